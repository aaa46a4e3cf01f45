"""The end of a paper: Nơi nhận (9b, 12), the signing blocks (7a to 7c) and the contact line of page 1 (13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.paper.form import Component, Part, Rule
from cchc.paper.layout import house
from cchc.paper.layout.rules import line_width
from cchc.paper.layout.sheet import Sheet
from cchc.paper.layout.words import listed, upper
from cchc.paper.model import Paper, Signature

SIGN_ROW = "sign"
NAMES_ROW = "sign.names"  # where several people sign, so that their names stand level
RECIPIENTS_ROW = "sign.recipients"
CONTACT_ROW = "contact"


def footer(paper: Paper, sheet: Sheet) -> Iterator[Part]:
    """Nơi nhận level with the first line of the signature; under the left block where two people sign."""
    several = len(paper.signatures) > 1
    row = RECIPIENTS_ROW if several else SIGN_ROW
    if not several:
        yield from recipients(paper, sheet, row)
    for block, signature in enumerate(paper.signatures):
        yield from signing_block(signature, sheet, block, NAMES_ROW if several else SIGN_ROW)
    if several:
        yield from recipients(paper, sheet, row)


def recipients(paper: Paper, sheet: Sheet, row: str) -> Iterator[Part]:
    """Nơi nhận and its list (khoản 9), with the drafter's mark under it (Mục III, khoản 3)."""
    if paper.recipients:
        label = sheet.component(Component.NOI_NHAN.value)["text"]
        look = replace(sheet.look(Component.NOI_NHAN), space_before=house.FOOTER_BEFORE, keep_with_next=True)
        yield Part(Component.NOI_NHAN, label, look, row=row, rule_known=True)
        facts = sheet.component(Component.NOI_NHAN_DS.value)
        look = sheet.look(Component.NOI_NHAN_DS)
        hanging = round(line_width(facts["start"], look), 2)
        look = replace(look, left_indent=hanging, first_indent=-hanging)
        for line in listed(paper.recipients, facts["start"], facts["end"], facts["last_end"]):
            yield Part(Component.NOI_NHAN_DS, line, look, row=row, rule_known=True, mark=facts["start"].strip())
    if paper.drafter_mark:
        look = replace(sheet.look(Component.NGUOI_SOAN), left_indent=house.DRAFTER_INDENT_MM)
        yield Part(Component.NGUOI_SOAN, paper.drafter_mark, look, row=row, rule_known=True)


def signing_block(signature: Signature, sheet: Sheet, block: int, names_row: str = SIGN_ROW) -> Iterator[Part]:
    """Quyền hạn, chức vụ, a note, room for signature and seal, the other post, họ tên (khoản 7)."""
    above = [(Component.QUYEN_HAN, upper(line)) for line in signature.authority]
    if signature.title:
        above.append((Component.CHUC_VU, upper(signature.title)))
    if signature.note:
        above.append((Component.SIGN_NOTE, signature.note))
    below = [(Component.CHUC_VU, upper(signature.post))] if signature.post else []
    if signature.name:
        below.append((Component.HO_TEN, signature.name))
    yield from _lines(above, sheet, block, SIGN_ROW, house.FOOTER_BEFORE)
    yield from _lines(below, sheet, block, names_row, house.SIGNATURE_SPACE)


def _lines(lines: list[tuple[Component, str]], sheet: Sheet, block: int, row: str, before: float) -> Iterator[Part]:
    for index, (component, text) in enumerate(lines):
        look = replace(sheet.look(component), space_before=0.0 if index else before, keep_with_next=True)
        yield Part(component, text, look, row=row, rule_known=True, block=block)


def contact_line(paper: Paper, sheet: Sheet, width: float) -> Iterator[Part]:
    """Address, telephone, e-mail at the foot of page 1 under a line as wide as the text (Mục III, khoản 4)."""
    if paper.contact_line:
        look = sheet.look(Component.DIA_CHI)
        rule = Rule(length=round(width, 2), text_width=round(width, 2))
        yield Part(Component.DIA_CHI, paper.contact_line, look, rule=rule, row=CONTACT_ROW, rule_known=True)
