"""The page of rules is the one that the code makes."""

from __future__ import annotations

from pathlib import Path

from cchc.paper.checking.document import markdown
from cchc.paper.checking.registry import rules

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"


def test_the_page_of_rules_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "Run make docs."


def test_every_rule_has_its_row() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("|---|---|---|---|---|\n")[2].splitlines()
    rows = [line.split("|")[1].strip().rstrip("*\\") for line in table]

    assert rows == [rule.id for rule in rules()]
