"""What the writers write, the readers read: every word and every look."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from cchc.law.book import law_book
from cchc.paper.form import Look
from cchc.paper.layout import layout
from cchc.paper.model import Kind, Paper
from cchc.paper.readers import read_flow
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper import samples
from tests.paper.texts import any_word, papers, plain_word
from tests.paper.words_of import count, paper_words

LAW = law_book().on(date(2026, 6, 5))
SOME = [Kind.KE_HOACH, Kind.QUYET_DINH, Kind.CONG_VAN, Kind.BAO_CAO, Kind.BIEN_BAN, Kind.GIAY_MOI]


def missing(paper: Paper, data: bytes) -> dict[str, int]:
    """Words of the paper that its file no longer shows."""
    return dict(paper_words(paper) - count("\n".join(line.text for line in read_flow(data).lines())))


@pytest.mark.parametrize("kind", list(Kind))
def test_no_word_is_lost_in_a_word_file(kind: Kind) -> None:
    paper = samples.by_kind()[kind]
    assert missing(paper, docx_bytes(paper, LAW)) == {}


@pytest.mark.parametrize("kind", list(Kind))
def test_no_word_is_lost_in_a_pdf(kind: Kind) -> None:
    paper = samples.by_kind()[kind]
    assert missing(paper, pdf_bytes(paper, LAW)) == {}


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(papers(any_word()))
def test_any_paper_keeps_its_words_in_a_word_file(paper: Paper) -> None:
    assert missing(paper, docx_bytes(paper, LAW)) == {}


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(papers(plain_word()))
def test_any_paper_keeps_its_words_in_a_pdf(paper: Paper) -> None:
    assert missing(paper, pdf_bytes(paper, LAW)) == {}


def type_facts(look: Look) -> tuple[float | None, bool | None, bool | None]:
    return look.size, look.bold, look.italic


@pytest.mark.parametrize("kind", SOME)
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_each_component_has_the_look_that_layout_gave_it(kind: Kind, form: str) -> None:
    paper = samples.by_kind()[kind]
    data = docx_bytes(paper, LAW) if form == "docx" else pdf_bytes(paper, LAW)
    by_text = {line.text: line.look for line in read_flow(data).lines()}
    wanted = {part.text: part.look for part in layout(paper, LAW).parts if part.text in by_text and not part.spans}
    assert len(wanted) > 5
    assert {text: type_facts(by_text[text]) for text in wanted} == {
        text: type_facts(look) for text, look in wanted.items()
    }
