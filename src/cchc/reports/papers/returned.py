"""An edited Word file of the report held against the report: what is still the same line, what is new, what is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow, FlowTable
from cchc.paper.flow import Line as FlowLine
from cchc.paper.readers import read_flow
from cchc.reports.models import Line
from cchc.reports.papers.consolidated import paper_of
from cchc.reports.queries.matching import matched
from cchc.reports.queries.period import law_under
from cchc.reports.queries.received import received
from cchc.reports.queries.sources import Sources
from cchc.review.models import Cycle


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph of the paper: the line it prints, if any, and the section that what follows it belongs to."""

    text: str
    line: Line | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph of the edited file that goes into the report: as a line it already has, or as a new one.

    ``old`` and ``left`` are the words and the section that the line had when the file was compared.
    """

    text: str
    section: str
    line: Line | None = None
    old: str = ""
    left: str = ""

    @property
    def edited(self) -> bool:
        return self.line is not None and self.text != self.old

    @property
    def moved(self) -> bool:
        return self.line is not None and self.section != self.left


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that reads otherwise in the file; figures are not taken from there."""

    table: int
    row: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What the file would do: ``found`` in its order, ``gone`` lines it has no more, and what is not taken from it."""

    found: tuple[Found, ...]
    gone: tuple[Line, ...]
    outside: tuple[str, ...]
    cells: tuple[Cell, ...]
    tables_differ: bool

    @property
    def new(self) -> tuple[Found, ...]:
        return tuple(one for one in self.found if one.line is None)

    @property
    def edited(self) -> tuple[Found, ...]:
        return tuple(one for one in self.found if one.edited)

    @property
    def moved(self) -> tuple[Found, ...]:
        return tuple(one for one in self.found if one.moved)

    @property
    def kept(self) -> int:
        return sum(1 for one in self.found if one.line is not None and not one.edited and not one.moved)

    @property
    def reordered(self) -> bool:
        """Whether lines that stay in their sections stand in another order."""
        stay = [one.line for one in self.found if one.line is not None and not one.moved]
        sections = dict.fromkeys(line.section for line in stay)
        return any(not ascending([line for line in stay if line.section == section]) for section in sections)

    @property
    def changes(self) -> bool:
        return bool(self.new or self.edited or self.moved or self.gone or self.reordered)


def ascending(lines: Sequence[Line]) -> bool:
    places = [(line.position, line.pk) for line in lines]
    return places == sorted(places)


def compare(cycle: Cycle, sources: Sources, data: bytes, name: str) -> Returned:
    """Hold the bytes of a Word file against the report. Raises ``UnusableFile`` for a file that cannot be read."""
    flow = read_flow(data, name)
    if flow.source != "docx":
        raise UnusableFile("Tệp không phải là tệp Word.", "Chọn bản Word (.docx) đã tải từ trang này và sửa.")
    ours = read_flow(exported(cycle, sources), "bao-cao.docx")
    old = list(printed(paragraphs_of(ours), sources.lines))
    new = paragraphs_of(flow)
    pairs = matched([one.text for one in old], new)
    found, outside = sort_out(new, old, pairs)
    there = {one.line.pk for one in found if one.line}
    gone = tuple(line for line in sources.lines if line.pk not in there)
    our_tables, their_tables = tables_of(ours), tables_of(flow)
    differ = [len(one) for one in our_tables] != [len(one) for one in their_tables]
    cells = () if differ else tuple(changed_cells(our_tables, their_tables))
    return Returned(tuple(found), gone, tuple(outside), cells, differ)


def exported(cycle: Cycle, sources: Sources) -> bytes:
    """The Word file as it is downloaded now."""
    from cchc.paper.writers.docx import docx_bytes

    state = received(cycle)
    paper = paper_of(cycle, sources, received=state if state.missing else None)
    return docx_bytes(paper, law_under(cycle))


def printed(texts: Sequence[str], lines: Sequence[Line]) -> Iterator[Printed]:
    """The paragraphs of our own file with the lines they print: both stand in the order of the paper."""
    ahead = 0
    begun = False
    for text in texts:
        if ahead < len(lines) and text == plain(lines[ahead].text):
            begun = True
            yield Printed(text, lines[ahead], lines[ahead].section)
            ahead += 1
        else:
            begun = begun or text.startswith("I. ")
            yield Printed(text, None, lines[ahead].section if begun and ahead < len(lines) else "")


def sort_out(new: Sequence[str], old: Sequence[Printed], pairs: dict[int, int]) -> tuple[list[Found], list[str]]:
    """Each paragraph of the file as a line in a section, or as something outside the lines that is not taken."""
    headed = {old[i].section for i in pairs.values() if old[i].line is None}
    found: list[Found] = []
    outside: list[str] = []
    section = ""
    for index, text in enumerate(new):
        was = old[pairs[index]] if index in pairs else None
        line = was.line if was else None
        if was is not None and line is not None:
            # A section whose heading is gone from the file still holds its own lines.
            section = section if was.section in headed and section else was.section
            found.append(Found(text, section, line, was.text, line.section))
        elif was is not None:
            section = was.section
            outside += [text] if text != was.text else []
        elif section:
            found.append(Found(text, section))
        else:
            outside.append(text)
    return found, outside


def paragraphs_of(flow: Flow) -> list[str]:
    """The paragraphs outside tables, empty ones left out."""
    texts = (plain(f"{item.label} {item.text}") for item in flow.items if isinstance(item, FlowLine))
    return [text for text in texts if text]


def tables_of(flow: Flow) -> list[list[list[str]]]:
    """The tables of figures as rows of cells; letterhead and signatures are tables without a grid."""
    tables = (item for item in flow.items if isinstance(item, FlowTable) and item.bordered)
    return [[[plain(cell.text) for cell in row] for row in table.rows] for table in tables]


def changed_cells(ours: list[list[list[str]]], theirs: list[list[list[str]]]) -> Iterator[Cell]:
    for number, (old, new) in enumerate(zip(ours, theirs, strict=True), 1):
        for before, after in zip(old, new, strict=True):
            for one, other in zip(before, after, strict=False):
                if one != other:
                    yield Cell(number, " · ".join(before[:2]), one, other)


def plain(text: str) -> str:
    return " ".join(text.split())
