"""What a file shows before it is understood: lines and tables in reading order, with their look.

Every reader (txt, docx, odt, pdf) ends here and recognition starts here, so a stranger's file and our own
output are understood by the same code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.paper.form import Box, Look, PageGeometry, PageImage, PageNumber, Rule, Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line (txt, pdf) or one paragraph (docx, odt) of a file.

    ``number`` counts lines or paragraphs of the source from 1; ``hard`` says that the line surely ends a
    paragraph (docx, odt), otherwise it may be wrapped (txt, pdf). ``label`` is an automatic list number
    (``1.``, ``a)``) that the file draws but does not hold as text; ``text`` does not repeat it. ``rule`` is a
    line drawn beneath; ``rule_known`` False where the format cannot show one. ``gap`` is the blank distance
    above in lines (txt) or points (pdf). ``page_break`` starts a page here.
    """

    text: str
    number: int
    look: Look = Look()
    spans: tuple[Span, ...] = ()
    hard: bool = False
    label: str = ""
    rule: Rule | None = None
    rule_known: bool = False
    page: int | None = None
    box: Box | None = None
    gap: float | None = None
    page_break: bool = False
    section: int = 0  # index into Flow.pages


@dataclass(frozen=True, slots=True)
class FlowCell:
    lines: tuple[Line, ...]
    colspan: int = 1
    rowspan: int = 1

    @property
    def text(self) -> str:
        """The lines of the cell joined by newlines."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class FlowTable:
    """A table as the file has it; letterheads and signature blocks are tables too. A covered cell is absent."""

    rows: tuple[tuple[FlowCell, ...], ...]
    number: int
    bordered: bool | None = None
    header_rows: int | None = None
    widths: tuple[float, ...] = ()
    page: int | None = None
    section: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """A file in reading order. ``source`` is ``txt``, ``docx``, ``odt`` or ``pdf``; ``fonts`` are named or embedded.

    ``aside`` is what pages show beside their text: watermarks, slanted stamps, headers of any page.
    """

    source: str
    items: tuple[Line | FlowTable, ...]
    pages: tuple[PageGeometry, ...] = ()
    page_number: PageNumber | None = None
    page_count: int | None = None
    pictures: tuple[PageImage, ...] = ()
    fonts: tuple[str, ...] = ()
    nfc: bool = True
    title: str = ""
    aside: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every line in reading order, those inside tables included."""
        for item in self.items:
            if isinstance(item, Line):
                yield item
            else:
                for row in item.rows:
                    for cell in row:
                        yield from cell.lines
