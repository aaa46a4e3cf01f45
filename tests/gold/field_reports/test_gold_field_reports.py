"""Field reports in many offices' ways of writing are read as a person reads them, and no text is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cchc.paper.files import read_file
from cchc.reading.field_report import FieldReportRead, read_field_report
from tests.gold.field_reports.reading import as_gold, misses
from tests.reading.field_report.places import lost_words, unfaithful

HERE = Path(__file__).parent
GOLD = sorted(HERE.glob("*.json"))


def reading(path: Path) -> FieldReportRead:
    read = read_field_report(read_file(HERE / "texts" / f"{path.stem}.txt").paper)
    assert read is not None
    return read


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_report_is_read_as_a_person_reads_it(path: Path) -> None:
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    assert misses(gold, as_gold(reading(path))) == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_text_is_in_exactly_one_field_with_all_its_words(path: Path) -> None:
    paper = read_file(HERE / "texts" / f"{path.stem}.txt").paper
    assert unfaithful(paper, reading(path)) == []
    assert lost_words(reading(path)) == {}
