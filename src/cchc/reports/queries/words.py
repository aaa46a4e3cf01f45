"""The fields of a report that hold words: passages, findings and results of targets, each under its key."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from cchc.reports.models import FieldReport, Finding, Passage, Revision, TargetResult

Row = Passage | Finding | TargetResult

# The fields of each kind of row and how many letters they hold. What is written in a word or two cannot be merged
# word by word: there the later one stands and the earlier one is kept as a revision.
LONGEST = 50_000
FIELDS: dict[str, dict[str, int]] = {
    "passage": {"text": LONGEST},
    "finding": {"shortcoming": LONGEST, "cause": LONGEST, "remedy": LONGEST, "owner_text": 300, "due_text": 200},
    "target": {"typed": 200, "words": LONGEST, "explanation": LONGEST},
}
FIELD_NAMES = {
    "text": "nội dung",
    "shortcoming": "tồn tại, hạn chế",
    "cause": "nguyên nhân",
    "remedy": "giải pháp",
    "owner_text": "người chịu trách nhiệm",
    "due_text": "hạn",
    "typed": "kết quả",
    "words": "diễn giải",
    "explanation": "vì sao chưa đạt",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a row of the report: ``passage``, 12, ``text``."""

    kind: str
    pk: int
    field: str

    @property
    def key(self) -> str:
        """The row's key, as a handed-in version names it."""
        return f"{self.kind}:{self.pk}"

    @property
    def name(self) -> str:
        """The field's name on a page."""
        return f"{self.kind}-{self.pk}-{self.field}"

    @property
    def is_prose(self) -> bool:
        return FIELDS[self.kind][self.field] == LONGEST


def place_of(name: str) -> Place | None:
    """The place that a page's field names, None for a name that is none (``viec``, a forged one)."""
    kind, _, rest = name.partition("-")
    pk, _, field = rest.partition("-")
    if field not in FIELDS.get(kind, {}) or not (pk.isascii() and pk.isdigit() and len(pk) <= 18):
        return None
    return Place(kind, int(pk), field)


def row_at(report: FieldReport, place: Place) -> Row | None:
    """The row of the report at a place; a row of another report is none of it."""
    if place.kind == "passage":
        return Passage.objects.filter(report=report, pk=place.pk).first()
    if place.kind == "finding":
        return Finding.objects.filter(report=report, pk=place.pk).first()
    return TargetResult.objects.filter(report=report, target_id=place.pk).select_related("target").first()


def text_at(report: FieldReport, place: Place, number: int) -> str:
    """What a field said when the row had been saved ``number`` times; empty before anything was written."""
    found = revisions_of(report, place).filter(number__lte=number).last()
    return found.text if found else ""


def last_sent(report: FieldReport, place: Place, page: str) -> int:
    """The number under which an open page last sent this field, 0 when it has not."""
    sent = revisions_of(report, place).filter(page=page).last() if page else None
    return sent.number if sent else 0


def revisions_of(report: FieldReport, place: Place) -> QuerySet[Revision]:
    """What was saved in a field, the first first."""
    return Revision.objects.filter(report=report, key=place.key, field=place.field).order_by("number")
