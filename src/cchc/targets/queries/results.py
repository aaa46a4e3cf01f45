"""The targets of a year against the figures of a half-year: planned, result, verdict, source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cchc.figures.answers import NO_DATA, Answer
from cchc.figures.catalogue import Indicator
from cchc.figures.comparison import VERDICT_NAMES, Compare, Verdict, judge
from cchc.figures.growing import grows_over_the_year
from cchc.figures.half import Half
from cchc.figures.numbers import PERCENT
from cchc.org.models import Unit
from cchc.targets.models import Figure, Target
from cchc.targets.queries.catalogue import law_of, rows_asked
from cchc.targets.queries.figures import stored_figures, with_computed
from cchc.targets.queries.words import planned_words, result_words, source_words


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target with the result of a half: ``planned``, ``shown`` and ``source`` in words, ``figure`` behind them."""

    target: Target
    answer: Answer
    verdict: Verdict
    planned: str
    shown: str
    source: str
    figure: Figure | None = None
    due: date | None = None

    @property
    def verdict_name(self) -> str:
        return VERDICT_NAMES[self.verdict]


def results_of(commune: Unit, half: Half, on: date | None = None) -> list[TargetRow]:
    """Every target of the half's year with its result, judged on a day, by default the last of the half.

    The result is the figure of the row of the catalogue that the target names, or else the target's own. Three
    queries, however many targets there are.
    """
    law = law_of(commune, half)
    stored = stored_figures(commune, half)
    known = with_computed(law, {one.indicator: one for one in stored if one.indicator})
    own = {one.target_id: one for one in stored if one.target_id}
    day = on or half.end
    asked = rows_asked(law)
    return [
        target_row(target, figure_for(target, known, own, asked), asked, day)
        for target in targets_of(commune, half.year)
    ]


def figure_for(
    target: Target, known: Mapping[str, Figure], own: Mapping[int, Figure], asked: Mapping[str, Indicator]
) -> Figure | None:
    return known.get(target.indicator) if answered_by_row(target, asked) else own.get(target.pk)


def answered_by_row(target: Target, asked: Mapping[str, Indicator]) -> bool:
    """Whether the row that a target names gives its result: a share is no count, nor a count done or not done."""
    row = asked.get(target.indicator)
    if row is None:
        return False
    if target.comparison in (Compare.YES_NO, Compare.BY_DATE):
        return set(row.choices) == {0, 1}
    return (row.asked_unit == PERCENT) == (target.unit == PERCENT)


def due_of(target: Target, asked: Mapping[str, Indicator]) -> date | None:
    """Until when the target has time: its own day, or the end of the year where its result grows with it."""
    grows = grows_over_the_year(target.name, target.unit, target.comparison, target.indicator, asked)
    return target.due_on or (date(target.plan.year, 12, 31) if grows else None)


def target_row(target: Target, figure: Figure | None, asked: Mapping[str, Indicator], day: date) -> TargetRow:
    answer, due = figure.answer if figure else NO_DATA, due_of(target, asked)
    return TargetRow(
        target=target,
        answer=answer,
        verdict=judge(target.comparison, target.value, answer, due=due, on=day),
        planned=planned_words(target),
        shown=result_words(target, answer),
        source=source_words(figure, asked.get(target.indicator)),
        figure=figure,
        due=due,
    )


def targets_of(commune: Unit, year: int) -> list[Target]:
    """The targets of a year that stand, in the order of the plan, with owner and plan."""
    rows = Target.objects.filter(plan__commune=commune, plan__year=year, removed_at__isnull=True)
    return list(rows.select_related("owner", "plan").order_by("position", "pk"))
