"""Take what a filled Word form says into the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from cchc.org.models import Officer
from cchc.reports.actions.findings import add_finding
from cchc.reports.actions.save import Saved, Typed, save_words
from cchc.reports.models import FieldReport
from cchc.reports.queries.words import FIELDS, Place


@transaction.atomic
def take_word(
    *, report: FieldReport, typed: Sequence[Typed], findings: Sequence[Mapping[str, str]], by: Officer, at: datetime
) -> list[Saved]:
    """Đưa lời từ tệp Word vào báo cáo: boxes are merged as any other save, new findings are added whole.

    A finding whose shortcoming stands in the report already is not added a second time.
    """
    saved = save_words(report=report, typed=typed, by=by, at=at)
    for words in findings:
        if report.findings.filter(removed_at=None, shortcoming=words["shortcoming"]).exists():
            continue
        row = add_finding(report=report, area=words["area"], by=by, at=at)
        fields = [Typed(Place("finding", row.pk, name), words[name], 0) for name in FIELDS["finding"] if words[name]]
        saved += save_words(report=report, typed=fields, by=by, at=at)
    return saved
