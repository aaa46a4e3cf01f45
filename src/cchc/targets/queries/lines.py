"""The lines of a half-year's sheet as people fill them in: rows of the catalogue, and targets that no row answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cchc.figures.answers import Answer
from cchc.figures.catalogue import Indicator
from cchc.figures.comparison import Compare
from cchc.figures.faults import Fault
from cchc.figures.numbers import PERCENT, number_text, shown, unit_words
from cchc.targets.enums import Source
from cchc.targets.models import Figure, Target
from cchc.targets.queries.figures import computed_from
from cchc.targets.queries.words import planned_words, source_words

DONE_OR_NOT = "Có = 1; không = 0"
TARGET_KEY = "CT-"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its figure, the one typed for it where it is computed, the last half's, and what is doubtful."""

    key: str | int
    name: str
    area: str
    unit: str
    code: str
    area_name: str = ""
    form: str = ""
    parts: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    figure: Figure | None = None
    typed: Figure | None = None
    before: Figure | None = None
    source: str = ""
    faults: tuple[Fault, ...] = ()

    @property
    def id(self) -> str:
        """The line in addresses, fields and files: ``BM3.3.2``, ``CT-12`` for a target."""
        return self.key if isinstance(self.key, str) else f"{TARGET_KEY}{self.key}"

    @property
    def anchor(self) -> str:
        return self.id.replace(".", "-")

    @property
    def unit_words(self) -> str:
        """The unit inside a sentence: ``văn bản``, but ``PAKN``."""
        return unit_words(self.unit)

    @property
    def is_computed(self) -> bool:
        return self.figure is not None and self.figure.source == Source.COMPUTED

    @property
    def revision(self) -> int:
        return self.typed.revision if self.typed else 0

    @property
    def text(self) -> str:
        """The figure as it is typed, empty where there is none."""
        return typed_text(self.typed.answer, self.unit) if self.typed else ""

    @property
    def note(self) -> str:
        return self.typed.note if self.typed else ""

    @property
    def shown(self) -> str:
        return shown(self.figure.answer, self.unit) if self.figure else ""

    @property
    def before_shown(self) -> str:
        return shown(self.before.answer, self.unit) if self.before else ""

    @property
    def shadowed(self) -> str:
        """What was typed for a row that its parts now compute to something else."""
        if self.is_computed and self.typed and self.figure and self.typed.answer != self.figure.answer:
            return shown(self.typed.answer, self.unit)
        return ""


def typed_text(answer: Answer, unit: str) -> str:
    """The answer as a person types it in the row: without its unit, words for what is not a number."""
    if answer.value is None or "=" in unit:
        return shown(answer, unit)
    return number_text(answer.value, dots=unit != PERCENT)


def line_of_row(
    row: Indicator,
    known: Mapping[str, Figure],
    stored: Mapping[str, Figure],
    before: Mapping[str, Figure],
    faults: Iterable[Fault],
) -> Line:
    figure = known.get(row.code)
    return Line(
        key=row.code,
        name=row.asked_name,
        area=row.area,
        unit=row.asked_unit,
        code=row.printed_code,
        form=row.form,
        parts=computed_from(row),
        choices=tuple(row.choices.values()),
        figure=figure,
        typed=stored.get(row.code),
        before=before.get(row.code),
        source=source_words(figure, row),
        faults=tuple(faults),
    )


def line_of_target(target: Target, own: Mapping[int, Figure], before: Mapping[int, Figure]) -> Line:
    """The result of a target that no row of the catalogue answers; done or not where it has no value."""
    by_word = target.comparison in (Compare.YES_NO, Compare.BY_DATE)
    figure = own.get(target.pk)
    return Line(
        key=target.pk,
        name=f"{target.name} (kế hoạch: {planned_words(target)})",
        area=target.area,
        unit=DONE_OR_NOT if by_word else target.unit,
        code="",
        form="Chỉ tiêu của kế hoạch năm",
        choices=("có", "không") if by_word else (),
        figure=figure,
        typed=figure,
        before=before.get(target.pk),
        source=source_words(figure),
    )
