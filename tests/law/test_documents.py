"""The law pages in docs/ are those that the data gives."""

from __future__ import annotations

from pathlib import Path

from cchc.law.book import law_book
from cchc.law.document import markdown

PAGES = Path(__file__).parents[2] / "docs" / "law"


def test_the_law_pages_are_up_to_date() -> None:
    written = {path.name: path.read_text("utf-8") for path in PAGES.glob("*.md")}
    assert written == markdown(law_book())


def test_an_unverified_amount_is_marked_on_its_page() -> None:
    row = next(line for line in markdown(law_book())["norm.md"].splitlines() if "`norm.HN01-2017`" in line)
    assert "chưa kiểm chứng: số khoản đã kiểm; mức tiền chưa kiểm chứng" in row
