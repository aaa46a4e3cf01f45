"""The talks of every review: earlier ones given, the present ones in every state."""

from __future__ import annotations

from cchc.example.part import Example
from cchc.talks.example import load_talks


def load_review_talks(example: Example) -> None:
    load_talks(example.unit, example.folder, example.at)
