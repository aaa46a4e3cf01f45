"""The parts of the body: headings by level, running paragraphs with their marks, tables."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.paper.flow import FlowTable
from cchc.paper.form import Component, Look, Part
from cchc.paper.model import At, Level
from cchc.paper.recognition.form_part import part_of
from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.structure import Node
from cchc.paper.recognition.tables import table_of
from cchc.paper.recognition.text import clean

_HIGH = (Level.PHAN, Level.CHUONG)
_MIDDLE = (Level.MUC, Level.TIEU_MUC)


def body_parts(node: Node, path: str = "") -> list[Part]:
    """The parts of a tree in reading order; ``path`` as in ``model.walk``."""
    return list(_children(node, path))


def _children(node: Node, path: str) -> Iterator[Part]:
    for child in node.children:
        if isinstance(child, FlowTable):
            yield _table(child, path)
        elif isinstance(child, Piece):
            yield part_of(Component.BODY, [child], section=path)
        else:
            yield from _section(child, path)


def _section(node: Node, path: str) -> Iterator[Part]:
    label, piece = node.label, node.piece
    if label is None or piece is None:
        return
    inner = _path(path, node)
    heading, title = _components(node)
    shown = clean(f"{label.printed} {node.title or ''}") if node.title_piece is None else label.printed
    if node.title is None and node.text:
        shown = clean(f"{label.printed} {node.text}")
    yield part_of(heading, [piece.printed(shown)], mark=label.printed, section=inner)
    if node.title_piece is not None:
        yield part_of(title, [node.title_piece], section=inner)
    elif node.title is not None and node.text:
        yield part_of(Component.BODY, [piece.cut(node.text)], section=inner)
    yield from _children(node, inner)


def _components(node: Node) -> tuple[Component, Component]:
    """The component of the label's line, and of a title on the next."""
    level = node.label.level if node.label else Level.KHOAN
    if level in _HIGH:
        return Component.PHAN, Component.PHAN_TITLE
    if level in _MIDDLE:
        alone = node.title is not None or not node.text
        return (Component.MUC if alone else Component.BODY), Component.MUC_TITLE
    if level is Level.DIEU:
        return Component.DIEU, Component.BODY
    titled = level is Level.KHOAN and node.title is not None
    return (Component.KHOAN if titled else Component.BODY), Component.BODY


def _path(path: str, node: Node) -> str:
    if node.label is None or node.is_bullet:
        return path
    bare = node.label.printed.rstrip(".)/:- ").removeprefix("Điều ")
    return ".".join(part for part in (path, bare) if part)


def _table(table: FlowTable, path: str) -> Part:
    lines = [line for row in table.rows for cell in row for line in cell.lines]
    look = lines[0].look if lines else Look()
    made = table_of(table)
    return Part(Component.TABLE, "", look, page=table.page, table=made, at=At(path, table.number, ""))
