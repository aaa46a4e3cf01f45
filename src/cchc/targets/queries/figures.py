"""The figures of a half-year: those that were entered, and the rows that compute from them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, AnswerKind
from cchc.figures.catalogue import Indicator
from cchc.figures.formula import AtLeastSum, compute, formula
from cchc.figures.half import Half
from cchc.law.book import Law
from cchc.org.models import Unit
from cchc.targets.enums import Source
from cchc.targets.models import Figure
from cchc.targets.queries.catalogue import law_of, rows_asked


def figures_of(commune: Unit, half: Half, areas: Collection[str] | None = None) -> dict[str, Figure]:
    """The figures of a half by the code of their row, of some areas or of all.

    A computed row is never stored: its figure, without a key, is worked out from its parts and bears who gave the
    last of them and when. Only while a part lacks its figure does the one that was entered for the row itself stand.
    """
    law = law_of(commune, half)
    stored = {one.indicator: one for one in stored_figures(commune, half) if one.indicator}
    asked = rows_asked(law)
    known = with_computed(law, stored)
    return {code: one for code, one in known.items() if areas is None or (code in asked and asked[code].area in areas)}


def closing_before(commune: Unit, half: Half) -> dict[str, Figure]:
    """The closing figures of the half before (số liệu chốt kỳ trước), by code."""
    return figures_of(commune, half.before)


def stored_figures(commune: Unit, half: Half) -> list[Figure]:
    """What was entered for a half, of rows of the catalogue and of targets, with who entered it and from which file."""
    rows = Figure.objects.filter(commune=commune, year=half.year, half=half.part)
    return list(rows.select_related("entered_by", "file", "commune"))


def with_computed(law: Law, stored: Mapping[str, Figure]) -> dict[str, Figure]:
    """``stored`` with a figure for each row of the catalogue that computes from them."""
    sheet = Sheet(rows_asked(law), stored)
    found = ((code, sheet.figure(code)) for code in {**sheet.rows, **stored})
    return {code: figure for code, figure in found if figure is not None}


def computed_from(row: Indicator) -> tuple[str, ...]:
    """The rows that a row is computed from; none where a person answers it."""
    rule = formula(row.formula)
    return () if rule is None or isinstance(rule, AtLeastSum) else rule.codes


@dataclass
class Sheet:
    """The rows asked and what was entered; each computed row is worked out once."""

    rows: Mapping[str, Indicator]
    stored: Mapping[str, Figure]
    known: dict[str, Figure | None] = field(default_factory=dict)

    def figure(self, code: str) -> Figure | None:
        if code not in self.known:
            self.known[code] = self.worked_out(code) or self.stored.get(code)
        return self.known[code]

    def worked_out(self, code: str) -> Figure | None:
        row = self.rows.get(code)
        parts = computed_from(row) if row else ()
        given = [part for part in map(self.figure, parts) if part is not None]
        if row is None or not given:
            return None
        answer = compute(formula(row.formula), {part: self.answer(part) for part in parts})
        if answer is None or answer.kind is AnswerKind.NO_DATA:
            return None
        return figure_computed(code, answer, max(given, key=lambda one: one.entered_at))

    def answer(self, code: str) -> Answer:
        """A part that is not asked of a commune (a count of the province) never arises in one."""
        if figure := self.figure(code):
            return figure.answer
        return NO_DATA if code in self.rows else NONE_ARISEN


def figure_computed(code: str, answer: Answer, last: Figure) -> Figure:
    """The figure of a computed row, with what it bears of the last of its parts."""
    return Figure(
        commune=last.commune,
        year=last.year,
        half=last.half,
        indicator=code,
        kind=answer.kind.value,
        value=answer.value,
        source=Source.COMPUTED,
        entered_by=last.entered_by,
        entered_at=last.entered_at,
    )
