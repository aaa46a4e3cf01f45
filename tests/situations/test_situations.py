"""Situations in an official's words: a day and a place in, figures and citations out."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cchc.law.book import NotInForce, law_book


def _situations() -> list[Any]:
    files = sorted(Path(__file__).parent.glob("*.toml"))
    found = [(path.stem, case) for path in files for case in tomllib.loads(path.read_text("utf-8"))["tinh_huong"]]
    return [pytest.param(case, id=f"{stem}: {case['ten']}") for stem, case in found]


@pytest.mark.parametrize("case", _situations())
def test_the_law_answers_as_the_situation_says(case: dict[str, Any]) -> None:
    law = law_book().on(case["ngay"], tuple(case.get("noi", [])))
    for expected in case["thi"]:
        if expected.get("khong_co_hieu_luc"):
            with pytest.raises(NotInForce):
                law[expected["muc"]]
            continue
        value = law[expected["muc"]]
        got = value.value[expected["phan"]] if "phan" in expected else value.value
        assert got == expected["la"]
        assert value.citation == expected["can_cu"]
        assert value.is_law == expected["la_quy_dinh"]
