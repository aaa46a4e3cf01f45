"""What a commune has set, and what holds while it has set nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from cchc.law.book import Value, law_book
from cchc.law.wording import DAY_OF_MONTH, in_words
from cchc.org.enums import SettingKey
from cchc.org.models import Setting, Unit


@dataclass(frozen=True, slots=True)
class InForce:
    """A setting on a day: the commune's own row, or the value of the law book with its status."""

    key: SettingKey
    default: Value
    row: Setting | None = None
    coming: tuple[Setting, ...] = ()

    @property
    def value(self) -> Any:
        """A whole number, or a list of them, as ``SHAPES`` says."""
        return self.row.value if self.row else self.default.value

    @property
    def numbers(self) -> tuple[int, ...]:
        """The value as whole numbers, one or several."""
        return tuple(self.value) if isinstance(self.value, list) else (int(self.value),)

    @property
    def number(self) -> int:
        """The value of a setting that is one number."""
        return self.numbers[0]

    @property
    def words(self) -> str:
        """The value with its unit: ``7, 3, 1 ngày trước hạn``."""
        return self.worded(self.value)

    @property
    def basis(self) -> str:
        """On what the value stands (căn cứ)."""
        return self.row.basis if self.row else self.default.citation

    @property
    def standing(self) -> str:
        """Where the value comes from: the commune's own setting, law, or practice."""
        if self.row:
            return f"xã đặt từ ngày {self.row.since:%d/%m/%Y}"
        return "quy định" if self.default.is_law else self.default.status.vietnamese

    def worded(self, value: Any) -> str:
        """Another value of the same setting with its unit."""
        if self.default.unit == DAY_OF_MONTH:
            return f"trước ngày {value} của tháng cuối kỳ"
        return f"{in_words(value)} {self.default.unit}"


def setting(unit: Unit, key: SettingKey, day: date) -> InForce:
    """What holds for a commune on ``day``: its own value, else that of the law book marked as what it is."""
    return in_force(key, Setting.objects.filter(commune=unit, key=key), day)


def settings_on(unit: Unit, day: date) -> list[InForce]:
    """Every setting on ``day`` in the order of ``SettingKey``, with those that are to come."""
    rows = list(Setting.objects.filter(commune=unit).select_related("set_by"))
    return [in_force(key, [row for row in rows if row.key == key], day) for key in SettingKey]


def in_force(key: SettingKey, rows: Iterable[Setting], day: date) -> InForce:
    known = sorted(rows, key=lambda row: row.since)
    begun = [row for row in known if row.since <= day]
    coming = tuple(row for row in known if row.since > day)
    return InForce(key, law_book().on(day)[key.value], begun[-1] if begun else None, coming)
