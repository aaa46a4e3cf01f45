"""Approve an appraised estimate, send it back, or open it again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.budget.actions.duty import decided_with, finish_with, hold_duties, return_with
from cchc.budget.actions.open import begin_again
from cchc.budget.actions.steps import STANDING, Taken, live, move, refuse_move, take_hand
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import Estimate, Round
from cchc.budget.queries.duties import KINDS
from cchc.budget.queries.hands import hand_of
from cchc.budget.queries.money import remaining_of
from cchc.budget.queries.rounds import allowed_of, lines_of
from cchc.core.locking import locked
from cchc.core.words import needed, one_line
from cchc.lib.errors import ActionRefused
from cchc.lib.money import Dong
from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.reports.queries.period import day_of


@transaction.atomic
def approve_estimate(*, estimate: Estimate, number: int, by: Officer, at: datetime) -> Round:
    """Phê duyệt dự toán as finance appraised it; ``number`` is the round that was read."""
    taken, round = Taken(by, at, HandKind.APPROVER), live(estimate)
    refuse_move(round, RoundState.APPROVED)
    refuse_other_round(round, number)
    take_hand(round, taken)
    hold_duties(estimate, *KINDS)
    allowed = allowed_of(lines_of(round))
    refuse_overspending(round, allowed)
    round.approved_by, round.approved_on = by, timezone.localdate(at)
    round.save()
    words = f"Phê duyệt dự toán, lần {round.number}."
    decided_with(estimate, by, at, words)
    for kind in (WorkKind.ESTIMATE, WorkKind.APPRAISE):
        finish_with(estimate, kind, by, at, words)
    move(round, RoundState.APPROVED, taken, action="budget.approve_estimate", allowed=allowed)
    return round


def refuse_other_round(round: Round, number: int) -> None:
    if round.number != number:
        raise ActionRefused("Dự toán đã được trình lại trong lúc bạn xem.", "Xem lần trình mới nhất rồi quyết định.")


def refuse_overspending(round: Round, allowed: Dong) -> None:
    """Between submission and approval another estimate may have taken the money.

    The lock of the commune lets one estimate after the other take from the year's money.
    """
    commune, day = locked(round.estimate.commune), day_of(round.estimate.cycle)
    remaining = remaining_of(commune, day, without=round.estimate_id)
    if remaining is not None and allowed > remaining:
        raise ActionRefused(
            f"Mức thẩm định {allowed} đồng vượt kinh phí còn lại {remaining} đồng.",
            "Trả lại để bớt mục chi, hoặc ghi kinh phí được bổ sung rồi phê duyệt.",
        )


@transaction.atomic
def return_estimate(*, estimate: Estimate, number: int, reason: str, by: Officer, at: datetime) -> Round:
    """Trả lại dự toán with the reason: by finance before it is appraised, by a leader after. A new round begins."""
    round = live(estimate)
    refuse_move(round, RoundState.RETURNED)
    refuse_other_round(round, number)
    reason = needed(one_line(reason), "lý do trả lại", 2000)
    taken = Taken(by, at, returning_hand(round, by, at))
    take_hand(round, taken)
    hold_duties(estimate, *KINDS)
    for kind in (WorkKind.ESTIMATE, WorkKind.APPRAISE):
        return_with(estimate, kind, by, at, reason)
    move(round, RoundState.RETURNED, taken, action="budget.return_estimate", reason=reason)
    return begin_again(round, at)


def returning_hand(round: Round, by: Officer, at: datetime) -> HandKind:
    """Whose turn it is to judge; another is refused with who waits for whom."""
    before = round.state == RoundState.SUBMITTED
    kind, right = (HandKind.APPRAISER, Right.APPRAISE) if before else (HandKind.APPROVER, Right.APPROVE_BUDGET)
    if right not in rights_on(by, timezone.localdate(at)):
        raise ActionRefused(*STANDING[RoundState(round.state)])
    return kind


@transaction.atomic
def reopen_estimate(*, estimate: Estimate, number: int, reason: str, by: Officer, at: datetime) -> Round:
    """Mở lại dự toán after its appraisal, with the reason; it is appraised and approved anew."""
    round = live(estimate)
    refuse_move(round, RoundState.REOPENED)
    refuse_other_round(round, number)
    reason = needed(one_line(reason), "lý do mở lại", 2000)
    taken = Taken(by, at, reopening_hand(round, by, at))
    hold_duties(estimate, *KINDS)
    for kind in KINDS:
        return_with(estimate, kind, by, at, reason)
    move(round, RoundState.REOPENED, taken, action="budget.reopen_estimate", reason=reason)
    begun = begin_again(round, at)
    if taken.kind == HandKind.AUTHOR:
        take_hand(begun, taken)
    return begun


def reopening_hand(round: Round, by: Officer, at: datetime) -> HandKind:
    """Who approved opens what they decided; whoever else may write opens it to write, and is an author from now on."""
    held = hand_of(round, by)
    approved = held is not None and held.kind == HandKind.APPROVER
    writes = Right.ESTIMATE in rights_on(by, timezone.localdate(at))
    return HandKind.AUTHOR if writes and not approved else HandKind.APPROVER
