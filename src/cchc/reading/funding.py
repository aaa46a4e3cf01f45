"""From what money the plan is carried out (kinh phí)."""

from __future__ import annotations

import re

from cchc.paper.model import At, Block, Paragraph, Section
from cchc.reading.clauses import own_actor
from cchc.reading.entries import Entry, divided
from cchc.reading.text import clean, key, rx, trim

_LABEL = (
    r"(?:nguồn )?kinh phí(?: và nguồn lực| thực hiện| bảo đảm| tổ chức)*$|nguồn(?: kinh phí| vốn| lực)?(?: thực hiện)?$"
)


def funding_in(entries: list[Entry]) -> tuple[str | None, At]:
    """The words on where the money comes from, without the work they give to somebody; None where none stand."""
    for entry in entries:
        if entry.named(r"(?:nguồn )?kinh phí(?! khen)"):
            words = _words(entry)
            if words:
                return words, entry.at
    return None, At()


def _words(entry: Entry) -> str | None:
    texts = [entry.value] if entry.value else []
    for block in entry.below:
        marked = isinstance(block, Section) and block.label.strip(" .)")[-1:].isalnum()
        if marked and (texts or entry.value):
            break
        texts += _texts(block)
        if marked and _kept(texts):
            break
    words = trim(" ".join(_kept(texts)))
    tail = rx(r",?\s*(?:trong đó|cụ thể|như sau)$").search(key(words))
    return (words[: tail.start()] if tail else words) or None


def _texts(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.text]
    if isinstance(block, Section):
        own = [_unlabelled(block.title)] if block.title else []
        return [*own, *(text for inner in block.blocks for text in _texts(inner))]
    return []


def _unlabelled(text: str) -> str:
    label, value = divided(text)
    if rx(_LABEL).match(key(label or text.rstrip(" :"))):
        return value if label else ""
    return text


def _kept(texts: list[str]) -> list[str]:
    sentences = [part for text in texts for part in re.split(r"(?<=[.])\s+(?=[A-ZĐÀ-Ỵ])", clean(_unlabelled(text)))]
    return [part for part in sentences if part and _of_money(part)]


def _of_money(sentence: str) -> bool:
    footnote = re.match(r"[¹²³⁴-⁹]|\[\d+\]", sentence)
    return not footnote and own_actor(sentence)[0] is None and not key(sentence).startswith("trong đó")
