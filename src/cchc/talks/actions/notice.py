"""Draft the notice of a decision, and issue it by the one road of ``issue_document`` while that decision holds."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.paper.model import Paper
from cchc.records.actions import draft_document, issue_document, revise_document
from cchc.records.enums import State
from cchc.records.frozen import frozen
from cchc.records.models import Document
from cchc.talks.actions.steps import as_right
from cchc.talks.enums import TO_SPEAK
from cchc.talks.models import Call, Decision, TalksNotice
from cchc.talks.papers.notice import notice_paper


@transaction.atomic
def draft_notice(*, call: Call, by: Officer, at: datetime) -> TalksNotice:
    """Lập dự thảo thông báo phân công tham luận of the last decision, as the programme stands now.

    Asked for again it brings the draft up to date; what was issued stays, and a later decision has a notice of its own.
    """
    call = locked(call)
    decision = call.decisions.order_by("-number").first()
    if decision is None:
        raise ActionRefused("UBND chưa chọn tham luận.", "Lãnh đạo UBND quyết định trước, rồi lập thông báo.")
    paper = composed(call, decision)
    known = TalksNotice.objects.filter(decision=decision).select_related("document").first()
    if known and known.document.is_issued:
        return known
    taken = as_right(by, at, Right.MANAGE_TALKS)
    if known is None:
        document = draft_document(paper=paper, **taken.signed)
        known = TalksNotice.objects.create(commune=call.commune, decision=decision, document=document)
    elif paper == known.document.paper:
        return known
    else:
        revise_document(document=known.document, paper=paper, revision=known.document.revision, **taken.signed)
        known.document.refresh_from_db()
    log.append(action="talks.draft_notice", obj=known, data={"decision": decision.number}, **taken.signed)
    return known


def composed(call: Call, decision: Decision) -> Paper:
    """The notice by the programme of this moment. Raises ``ActionRefused`` where nobody is left to speak."""
    speaking = list(call.talks.filter(state__in=TO_SPEAK).order_by("position", "pk"))
    if not speaking:
        raise ActionRefused("Chưa còn tham luận nào được chọn.", "Lãnh đạo UBND quyết định lại.")
    issued = TalksNotice.objects.filter(decision__call=call, document__state=State.ISSUED).first()
    decision.call = call
    return notice_paper(decision, speaking, issued.document if issued else None)


@transaction.atomic
def issue_notice(*, notice: TalksNotice, revision: int, by: Officer, at: datetime, on: date | None = None) -> Document:
    """Ban hành thông báo of the last decision; the draft of an earlier one, or programme, says what holds no more.

    ``revision`` is that of the draft its issuer had read.
    """
    call = locked(notice.decision.call)
    if call.decisions.filter(number__gt=notice.decision.number).exists() and not notice.document.is_issued:
        raise ActionRefused("UBND đã quyết định lại sau dự thảo này.", "Lập lại thông báo theo quyết định mới nhất.")
    document = locked(notice.document)
    if not document.is_issued and document.paper_json != frozen(composed(call, notice.decision)):
        raise ActionRefused(
            "Chương trình tham luận đã đổi sau khi lập dự thảo này.", "Lập lại dự thảo, xem lại rồi ban hành."
        )
    return issue_document(document=notice.document, revision=revision, by=by, at=at, on=on)
