"""Targets as read, in the columns of the table."""

from __future__ import annotations

from cchc.reading.targets import TargetRead
from cchc.targets.papers.source import TargetsFile, compare_of
from cchc.targets.queries.differences import Proposal


def proposals_of(file: TargetsFile) -> list[Proposal]:
    """Each target of the file; a row of a workbook keeps its number in words, since it has no line of a plan."""
    return [proposal_of(read, file) for read in file.targets]


def proposal_of(read: TargetRead, file: TargetsFile) -> Proposal:
    row = f"Dòng {read.at.line} của tệp {file.name}: " if not file.is_plan and read.at.line else ""
    return Proposal(
        area=read.area,
        name=" ".join(read.name.split())[:500],
        compare=compare_of(read).value,
        value=None if read.value is None else round(read.value, 4),
        unit=read.unit[:60],
        due_on=read.due,
        indicator=read.indicator[:60],
        owner=read.owner,
        at_section=read.at.section[:60] if file.is_plan else "",
        at_line=read.at.line if file.is_plan else None,
        at_text=f"{row}{read.words}",
    )
