"""Phụ lục, and documents issued with a decision (Mục III, khoản 1; forms 1.3, 2.1, 2.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.paper.form import Component, PageGeometry, Part
from cchc.paper.layout import house
from cchc.paper.layout.body import blocks
from cchc.paper.layout.ending import close
from cchc.paper.layout.header import columns, issuing_body, signing_note, state_name
from cchc.paper.layout.rules import rule_beneath
from cchc.paper.layout.sheet import Sheet, text_width
from cchc.paper.layout.words import upper
from cchc.paper.model import Annex, Paper


def annex(paper: Paper, item: Annex, sheet: Sheet, page: PageGeometry, group: int) -> Iterator[Part]:
    """An annex on pages of its own, in reading order."""
    yield from signing_note(item, sheet, group)
    if item.kind is None:
        yield from _annex_title(item, sheet, group)
    else:
        yield from _document_title(paper, item, sheet, page, group)
    yield from _reference(item, sheet, page, group)
    body = blocks(item.blocks, sheet, text_width(page), group)
    yield from close(body, sheet, group) if item.end_mark else body


def _annex_title(item: Annex, sheet: Sheet, group: int) -> Iterator[Part]:
    if item.label:
        look = replace(sheet.look(Component.PHU_LUC), keep_with_next=True)
        yield Part(Component.PHU_LUC, item.label, look, mark=item.label, rule_known=True, group=group)
    if item.title:
        look = replace(sheet.look(Component.PHU_LUC_TITLE), keep_with_next=True)
        yield Part(Component.PHU_LUC_TITLE, upper(item.title), look, rule_known=True, group=group)


def _document_title(paper: Paper, item: Annex, sheet: Sheet, page: PageGeometry, group: int) -> Iterator[Part]:
    """The letterhead again, without number and date, then tên loại and trích yếu."""
    left, right = columns(page, sheet)
    yield from issuing_body(paper, sheet, left - house.COLUMN_GUTTER_MM, group)
    yield from state_name(sheet, right, group)
    look = replace(sheet.look(Component.TEN_LOAI), space_before=house.TITLE_BEFORE, keep_with_next=True)
    yield Part(Component.TEN_LOAI, upper(item.kind.value if item.kind else ""), look, rule_known=True, group=group)
    if item.title:
        look = replace(sheet.look(Component.TRICH_YEU), keep_with_next=True)
        rule = None
        if not item.reference:
            facts = sheet.component(Component.TRICH_YEU.value)
            rule = rule_beneath(item.title, look, text_width(page), facts)
        yield Part(Component.TRICH_YEU, item.title, look, rule=rule, rule_known=True, group=group)


def _reference(item: Annex, sheet: Sheet, page: PageGeometry, group: int) -> Iterator[Part]:
    """``(Kèm theo …)`` in italics with the short line that closes the title."""
    if item.reference:
        look = sheet.look(Component.KEM_THEO)
        rule = rule_beneath(item.reference, look, text_width(page), sheet.component(Component.KEM_THEO.value))
        yield Part(Component.KEM_THEO, item.reference, look, rule=rule, rule_known=True, group=group)
