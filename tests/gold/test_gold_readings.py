"""The gold readings themselves: every quoted word stands in its text, every value is of the agreed form."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.reading.model import WorkKind

HERE = Path(__file__).parent
GOLD = sorted(HERE.glob("*.json"))


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def plain(text: str) -> str:
    """The text as it runs, then its left and its right columns; lines that hold only a page number are left out."""
    lines = [line for line in text.splitlines() if not re.fullmatch(r"\s*\d{1,2}\s*", line)]
    cells = [re.split(r"\t+|\s{3,}", line.strip()) for line in lines]
    return one_line("\n".join([*lines, *(row[0] for row in cells), *(row[-1] for row in cells)]))


def load(path: Path) -> tuple[dict[str, Any], str]:
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold, plain((HERE / gold["text"]).read_text(encoding="utf-8"))


def quotes(gold: dict[str, Any]) -> Iterator[str]:
    """The strings that must stand in the text word for word."""
    paper, plan = gold["paper"], gold["plan"] or {"participants": [], "agenda": [], "assignments": []}
    yield from (paper[field] for field in ("subject", "issuer", "superior", "place", "closing") if paper[field])
    yield from paper["legal_basis"] + paper["annexes"]
    yield from (part for part in paper["signature"].values() if part)
    yield from (title for _, title in paper["section_labels"] if title)
    yield from (group["who"] for group in plan["participants"])
    yield from (item["what"] for item in plan["agenda"])
    for work in plan["assignments"]:
        yield from [work["lead"], work["what"], *work["with"]]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_quoted_word_stands_in_the_text(path: Path) -> None:
    gold, text = load(path)
    assert [quote for quote in quotes(gold) if one_line(quote) not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_kinds_and_days_are_of_the_agreed_form(path: Path) -> None:
    gold, _ = load(path)
    works = (gold["plan"] or {"assignments": []})["assignments"]
    for work in works:
        assert {work["kind"], *work.get("accept_kinds", [])} <= {kind.value for kind in WorkKind}
        for due in [work["due"], *work.get("accept_dues", [])]:
            assert due is None or date.fromisoformat(due)


def test_each_file_belongs_to_one_reading_of_its_name() -> None:
    named = {path.stem: load(path)[0].get("file") for path in GOLD}
    held = {file.stem: f"files/{file.name}" for file in (HERE / "files").iterdir()}
    assert {stem: file for stem, file in named.items() if file} == held
    assert {Path(file).suffix for file in held.values()} == {".docx", ".odt", ".pdf"}


def test_each_text_has_one_reading() -> None:
    read = sorted(Path(load(path)[0]["text"]).stem for path in GOLD)
    assert read == sorted(text.stem for text in (HERE / "texts").glob("*.txt"))
    assert len(read) >= 13
