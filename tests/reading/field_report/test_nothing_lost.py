"""Whatever paper is read as a field report, each of its texts is in exactly one field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings

from cchc.paper.files import read_file
from cchc.paper.model import Block, Kind, Paper, Section
from cchc.reading.field_report import read_field_report
from tests.paper.texts import any_word, papers
from tests.reading.field_report.places import lost_words, unfaithful

TEXTS = sorted((Path(__file__).parents[2] / "gold" / "texts").glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_each_text_of_a_real_paper_is_in_one_field(path: Path) -> None:
    paper = replace(read_file(path).paper, kind=Kind.BAO_CAO)
    read = read_field_report(paper)
    assert read is None or (unfaithful(paper, read) == [] and lost_words(read) == {})


@settings(max_examples=40)
@given(papers(any_word()))
def test_each_text_of_any_paper_is_in_one_field(paper: Paper) -> None:
    lines = count(1)
    annexes = tuple(replace(annex, blocks=_placed(annex.blocks, lines), line=next(lines)) for annex in paper.annexes)
    paper = replace(paper, kind=Kind.BAO_CAO, body=_placed(paper.body, lines), annexes=annexes)
    read = read_field_report(paper)
    assert read is None or unfaithful(paper, read) == []


def _placed(blocks: tuple[Block, ...], lines: Iterator[int]) -> tuple[Block, ...]:
    """The blocks with a line of the source each, so that equal words can be told apart."""
    numbered = (replace(block, line=next(lines)) for block in blocks)
    return tuple(
        replace(block, blocks=_placed(block.blocks, lines)) if isinstance(block, Section) else block
        for block in numbered
    )


@pytest.mark.parametrize("kind", [Kind.KE_HOACH, Kind.GIAY_MOI, Kind.THONG_BAO])
def test_a_paper_of_another_kind_is_no_field_report(kind: Kind) -> None:
    assert read_field_report(Paper(kind=kind)) is None


def test_an_empty_report_is_none() -> None:
    assert read_field_report(Paper(kind=Kind.BAO_CAO)) is None
