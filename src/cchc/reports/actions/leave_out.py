"""Leave an item of a field report out of the consolidated report, with a reason, and take it back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.core.words import one_line
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.actions.consolidating import editable, record
from cchc.reports.models import Consolidation, LeftOut
from cchc.reports.queries.period import law_under
from cchc.reports.queries.sources import sources_of


@transaction.atomic
def leave_out(
    *, consolidation: Consolidation, report: int, item_key: str, reason: str, by: Officer, at: datetime
) -> LeftOut:
    """Không đưa vào: the item is not offered again; readers see it in the list with the reason."""
    consolidation = editable(consolidation)
    reason = one_line(reason)
    if not reason:
        raise ActionRefused("Chưa ghi lý do không đưa vào.", "Ghi một câu để người báo cáo và lãnh đạo biết vì sao.")
    known = LeftOut.objects.filter(consolidation=consolidation, report_id=report, item_key=item_key).first()
    if known:
        return known
    sources = sources_of(consolidation.cycle, law_under(consolidation.cycle))
    if not any(said.key == (report, item_key) and said.unused for said in sources.said):
        raise ActionRefused("Nội dung này đã có trong báo cáo hoặc không còn.", "Mở lại trang để xem bản mới nhất.")
    facts = {"report_id": report, "item_key": item_key, "reason": reason[:500], "by": by, "at": at}
    row = LeftOut.objects.create(consolidation=consolidation, **facts)
    record(
        consolidation,
        action="reports.leave_out",
        by=by,
        at=at,
        data={"report": report, "item": item_key, "reason": row.reason},
    )
    return row


@transaction.atomic
def take_back(*, consolidation: Consolidation, report: int, item_key: str, by: Officer, at: datetime) -> None:
    """Thôi để ngoài: the item stands among those not used again; what was taken back before stays so."""
    consolidation = editable(consolidation)
    gone, _ = LeftOut.objects.filter(consolidation=consolidation, report_id=report, item_key=item_key).delete()
    if gone:
        record(consolidation, action="reports.take_back", by=by, at=at, data={"report": report, "item": item_key})
