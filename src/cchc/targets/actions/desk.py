"""The rows of a half-year as they stand under the lock, against which each answer is judged."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.utils import timezone

from cchc.figures.catalogue import Indicator
from cchc.figures.half import Half
from cchc.figures.numbers import shown
from cchc.org.models import Officer, Unit
from cchc.targets.actions.entries import Entry, Refusal
from cchc.targets.enums import Source
from cchc.targets.models import Figure, OneStopFile, Target
from cchc.targets.queries.catalogue import law_of, rows_asked
from cchc.targets.queries.faults import impossible
from cchc.targets.queries.figures import computed_from, stored_figures, with_computed
from cchc.targets.queries.results import answered_by_row, targets_of

FOREIGN = "Dòng này không thuộc lĩnh vực bạn phụ trách."
UNKNOWN = "Dòng này không có trong biểu của kỳ."
COMPUTED = "Dòng này được tính là {} từ các dòng {}; nếu chưa đúng, hãy sửa các dòng đó."


class Desk:
    """The rows of a half as they stand under the lock, against which each entry is judged."""

    def __init__(self, commune: Unit, half: Half, areas: Collection[str] | None) -> None:
        self.commune, self.half, self.areas = commune, half, areas
        self.law = law_of(commune, half)
        self.asked: Mapping[str, Indicator] = rows_asked(self.law)
        self.targets: dict[int, Target] = {row.pk: row for row in targets_of(commune, half.year)}
        self.stored: dict[str | int, Figure] = {
            one.indicator or one.target_id or "": one for one in stored_figures(commune, half)
        }

    def in_order(self, entries: Sequence[Entry]) -> list[Entry]:
        """The rows that people answer first, so that a total is held against the parts typed with it."""
        return sorted(entries, key=lambda entry: bool(self.parts(entry.row)))

    def parts(self, key: str | int) -> tuple[str, ...]:
        row = self.row(key)
        return computed_from(row) if isinstance(row, Indicator) else ()

    def computed(self, code: str) -> Figure | None:
        """What a row computes to now, None where a person answers it."""
        if not self.parts(code):
            return None
        stored = {code: one for code, one in self.stored.items() if isinstance(code, str)}
        figure = with_computed(self.law, stored).get(code)
        return figure if figure and figure.source == Source.COMPUTED else None

    def refusal(self, entry: Entry) -> Refusal | None:
        words = self.unfit(entry)
        if words:
            return Refusal(entry, words)
        there = self.stored.get(entry.row)
        if there and there.revision != entry.revision and self.changes(entry):
            return Refusal(
                entry,
                f"{there.entered_by} vừa ghi “{self.words(there)}” lúc {timezone.localtime(there.entered_at):%H:%M}; "
                f"bạn ghi “{shown(entry.answer, self.unit(entry.row))}”. Hãy chọn một số rồi lưu lại.",
                there,
            )
        return None

    def unfit(self, entry: Entry) -> str:
        """Why the row takes no such answer from this writer, whoever wrote there before; empty when it does."""
        row = self.row(entry.row)
        if row is None:
            return UNKNOWN
        if self.areas is not None and row.area not in self.areas:
            return FOREIGN
        if isinstance(row, Target):
            return ""
        if (figure := self.computed(row.code)) and figure.answer != entry.answer:
            return COMPUTED.format(shown(figure.answer, row.asked_unit), ", ".join(self.parts(row.code)))
        return impossible(row, entry.answer)

    def row(self, key: str | int) -> Indicator | Target | None:
        return self.targets.get(key) if isinstance(key, int) else self.asked.get(key)

    def key_of(self, target: Target) -> str | int:
        """Where the result of a target stands: the row of the catalogue that answers it, or a row of its own."""
        return target.indicator if answered_by_row(target, self.asked) else target.pk

    def unit(self, key: str | int) -> str:
        row = self.row(key)
        return row.asked_unit if isinstance(row, Indicator) else row.unit if row else ""

    def changes(self, entry: Entry) -> bool:
        there = self.stored.get(entry.row)
        noted = there is not None and there.note != entry.note and not self.computed(str(entry.row))
        return noted or self.changes_answer(entry)

    def changes_answer(self, entry: Entry) -> bool:
        if self.computed(str(entry.row)):
            return False
        there = self.stored.get(entry.row)
        return there is None or there.answer != entry.answer

    def save(
        self,
        entry: Entry,
        by: Officer,
        at: datetime,
        source: Source = Source.TYPED,
        file: OneStopFile | None = None,
    ) -> Figure:
        figure = self.stored.get(entry.row) or self.new(entry.row)
        figure.kind, figure.value, figure.note = entry.answer.kind.value, entry.answer.value, entry.note[:500]
        figure.source, figure.file = source.value, file
        figure.entered_by, figure.entered_at = by, at
        figure.revision = 1 if figure.pk is None else figure.revision + 1
        figure.save()
        self.stored[entry.row] = figure
        return figure

    def new(self, key: str | int) -> Figure:
        figure = Figure(commune=self.commune, year=self.half.year, half=self.half.part)
        if isinstance(key, int):
            figure.target = self.targets[key]
        else:
            figure.indicator = key
        return figure

    def words(self, figure: Figure) -> str:
        return shown(figure.answer, self.unit(figure.indicator or figure.target_id or ""))

    def areas_of(self, figures: Sequence[Figure]) -> set[str]:
        rows = (self.row(figure.indicator or figure.target_id or "") for figure in figures)
        return {row.area for row in rows if row is not None}
