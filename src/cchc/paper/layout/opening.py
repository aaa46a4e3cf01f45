"""What stands between the letterhead and the body: title, addressees, authority, legal basis, the word of order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.paper.form import Component, Look, PageGeometry, Part
from cchc.paper.layout import house
from cchc.paper.layout.rules import line_width, rule_beneath
from cchc.paper.layout.sheet import Sheet, text_width
from cchc.paper.layout.words import ended, listed, upper
from cchc.paper.model import Kind, Paper


def opening(paper: Paper, sheet: Sheet, page: PageGeometry) -> Iterator[Part]:
    """Everything before the body, in the order of forms 1.1 to 1.10."""
    yield from title(paper.kind, paper.subject, sheet, page)
    yield from addressees(paper, sheet, page)
    yield from authority(paper, sheet)
    yield from legal_basis(paper, sheet)
    yield from order_word(paper, sheet)


def title(kind: Kind | None, subject: str | None, sheet: Sheet, page: PageGeometry) -> Iterator[Part]:
    """Tên loại, and trích yếu with its short rule (Mục II, khoản 5); a công văn has neither."""
    if kind is Kind.CONG_VAN:
        return
    if kind is not None:
        look = replace(sheet.look(Component.TEN_LOAI), space_before=house.TITLE_BEFORE, keep_with_next=True)
        yield Part(Component.TEN_LOAI, upper(kind.value), look, rule_known=True)
    if subject:
        look = sheet.look(Component.TRICH_YEU)
        if kind is None:
            look = replace(look, space_before=house.TITLE_BEFORE)
        rule = rule_beneath(subject, look, text_width(page), sheet.component(Component.TRICH_YEU.value))
        yield Part(Component.TRICH_YEU, subject, look, rule=rule, rule_known=True)


def addressees(paper: Paper, sheet: Sheet, page: PageGeometry) -> Iterator[Part]:
    """Kính gửi: one addressee on the same line, several on lines whose dashes stand under the colon (khoản 9)."""
    if not paper.addressees:
        return
    look = _addressee_look(sheet)
    label = paper.addressee_label.rstrip(": ")
    if len(paper.addressees) == 1:
        yield from _one_addressee(f"{label}: ", paper.addressees[0].strip(), sheet, page)
        return
    facts = sheet.component(Component.KINH_GUI.value)
    lines = listed(paper.addressees, facts["start"], facts["end"], facts["last_end"])
    to_colon = line_width(label, look)
    if to_colon > text_width(page) * house.LONGEST_LABEL:
        to_colon = sheet.first_indent
    widest = max(line_width(line, look) for line in lines)
    indent = _block_indent(to_colon + widest, sheet, page)
    hanging = line_width(facts["start"], look)
    yield Part(Component.KINH_GUI, f"{label}:", replace(look, left_indent=indent, keep_with_next=True), rule_known=True)
    below = replace(
        look, left_indent=round(indent + to_colon + hanging, 2), first_indent=-round(hanging, 2), space_before=0.0
    )
    for line in lines:
        yield Part(Component.KINH_GUI, line, below, rule_known=True, mark=facts["start"].strip())


def _addressee_look(sheet: Sheet) -> Look:
    return replace(
        sheet.look(Component.KINH_GUI), space_before=house.OPENING_BEFORE, line_spacing=sheet.body.line_spacing
    )


def _one_addressee(label: str, name: str, sheet: Sheet, page: PageGeometry) -> Iterator[Part]:
    look = _addressee_look(sheet)
    hanging = round(line_width(label, look), 2)
    indent = _block_indent(line_width(label + name, look), sheet, page)
    look = replace(look, left_indent=round(indent + hanging, 2), first_indent=-hanging)
    yield Part(Component.KINH_GUI, f"{label}{name}", look, rule_known=True)


def _block_indent(width: float, sheet: Sheet, page: PageGeometry) -> float:
    """The indent that centres a block, no wider than form 1.5 has it and no narrower than a paragraph's."""
    middle = (text_width(page) - width) / 2
    return round(min(max(middle, sheet.first_indent), house.ADDRESSEE_INDENT_MM), 2)


def authority(paper: Paper, sheet: Sheet) -> Iterator[Part]:
    """The authority that issues a resolution or decision, centred (forms 1.1, 1.2)."""
    if paper.authority_line:
        look = replace(sheet.look(Component.THAM_QUYEN), space_before=house.OPENING_BEFORE, keep_with_next=True)
        yield Part(Component.THAM_QUYEN, upper(paper.authority_line), look, rule_known=True)


def legal_basis(paper: Paper, sheet: Sheet) -> Iterator[Part]:
    """Căn cứ, italic: each line ends with a semicolon, the last with a full stop (khoản 6 điểm a)."""
    facts, body = sheet.component(Component.CAN_CU.value), sheet.body
    look = replace(body, italic=facts["italic"], bold=facts["bold"])
    for line in ended(list(paper.legal_basis), facts["end"], facts["last_end"]):
        yield Part(Component.CAN_CU, line, look, rule_known=True)


def order_word(paper: Paper, sheet: Sheet) -> Iterator[Part]:
    """``QUYẾT ĐỊNH:``, centred and bold (forms 1.1, 1.2)."""
    if paper.order_word:
        end = sheet.component(Component.LENH.value)["end"]
        text = f"{upper(paper.order_word).rstrip(': ')}{end}"
        look = replace(sheet.look(Component.LENH), space_before=house.HEADING_BEFORE, keep_with_next=True)
        yield Part(Component.LENH, text, look, rule_known=True)
