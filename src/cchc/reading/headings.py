"""Headings that name who works (``1. Sở Nội vụ``) told apart from headings that name a subject."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.reading.clauses import partners_of
from cchc.reading.lexicon import FACT_LABELS
from cchc.reading.text import clean, key, rx, trim
from cchc.reading.units import is_head, is_verb, name_at, work_starts


@dataclass(frozen=True, slots=True)
class Heading:
    """``lead`` is the unit a heading names; ``rest`` the work that its line goes on to state, None for none."""

    lead: str | None = None
    rest: str | None = None
    partners: tuple[str, ...] = ()


def heading_of(text: str, organises: bool, *, followed: bool, titled: bool = False) -> Heading:
    """Understand the first line of an item.

    ``followed`` says that more stands below it, ``organises`` that the part gives work, ``titled`` that the
    line is a heading of its own.
    """
    line = clean(text)
    named = name_at(_without_for(line))
    if named is None:
        return _unknown(line, organises, followed, titled)
    rest = trim(_without_for(line)[named.end :])
    if (
        rest
        and organises
        and followed
        and work_starts(line) is None
        and len(line.split()) <= 40
        and not line.endswith(".")
    ):
        return Heading(trim(_without_giver(line)))
    if (
        followed
        and rx(
            r"(?:(?:có|chịu) trách nhiệm "
            r"|là cơ quan )?(?:chủ trì,?\s*)?(?:phối hợp\b.*)?$"
        ).match(key(rest))
        and rest
    ):
        partners = partners_of(rest)
        if not partners or work_starts(rest.replace("phối hợp", "", 1), 8) is None:
            return Heading(named.name, None, partners)
    if not rest:
        lists = organises or line.endswith(":")
        return Heading(named.name) if followed and lists else Heading()
    if followed and organises and _stands_alone(line, rest, titled):
        whole = named.name if len(rest.split()) <= 2 and is_verb(rest) else trim(_without_giver(line))
        return Heading(whole)
    return Heading(None, rest)


def _stands_alone(line: str, rest: str, titled: bool) -> bool:
    """Whether the words after the name still belong to a heading and state no work of their own."""
    if ":" in line.rstrip(":") or line.endswith((".", ";")):
        return False
    return (titled and not line.endswith(":")) or len(rest.split()) <= 2


def _unknown(line: str, organises: bool, followed: bool, titled: bool) -> Heading:
    low = key(trim(line))
    if not (organises and followed and (titled or line.endswith(":"))) or len(low.split()) > 18:
        return Heading()
    if is_verb(low) or rx(rf"(?:về |một số |các |đối với )?(?:{FACT_LABELS}|công tác|nhiệm vụ|giải pháp|việc)\b").match(
        low
    ):
        return Heading()
    return Heading(trim(_without_giver(line))) if is_head(_without_giver(line)) else Heading()


def _without_for(line: str) -> str:
    prefix = rx(r"(?:đối với|về phía|trách nhiệm của|nhiệm vụ của)\s+").match(key(line))
    return line[prefix.end() :] if prefix else line


def _without_giver(line: str) -> str:
    prefix = rx(r"(?:đề nghị|giao|yêu cầu|phân công)\s*:?\s+").match(key(_without_for(line)))
    return _without_for(line)[prefix.end() :] if prefix else _without_for(line)
