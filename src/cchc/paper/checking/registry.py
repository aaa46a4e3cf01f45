"""The register of rules: a function is a rule of the decree once it carries its id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module

from cchc.law.book import Law
from cchc.paper.checking.context import CheckContext
from cchc.paper.checking.findings import Level, Verdicts
from cchc.paper.form import Form
from cchc.paper.model import Paper

Judge = Callable[[Paper, Form, Law], Verdicts]
ContextJudge = Callable[[Paper, Form, Law, CheckContext], Verdicts]

PARTS = (
    "page",
    "header",
    "number",
    "dateline",
    "title",
    "basis",
    "body",
    "structure",
    "addressees",
    "signature",
    "recipients",
    "annexes",
    "esign",
    "capitals",
)


class Sees(StrEnum):
    """What a rule must see, and so which formats can answer it."""

    TEXT = "txt, docx, odt, pdf"
    BOTH = "docx, odt, pdf; txt chỉ phần chữ"
    LOOK = "docx, odt, pdf"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the layout law: its id, its level and the function that judges it.

    ``own`` marks rules on things that unions and associations lay down for themselves (letterhead, symbol,
    authority marks), where the decree does not apply even by analogy.
    """

    id: str
    level: Level
    judge: ContextJudge
    title: str
    part: str
    sees: Sees = Sees.TEXT
    own: bool = False


_RULES: dict[str, Rule] = {}


def rule(id: str, level: Level, sees: Sees = Sees.TEXT, *, own: bool = False) -> Callable[[Judge], Judge]:
    """Register a function as the rule ``id``; its docstring says what is asked and where."""

    def register(judge: Judge) -> Judge:
        _add(
            Rule(
                id, level, lambda paper, form, law, _: judge(paper, form, law), _summary(judge), _part(judge), sees, own
            )
        )
        return judge

    return register


def rule_in_context(
    id: str, level: Level, sees: Sees = Sees.TEXT, *, own: bool = False
) -> Callable[[ContextJudge], ContextJudge]:
    """As ``rule``, for a function that also asks what the check knows beyond the paper."""

    def register(judge: ContextJudge) -> ContextJudge:
        _add(Rule(id, level, judge, _summary(judge), _part(judge), sees, own))
        return judge

    return register


def _add(found: Rule) -> None:
    if found.id in _RULES:
        raise ValueError(f"two rules have the id {found.id}")
    _RULES[found.id] = found


def _part(judge: Judge | ContextJudge) -> str:
    """The part of a paper that a rule is about: the file that it stands in."""
    return judge.__module__.rpartition(".")[2]


def _summary(judge: Judge | ContextJudge) -> str:
    return (judge.__doc__ or "").strip().partition("\n")[0]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the parts of a paper."""
    for part in PARTS:
        import_module(f"cchc.paper.checking.rules.{part}")
    return tuple(sorted(_RULES.values(), key=lambda rule: PARTS.index(rule.part)))
