"""A paper as PDF/A-2a and PDF/UA-1 in one, set by Typst from the same leaves as the DOCX."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from cchc.law.book import Law
from cchc.paper.fonts.choice import SHIPPED, font_folders
from cchc.paper.form import Form
from cchc.paper.model import Paper
from cchc.paper.writers.arrange import Leaf
from cchc.paper.writers.forms import leaves_of
from cchc.paper.writers.pdf_data import pdf_data, printable

STANDARDS = ("a-2a", "ua-1")
_TEMPLATE = "paper.typ"
_ONE_AT_A_TIME = Lock()  # The compiler refuses a second thread while it works.


def pdf_bytes(paper: Paper, law: Law, preset: str = "A", annex: int | None = None) -> bytes:
    """The PDF of a paper and its annexes, or of annex number ``annex`` (from 1) as a file of its own.

    The same paper gives the same bytes: the file's time is the day of the paper, or of the law where it has none.
    """
    form, leaves = leaves_of(paper, law, preset, annex)
    return _compiled(form, leaves, law, paper.issued_on or law.day)


def pdf_together(papers: Sequence[Paper], law: Law, preset: str = "A") -> bytes:
    """One PDF of many papers, one after the other, each beginning on a page of its own numbered 1.

    For print: faces are stored once. Memory grows with the number of papers.
    """
    written = [leaves_of(paper, law, preset) for paper in papers]
    leaves = tuple(leaf for _, own in written for leaf in own)
    return _compiled(written[0][0], leaves, law, papers[0].issued_on or law.day)


def _compiled(form: Form, leaves: tuple[Leaf, ...], law: Law, day: date) -> bytes:
    folders, families = font_folders(str(law["paper.page.font"].value))
    source = _source(pdf_data(form, leaves, families))
    moment = _moment(day)
    compiler = _compiler(folders)
    with _ONE_AT_A_TIME:
        made: bytes = compiler.compile(source, format="pdf", pdf_standards=list(STANDARDS), timestamp=moment)
    return made


@lru_cache(maxsize=64)
def png_bytes(svg: str, width: float) -> bytes:
    """A checked drawing as PNG, ``width`` millimetres wide at 300 dots an inch."""
    folders, families = font_folders(SHIPPED)
    data = {"svg": printable(svg), "width": width, "fonts": [name.lower() for name in families]}
    source = f"#let it = {_literal(data)}\n{_RASTER}".encode("ascii")
    with _ONE_AT_A_TIME:
        made: bytes = _compiler(folders).compile(source, format="png", ppi=_DOTS)
    return made


_DOTS = 300.0
_RASTER = """#set page(width: it.width * 1mm, height: auto, margin: 0pt)
#set text(font: it.fonts, fallback: false)
#image(bytes(it.svg), format: "svg", width: 100%)"""


def _source(data: dict[str, Any]) -> bytes:
    """The call of the template with its data.

    Given so, and not as an input of the compiler, equal parts of the papers of a batch are laid out once.
    """
    return f'#import "/{_TEMPLATE}": render\n#render({_literal(data)})'.encode("ascii")


def _literal(data: dict[str, Any]) -> str:
    """Data as code: one string literal of plain ASCII whose quotes are escaped."""
    text = json.dumps(data, separators=(",", ":")).replace("\\", "\\\\").replace('"', '\\"')
    return f'json(bytes("{text}"))'


@cache
def _compiler(folders: tuple[str, ...]) -> Any:
    """One compiler a process: it keeps the faces and the template."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))
    return typst.Compiler(root=str(Path(__file__).parent), font_paths=fonts)


def _moment(day: date) -> int:
    """The time stamp in the file, in seconds."""
    return int(datetime.combine(day, time(), UTC).timestamp())
