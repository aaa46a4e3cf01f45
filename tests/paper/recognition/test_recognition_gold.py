"""The papers of the gold readings, fact by fact."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cchc.paper.model import Paper, Section
from cchc.paper.readers import read_flow
from cchc.paper.recognition import recognise
from tests.paper.recognition.reading import TEXTS

GOLD = sorted(path for path in TEXTS.parent.glob("*.json") if json.loads(path.read_text(encoding="utf-8")).get("paper"))
SINGLE = ("subject", "issuer", "superior", "number", "symbol", "place")
LISTS = ("legal_basis", "addressees", "recipients")


def read(text: str) -> Paper:
    path = TEXTS.parent / text
    return recognise(read_flow(path.read_bytes(), path.name)).paper


def plain(value: Any) -> Any:
    return " ".join(value.replace("./.", "").split()).strip(" .;:") if isinstance(value, str) else value


def facts(paper: Paper) -> dict[str, Any]:
    signature = paper.signatures[0] if paper.signatures else None
    return {
        **{name: plain(getattr(paper, name)) for name in SINGLE},
        **{name: [plain(item) for item in getattr(paper, name)] for name in LISTS},
        "kind": paper.kind.value if paper.kind else None,
        "issued_on": paper.issued_on.isoformat() if paper.issued_on else None,
        "section_labels": [plain(block.label.rstrip(".)/:- ")) for block in paper.body if isinstance(block, Section)],
        "closing": plain(" ".join(paragraph.text for paragraph in paper.closing)) or None,
        "annexes": [plain(annex.title) for annex in paper.annexes],
        "signature": signature and [plain(" ".join(signature.authority)) or None, signature.title, signature.name],
    }


def wanted(name: str, value: Any) -> Any:
    if name == "section_labels":
        return [label for label, _ in value]
    if name == "signature":
        return value and [plain(value.get("authority")) or None, value.get("title"), value.get("name")]
    return [plain(item) for item in value] if isinstance(value, list) else plain(value)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_fact_of_a_gold_paper_is_read(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    found, expected = facts(read(gold["text"])), gold["paper"]
    for name in found:
        answers = [expected.get(name), *expected.get(f"accept_{name}", [])]
        assert found[name] in [wanted(name, answer) for answer in answers], name


def test_the_plan_of_the_seed_is_read_whole() -> None:
    paper = read("texts/seed.txt")
    assert [(block.label, block.title, len(block.children)) for block in paper.body if isinstance(block, Section)] == [
        ("I.", "MỤC ĐÍCH, YÊU CẦU", 2),
        ("II.", "NỘI DUNG", 4),
        ("III.", "TỔ CHỨC THỰC HIỆN", 3),
    ]
    assert paper.signatures[0].name == "Tấn Văn Duẩn"
    assert paper.unplaced == ()
    assert paper.lines["subject"] == 2
