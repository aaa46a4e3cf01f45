"""The observed look of every component: what checking holds against the law."""

from __future__ import annotations

from dataclasses import replace

from cchc.paper.flow import Flow
from cchc.paper.form import Component, Form, Part
from cchc.paper.recognition.annexes import AnnexItems
from cchc.paper.recognition.content import Facts
from cchc.paper.recognition.explode import QUOC_HIEU, TIEU_NGU
from cchc.paper.recognition.form_body import body_parts
from cchc.paper.recognition.form_part import part_of, parts_of
from cchc.paper.recognition.letterhead import Letterhead
from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.regions import Regions

_PLACES = {
    "authority": Component.QUYEN_HAN,
    "title": Component.CHUC_VU,
    "post": Component.CHUC_VU,
    "note": Component.SIGN_NOTE,
    "name": Component.HO_TEN,
}
_SAME_LINE_MM = 2.5
_SIGNING = (Component.QUYEN_HAN, Component.CHUC_VU, Component.HO_TEN)
_RUNNING = (Component.BODY, Component.TABLE, Component.KHOAN, Component.DIEU, Component.MUC)


def form_of(flow: Flow, regions: Regions, facts: Facts) -> Form:
    """The form of a file: its parts in reading order, and what the file says of its pages."""
    parts = [
        *_head_parts(regions, facts),
        *_opening_parts(regions),
        *_body(regions, facts),
        *parts_of(Component.BODY, regions.closing),
        *_foot_parts(regions, facts),
        *_annex_parts(regions, facts),
        *parts_of(Component.UNPLACED, _unplaced(regions, facts)),
    ]
    return Form(
        source=flow.source,
        parts=tuple(parts),
        pages=flow.pages,
        page_number=flow.page_number,
        page_count=flow.page_count,
        pictures=flow.pictures,
        fonts=flow.fonts,
        nfc=flow.nfc,
        title=flow.title,
        signature_alone=_signature_alone(parts),
    )


def _head_parts(regions: Regions, facts: Facts) -> list[Part]:
    head = regions.head
    parts = [
        *parts_of(Component.LUU_HANH, [head.circulation]),
        *parts_of(Component.CHU_QUAN, facts.superior),
        *parts_of(Component.CO_QUAN, facts.issuer),
        *parts_of(Component.QUOC_HIEU, head.quoc_hieu),
        *parts_of(Component.TIEU_NGU, head.tieu_ngu),
        *_number_and_date(head),
        *parts_of(Component.KHAN, [head.urgency]),
    ]
    if regions.heading.title is None and regions.heading.subject:
        parts.append(part_of(Component.VV, regions.heading.subject))
    return parts


def _number_and_date(head: Letterhead) -> list[Part]:
    """Number and date; on a page they share a row when their lines stand level."""
    pieces = [piece for piece in (head.number, head.dated) if piece is not None]
    components = [
        component
        for component, piece in ((Component.SO_KY_HIEU, head.number), (Component.DIA_DANH, head.dated))
        if piece is not None
    ]
    parts = [part_of(component, [piece]) for component, piece in zip(components, pieces, strict=True)]
    boxes = [part.box for part in parts]
    if len(parts) == 2 and boxes[0] is not None and boxes[1] is not None:
        level = parts[0].page == parts[1].page and abs(boxes[0].y1 - boxes[1].y1) <= _SAME_LINE_MM
        rows = ("level", "level") if level else ("upper", "lower")
        return [replace(part, row=row) for part, row in zip(parts, rows, strict=True)]
    return parts


def _opening_parts(regions: Regions) -> list[Part]:
    heading = regions.heading
    parts: list[Part] = []
    if heading.title is not None:
        parts.append(part_of(Component.TEN_LOAI, [heading.title.cut(heading.kind_words)]))
        if heading.subject:
            parts.append(part_of(Component.TRICH_YEU, heading.subject))
    parts += parts_of(Component.KINH_GUI, heading.addressed)
    if heading.authority:
        parts.append(part_of(Component.THAM_QUYEN, heading.authority))
    parts += parts_of(Component.CAN_CU, regions.basis.printed)
    parts += parts_of(Component.LENH, [regions.order])
    return parts


def _body(regions: Regions, facts: Facts) -> list[Part]:
    """The body; a paragraph that opens with a basis is one paragraph in print."""
    parts = body_parts(facts.body)
    whole = regions.basis.whole
    if whole is not None and parts and parts[0].at.line == whole.number:
        parts[0] = part_of(Component.BODY, [whole])
    return parts


def _foot_parts(regions: Regions, facts: Facts) -> list[Part]:
    footer = regions.footer
    parts = parts_of(Component.NOI_NHAN, [footer.label])
    parts += [part_of(Component.NOI_NHAN_DS, entry) for entry in facts.entries]
    parts += parts_of(Component.NGUOI_SOAN, [footer.drafter])
    parts += parts_of(Component.DIA_CHI, [regions.contact])
    for index, block in enumerate(facts.blocks):
        parts += [replace(part_of(_PLACES[place], [piece]), block=index) for place, piece in block.parts]
    return parts


def _annex_parts(regions: Regions, facts: Facts) -> list[Part]:
    parts: list[Part] = []
    for index, (annex, node) in enumerate(zip(regions.annexes, facts.annexes, strict=True), 1):
        found = [part_of(Component.ESIGN_TEXT, annex.note)] if annex.note else []
        found += parts_of(Component.PHU_LUC, [annex.label]) + _annex_letterhead(annex)
        if annex.title:
            title = Component.PHU_LUC_TITLE if annex.kind is None else Component.TRICH_YEU
            found.append(part_of(title, annex.title))
        if annex.reference:
            found.append(part_of(Component.KEM_THEO, annex.reference))
        found += body_parts(node)
        parts += [replace(part, group=index) for part in found]
    return parts


def _annex_letterhead(annex: AnnexItems) -> list[Part]:
    """The letterhead and tên loại of a document issued with the paper."""
    parts: list[Part] = []
    for piece in annex.letterhead:
        if QUOC_HIEU.fullmatch(piece.text):
            component = Component.QUOC_HIEU
        elif TIEU_NGU.fullmatch(piece.text):
            component = Component.TIEU_NGU
        else:
            component = Component.CO_QUAN
        parts.append(part_of(component, [piece]))
    return [*parts, *parts_of(Component.TEN_LOAI, [annex.kind_line])]


def _unplaced(regions: Regions, facts: Facts) -> list[Piece]:
    loose = [item for item in regions.loose if isinstance(item, Piece)]
    return [
        *regions.head.unplaced,
        *regions.head.vv,
        *regions.footer.unplaced,
        *facts.stray,
        *loose,
        *regions.page_numbers,
    ]


def _signature_alone(parts: list[Part]) -> bool | None:
    """Whether the page of the signature holds nothing of the content; None where pages are unknown."""
    signing = [part for part in parts if part.component in _SIGNING and part.group == 0]
    if not signing or signing[0].page is None:
        return None
    content = [part for part in parts if part.component in _RUNNING and part.group == 0]
    return bool(content) and all(part.page != signing[0].page for part in content)
