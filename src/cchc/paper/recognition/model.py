"""What recognition hands on."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.paper.form import Form
from cchc.paper.model import Paper


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file understood: content, look, what was doubtful; ``source`` and ``pages`` as the file has them."""

    paper: Paper
    form: Form
    warnings: tuple[str, ...] = ()
    source: str = "txt"
    pages: int | None = None
