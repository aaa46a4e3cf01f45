"""The end of a paper: Nơi nhận (9b, 12), the signing blocks (7a to 7c) and the contact line of page 1 (13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.paper.form import Component, Part, Rule
from cchc.paper.layout import house
from cchc.paper.layout.sheet import Sheet
from cchc.paper.layout.words import listed, upper
from cchc.paper.model import Paper, Signature

SIGN_ROW = "sign"
RECIPIENTS_ROW = "sign.recipients"
CONTACT_ROW = "contact"


def footer(paper: Paper, sheet: Sheet) -> Iterator[Part]:
    """Nơi nhận level with the first line of the signature; under the left block where two people sign."""
    several = len(paper.signatures) > 1
    row = RECIPIENTS_ROW if several else SIGN_ROW
    if not several:
        yield from recipients(paper, sheet, row)
    for block, signature in enumerate(paper.signatures):
        yield from signing_block(signature, sheet, block)
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
        for line in listed(paper.recipients, facts["start"], facts["end"], facts["last_end"]):
            yield Part(Component.NOI_NHAN_DS, line, look, row=row, rule_known=True, mark=facts["start"].strip())
    if paper.drafter_mark:
        look = sheet.look(Component.NGUOI_SOAN)
        yield Part(Component.NGUOI_SOAN, paper.drafter_mark, look, row=row, rule_known=True)


def signing_block(signature: Signature, sheet: Sheet, block: int) -> Iterator[Part]:
    """Quyền hạn, chức vụ, a note, room for signature and seal, the other post, họ tên (khoản 7)."""
    lines = [(Component.QUYEN_HAN, upper(line), 0.0) for line in signature.authority]
    if signature.title:
        lines.append((Component.CHUC_VU, upper(signature.title), 0.0))
    if signature.note:
        lines.append((Component.SIGN_NOTE, signature.note, 0.0))
    if lines:
        lines[0] = (*lines[0][:2], house.FOOTER_BEFORE)
    below = [(Component.CHUC_VU, signature.post, 0.0)] if signature.post else []
    if signature.name:
        below.append((Component.HO_TEN, signature.name, 0.0))
    if below:
        below[0] = (*below[0][:2], house.SIGNATURE_SPACE)
    for component, text, before in (*lines, *below):
        look = replace(sheet.look(component), space_before=before, keep_with_next=True)
        yield Part(component, text, look, row=SIGN_ROW, rule_known=True, block=block)


def contact_line(paper: Paper, sheet: Sheet, width: float) -> Iterator[Part]:
    """Address, telephone, e-mail at the foot of page 1 under a line as wide as the text (Mục III, khoản 4)."""
    if paper.contact_line:
        look = sheet.look(Component.DIA_CHI)
        rule = Rule(length=round(width, 2), text_width=round(width, 2))
        yield Part(Component.DIA_CHI, paper.contact_line, look, rule=rule, row=CONTACT_ROW, rule_known=True)
