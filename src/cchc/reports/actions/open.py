"""Open the field reports that a review asks for."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.core import log
from cchc.core.locking import locked
from cchc.law.areas import area_names
from cchc.law.book import Law
from cchc.org.models import Officer
from cchc.reports.models import FieldReport, Passage
from cchc.reports.queries.outline import slots
from cchc.reports.queries.owed import Owed, ordered, unopened
from cchc.reports.queries.period import law_under
from cchc.review.models import Cycle


@transaction.atomic
def open_reports(*, cycle: Cycle, by: Officer, at: datetime) -> list[FieldReport]:
    """Open a report (mở báo cáo lĩnh vực) for every post that owes one and has none, with the outline of its areas.

    The row of the review is the lock: of two who open at once one finds nothing left to open.
    """
    cycle = locked(cycle)
    law = law_under(cycle)
    opened = [open_report(cycle, item, law, at) for item in unopened(cycle)]
    if opened:
        posts = [report.post.name for report in opened]
        log.append(by=by, action="reports.open_reports", obj=cycle, at=at, data={"posts": posts})
    return opened


def open_report(cycle: Cycle, item: Owed, law: Law, at: datetime) -> FieldReport:
    areas = tuple(ordered(item.areas, area_names(law)))
    report = FieldReport.objects.create(
        commune_id=cycle.commune_id, cycle=cycle, post=item.post, duty=item.duty, areas=list(areas), opened_at=at
    )
    Passage.objects.bulk_create(
        Passage(report=report, area=slot.area, part=slot.part, heading=slot.heading, position=position)
        for position, slot in enumerate(slots(areas, law), 1)
    )
    return report
