"""Read the file of a year's plan, or a workbook of targets, once: its paper, its lines, its targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cchc.figures.comparison import Compare
from cchc.figures.sheets import is_workbook, rows_of_file
from cchc.lib.errors import ActionRefused
from cchc.lib.sheets import MEDIA_TYPE
from cchc.paper.model import Paper
from cchc.reading.targets import TargetRead, read_target_rows, read_targets
from cchc.review.papers.source import MEDIA_TYPES

LARGEST = Decimal(10) ** 13


@dataclass(frozen=True, slots=True)
class TargetsFile:
    """A file as read: ``lines`` are (number, text) of a plan's text, none for a workbook; ``title`` empty for one."""

    name: str
    media_type: str
    targets: tuple[TargetRead, ...]
    lines: tuple[tuple[int, str], ...] = ()
    title: str = ""
    code: str = ""
    issued_on: date | None = None
    warnings: tuple[str, ...] = ()

    @property
    def is_plan(self) -> bool:
        return bool(self.title)


def read_targets_file(data: bytes, name: str, year: int) -> TargetsFile:
    """The targets that a file sets for ``year``.

    Raises ``UnusableFile`` for what cannot be read and ``ActionRefused`` for a file without targets.
    """
    file = from_workbook(data, name, year) if is_workbook(data, name) else from_paper(data, name, year)
    if not file.targets:
        raise ActionRefused(
            "Tệp đọc được nhưng không thấy chỉ tiêu nào.",
            "Chọn kế hoạch cải cách hành chính của năm, hoặc thêm từng chỉ tiêu bằng tay.",
        )
    return file


def from_workbook(data: bytes, name: str, year: int) -> TargetsFile:
    found = read_target_rows(rows_of_file(data, name), date(year, 1, 1))
    return TargetsFile(name, MEDIA_TYPE, sound(found))


def from_paper(data: bytes, name: str, year: int) -> TargetsFile:
    from cchc.paper.files import read_bytes
    from cchc.paper.readers import read_flow

    recognised = read_bytes(data, name)
    flow = read_flow(data, name)
    paper = recognised.paper
    return TargetsFile(
        name=name,
        media_type=MEDIA_TYPES.get(flow.source, "application/octet-stream"),
        targets=sound(read_targets(paper)),
        lines=tuple((line.number, " ".join(filter(None, (line.label, line.text)))) for line in flow.lines()),
        title=title_of(paper, year),
        code=f"{paper.number:02d}/{paper.symbol}" if paper.number and paper.symbol else "",
        issued_on=paper.issued_on,
        warnings=tuple(dict.fromkeys((*flow.warnings, *recognised.warnings, *other_year(paper, year)))),
    )


def title_of(paper: Paper, year: int) -> str:
    subject = paper.subject or f"Cải cách hành chính năm {year}"
    return f"Kế hoạch {subject[:1].lower()}{subject[1:]}"[:500]


def other_year(paper: Paper, year: int) -> tuple[str, ...]:
    """A plan of another year is taken for this one only knowingly."""
    words = paper.subject or ""
    if str(year) in words or (paper.issued_on and paper.issued_on.year == year):
        return ()
    return (f"Tệp không ghi năm {year}; hãy xem lại có đúng là kế hoạch của năm {year} không.",)


def sound(targets: tuple[TargetRead, ...]) -> tuple[TargetRead, ...]:
    """Targets whose figure a commune can have; a row of twenty digits is no target."""
    return tuple(one for one in targets if one.value is None or abs(one.value) < LARGEST)


def compare_of(read: TargetRead) -> Compare:
    """A comparison without a figure (``không vượt biên chế được giao``) is kept as done or not done."""
    if read.compare is Compare.BY_DATE and read.due is None:
        return Compare.YES_NO
    return Compare.YES_NO if read.value is None and read.compare is not Compare.BY_DATE else read.compare
