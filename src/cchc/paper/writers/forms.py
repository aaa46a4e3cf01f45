"""The leaves of one file: which parts of a paper go into it."""

from __future__ import annotations

from cchc.law.book import Law
from cchc.paper.form import Form
from cchc.paper.layout import layout
from cchc.paper.layout.compose import has_main
from cchc.paper.layout.header import columns
from cchc.paper.layout.sheet import sheet, text_width
from cchc.paper.model import Paper
from cchc.paper.writers.arrange import Leaf, arrange


def leaves_of(paper: Paper, law: Law, preset: str, annex: int | None = None) -> tuple[Form, tuple[Leaf, ...]]:
    """The form of a paper and the leaves of its file, or of the file of its annex number ``annex`` from 1."""
    form = layout(paper, law, preset)
    looks = sheet(law, preset)
    page = form.pages[0]
    left, _ = columns(page, looks)
    return form, arrange(form, left / text_width(page), _groups(paper, annex))


def _groups(paper: Paper, annex: int | None) -> list[int] | None:
    """A separate annex has a file of its own, unless nothing but annexes is there to write."""
    if annex is not None:
        return [annex]
    if not has_main(paper):
        return None
    return [0, *(group for group, item in enumerate(paper.annexes, start=1) if not item.separate)]
