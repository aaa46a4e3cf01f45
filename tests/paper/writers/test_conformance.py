"""What we lay out and write holds every rule of the decree, before and after the file is read again."""

from __future__ import annotations

import pytest

from cchc.law.book import law_book
from cchc.paper.checking import check
from cchc.paper.files import read_bytes
from cchc.paper.layout import layout
from cchc.paper.model import Kind, Paper
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper import samples

LAW = law_book().on(samples.DAY)
PAPERS = {kind.value: paper for kind, paper in samples.by_kind().items()} | {"phụ lục": samples.with_annexes()}
every_paper = pytest.mark.parametrize("paper", list(PAPERS.values()), ids=list(PAPERS))


def found(paper: Paper, data: bytes) -> list[str]:
    """Rules that a file breaks once it is read again."""
    again = read_bytes(data)
    assert again.paper.kind == paper.kind
    return [finding.rule for finding in check(again.paper, again.form, LAW).findings]


@pytest.mark.parametrize("preset", ["A", "B"])
@every_paper
def test_the_form_holds_every_rule(paper: Paper, preset: str) -> None:
    assert check(paper, layout(paper, LAW, preset), LAW).findings == ()


@pytest.mark.parametrize("preset", ["A", "B"])
@every_paper
def test_the_docx_holds_every_rule(paper: Paper, preset: str) -> None:
    assert found(paper, docx_bytes(paper, LAW, preset)) == []


@pytest.mark.parametrize("preset", ["A", "B"])
@every_paper
def test_the_pdf_holds_every_rule_but_the_name_of_its_face(paper: Paper, preset: str) -> None:
    assert set(found(paper, pdf_bytes(paper, LAW, preset))) <= {"PG-07"}


def test_the_kinds_are_all_there() -> None:
    assert set(samples.by_kind()) == set(Kind)
