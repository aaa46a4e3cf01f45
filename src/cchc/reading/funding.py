"""From what money the plan is carried out (kinh phí)."""

from __future__ import annotations

from cchc.paper.model import At, Block, Paragraph, Section
from cchc.reading.clauses import own_actor
from cchc.reading.entries import Entry
from cchc.reading.text import clean, rx, key, trim
import re


def funding_in(entries: list[Entry]) -> tuple[str | None, At]:
    """The words on money without the work that they give to somebody; None where the paper has none."""
    for entry in entries:
        if entry.named(r"(?:nguồn )?kinh phí") and not rx(r"kinh phí khen thưởng").match(key(entry.label)):
            words = [entry.value, *_texts(entry.below)]
            kept = [sentence for text in words for sentence in _sentences(text) if own_actor(sentence)[0] is None]
            if kept:
                return trim(" ".join(kept)), entry.at
    return None, At()


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    out: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            out.append(block.text)
        elif isinstance(block, Section):
            out += [*([block.title] if block.title else []), *_texts(block.blocks)]
    return out


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.])\s+(?=[A-ZĐÀ-Ỵ])", clean(text)) if part]
