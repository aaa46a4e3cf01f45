"""Set the consolidated report as a draft of the office, and issue it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.records.actions import (
    draft_document,
    issue_document,
    number_to_come,
    refuse_read_before,
    revise_document,
)
from cchc.records.frozen import frozen
from cchc.records.models import Document
from cchc.reports.actions.consolidating import editable, record
from cchc.reports.actions.duty import hold_consolidating
from cchc.reports.models import Consolidation
from cchc.reports.papers.consolidated import paper_of
from cchc.reports.queries.period import law_under
from cchc.reports.queries.sources import Sources, sources_of
from cchc.review.actions import hand_in_duty


@transaction.atomic
def draft_consolidation(*, consolidation: Consolidation, by: Officer, at: datetime) -> Document:
    """Lập dự thảo: the report as it stands becomes the draft in records; one that reads the same stays."""
    consolidation = editable(consolidation)
    sources = sources_of(consolidation.cycle, law_under(consolidation.cycle))
    return set_draft(consolidation, sources, by, at)


@transaction.atomic
def issue_consolidation(
    *, consolidation: Consolidation, by: Officer, at: datetime, on: date | None = None, revision: int | None = None
) -> Document:
    """Ban hành báo cáo tổng hợp as it stands at this moment: checked, numbered and frozen by ``issue_document``.

    ``revision`` is that of the report its issuer had read, None where nobody reads before. The plan's duty to
    consolidate is handed in with it.
    """
    consolidation = editable(consolidation)
    if revision is not None:
        refuse_read_before(consolidation, revision)
    sources = sources_of(consolidation.cycle, law_under(consolidation.cycle))
    if refused := obstacle_to_issue(sources):
        raise refused
    duties = hold_consolidating(consolidation.cycle_id)
    day = on or timezone.localdate(at)
    number = number_on(consolidation, day)
    document = set_draft(consolidation, sources, by, at, number=number, day=day)
    document = issue_document(document=document, by=by, at=at, on=on)
    for duty in duties:
        hand_in_duty(duty=duty, by=by, at=at, text=f"Đã ban hành báo cáo tổng hợp số {document.code}.")
    return document


def obstacle_to_issue(sources: Sources) -> ActionRefused | None:
    """Why the report is not fit to go out; None when it is. Missing reports and flags are told, not forbidden."""
    written = {line.section.partition(".")[0] for line in sources.lines}
    missing = [numeral for numeral in ("I", "II", "III", "IV") if numeral not in written]
    if not missing:
        return None
    return ActionRefused(
        f"Phần {', '.join(missing)} của báo cáo chưa có nội dung.", "Lấy nội dung từ báo cáo lĩnh vực hoặc viết thêm."
    )


def number_on(consolidation: Consolidation, day: date) -> int:
    """The number the report will take: its annexes name it."""
    if consolidation.document is not None:
        locked(consolidation.document)
    return number_to_come(consolidation.commune_id, day)


def set_draft(
    consolidation: Consolidation,
    sources: Sources,
    by: Officer,
    at: datetime,
    *,
    number: int | None = None,
    day: date | None = None,
) -> Document:
    paper = paper_of(consolidation.cycle, sources, number=number, day=day)
    standing = acting_for(by, timezone.localdate(at), right=Right.CONSOLIDATE)
    if consolidation.document is None:
        consolidation.document = draft_document(paper=paper, by=by, at=at, acting_for=standing)
        consolidation.save(update_fields=["document"])
        record(
            consolidation,
            action="reports.draft_consolidation",
            by=by,
            at=at,
            data={"document": consolidation.document.pk},
        )
        return consolidation.document
    document = locked(consolidation.document)
    if document.paper_json == frozen(paper):
        return document
    return revise_document(
        document=document, paper=paper, revision=document.revision, by=by, at=at, acting_for=standing
    )
