"""Issue the submission, the appraisal or the decision of a round, by the one road of ``issue_document``."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.budget.actions.steps import STANDING, live
from cchc.budget.enums import PAPER_STATES, STEP_WORDS, PaperKind, RoundState
from cchc.budget.models import Estimate, Round, RoundPaper
from cchc.budget.papers.rounds import paper_of
from cchc.budget.queries.rounds import told_on
from cchc.core import log
from cchc.core.locking import opened
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.records.actions import draft_document, issue_document
from cchc.records.models import Document, Register


@transaction.atomic
def issue_paper(
    *,
    estimate: Estimate,
    kind: PaperKind,
    number: int,
    revision: int,
    by: Officer,
    at: datetime,
    on: date | None = None,
) -> Document:
    """Ban hành tờ trình, phiếu thẩm định or quyết định of the live round; issued once, it is shown.

    ``number`` and ``revision`` are those of the round that its issuer had read. No paper bears a day before the step
    that it tells of.
    """
    round = live(estimate)
    if known := round.papers.filter(kind=kind).select_related("document").first():
        return known.document
    refuse_too_early(round, kind)
    refuse_read_before(round, number, revision)
    day = on or timezone.localdate(at)
    refuse_before_step(round, kind, day)
    # The register comes before the chain of the log, which the draft takes.
    register = opened(Register, commune_id=estimate.commune_id, year=day.year, series="")
    paper = paper_of(round, kind, number=register.last_number + 1, day=day)
    signed: dict[str, Any] = {"by": by, "at": at}
    standing = acting_for(by, timezone.localdate(at), right=Right.ISSUE)
    document = draft_document(paper=paper, acting_for=standing, **signed)
    RoundPaper.objects.create(round=round, kind=kind, document=document)
    document = issue_document(document=document, on=on, **signed)
    facts = {"round": round.number, "kind": kind.value, "code": document.code}
    log.append(action="budget.issue_paper", obj=round, data=facts, acting_for=standing, **signed)
    return document


def refuse_too_early(round: Round, kind: PaperKind) -> None:
    if round.state not in PAPER_STATES[kind]:
        what, remedy = STANDING[RoundState(round.state)]
        raise ActionRefused(f"Chưa ban hành được {kind.label}: {what[:1].lower()}{what[1:]}", remedy)


def refuse_read_before(round: Round, number: int, revision: int) -> None:
    if (round.number, round.revision) != (number, revision):
        raise ActionRefused("Trong lúc bạn xem, dự toán đã thay đổi.", "Xem văn bản mới nhất rồi ban hành lần nữa.")


def refuse_before_step(round: Round, kind: PaperKind, day: date) -> None:
    since = told_on(round, kind)
    if since and day < since:
        raise ActionRefused(
            f"Ngày văn bản {day:%d/%m/%Y} trước ngày {STEP_WORDS[kind]} ({since:%d/%m/%Y}).",
            f"Văn bản không ghi ngày trước việc nó nói đến; ghi ngày {since:%d/%m/%Y} hoặc muộn hơn.",
        )
