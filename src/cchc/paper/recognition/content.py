"""The regions of a file as the facts of a paper."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.paper.flow import FlowTable
from cchc.paper.model import Annex, Kind, Paper
from cchc.paper.recognition.annexes import AnnexItems
from cchc.paper.recognition.heading import addressees_of
from cchc.paper.recognition.issuer import superior_and_issuer
from cchc.paper.recognition.letterhead import urgency_of
from cchc.paper.recognition.numbering import Dated, Number, date_of, number_of
from cchc.paper.recognition.pieces import Item, Piece, table_text
from cchc.paper.recognition.recipients import entries_of, entry_text
from cchc.paper.recognition.regions import Regions
from cchc.paper.recognition.signatures import Block, read_blocks
from cchc.paper.recognition.structure import Node, blocks_of, build, paragraph
from cchc.paper.recognition.text import clean, fold, squeeze


@dataclass(slots=True)
class Facts:
    """Pieces grouped under the facts they state, for the paper and for its form."""

    superior: tuple[Piece, ...]
    issuer: tuple[Piece, ...]
    blocks: list[Block]
    entries: list[list[Piece]]
    stray: list[Piece]
    body: Node
    annexes: list[Node]


def facts_of(regions: Regions) -> Facts:
    superior, issuer = superior_and_issuer(regions.head.names)
    blocks, stray = read_blocks(regions.footer.signing)
    return Facts(
        superior,
        issuer,
        blocks,
        entries_of(regions.footer.recipients),
        stray,
        build(regions.body),
        [build(annex.content) for annex in regions.annexes],
    )


def joined(pieces: list[Piece] | tuple[Piece, ...]) -> str | None:
    return clean(" ".join(piece.full for piece in pieces)) or None


def paper_of(regions: Regions, facts: Facts) -> Paper:
    """The paper that the regions hold."""
    head, heading, footer = regions.head, regions.heading, regions.footer
    number = (number_of(head.number.text) if head.number else None) or Number(None, None, None)
    dated = (date_of(head.dated.text) if head.dated else None) or Dated(None, None, None)
    label, addressees = addressees_of(heading.addressed)
    return Paper(
        kind=kind_of(regions),
        subject=joined(heading.subject),
        issuer_lines=tuple(piece.text for piece in facts.issuer),
        superior_lines=tuple(piece.text for piece in facts.superior),
        number=number.number,
        symbol=number.symbol,
        number_text=number.text,
        place=dated.place,
        issued_on=dated.day,
        date_text=dated.text,
        urgency=urgency_of(head.urgency),
        circulation=head.circulation.text if head.circulation else None,
        drafter_mark=footer.drafter.text if footer.drafter else None,
        contact_line=regions.contact.text if regions.contact else None,
        addressees=addressees,
        addressee_label=label or "Kính gửi",
        authority_line=joined(heading.authority),
        legal_basis=tuple(piece.full for piece in regions.basis.entries),
        order_word=regions.order.text if regions.order else None,
        body=blocks_of(facts.body),
        closing=tuple(paragraph(piece) for piece in regions.closing),
        recipients=tuple(entry_text(entry) for entry in facts.entries),
        signatures=tuple(block.signature() for block in facts.blocks),
        annexes=tuple(annex_of(*pair) for pair in zip(regions.annexes, facts.annexes, strict=True)),
        unplaced=unplaced(regions, facts),
        lines=lines_of(regions, facts),
    )


def kind_of(regions: Regions) -> Kind | None:
    """The kind of the title; without a title, a paper with V/v or addressees is a công văn."""
    if regions.heading.title is not None:
        return regions.heading.kind
    untitled = regions.heading.subject or regions.head.vv or regions.heading.addressed
    return Kind.CONG_VAN if untitled and regions.head.found else None


def annex_of(annex: AnnexItems, node: Node) -> Annex:
    return Annex(
        title=joined(annex.title) or "",
        blocks=blocks_of(node),
        label=annex.label.text if annex.label else None,
        reference=joined(annex.reference),
        kind=annex.kind,
        separate=annex.separate,
        esign_text=joined(annex.note),
        end_mark=annex.end_mark,
        line=_first_line(annex),
    )


def _first_line(annex: AnnexItems) -> int | None:
    pieces: list[Item] = [*([annex.label] if annex.label else []), *annex.title, *annex.content]
    return pieces[0].number if pieces else None


def unplaced(regions: Regions, facts: Facts) -> tuple[str, ...]:
    """What belongs to no component, in reading order."""
    heading = regions.heading
    texts = [piece.full for piece in regions.head.unplaced]
    texts += [piece.full for piece in regions.head.vv]
    if heading.title is not None and heading.kind is None:
        texts.append(heading.kind_words)
    label = regions.footer.label
    if label is not None and fold(label.text).split(":")[0].strip() != "noi nhan":
        # Layout prints Nơi nhận; the word of an older form is kept beside it.
        texts.append(label.text)
    texts += [piece.full for piece in (*regions.footer.unplaced, *facts.stray)]
    texts += [item.full if isinstance(item, Piece) else _plain(item) for item in regions.loose]
    texts += [piece.text for annex in regions.annexes for piece in strange_names(annex, facts)]
    texts += [piece.text for piece in regions.page_numbers]
    return tuple(texts)


def strange_names(annex: AnnexItems, facts: Facts) -> list[Piece]:
    """Lines of an annex's own letterhead that the paper's letterhead does not have."""
    known = {squeeze(piece.text) for piece in (*facts.superior, *facts.issuer)}
    return [piece for piece in annex.names if squeeze(piece.text) not in known]


def _plain(table: FlowTable) -> str:
    return clean(table_text(table))


def lines_of(regions: Regions, facts: Facts) -> dict[str, int]:
    """The source line of each single fact, by the name of its field."""
    head, heading, footer = regions.head, regions.heading, regions.footer
    places: dict[str, Piece | None] = {
        "issuer": facts.issuer[0] if facts.issuer else None,
        "superior": facts.superior[0] if facts.superior else None,
        "number": head.number,
        "issued_on": head.dated,
        "kind": heading.title,
        "subject": heading.subject[0] if heading.subject else None,
        "addressees": heading.addressed[0] if heading.addressed else None,
        "legal_basis": regions.basis.entries[0] if regions.basis.entries else None,
        "closing": regions.closing[0] if regions.closing else None,
        "recipients": footer.label,
        "signatures": footer.signing[0] if footer.signing else None,
    }
    return {name: piece.number for name, piece in places.items() if piece is not None}
