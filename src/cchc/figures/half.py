"""Half a year as reports count it (kỳ 6 tháng), with the window of its figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc.law.book import Law
from cchc.law.formulas import window
from cchc.lib.days import Period, half_year
from cchc.lib.errors import CchcError

NAMES = {1: "6 tháng đầu năm", 2: "6 tháng cuối năm"}
_MIDSUMMER = 8  # A window ends in June or December; a plan may still be held in July.


@dataclass(frozen=True, slots=True, order=True)
class Half:
    """``part`` 1 is the first and 2 the last six months. Raises ``CchcError`` for any other part."""

    year: int
    part: int

    def __post_init__(self) -> None:
        if self.part not in NAMES:
            raise CchcError(f"Kỳ {self.part} không có; mỗi năm có kỳ 1 và kỳ 2.", "Chọn lại kỳ báo cáo.")

    def __str__(self) -> str:
        return f"{NAMES[self.part]} {self.year}"

    @property
    def before(self) -> Half:
        """The half before this one."""
        return Half(self.year, 1) if self.part == 2 else Half(self.year - 1, 2)

    @property
    def after(self) -> Half:
        """The half that follows."""
        return Half(self.year, 2) if self.part == 1 else Half(self.year + 1, 1)

    @property
    def end(self) -> date:
        """The last day of the half, whose law and posts hold for it."""
        return half_year(self.year, self.part).end

    def window(self, law: Law) -> Period:
        """The days that the figures cover (Điều 12 Nghị định 09/2019/NĐ-CP)."""
        return window(law, "half_first" if self.part == 1 else "half_second", self.year)


def half_of(day: date) -> Half:
    """The half under review by the last day of a period, or by the day of its conference."""
    return Half(day.year, 1 if day.month <= _MIDSUMMER else 2)
