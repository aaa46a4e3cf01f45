"""A paper as PDF/A-2a and PDF/UA-1 in one, set by Typst from the same leaves as the DOCX."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from cchc.law.book import Law
from cchc.paper.fonts.choice import font_folders
from cchc.paper.model import Paper
from cchc.paper.writers.forms import leaves_of
from cchc.paper.writers.pdf_data import pdf_data

STANDARDS = ("a-2a", "ua-1")
_TEMPLATE = "paper.typ"
_ONE_AT_A_TIME = Lock()  # The compiler refuses a second thread while it works.


def pdf_bytes(paper: Paper, law: Law, preset: str = "A", annex: int | None = None) -> bytes:
    """The PDF of a paper and its annexes, or of annex number ``annex`` (from 1) as a file of its own.

    The same paper gives the same bytes: the file's time is the day of the paper, or of the law where it has none.
    """
    form, leaves = leaves_of(paper, law, preset, annex)
    folders, families = font_folders(str(law["paper.page.font"].value))
    source = _source(pdf_data(form, leaves, families))
    moment = _moment(paper.issued_on or law.day)
    compiler = _compiler(folders)
    with _ONE_AT_A_TIME:
        made: bytes = compiler.compile(source, format="pdf", pdf_standards=list(STANDARDS), timestamp=moment)
    return made


def _source(data: dict[str, Any]) -> bytes:
    """The call of the template with its data, as one string literal of plain ASCII whose quotes are escaped.

    Given so, and not as an input of the compiler, equal parts of the papers of a batch are laid out once.
    """
    text = json.dumps(data, separators=(",", ":")).replace("\\", "\\\\").replace('"', '\\"')
    return f'#import "/{_TEMPLATE}": render\n#render(json(bytes("{text}")))'.encode("ascii")


def pdf_batch(papers: Iterable[Paper], law: Law, preset: str = "A") -> Iterator[bytes]:
    """One PDF a paper, in order, from one compiler; memory does not grow with their number."""
    for paper in papers:
        yield pdf_bytes(paper, law, preset)


@cache
def _compiler(folders: tuple[str, ...]) -> Any:
    """One compiler a process: it keeps the faces and the template."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))
    return typst.Compiler(root=str(Path(__file__).parent), font_paths=fonts)


def _moment(day: date) -> int:
    """The time stamp in the file, in seconds."""
    return int(datetime.combine(day, time(), UTC).timestamp())
