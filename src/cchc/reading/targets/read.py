"""All targets of a year's plan: a walk over the parts that set them, then its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc.figures.comparison import Compare
from cchc.law.book import Law, law_book
from cchc.paper.model import At, Block, Cell, Kind, Paper, Paragraph, Section, Table
from cchc.reading.entries import annex_path, path_of
from cchc.reading.review import review_of, year_of
from cchc.reading.targets.areas import heading_area
from cchc.reading.targets.clause import Place, bare, due_of, says_something, target_of
from cchc.reading.targets.clauses import clauses_of, labelled
from cchc.reading.targets.measures import measures_in
from cchc.reading.targets.model import TargetRead
from cchc.reading.targets.names import tidy
from cchc.reading.targets.tables import table_targets
from cchc.reading.targets.topics import Topic, topic_of
from cchc.reading.text import key, rx
from cchc.reading.unfold import unfold

_LEADS = r"\(?(?:(?:đơn vị|cơ quan|bộ phận|phòng|công chức)\s+)?(?:chủ trì|phụ trách|đầu mối)[^:]{0,20}:\s*"


@dataclass(frozen=True, slots=True)
class _Here:
    """Where the walk stands: the topic of the part, the area of its headings, the path."""

    law: Law
    topic: Topic = Topic.OTHER
    area: str = ""
    path: str = ""
    due: date | None = None

    def place(self, line: int | None, area: str = "") -> Place:
        """The place of a clause at ``line``; ``area`` is that of its own label."""
        return Place(self.law, At(self.path, line), area or self.area, "", self.topic is Topic.TARGETS, self.due)


def read_targets(paper: Paper) -> tuple[TargetRead, ...]:
    """The targets of a year's plan in reading order; those of annexes follow the body.

    Targets are read where a part says that it sets them (``Mục tiêu``, ``Chỉ tiêu``) and from tables that hold them. A
    plan of reform without such a part is read wherever it states a share. What is not sure is left empty.
    """
    here = _Here(law_book().on(paper.issued_on or date(year_of(paper) or date.today().year, 1, 1)))
    body = unfold(paper.body)
    found = list(_blocks(body, here))
    if not found and _of_reform(paper):
        found = [one for one in _blocks(body, replace(here, topic=Topic.AIMS)) if one.unit == "%"]
    for annex in paper.annexes:
        inside = replace(here, path=annex_path(annex.label), topic=topic_of(annex.title) or Topic.OTHER)
        found = _joined(found, _blocks(annex.blocks, inside))
    return tuple(found)


def _of_reform(paper: Paper) -> bool:
    """Whether the paper is a year's plan of administrative reform, not that of a conference about it."""
    subject = key(paper.subject or "")
    return (
        paper.kind in (Kind.KE_HOACH, Kind.QUYET_DINH)
        and rx(r"cải cách hành chính|cchc|chuyển đổi số").search(subject) is not None
        and review_of(paper) is None
    )


def read_target_rows(rows: Sequence[Sequence[str]], on: date | None = None) -> tuple[TargetRead, ...]:
    """The targets of a table given as rows of cells (a sheet of a workbook); ``at.line`` is the row from 1.

    ``on`` is a day of the plan's year, by default today; it settles days written without a year.
    """
    table = Table(tuple(tuple(Cell(str(cell or "")) for cell in row) for row in rows), line=1)
    here = _Here(law_book().on(on or date.today()), Topic.TARGETS)
    return tuple(table_targets(table, here.place(1), listed=True))


def _blocks(blocks: tuple[Block, ...], here: _Here) -> Iterator[TargetRead]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _section(block, here)
        elif isinstance(block, Table):
            yield from table_targets(block, here.place(block.line), listed=here.topic is not Topic.OTHER)
        elif isinstance(block, Paragraph) and here.topic in (Topic.AIMS, Topic.TARGETS):
            yield from _item(block.text, here, block.line)


def _section(section: Section, outer: _Here) -> Iterator[TargetRead]:
    first, rest = _opening(section)
    label, _ = labelled(first)
    heading = section.title or label or (first if rest else "")
    here = replace(
        outer,
        path=path_of(section, outer.path),
        topic=topic_of(heading) or outer.topic,
        area=heading_area(heading) or outer.area,
        due=_far_day(heading, outer.law) or outer.due,
    )
    if here.topic in (Topic.AIMS, Topic.TARGETS) and not _only_heads(first, label, rest):
        yield from _item(first, here, section.line)
    yield from _blocks(rest, here)


def _far_day(heading: str, law: Law) -> date | None:
    """The day that a heading sets for all targets below it, where it lies beyond the plan's own year."""
    day = due_of(heading, law.day.year)[0] if topic_of(heading) is not None else None
    return day if day and day.year > law.day.year else None


def _only_heads(first: str, label: str, rest: tuple[Block, ...]) -> bool:
    """Whether a line only heads what stands below it (``2. Mục tiêu cụ thể đến năm 2030``)."""
    return bool(rest) and not label and not list(measures_in(first))


def _opening(section: Section) -> tuple[str, tuple[Block, ...]]:
    if section.title is not None:
        return section.title, section.blocks
    if section.blocks and isinstance(section.blocks[0], Paragraph):
        return section.blocks[0].text, section.blocks[1:]
    return "", section.blocks


def _item(text: str, here: _Here, line: int | None) -> Iterator[TargetRead]:
    """The targets of one item; the lead it names at its end is of all of them."""
    label, rest = labelled(text)
    area = heading_area(label)
    is_label = bool(label) and (bool(area) or topic_of(label) is not None)
    found: list[TargetRead] = []
    before = bare(tidy(label), Compare.YES_NO, None, "") if is_label else None
    for clause in clauses_of(rest if is_label else text):
        if lead := rx(_LEADS).match(key(clause.text)):
            owner = clause.text[lead.end() :].strip(" .)")
            found = [replace(one, owner=one.owner or owner) for one in found]
        elif read := target_of(clause, here.place(line, area), before):
            found.append(read)
            before = read
    yield from (one for one in found if says_something(one.name))


def _joined(body: list[TargetRead], annex: Iterable[TargetRead]) -> list[TargetRead]:
    """The targets of an annex after those before it; one it only says again lends its owner to the first."""
    seen = list(body)
    for one in annex:
        at = next((index for index, other in enumerate(body) if _same(one, other)), None)
        if at is None:
            seen.append(one)
        else:
            seen[at] = replace(seen[at], owner=seen[at].owner or one.owner)
    return seen


def _same(one: TargetRead, other: TargetRead) -> bool:
    if (one.compare, one.value, one.unit, one.due) != (other.compare, other.value, other.unit, other.due):
        return False
    return key(one.name) == key(other.name) or bool(one.indicator and one.indicator == other.indicator)
