"""An annex that is a file of its own (Phụ lục I, Phần I, Mục III, khoản 1 điểm d)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from cchc.law.book import law_book
from cchc.paper.checking import check
from cchc.paper.files import read_bytes
from cchc.paper.form import Component
from cchc.paper.layout import layout
from cchc.paper.model import Annex, Cell, Paper, Table, para
from cchc.paper.restyle import restyle
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper import samples
from tests.paper.recognition.reading import HEAD, recognised

LAW = law_book().on(samples.DAY)
SIGNED = "87/KH-UBND; 02/6/2026 09:30:15 +07:00"
REFERENCE = "(Kèm theo Kế hoạch số 87/KH-UBND ngày 02 tháng 6 năm 2026 của Ủy ban nhân dân xã Đông Hà)"
ANNEX = Paper(
    annexes=(
        Annex(
            "TIẾN ĐỘ CHUẨN BỊ HỘI NGHỊ",
            (para("Các việc phải xong:"), Table(((Cell("TT"), Cell("Việc")), (Cell("1"), Cell("Báo cáo lĩnh vực"))))),
            reference=REFERENCE,
            separate=True,
            esign_text=SIGNED,
        ),
    )
)
TEXT = f"{SIGNED}\nPHỤ LỤC\nTIẾN ĐỘ CHUẨN BỊ HỘI NGHỊ\n{REFERENCE}\n1. Báo cáo lĩnh vực.\n"
written = pytest.mark.parametrize("write", [docx_bytes, pdf_bytes])


@written
def test_the_annex_comes_back_alone_with_its_signing_text(write: Callable[..., bytes]) -> None:
    found = read_bytes(write(ANNEX, LAW))
    (annex,) = found.paper.annexes
    assert (annex.separate, annex.esign_text, annex.label) == (True, SIGNED, "Phụ lục")
    assert (annex.title, annex.reference) == ("TIẾN ĐỘ CHUẨN BỊ HỘI NGHỊ", REFERENCE)
    assert (found.paper.body, found.paper.unplaced) == ((), ())


@written
def test_it_is_not_held_against_the_rules_of_a_document(write: Callable[..., bytes]) -> None:
    found = read_bytes(write(ANNEX, LAW))
    report = check(found.paper, found.form, LAW)
    assert [finding.rule for finding in report.findings if finding.rule != "PG-07"] == []


def test_the_signing_text_in_another_size_is_a_fault() -> None:
    found = read_bytes(docx_bytes(ANNEX, LAW))
    parts = [
        replace(part, spans=(), look=replace(part.look, size=12.0)) if part.component is Component.ESIGN_TEXT else part
        for part in found.form.parts
    ]
    report = check(found.paper, replace(found.form, parts=tuple(parts)), LAW)
    assert [(finding.rule, finding.message) for finding in report.findings] == [
        ("DS-02", "Thông tin chữ ký số: cỡ chữ 12 (phải 10).")
    ]


def test_set_anew_it_gets_no_letterhead() -> None:
    made = restyle(recognised(TEXT), LAW)
    assert {part.component for part in layout(made.paper, LAW).parts} == {
        Component.ESIGN_TEXT,
        Component.PHU_LUC,
        Component.PHU_LUC_TITLE,
        Component.KEM_THEO,
        Component.BODY,
    }
    assert made.remaining == ()


def test_an_annex_without_signing_text_is_one_not_signed_yet() -> None:
    (annex,) = recognised(TEXT.partition("\n")[2]).paper.annexes
    assert (annex.separate, annex.esign_text) == (True, None)


def test_a_label_above_a_letterhead_opens_no_annex_of_its_own() -> None:
    found = recognised("Phụ lục I\n" + HEAD + "1. Đánh giá kết quả.\n").paper
    assert [annex.separate for annex in found.annexes] in ([], [False])
