"""Every paper of the dossier holds against the decree: as laid out, and as its DOCX and PDF read back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc.dossier import Dossier
from cchc.dossier.case import Case, open_case
from cchc.dossier.papers.assignments import assignments
from cchc.dossier.papers.plan import completed
from cchc.law.book import law_book
from cchc.paper.checking import check
from cchc.paper.files import read_bytes
from cchc.paper.layout import layout
from cchc.paper.model import Paper
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from cchc.reading import read_plan

# The shipped face has the widths of Times New Roman; where a machine has no Times New Roman, check says so.
SHIPPED_FACE = "PG-07"
STEMS = (
    "ke-hoach",
    "phan-cong",
    "to-trinh-du-toan",
    "tham-dinh-du-toan",
    "quyet-dinh-phe-duyet",
    "bao-cao-linh-vuc-van-phong-thong-ke-noi-vu",
    "bao-cao-linh-vuc-tai-chinh-ke-toan",
    "cong-van-don-doc",
    "bao-cao-tong-hop",
    "chuong-trinh",
    "giay-moi-luong-van-hac",
    "danh-sach-dai-bieu",
    "phuong-an-hoi-truong",
    "bien-ban",
    "thong-bao-ket-luan",
)


def paper_of(dossier: Dossier, stem: str) -> Paper:
    found = next(item for item in dossier.items if item.stem == stem)
    assert found.paper is not None
    return found.paper


def test_every_paper_as_laid_out_has_no_finding(dossier: Dossier) -> None:
    found = [
        (item.stem, finding.rule, finding.message)
        for item in dossier.items
        if item.paper
        for finding in check(item.paper, layout(item.paper, dossier.law), dossier.law).findings
    ]
    assert found == []


@pytest.mark.parametrize("stem", STEMS)
def test_a_paper_written_as_docx_and_read_back_has_no_finding(stem: str, dossier: Dossier) -> None:
    read = read_bytes(docx_bytes(paper_of(dossier, stem), dossier.law), f"{stem}.docx")
    assert [(item.rule, item.message) for item in check(read.paper, read.form, dossier.law).findings] == []


@pytest.mark.parametrize("stem", STEMS)
def test_a_paper_written_as_pdf_and_read_back_has_no_finding(stem: str, dossier: Dossier) -> None:
    read = read_bytes(pdf_bytes(paper_of(dossier, stem), dossier.law), f"{stem}.pdf")
    found = [(item.rule, item.message) for item in check(read.paper, read.form, dossier.law).findings]
    assert [finding for finding in found if finding[0] != SHIPPED_FACE] == []


@pytest.mark.parametrize(("suffix", "write"), [("docx", docx_bytes), ("pdf", pdf_bytes)])
def test_every_paper_of_a_plan_with_an_annex_of_its_own_has_no_finding(
    suffix: str, write: Callable[..., bytes], dossier_2026: Dossier
) -> None:
    law = dossier_2026.law
    found = []
    for item in dossier_2026.items:
        if item.paper and not (item.stem.startswith("giay-moi") and item.stem != "giay-moi-luong-van-hac"):
            read = read_bytes(write(item.paper, law), f"{item.stem}.{suffix}")
            report = check(read.paper, read.form, law)
            found += [(item.stem, each.rule, each.message) for each in report.findings if each.rule != SHIPPED_FACE]
    assert found == []


def test_the_dossier_of_2026_has_nothing_to_mend_in_its_plan(dossier_2026: Dossier) -> None:
    assert paper_of(dossier_2026, "ke-hoach").annexes[0].label == "Phụ lục"
    assert [warning for warning in dossier_2026.warnings if "thể thức" in warning] == []


@pytest.mark.parametrize("write", [docx_bytes, pdf_bytes])
def test_the_plan_of_the_dossier_asks_for_the_same_work_again(write: Callable[..., bytes], case: Case) -> None:
    read = read_bytes(write(completed(case), case.law), "ke-hoach")
    plan = read_plan(read.paper)
    assert plan is not None
    again = open_case(read.paper, plan, case.commune, law_book().on)
    assert assignments(again).annexes == assignments(case).annexes
