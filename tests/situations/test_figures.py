"""Faults of figures as situations in an official's words: what is written, and what is said of it at which row."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.figures.answers import Answer
from cchc.figures.catalogue import indicators
from cchc.figures.faults import LEVEL_NAMES, Sheet, faults_of
from cchc.figures.numbers import read_answer
from cchc.law.book import law_book

ROWS = {row.code: row for row in indicators(law_book().on(date(2026, 6, 14)))}


def _situations() -> list[Any]:
    files = sorted((Path(__file__).parent / "so-lieu").glob("*.toml"))
    found = [(path.stem, case) for path in files for case in tomllib.loads(path.read_text("utf-8"))["tinh_huong"]]
    return [pytest.param(case, id=f"{stem}: {case['ten']}") for stem, case in found]


def _read(written: dict[str, str]) -> dict[str, Answer]:
    return {code: read_answer(text, ROWS[code].unit) for code, text in written.items()}


@pytest.mark.parametrize("case", _situations())
def test_the_figures_are_judged_as_the_situation_says(case: dict[str, Any]) -> None:
    sheet = Sheet(
        ROWS,
        _read(case["so_lieu"]),
        _read(case.get("ky_truoc", {})),
        case.get("cung_nam", False),
        frozenset(case.get("ghi_chu", [])),
    )
    found = faults_of(sheet)
    said = [{"dong": one.code, "muc": LEVEL_NAMES[one.level], "noi": one.message} for one in found]
    assert said == case["thi"]
    assert all(one.remedy and one.code in one.rows for one in found)
