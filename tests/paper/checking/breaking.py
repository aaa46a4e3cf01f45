"""Ways to break one thing of a paper that was right: its look, a line of its text, its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from cchc.law.book import Law, law_book
from cchc.paper.checking import CheckContext, Report, check
from cchc.paper.form import Component, Form, Look, Part, Rule
from cchc.paper.layout import layout
from cchc.paper.model import Paper

Change = Callable[[Form], Form]
DAY = date(2026, 6, 2)


def law() -> Law:
    return law_book().on(DAY)


def report(paper: Paper, *changes: Change, context: CheckContext | None = None) -> Report:
    """The report on a paper in the decree's form after some changes of its look."""
    form = layout(paper, law())
    for change in changes:
        form = change(form)
    return check(paper, form, law(), context=context)


def found(report: Report) -> list[str]:
    """Ids of the rules with findings, in order."""
    return [outcome.rule for outcome in report.outcomes if outcome.findings]


def parts(component: Component, change: Callable[[Part], Part], nth: int | None = None) -> Change:
    """Change the parts of a component, or only its nth from 0, -1 for the last."""

    def apply(form: Form) -> Form:
        seen = 0
        changed = []
        last = sum(part.component is component for part in form.parts) - 1
        wanted = last if nth == -1 else nth
        for part in form.parts:
            if part.component is component:
                changed.append(change(part) if nth is None or wanted == seen else part)
                seen += 1
            else:
                changed.append(part)
        assert seen, f"the form has no {component}"
        return replace(form, parts=tuple(changed))

    return apply


def look(component: Component, nth: int | None = None, **facts: Any) -> Change:
    """Change facts of the look of a component, those of its stretches included."""

    def change(part: Part) -> Part:
        spans = tuple(replace(span, look=replace(span.look, **facts)) for span in part.spans)
        return replace(part, look=replace(part.look, **facts), spans=spans)

    return parts(component, change, nth)


def words(component: Component, text: str, nth: int | None = None) -> Change:
    return parts(component, lambda part: replace(part, text=text, spans=()), nth)


def line(component: Component, rule: Rule | None) -> Change:
    return parts(component, lambda part: replace(part, rule=rule, rule_known=True))


def without(component: Component) -> Change:
    return lambda form: replace(form, parts=tuple(part for part in form.parts if part.component is not component))


def pages(**facts: Any) -> Change:
    return lambda form: replace(form, pages=tuple(replace(page, **facts) for page in form.pages))


def numbers(**facts: Any) -> Change:
    def change(form: Form) -> Form:
        assert form.page_number
        return replace(form, page_number=replace(form.page_number, **facts))

    return change


def form(**facts: Any) -> Change:
    return lambda found: replace(found, **facts)


def unknown(form: Form) -> Form:
    """The same paper as plain text shows it: words and lines, no look and no pages."""
    bare = tuple(replace(part, look=Look(), spans=(), rule=None, rule_known=False, row=None) for part in form.parts)
    return Form("txt", bare)
