"""The targets a report answers for, and what is known of their results."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.figures.answers import Answer
from cchc.figures.comparison import VERDICT_NAMES, Compare, Verdict, judge
from cchc.reports.models import FieldReport, TargetResult
from cchc.reports.queries.period import half_of_cycle
from cchc.targets.models import Target
from cchc.targets.queries.results import TargetRow, results_of
from cchc.targets.queries.words import result_words


@dataclass(frozen=True, slots=True)
class Outcome:
    """A target with its result: as typed where something was typed, else as the figures of the half-year say.

    ``figure`` is what the figures say either way. ``planned`` is what the plan asks in words; ``source`` says where the
    figure comes from, empty for a typed result.
    """

    target: Target
    result: TargetResult | None
    answer: Answer
    figure: Answer
    planned: str
    source: str
    verdict: Verdict

    @property
    def key(self) -> str:
        return f"target:{self.target.pk}"

    @property
    def area(self) -> str:
        return self.target.area

    @property
    def shown(self) -> str:
        return result_words(self.target, self.answer)

    @property
    def figure_shown(self) -> str:
        return result_words(self.target, self.figure)

    @property
    def typed(self) -> str:
        return self.result.typed if self.result else ""

    @property
    def words(self) -> str:
        return self.result.words if self.result else ""

    @property
    def explanation(self) -> str:
        return self.result.explanation if self.result else ""

    @property
    def unread(self) -> bool:
        """Whether something was typed that is no figure."""
        return bool(self.result and self.result.unread)

    @property
    def how(self) -> str:
        """How a result is typed."""
        if self.target.comparison in (Compare.YES_NO, Compare.BY_DATE):
            return "Ghi “đã xong” hoặc “chưa”."
        unit = f"Ghi số theo đơn vị {self.target.unit}" if self.target.unit else "Ghi số"
        return f"{unit}, hoặc “không phát sinh”."

    @property
    def verdict_name(self) -> str:
        return VERDICT_NAMES[self.verdict]


def outcomes(report: FieldReport) -> list[Outcome]:
    """Every target of the report with its result, in the order of the year's plan."""
    results = {row.target_id: row for row in TargetResult.objects.filter(report=report).select_related("target")}
    return [outcome(report, row, results.get(row.target.pk)) for row in rows_of(report)]


def rows_of(report: FieldReport) -> list[TargetRow]:
    """The targets the report answers for: those of its post, and those of its areas that have no owner."""
    rows = results_of(report.commune, half_of_cycle(report.cycle))
    return [row for row in rows if row.target.owner_id == report.post_id or is_of_area(row.target, report)]


def is_of_area(target: Target, report: FieldReport) -> bool:
    return target.owner_id is None and target.area in report.areas


def target_of(report: FieldReport, pk: int) -> Target | None:
    """One of the report's targets, None for any other."""
    return next((row.target for row in rows_of(report) if row.target.pk == pk), None)


def outcome(report: FieldReport, row: TargetRow, result: TargetResult | None) -> Outcome:
    if result is None or not result.typed:
        return Outcome(row.target, result, row.answer, row.answer, row.planned, row.source, row.verdict)
    target, answer = row.target, result.answer
    verdict = judge(target.comparison, target.value, answer, due=row.due, on=half_of_cycle(report.cycle).end)
    return Outcome(target, result, answer, row.answer, row.planned, "", verdict)
