"""A flow cut into its regions: letterhead, heading, body, foot, annexes."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc.paper.flow import Flow
from cchc.paper.recognition.annexes import AnnexItems, opens_annex, split_annexes
from cchc.paper.recognition.basis import Basis, read_basis
from cchc.paper.recognition.closing import split_closing
from cchc.paper.recognition.footer import Footer, is_contact, read_footer
from cchc.paper.recognition.heading import Heading, is_order_word, read_heading
from cchc.paper.recognition.joining import join
from cchc.paper.recognition.leftovers import drop_page_numbers
from cchc.paper.recognition.letterhead import Letterhead, read_letterhead
from cchc.paper.recognition.oneline import unfold
from cchc.paper.recognition.pieces import Item, Piece, pieces_of
from cchc.paper.recognition.separate import signing_text
from cchc.paper.recognition.tables import mend
from cchc.paper.recognition.text import mostly_upper


@dataclass(slots=True)
class Regions:
    """The parts of a file before they become facts."""

    head: Letterhead
    heading: Heading
    basis: Basis
    order: Piece | None
    body: list[Item]
    closing: list[Piece]
    footer: Footer
    annexes: list[AnnexItems]
    loose: list[Item]
    contact: Piece | None = None
    page_numbers: list[Piece] = field(default_factory=list)


def regions_of(flow: Flow) -> Regions:
    items, numbers = drop_page_numbers(pieces_of(flow.items))
    note = signing_text(items)
    if note is not None:
        return _only_annexes(items, note, numbers)
    head = _letterhead(items)
    heading = read_heading(items, head.end)
    footer = _footer(items, heading.end)
    body, closing, basis, order = _body([*heading.notes, *items[heading.end : footer.start]])
    loose, annexes = _annexes(items[footer.end :])
    contact = footer.contact or _contact(loose)
    if head.vv and not heading.subject:
        heading.subject, head.vv = head.vv, []
    return Regions(head, heading, basis, order, body, closing, footer, annexes, join(loose), contact, numbers)


def _only_annexes(items: list[Item], note: list[Piece], numbers: list[Piece]) -> Regions:
    """A file that holds annexes and no document (Mục III, khoản 1 điểm d)."""
    loose, annexes = _annexes(items[len(note) :])
    for annex in annexes:
        annex.separate = True
    annexes[0].note = note
    return Regions(
        Letterhead(), Heading(), Basis([], []), None, [], [], Footer(), annexes, join(loose), page_numbers=numbers
    )


def _annexes(items: list[Item]) -> tuple[list[Item], list[AnnexItems]]:
    """What follows the foot: loose items, and annexes with their content joined."""
    loose, annexes = split_annexes(items)
    for annex in annexes:
        annex.content, annex.end_mark = without_mark(unfold(mend(join(annex.content))))
    return loose, annexes


def _letterhead(items: list[Item]) -> Letterhead:
    """The letterhead, unless nothing sure is in it and no title or addressee follows."""
    head = read_letterhead(items)
    sure = head.quoc_hieu or head.number or head.dated or head.tieu_ngu or head.vv
    if sure or read_heading(list(items), head.end).end > head.end:
        return head
    return Letterhead()


def _footer(items: list[Item], start: int) -> Footer:
    """The foot; an annex in capitals that stands before it, or without any, ends the body itself.

    Only a foot with Nơi nhận is still the paper's own behind an annex; any other belongs to the form it follows.
    """
    footer = read_footer(items, start)
    for index in range(start + 1, footer.start):
        item = items[index]
        if not isinstance(item, Piece) or not opens_annex(item) or (footer.found and not mostly_upper(item.text)):
            continue
        if footer.label is None:
            return Footer(start=index, end=index)
        items[index : footer.end] = [*items[footer.start : footer.end], *items[index : footer.start]]
        footer.start, footer.end = index, index + footer.end - footer.start
        return footer
    return footer


def _contact(loose: list[Item]) -> Piece | None:
    """The address line at the foot of the first page, which a file may hold after the signature."""
    for item in loose:
        if isinstance(item, Piece) and is_contact(item.text):
            loose.remove(item)
            return item
    return None


def without_mark(items: list[Item]) -> tuple[list[Item], bool]:
    """Content without an end mark on a line of its own, and whether the content is marked at its end."""
    last = items[-1] if items else None
    if not isinstance(last, Piece) or not last.text.endswith("./."):
        return items, False
    return (items[:-1] if last.text == "./." else items), True


def _body(items: list[Item]) -> tuple[list[Item], list[Piece], Basis, Piece | None]:
    """Joined paragraphs of the body; its bases, order word and closing apart."""
    items = unfold(mend(join(items)))
    lead = next((index for index, item in enumerate(items) if not isinstance(item, Piece)), len(items))
    basis, rest = read_basis([item for item in items[:lead] if isinstance(item, Piece)])
    body: list[Item] = [*rest, *items[lead:]]
    order = body.pop(0) if body and isinstance(body[0], Piece) and is_order_word(body[0].text) else None
    body, _ = without_mark(body)
    body, closing = split_closing(body)
    return body, closing, basis, order if isinstance(order, Piece) else None
