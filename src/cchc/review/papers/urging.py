"""The urging letter (công văn đôn đốc) from work that is late, and its text as a person edits it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc.dossier.case import open_case
from cchc.dossier.compose import dash
from cchc.dossier.papers.urging import LateWork, urging_late
from cchc.law.book import law_book
from cchc.lib.vietnamese import nfc
from cchc.org.queries.commune import commune_of
from cchc.paper.model import Block, Paper, Paragraph, Section, para
from cchc.review.models import Cycle
from cchc.review.queries.parts import Part
from cchc.review.queries.plan import plan_of

LONGEST = 240


@dataclass(frozen=True, slots=True)
class Words:
    """The letter as typed: addressees and paragraphs one a line, a line that begins with ``-`` is an item."""

    subject: str
    addressees: str
    body: str
    closing: str


def urging_paper(cycle: Cycle, parts: Sequence[Part], today: date) -> Paper:
    """The letter to those whose parts are late. Raises ``CchcError`` while the conference day is unknown."""
    plan = cycle.plan
    case = open_case(plan.document.paper, plan_of(plan), commune_of(plan.commune, today), law_book().on)
    return urging_late(case, [late_work(part) for part in parts], today)


def late_work(part: Part) -> LateWork:
    assert part.duty is not None
    assert part.due is not None
    work = part.assignment
    what = work.what if work.what.lower() != work.kind_name else work.at_text or work.what
    short = what if len(what) <= LONGEST else what[:LONGEST].rsplit(" ", 1)[0] + "…"
    who = f"{part.who} ({part.duty.post.name})" if part.doers else part.duty.post.name
    return LateWork(who, short.rstrip(" .;,"), part.due, part.days_late)


def words_of(paper: Paper) -> Words:
    return Words(
        subject=paper.subject or "",
        addressees="\n".join(paper.addressees),
        body="\n".join(line_of(block) for block in paper.body),
        closing="\n".join(block.text for block in paper.closing),
    )


def line_of(block: Block) -> str:
    if isinstance(block, Section):
        return f"{block.label} {block.text}"
    return block.text if isinstance(block, Paragraph) else ""


def with_words(paper: Paper, words: Words) -> Paper:
    """The letter with the text as edited."""
    return replace(
        paper,
        subject=" ".join(nfc(words.subject).split()),
        addressees=tuple(lines_of(words.addressees)),
        body=tuple(block_of(line) for line in lines_of(words.body)),
        closing=tuple(para(line) for line in lines_of(words.closing)),
    )


def lines_of(text: str) -> list[str]:
    return [" ".join(line.split()) for line in nfc(text).splitlines() if line.strip()]


def block_of(line: str) -> Block:
    return dash(line.lstrip("-– ").strip()) if line.startswith(("-", "–")) else para(line)
