"""Title or running text: what the words behind a label are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc.paper.recognition.labels import Label, Style, label_of
from cchc.paper.recognition.text import is_upper, mostly_upper

_TOP = (Style.PART, Style.CAPITAL, Style.CHAPTER, Style.SECTION, Style.SUBSECTION, Style.ROMAN)
RUNNING = (Style.NUMBER, Style.DECIMAL, Style.DECIMAL3, Style.DECIMAL4)
_TITLED = (Style.NUMBER, Style.DECIMAL, Style.DECIMAL3, Style.DECIMAL4, Style.LETTER, Style.ARTICLE)
_INTRODUCES = re.compile(
    r"(?:sau|sau đây|gồm|gồm có|bao gồm|là|như|cụ thể|theo|với|trong đó|nghị|hiện)\s*(?:\([^)]*\)\s*)?:$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.;,…]\"?$|\./\.$")
_NUMBER = re.compile(r"\d{1,2}[.)/]$")
_LONGEST_TITLE = 260
_LONGEST_TITLE_WITH_COLON = 170


@dataclass(frozen=True, slots=True)
class Headline:
    """A title (or None) and the text that runs on behind it on the same line."""

    title: str | None
    text: str


def headline(label: Label, *, alone: bool) -> Headline:
    """What the words behind a label are.

    ``alone`` says that nothing hangs under the label: the next thing is its sibling, a higher label or the end.
    """
    rest = label.rest
    if not rest:
        return Headline(None, "")
    if label.style in _TOP:
        return _top(rest)
    if label.style in _TITLED and not alone and stands_by_itself(rest):
        return Headline(rest, "")
    return Headline(None, rest)


def stands_by_itself(text: str) -> bool:
    """Whether text reads as a heading: short, no sentence end, no words that only introduce a list."""
    if _SENTENCE_END.search(text) or len(text) > _LONGEST_TITLE:
        return False
    body = text[:-1] if text.endswith(":") else text
    if ": " in _outside_brackets(body):
        return False
    if text.endswith(":"):
        return text.startswith("Về ") or (len(text) <= _LONGEST_TITLE_WITH_COLON and not _INTRODUCES.search(text))
    return True


def _outside_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text)


def _top(rest: str) -> Headline:
    """A heading of phần, chương or mục: its capitals, or its words up to a colon."""
    title, text = _capitals(rest)
    if text:
        return Headline(title, text)
    if is_upper(rest) or mostly_upper(rest, 0.6):
        return Headline(rest, "")
    head, colon, tail = rest.partition(":")
    if colon and tail.strip() and len(head) <= 120:
        return Headline(head.strip(), tail.strip())
    if _SENTENCE_END.search(rest) and len(rest) > 60:
        return Headline(None, rest)
    return Headline(rest, "")


def _capitals(rest: str) -> tuple[str, str]:
    """The words in capitals at the start and the sentence that follows on the same line."""
    tokens = rest.split(" ")
    end = next((index for index, token in enumerate(tokens) if _is_running(token)), len(tokens))
    if 0 < end < len(tokens) and _NUMBER.match(tokens[end - 1]):
        end -= 1
    head, tail = " ".join(tokens[:end]), " ".join(tokens[end:])
    if end == len(tokens) or not is_upper(head) or len([char for char in head if char.isalpha()]) < 4:
        return rest, ""
    if ":" in head:
        before, _, after = head.partition(":")
        return before.strip(), f"{after.strip()} {tail}".strip()
    if tail.startswith(("(", "“", '"')) or head.endswith("(") or (len(tail) < 12 and label_of(tail) is None):
        return rest, ""
    return (head.rstrip(" -–"), tail) if tail[:1].isupper() or label_of(tail) or tail[:1].isdigit() else (rest, "")


def _is_running(token: str) -> bool:
    """Whether a word has small letters, so that capitals end before it."""
    return any(char.islower() for char in token)
