"""One piece of the dossier: a paper, or a file of text such as a calendar."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.paper.model import Paper


@dataclass(frozen=True, slots=True)
class Item:
    """``stem`` is the ASCII file name without number and ending, ``title`` what an official reads.

    Exactly one of ``paper`` (written as DOCX and PDF) and ``text`` (written as it is, with ``suffix``) is set.
    """

    stem: str
    title: str
    paper: Paper | None = None
    text: str | None = None
    suffix: str = ""
