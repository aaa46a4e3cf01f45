"""The body as nested sections: labels give the nesting, evidence decides where loose paragraphs belong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby

from cchc.paper.flow import FlowTable
from cchc.paper.model import Align, Block, Level, Paragraph, Run, Section
from cchc.paper.recognition.headlines import RUNNING, headline
from cchc.paper.recognition.labels import BULLETS, Label, Style, label_of
from cchc.paper.recognition.lexicon import QUALIFIES
from cchc.paper.recognition.pieces import Item, Piece
from cchc.paper.recognition.tables import table_of
from cchc.paper.recognition.text import is_upper, words

_QUALIFIES = re.compile(rf"{QUALIFIES}\b[^.]{{0,60}}:")
_CLOSED = re.compile(r"(?:[.;]|\./\.)[\"”)]*$")
_NUMBERS = (Style.NUMBER, Style.LETTER, Style.PAREN, Style.DECIMAL, Style.DECIMAL3, Style.DECIMAL4, Style.ROMAN)


@dataclass(slots=True)
class Node:
    """A section while it is being built; the root has no label."""

    label: Label | None = None
    piece: Piece | None = None
    children: list[Node | Piece | FlowTable] = field(default_factory=list)
    title: str | None = None
    title_piece: Piece | None = None
    text: str = ""
    plain: bool = False
    styles: set[Style] = field(default_factory=set)

    @property
    def style(self) -> int:
        return -1 if self.label is None else int(self.label.style)

    @property
    def is_bullet(self) -> bool:
        return self.label is not None and self.label.style in BULLETS

    def lead(self) -> str:
        return self.label.rest if self.label else ""


def label_at(piece: Piece) -> Label | None:
    """The label of a piece: its automatic number, or the one it holds as text."""
    if piece.label:
        found = label_of(f"{piece.label} {piece.text or 'x'}")
        if found is not None and found.rest == (piece.text or "x"):
            return Label(found.printed, found.style, found.ordinal, piece.text)
        return Label(piece.label, _drawn_style(piece.label), None, piece.text)
    return label_of(piece.text)


def _drawn_style(label: str) -> Style:
    """The kind of an automatic label that the grammar does not know: a bullet of some font."""
    return Style.DASH if not words(label) else Style.NUMBER


def build(items: list[Item]) -> Node:
    """The tree of a run of paragraphs and tables."""
    root = Node()
    stack = [root]
    weighed = _titles_are_bold(items)
    for item in _split_headings(items):
        if not isinstance(item, Piece):
            _table_home(stack).children.append(item)
            continue
        label = label_at(item)
        if label is None:
            _add_paragraph(stack, item)
        else:
            node = Node(label, item, plain=weighed and not item.look.bold)
            home = _home(stack, label)
            home.children.append(node)
            home.styles.add(label.style)
            stack.append(node)
    _settle(root)
    return root


def _titles_are_bold(items: list[Item]) -> bool:
    """Whether the file sets titles of khoản in bold, so that one without weight is running text."""
    return any(
        isinstance(item, Piece) and item.look.bold and (label := label_at(item)) is not None and label.style in RUNNING
        for item in items
    )


def _split_headings(items: list[Item]) -> list[Item]:
    """Headings in capitals apart from a label that follows them on the same line."""
    found: list[Item] = []
    for item in items:
        label = label_at(item) if isinstance(item, Piece) else None
        if not isinstance(item, Piece) or label is None or label.style > Style.ROMAN:
            found.append(item)
            continue
        head = headline(label, alone=False)
        if head.title and head.text and label_of(head.text):
            found.extend((item.cut(f"{label.printed} {head.title}"), item.cut(head.text)))
        else:
            found.append(item)
    return found


def _home(stack: list[Node], label: Label) -> Node:
    """Close what ends before ``label``; the node that becomes its parent stays on top."""
    keep = _parent_index(stack, label)
    del stack[keep + 1 :]
    return stack[-1]


def _parent_index(stack: list[Node], label: Label) -> int:
    """Index of the parent on the stack."""
    same = [index for index, node in enumerate(stack) if node.label is not None and node.label.style is label.style]
    if same:
        return _among_same(stack, label, same)
    index = len(stack) - 1
    while index > 0 and stack[index].style > label.style and not _introduces(stack, index, label):
        index -= 1
    return _past_finished(stack, index, label)


def _among_same(stack: list[Node], label: Label, same: list[int]) -> int:
    """The parent when labels of the kind are open: siblings count on, a new count opens a list."""
    last = stack[-1]
    if label.style in _NUMBERS and label.ordinal is not None:
        for index in reversed(same):
            before = stack[index].label
            if before is not None and before.ordinal is not None and label.ordinal == before.ordinal + 1:
                return index - 1
        if label.ordinal == 1 and label.style is Style.NUMBER and last.lead().endswith(":") and not last.is_bullet:
            return len(stack) - 1
    return same[-1] - 1


def _introduces(stack: list[Node], index: int, label: Label) -> bool:
    """Whether the innermost item has just announced a list with its colon."""
    node = stack[index]
    if index != len(stack) - 1 or node.children or not node.lead().endswith(":"):
        return False
    return node.is_bullet and label.style in (Style.LETTER, Style.PAREN, Style.STAR, Style.DASH, Style.PLUS, Style.DOT)


def _past_finished(stack: list[Node], index: int, label: Label) -> int:
    """Leave a finished item of a bracketed count when its parent already holds items of this kind."""
    node = stack[index]
    if node.label is None or node.label.style not in (Style.PAREN, Style.STAR) or label.style not in BULLETS:
        return index
    parent = stack[index - 1]
    held = label.style in parent.styles
    return index - 1 if held and not node.children and _CLOSED.search(node.lead()) else index


def _table_home(stack: list[Node]) -> Node:
    """Tables belong to the innermost part that is no bullet."""
    while stack[-1].is_bullet:
        stack.pop()
    return stack[-1]


def _add_paragraph(stack: list[Node], piece: Piece) -> None:
    """Running text goes to the innermost part; finished bullets are left first."""
    while stack[-1].is_bullet and _CLOSED.search(stack[-1].lead()) and not _QUALIFIES.match(piece.text):
        stack.pop()
    stack[-1].children.append(piece)


def _settle(node: Node) -> None:
    """Decide for every label whether its words are a title."""
    for child in node.children:
        if isinstance(child, Node):
            _settle(child)
    _settle_title(node)
    _settle_siblings(node)


def _settle_title(node: Node) -> None:
    if node.label is None:
        return
    if (
        not node.label.rest
        and node.label.style <= Style.SUBSECTION
        and node.children
        and _is_title_line(node.children[0])
    ):
        first = node.children.pop(0)
        node.title_piece = first if isinstance(first, Piece) else None
        node.title = node.title_piece.text if node.title_piece else None
        return
    alone = not node.children or (node.label.style in RUNNING and _is_running(node))
    head = headline(node.label, alone=alone)
    node.title, node.text = head.title, head.text


def _is_running(node: Node) -> bool:
    """Whether weights show that a khoản has no title: others are bold, or it only introduces with its colon."""
    light = node.piece is not None and node.piece.look.bold is False
    return node.plain or (light and node.lead().endswith(":"))


def _is_title_line(child: Node | Piece | FlowTable) -> bool:
    return isinstance(child, Piece) and len(child.text) < 300 and (is_upper(child.text) or bool(child.look.bold))


def _settle_siblings(node: Node) -> None:
    """A heading with a stray full stop is one among siblings that are headings."""
    for style in (Style.NUMBER, Style.DECIMAL, Style.ARTICLE):
        kin = [
            child for child in node.children if isinstance(child, Node) and child.label and child.label.style is style
        ]
        titled = sum(child.title is not None for child in kin)
        if titled * 2 < len(kin) or titled == 0:
            continue
        for child in kin:
            if child.title is None and child.children and not child.plain and _like_a_title(child):
                child.title, child.text = child.text, ""


def _like_a_title(node: Node) -> bool:
    text = node.text.rstrip(".")
    if len(text) > 200 or ". " in text or text.endswith((":", ";")):
        return False
    return ": " not in text or (text == node.text and text.startswith("Đề nghị"))


def blocks_of(node: Node) -> tuple[Block, ...]:
    """The finished blocks of a node."""
    return tuple(_block(child) for child in node.children)


def _block(child: Node | Piece | FlowTable) -> Block:
    if isinstance(child, Node):
        return _section(child)
    if isinstance(child, Piece):
        return paragraph(child)
    return table_of(child)


def _section(node: Node) -> Section:
    label, piece = node.label, node.piece
    level = label.level if label else Level.MUC
    own = (paragraph(piece.cut(node.text)),) if piece and node.text else ()
    return Section(
        level, label.printed if label else "", node.title, (*own, *blocks_of(node)), piece.number if piece else None
    )


def paragraph(piece: Piece) -> Paragraph:
    """A paragraph, with the weights inside it where the source tells them."""
    align = piece.look.align if piece.look.align in (Align.CENTER, Align.RIGHT) else None
    return Paragraph(_runs(piece), align, piece.number)


def _runs(piece: Piece) -> tuple[Run, ...]:
    """Runs of equal weight; a whole paragraph of one look is one run."""
    weights = ((span.text, bool(span.look.bold), bool(span.look.italic)) for span in piece.spans)
    found = [
        Run("".join(text for text, _, _ in run), bold, italic)
        for (bold, italic), run in groupby(weights, key=lambda weight: weight[1:])
    ]
    return tuple(found) or (Run(piece.text, bool(piece.look.bold), bool(piece.look.italic)),)
