"""A paper as PDF/A-2a and PDF/UA-1 in one, set by Typst from the same leaves as the DOCX."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from cchc.law.book import Law
from cchc.paper.fonts.choice import font_folders
from cchc.paper.model import Paper
from cchc.paper.writers.forms import leaves_of
from cchc.paper.writers.pdf_data import pdf_data

STANDARDS = ("a-2a", "ua-1")
_TEMPLATE = Path(__file__).with_name("paper.typ")


def pdf_bytes(paper: Paper, law: Law, preset: str = "A", annex: int | None = None) -> bytes:
    """The PDF of a paper and its annexes, or of annex number ``annex`` (from 1) as a file of its own.

    The same paper gives the same bytes: the file's time is the day of the paper, or of the law where it has none.
    """
    form, leaves = leaves_of(paper, law, preset, annex)
    folders, families = font_folders(str(law["paper.page.font"].value))
    data = json.dumps(pdf_data(form, leaves, families), ensure_ascii=False)
    made: bytes = _compiler(folders).compile(
        format="pdf",
        sys_inputs={"data": data},
        pdf_standards=list(STANDARDS),
        timestamp=_moment(paper.issued_on or law.day),
    )
    return made


def pdf_batch(papers: Iterable[Paper], law: Law, preset: str = "A") -> Iterator[bytes]:
    """One PDF a paper, in order, from one compiler; memory does not grow with their number."""
    for paper in papers:
        yield pdf_bytes(paper, law, preset)


@cache
def _compiler(folders: tuple[str, ...]) -> Any:
    """One compiler a process: it keeps the faces and the template."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))
    return typst.Compiler(str(_TEMPLATE), font_paths=fonts)


def _moment(day: date) -> int:
    """The time stamp in the file, in seconds."""
    return int(datetime.combine(day, time(), UTC).timestamp())
