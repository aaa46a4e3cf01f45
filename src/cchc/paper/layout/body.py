"""The body (cell 6): headings of each level, paragraphs with their marks, tables (Mục II, khoản 6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.paper.form import Component, Look, Part, Span
from cchc.paper.layout import house
from cchc.paper.layout.pictures import picture_parts
from cchc.paper.layout.sheet import Sheet
from cchc.paper.layout.tables import table_part
from cchc.paper.layout.words import upper
from cchc.paper.model import Align, At, Block, Level, Paragraph, Picture, Run, Section, Table, below

_OWN_LINE = {Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC}
_WORDS = ("phần", "chương", "mục", "tiểu mục")


def blocks(content: tuple[Block, ...], sheet: Sheet, width: float, group: int = 0, path: str = "") -> Iterator[Part]:
    """Parts of the blocks in reading order; ``width`` is the text width in millimetres."""
    for block in content:
        if isinstance(block, Section):
            yield from section(block, sheet, width, group, path)
        elif isinstance(block, Table):
            yield table_part(block, sheet, width, group, path)
        elif isinstance(block, Picture):
            yield from picture_parts(block, sheet, group, path)
        else:
            yield paragraph(block, sheet, group, path)


def paragraph(block: Paragraph, sheet: Sheet, group: int = 0, path: str = "") -> Part:
    """A running paragraph; a centred one stands without indent."""
    look = _aligned(sheet.body, block.align)
    at = At(path, block.line, block.text)
    return Part(Component.BODY, block.text, look, spans(block.runs, look), rule_known=True, group=group, at=at)


def section(block: Section, sheet: Sheet, width: float, group: int = 0, path: str = "") -> Iterator[Part]:
    """A section's heading or first paragraph with its label, then what it holds."""
    inner = below(path, block)
    rest = block.blocks
    if _stands_alone(block):
        parts = _heading(block, sheet)
    elif block.title is not None:
        parts = [_titled(block, block.title, sheet)]
    else:
        first = rest[0] if rest and isinstance(rest[0], Paragraph) else None
        rest = rest[1:] if first else rest
        parts = [_running(block, first, sheet)]
    for part in parts:
        yield replace(part, group=group, at=At(inner, block.line, part.text), rule_known=True)
    yield from blocks(rest, sheet, width, group, inner)


def _stands_alone(block: Section) -> bool:
    """Whether the label opens a heading of its own line or lines: phần, chương, a numbered or titled mục."""
    return block.level in _OWN_LINE and (block.title is not None or block.label.lower().startswith(_WORDS))


def _heading(block: Section, sheet: Sheet) -> list[Part]:
    """``Chương I`` over its title in capitals (scheme of điều), or ``I. MỤC ĐÍCH`` on one line (plans, reports)."""
    high = block.level in (Level.PHAN, Level.CHUONG)
    label, title = (Component.PHAN, Component.PHAN_TITLE) if high else (Component.MUC, Component.MUC_TITLE)
    if not block.label.lower().startswith(_WORDS):
        return [_one_line_heading(label, block, sheet)]
    look = replace(sheet.look(title), space_before=house.HEADING_BEFORE, keep_with_next=True)
    parts = [Part(label, block.label, look, mark=block.label)]
    if block.title:
        parts.append(Part(title, upper(block.title), replace(look, space_before=0.0)))
    return parts


def _one_line_heading(component: Component, block: Section, sheet: Sheet) -> Part:
    look = replace(sheet.look(component), space_before=house.HEADING_BEFORE, keep_with_next=True)
    if component is Component.MUC:
        look = replace(
            sheet.body, bold=look.bold, align=look.align, space_before=look.space_before, keep_with_next=True
        )
    return Part(component, f"{block.label} {upper(block.title or '')}".strip(), look, mark=block.label)


def _titled(block: Section, title: str, sheet: Sheet) -> Part:
    """Điều or khoản with a title of its own line, bold; lower levels keep the body's weight."""
    component = {Level.DIEU: Component.DIEU, Level.KHOAN: Component.KHOAN}.get(block.level, Component.BODY)
    bold = sheet.look(component).bold
    look = replace(sheet.body, bold=bold, keep_with_next=bool(block.blocks) or None)
    return Part(component, f"{block.label} {title}".strip(), look, mark=block.label)


def _running(block: Section, first: Paragraph | None, sheet: Sheet) -> Part:
    """A label with the text that runs on from it; of ``Điều 1.`` only the label is bold."""
    article = block.level is Level.DIEU
    runs = first.runs if first else ()
    look = _aligned(sheet.body, first.align if first else None)
    label = f"{block.label} " if runs else block.label
    text = f"{label}{first.text if first else ''}"
    pieces = spans((Run(label, bold=article), *runs), look)
    component = Component.DIEU if article else Component.BODY
    return Part(component, text, replace(look, bold=True) if article else look, pieces, mark=block.label)


def spans(runs: tuple[Run, ...], look: Look) -> tuple[Span, ...]:
    """Stretches of different type inside a paragraph; none where all of it has the paragraph's look."""
    if not any(run.bold or run.italic for run in runs):
        return ()
    return tuple(
        Span(run.text, replace(look, bold=bool(look.bold or run.bold), italic=bool(look.italic or run.italic)))
        for run in runs
        if run.text
    )


def _aligned(look: Look, align: Align | None) -> Look:
    if align is None:
        return look
    return replace(look, align=align, first_indent=look.first_indent if align in (Align.JUSTIFY, Align.LEFT) else 0.0)
