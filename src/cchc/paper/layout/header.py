"""The letterhead: cells 1 to 4, the subject of a công văn (5b), stamps (10b, 11) and the signing note (14)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.paper.form import Box, Component, Look, PageGeometry, Part
from cchc.paper.layout import house
from cchc.paper.layout.rules import line_width, rule_beneath
from cchc.paper.layout.sheet import Sheet, text_width
from cchc.paper.layout.words import date_line, number_line, upper
from cchc.paper.model import Annex, Kind, Paper

NAMES_ROW = "letterhead.names"
NUMBER_ROW = "letterhead.number"
SUBJECT_ROW = "letterhead.subject"
STAMP_ROW = "letterhead.stamp"
MARGIN_ROW = "margin"


def columns(page: PageGeometry, sheet: Sheet) -> tuple[float, float]:
    """Widths of the two columns in millimetres; the right one always holds Quốc hiệu on one line."""
    width = text_width(page)
    name = sheet.component(Component.QUOC_HIEU.value)["text"]
    right = max(width * (1 - house.LEFT_COLUMN), line_width(name, sheet.look(Component.QUOC_HIEU)) + 1)
    return width - right, right


def letterhead(paper: Paper, sheet: Sheet, page: PageGeometry) -> Iterator[Part]:
    """Cells of the letterhead in reading order: the names, then number and date on one line, then what hangs under."""
    left, right = columns(page, sheet)
    left -= house.COLUMN_GUTTER_MM
    yield from circulation(paper, sheet, page)
    yield from issuing_body(paper, sheet, left)
    yield from state_name(sheet, right)
    yield from number_and_date(paper, sheet)
    yield from letter_subject(paper, sheet)
    yield from urgency(paper, sheet)


def issuing_body(paper: Paper, sheet: Sheet, available: float, group: int = 0) -> Iterator[Part]:
    """Direct superior, plain, and issuing body, bold, with its short rule (khoản 2)."""
    look = sheet.look(Component.CHU_QUAN)
    for line in paper.superior_lines:
        yield Part(Component.CHU_QUAN, upper(line), look, row=NAMES_ROW, rule_known=True, group=group)
    look = sheet.look(Component.CO_QUAN)
    last = len(paper.issuer_lines) - 1
    for index, line in enumerate(paper.issuer_lines):
        text = upper(line)
        facts = sheet.component(Component.CO_QUAN.value) if index == last else {}
        rule = rule_beneath(text, look, available, facts)
        yield Part(Component.CO_QUAN, text, look, rule=rule, row=NAMES_ROW, rule_known=True, group=group)


def state_name(sheet: Sheet, available: float, group: int = 0) -> Iterator[Part]:
    """Quốc hiệu, and Tiêu ngữ with a rule of its own length (khoản 1)."""
    for component in (Component.QUOC_HIEU, Component.TIEU_NGU):
        facts, look = sheet.component(component.value), sheet.look(component)
        rule = rule_beneath(facts["text"], look, available, facts)
        yield Part(component, facts["text"], look, rule=rule, row=NAMES_ROW, rule_known=True, group=group)


def number_and_date(paper: Paper, sheet: Sheet) -> Iterator[Part]:
    """Số, ký hiệu and địa danh, thời gian on one line (khoản 3, 4)."""
    lines = (
        (Component.SO_KY_HIEU, number_line(paper, sheet.law)),
        (Component.DIA_DANH, date_line(paper, sheet.law)),
    )
    for component, text in lines:
        if text is not None:
            look = replace(sheet.look(component), space_before=house.NUMBER_BEFORE)
            yield Part(component, text, look, row=NUMBER_ROW, rule_known=True)


def letter_subject(paper: Paper, sheet: Sheet) -> Iterator[Part]:
    """``V/v …`` under the number of a công văn (khoản 5 điểm b)."""
    if paper.kind is not Kind.CONG_VAN or not paper.subject:
        return
    prefix = sheet.component(Component.VV.value)["prefix"]
    bare = paper.subject.strip()
    text = bare if bare.lower().startswith(prefix.strip().lower()) else f"{prefix}{bare}"
    yield Part(Component.VV, text, sheet.look(Component.VV), row=SUBJECT_ROW, rule_known=True)


def urgency(paper: Paper, sheet: Sheet) -> Iterator[Part]:
    """The stamp of urgency, in a box of the law's size under the number (Mục III, khoản 2 điểm b)."""
    if paper.urgency is not None:
        look = replace(sheet.look(Component.KHAN), space_before=house.STAMP_BEFORE)
        width, height = sheet.component(Component.KHAN.value)["box_mm"][paper.urgency.value]
        box = Box(0.0, 0.0, float(width), float(height))
        yield Part(Component.KHAN, paper.urgency.value, look, row=STAMP_ROW, rule_known=True, box=box)


def circulation(paper: Paper, sheet: Sheet, page: PageGeometry) -> Iterator[Part]:
    """Phạm vi lưu hành, boxed, in the top margin right of the middle (khoản 2 điểm c)."""
    if paper.circulation:
        text = upper(paper.circulation)
        look = replace(sheet.look(Component.LUU_HANH), left_indent=round(text_width(page) * house.CIRCULATION_AT, 2))
        width = line_width(text, look) + 2 * house.STAMP_PADDING_MM
        box = Box(0.0, 0.0, round(width, 2), house.STAMP_HEIGHT_MM)
        yield Part(Component.LUU_HANH, text, look, row=MARGIN_ROW, rule_known=True, box=box)


def signing_note(annex: Annex, sheet: Sheet, group: int) -> Iterator[Part]:
    """The body's signing text of an annex that is a file of its own: top right of page 1 (khoản 1 điểm d)."""
    if annex.separate and annex.esign_text:
        look: Look = sheet.look(Component.ESIGN_TEXT)
        yield Part(Component.ESIGN_TEXT, annex.esign_text, look, row=MARGIN_ROW, rule_known=True, group=group)
