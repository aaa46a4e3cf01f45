"""Our own papers, written as DOCX and PDF, are recognised as what they were."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.law.book import law_book
from cchc.paper.model import Annex, Block, Paper, Paragraph, Section, Signature, Table
from cchc.paper.readers import read_flow
from cchc.paper.recognition import recognise
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper import samples

LAW = law_book().on(date(2026, 6, 5))
WRITERS = {"docx": docx_bytes, "pdf": pdf_bytes}
PAPERS = {kind.name: paper for kind, paper in samples.by_kind().items()}


def plain(text: str | None) -> str:
    """Text without case and closing marks: layout sets titles in capitals and ends the content with its mark."""
    return " ".join((text or "").casefold().replace("./.", "").split()).rstrip(" ;.,:").removeprefix("v/v ")


def blocks(content: tuple[Block, ...]) -> list[object]:
    return [found for block in content for found in _block(block)]


def _block(block: Block) -> list[object]:
    if isinstance(block, Section):
        return [(block.level, block.label, plain(block.title)), *blocks(block.blocks), "end"]
    if isinstance(block, Table):
        return [[[(plain(cell.text), cell.colspan, cell.rowspan) for cell in row] for row in block.rows]]
    return [plain(block.text)] if isinstance(block, Paragraph) else []


def _signature(item: Signature) -> tuple[object, ...]:
    return tuple(map(plain, item.authority)), plain(item.title), item.name, plain(item.post), plain(item.note)


def _annex(item: Annex) -> tuple[object, ...]:
    return item.kind, item.label, plain(item.title), plain(item.reference), blocks(item.blocks)


def facts(paper: Paper) -> dict[str, object]:
    lists = ("issuer_lines", "superior_lines", "addressees", "legal_basis", "recipients")
    texts = ("subject", "circulation", "authority_line", "order_word", "drafter_mark", "contact_line")
    return {
        **{name: getattr(paper, name) for name in ("kind", "number", "symbol", "place", "issued_on", "urgency")},
        **{name: tuple(map(plain, getattr(paper, name))) for name in lists},
        **{name: plain(getattr(paper, name)) for name in texts},
        "body": blocks(paper.body),
        "closing": [plain(paragraph.text) for paragraph in paper.closing],
        "signatures": [_signature(item) for item in paper.signatures],
        "annexes": [_annex(item) for item in paper.annexes if not item.separate],
        "unplaced": paper.unplaced,
    }


@pytest.mark.parametrize("format", WRITERS)
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_each_kind_comes_back(name: str, format: str) -> None:
    paper = PAPERS[name]
    written = WRITERS[format](paper, LAW)
    assert facts(recognise(read_flow(written, f"{name}.{format}")).paper) == facts(paper)


@pytest.mark.parametrize("format", WRITERS)
def test_a_decision_with_a_regulation_and_annexes_comes_back(format: str) -> None:
    paper = samples.with_annexes()
    found = recognise(read_flow(WRITERS[format](paper, LAW), f"quyet-dinh.{format}"))
    assert facts(found.paper) == facts(paper)
    assert {part.group for part in found.form.parts} == {0, 1, 2}
