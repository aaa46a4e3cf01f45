"""Every assignment of a paper: a walk over its sections, labelled groups, tables and annexes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cchc.paper.model import Block, Kind, Paper, Paragraph, Section, Table
from cchc.reading.actors import actor_of
from cchc.reading.dates import due_of_cell
from cchc.reading.entries import annex_path, is_short_heading, path_of
from cchc.reading.groups import group_work
from cchc.reading.headings import Heading, heading_of
from cchc.reading.model import Assignment, WorkKind
from cchc.reading.tables import rows_of
from cchc.reading.text import key, rx
from cchc.reading.unfold import unfold
from cchc.reading.units import split_names
from cchc.reading.work import Given, labelled_work, work_in


@dataclass(frozen=True, slots=True)
class Context:
    """Where the walk stands: path, inherited lead, whether this part gives work or only states aims."""

    path: str = ""
    lead: str | None = None
    partners: tuple[str, ...] = ()
    organises: bool = False
    aims: bool = False
    people: bool = False
    year: int | None = None

    def given(self, line: int | None, lead: str | None = None, *, introduces: bool = False) -> Given:
        """What an item at ``line`` inherits here."""
        return Given(
            self.path,
            line,
            self.year,
            lead or self.lead,
            self.partners,
            strict=self.aims,
            organises=self.organises,
            people=self.people,
            introduces=introduces,
        )


def assignments_of(paper: Paper, year: int | None) -> tuple[Assignment, ...]:
    """All assignments of a plan or a conclusions notice, in reading order; annexes follow the body."""
    context = Context(year=year, organises=paper.kind is Kind.THONG_BAO)
    found = list(_top(unfold(paper.body), context))
    found += _closing(paper, context)
    for annex in paper.annexes:
        place = annex_path(annex.label)
        if annex.kind is None and not _is_form(annex.title) and not _is_form(place):
            found += _blocks(annex.blocks, replace(context, path=place, aims=_is_frame(annex.title)))
    return tuple(found)


def _closing(paper: Paper, context: Context) -> Iterator[Assignment]:
    """Reports with a deadline that the closing words ask for; the rest of them are formulas."""
    tops = [block for block in paper.body if isinstance(block, Section)]
    place = replace(context, path=path_of(tops[-1], "") if tops else "")
    for paragraph in paper.closing:
        found = work_in(paragraph.text, place.given(paragraph.line))
        reports = [one for one in found if one.kind in (WorkKind.REPORT, WorkKind.CONSOLIDATE) and one.due_text]
        yield from reports


def _is_form(title: str) -> bool:
    return (
        rx(r"biên bản|mẫu|danh sách|đề cương|dự toán|thang điểm|kịch bản|phiếu|giấy mời").match(key(title)) is not None
    )


def _is_frame(title: str) -> bool:
    return rx(r"chỉ tiêu|tiêu chí").search(key(title)) is not None


def _top(blocks: tuple[Block, ...], context: Context) -> Iterator[Assignment]:
    opened = False
    for block in blocks:
        if isinstance(block, Section):
            opened = True
            yield from _section(block, context)
        elif isinstance(block, Paragraph):
            if opened or not key(block.text).rstrip().endswith(":"):
                yield from work_in(block.text, replace(context.given(block.line), strict=not opened))
        elif isinstance(block, Table):
            yield from _table(block, context)


def _blocks(blocks: tuple[Block, ...], context: Context) -> Iterator[Assignment]:
    lead = None
    for block in blocks:
        if isinstance(block, Section):
            yield from _section(block, replace(context, lead=lead or context.lead))
        elif isinstance(block, Table):
            yield from _table(block, context)
        elif isinstance(block, Paragraph):
            heading = heading_of(block.text, context.organises, followed=True)
            if heading.lead and not heading.rest:
                lead = heading.lead
            else:
                yield from work_in(block.text, context.given(block.line, lead, introduces=True))
                lead = lead or _introduced(block.text)


def _section(section: Section, outer: Context) -> Iterator[Assignment]:
    context = _entered(section, outer)
    grouped = None if context.people else group_work(section, context.given(section.line))
    if grouped is not None:
        yield from grouped.found
        for child in grouped.left:
            yield from _section(child, context)
        return
    first, rest = _opening(section)
    heading = heading_of(first, context.organises, followed=bool(rest), titled=section.title is not None)
    if heading.lead and not heading.rest:
        yield from _blocks(rest, replace(context, lead=heading.lead, partners=heading.partners))
        return
    own = (
        work_in(first, context.given(section.line, introduces=bool(rest))) if _may_work(section, heading, rest) else []
    )
    yield from own
    lead = own[0].lead if own and context.lead is None else context.lead or _introduced(first)
    yield from _blocks(rest, replace(context, lead=lead))


def _introduced(first: str) -> str | None:
    """Who shall do what a line introduces (``Đề nghị Thường trực Tỉnh ủy … các nhiệm vụ sau:``)."""
    actor = actor_of(first) if first.rstrip().endswith(":") else None
    return actor.name if actor and actor.given else None


def _may_work(section: Section, heading: Heading, rest: tuple[Block, ...]) -> bool:
    """A titled section with content states its work below; its title speaks only where it names a lead."""
    return section.title is None or not rest or heading.rest is not None


def _opening(section: Section) -> tuple[str, tuple[Block, ...]]:
    if section.title is not None:
        return section.title, section.blocks
    if section.blocks and isinstance(section.blocks[0], Paragraph):
        return section.blocks[0].text, section.blocks[1:]
    return "", section.blocks


def _entered(section: Section, outer: Context) -> Context:
    path = path_of(section, outer.path)
    title = section.title or _heading_words(*_opening(section))
    aims, organises = topic_of(title)
    return replace(
        outer,
        path=path,
        aims=aims if aims is not None else outer.aims,
        organises=outer.organises or organises,
        people=outer.people or rx(r"(?:về )?(?:thành phần|đại biểu)\b").match(key(title)) is not None,
    )


def _heading_words(first: str, rest: tuple[Block, ...]) -> str:
    """What stands for a title in a section that has none: its label before a colon, or a short first line."""
    head = first.partition(":")[0]
    if ":" in first:
        return head if len(head.split()) <= 8 else ""
    return first if rest and is_short_heading(first) else ""


def topic_of(title: str) -> tuple[bool | None, bool]:
    """Whether a title opens a part that only states aims (None: it does not tell) and whether it opens given work."""
    from cchc.reading.lexicon import NO_WORK, WORK

    low = key(title)
    organises = rx(WORK).search(low) is not None
    if organises:
        return False, True
    if rx(rf"^(?:về |quy định )?(?:{NO_WORK})\b").match(low):
        return True, False
    return None, False


def _table(table: Table, context: Context) -> Iterator[Assignment]:
    for row in rows_of(table):
        line = table.line + row.index if table.line is not None else None
        given = replace(
            context.given(line, row.lead),
            section=".".join(part for part in (context.path, row.number) if part),
            partners=split_names(row.partners),
            due=due_of_cell(row.due, context.year),
            strict=False,
            people=False,
        )
        yield from (replace(one, at=replace(one.at, text=row.text)) for one in labelled_work(row.task, given))
