"""What a report says now, item by item, as a handed-in version keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.figures.catalogue import indicator
from cchc.figures.numbers import shown
from cchc.law.book import Law
from cchc.reports.content import Content, Item
from cchc.reports.enums import ItemKind, Part
from cchc.reports.models import FieldReport, Finding, Passage
from cchc.reports.queries.period import half_of_cycle, law_under
from cchc.reports.queries.results import Outcome, outcomes
from cchc.targets.models import Figure


def content_of(report: FieldReport) -> Content:
    """Everything the report says, in the order of the form: results, targets, figures, findings, what comes next."""
    law = law_under(report.cycle)
    passages = list(report.passages.all())
    items = (
        *(said(row) for row in passages if row.text and row.part == Part.RESULT),
        *(told(item) for item in outcomes(report)),
        *(counted(row, law) for row in figures_of(report, law)),
        *(found(row) for row in findings_of(report)),
        *(said(row) for row in passages if row.text and row.part != Part.RESULT),
    )
    return Content(report.post.name, tuple(report.areas), items)


def findings_of(report: FieldReport) -> list[Finding]:
    """The findings that stand, without those that were removed."""
    return list(report.findings.filter(removed_at=None).select_related("owner", "target"))


def said(row: Passage) -> Item:
    return Item(f"passage:{row.pk}", ItemKind(row.part), row.area, row.heading, row.text)


def told(item: Outcome) -> Item:
    """A target: ``Tỷ lệ hồ sơ đúng hạn: 98,5% (kế hoạch ít nhất 98%), đạt.``"""
    text = f"{item.target.name}: {item.shown} (kế hoạch: {item.planned}), {item.verdict_name}."
    more = " ".join(words for words in (item.words, item.explanation) if words)
    facts = {
        "target": item.target.pk,
        "answer": item.answer.kind.value,
        "value": None if item.answer.value is None else str(item.answer.value),
        "verdict": item.verdict.value,
        "shown": item.shown,
        "planned": item.planned,
        "words": item.words,
        "explanation": item.explanation,
    }
    return Item(item.key, ItemKind.TARGET, item.area, item.target.name, f"{text} {more}".strip(), facts)


def figures_of(report: FieldReport, law: Law) -> Iterator[Figure]:
    """The figures of the half-year in rows of the catalogue that belong to the report's areas."""
    half = half_of_cycle(report.cycle)
    rows = Figure.objects.filter(commune_id=report.commune_id, year=half.year, half=half.part).exclude(indicator="")
    for row in rows:
        known = indicator(law, row.indicator)
        if known and known.area in report.areas:
            yield row


def counted(row: Figure, law: Law) -> Item:
    known = indicator(law, row.indicator)
    assert known is not None
    words = shown(row.answer, known.asked_unit)
    facts = {
        "code": row.indicator,
        "name": known.asked_name,
        "unit": known.asked_unit,
        "answer": row.kind,
        "value": None if row.value is None else str(row.value),
        "shown": words,
        "note": row.note,
    }
    text = f"{known.asked_name}: {words}"
    return Item(f"figure:{row.indicator}", ItemKind.FIGURE, known.area, known.asked_name, text, facts)


def found(row: Finding) -> Item:
    """A finding in one sentence after another, each part with its own label where it stands."""
    owner = row.owner_text or (row.owner.name if row.owner else "")
    parts = (
        ("", row.shortcoming),
        ("Nguyên nhân: ", row.cause),
        ("Giải pháp: ", row.remedy),
        ("Người chịu trách nhiệm: ", owner),
        ("Hạn: ", row.due_text),
    )
    text = " ".join(f"{label}{words.rstrip(' .;')}." for label, words in parts if words)
    facts = {
        "shortcoming": row.shortcoming,
        "cause": row.cause,
        "remedy": row.remedy,
        "owner": owner,
        "due": row.due_on.isoformat() if row.due_on else row.due_text,
        "repeated": row.carried_from_id is not None,
    }
    return Item(f"finding:{row.pk}", ItemKind.FINDING, row.area, row.shortcoming[:300], text, facts)
