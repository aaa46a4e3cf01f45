"""The whole form of a paper: its parts in reading order and its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.law.book import Law
from cchc.paper.form import Component, Form, PageGeometry, Part
from cchc.paper.layout.annex import annex
from cchc.paper.layout.body import blocks, paragraph
from cchc.paper.layout.ending import close, kept
from cchc.paper.layout.footer import contact_line, footer
from cchc.paper.layout.header import letterhead
from cchc.paper.layout.opening import opening
from cchc.paper.layout.sheet import Sheet, sheet, text_width
from cchc.paper.layout.tables import led_in
from cchc.paper.model import Block, Kind, Paper, Section, Table, para


def layout(paper: Paper, law: Law, preset: str = "A") -> Form:
    """Set a paper in the form of decree 30/2020 (Phụ lục I), with the sizes of preset ``A`` or ``B``.

    Lengths of the page are in millimetres, sizes and gaps in points. Every figure comes from ``law``.
    """
    looks = sheet(law, preset)
    pages = _pages(paper, looks)
    parts = tuple(led_in(_parts(paper, looks, pages)))
    font = (looks.font,)
    return Form("layout", parts, pages, looks.page_number, preset=preset, fonts=font, title=paper_title(paper))


def paper_title(paper: Paper) -> str:
    """The title that a file carries in its properties: tên loại and trích yếu."""
    kind = paper.kind.value.capitalize() if paper.kind and paper.kind is not Kind.CONG_VAN else ""
    words = " ".join(part for part in (kind, paper.subject or "") if part)
    return words or (paper.annexes[0].title if paper.annexes else "") or "Văn bản"


def has_main(paper: Paper) -> bool:
    """Whether there is a document before the annexes; the file of a separate annex has none."""
    return replace(paper, annexes=(), landscape=False) != Paper() or not paper.annexes


def _pages(paper: Paper, looks: Sheet) -> tuple[PageGeometry, ...]:
    main = [looks.page(paper.landscape, 0, _has_table(paper.body))] if has_main(paper) else []
    annexes = (
        looks.page(item.landscape, group, _has_table(item.blocks)) for group, item in enumerate(paper.annexes, start=1)
    )
    return (*main, *annexes)


def _has_table(content: tuple[Block, ...]) -> bool:
    return any(
        isinstance(block, Table) or (isinstance(block, Section) and _has_table(block.blocks)) for block in content
    )


def _parts(paper: Paper, looks: Sheet, pages: tuple[PageGeometry, ...]) -> Iterator[Part]:
    by_group = {page.group: page for page in pages}
    if 0 in by_group:
        yield from _main(paper, looks, by_group[0])
    for group, item in enumerate(paper.annexes, start=1):
        yield from annex(paper, item, looks, by_group[group], group)


def _main(paper: Paper, looks: Sheet, page: PageGeometry) -> Iterator[Part]:
    width = text_width(page)
    yield from letterhead(paper, looks, page)
    yield from opening(paper, looks, page)
    yield from kept(close(_content(paper, looks, width), looks))
    yield from footer(paper, looks)
    yield from _unplaced(paper, looks)
    yield from contact_line(paper, looks, width)


def _content(paper: Paper, looks: Sheet, width: float) -> Iterator[Part]:
    yield from blocks(paper.body, looks, width)
    for item in paper.closing:
        yield paragraph(item, looks)


def _unplaced(paper: Paper, looks: Sheet) -> Iterator[Part]:
    """Words of a stranger's file that no component claims, so that none is lost."""
    for text in paper.unplaced:
        yield Part(Component.UNPLACED, text, paragraph(para(text), looks).look, rule_known=True)
