"""The steps of whoever does a part of the work: accept, report progress, hand in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.core.locking import locked
from cchc.core.words import needed
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.review.actions.steps import File, Taken, as_doer, move, refuse_unless, write_step
from cchc.review.enums import UNDER_WAY, StepKind, WorkState
from cchc.review.models import Duty, WorkStep


@transaction.atomic
def accept_duty(*, duty: Duty, by: Officer, at: datetime) -> Duty:
    """Nhận việc: the one who holds the post, or stands in, takes the work on."""
    duty = locked(duty)
    if duty.state == WorkState.ACCEPTED:
        raise ActionRefused("Việc này đã được nhận.", "Làm tiếp và báo tiến độ, hoặc nộp kết quả.")
    move(duty, WorkState.ACCEPTED, at)
    taken = Taken(action="review.accept_duty", by=by, at=at, acting_for=as_doer(duty, by, at))
    write_step(duty, StepKind.ACCEPTED, taken)
    return duty


@transaction.atomic
def report_progress(
    *, duty: Duty, text: str, by: Officer, at: datetime, percent: int | None = None, files: Sequence[File] = ()
) -> WorkStep:
    """Báo tiến độ, with evidence (minh chứng). The same words and files sent again at once are one report."""
    duty = locked(duty)
    if duty.state == WorkState.ASSIGNED:
        raise ActionRefused("Việc này chưa được nhận.", "Bấm Nhận việc trước rồi báo tiến độ.")
    refuse_unless(duty, UNDER_WAY)
    words = needed(text, "tiến độ")
    if percent is not None and not 0 <= percent <= 100:
        raise ActionRefused("Tiến độ là số phần trăm từ 0 đến 100.", "Ghi lại số phần trăm, hoặc để trống.")
    if (last := same_report(duty, words, percent, by)) and not files:
        return last
    taken = Taken(action="review.report_progress", by=by, at=at, acting_for=as_doer(duty, by, at))
    return write_step(duty, StepKind.PROGRESS, taken, text=words, percent=percent, files=files)


def same_report(duty: Duty, text: str, percent: int | None, by: Officer) -> WorkStep | None:
    """The last step, when it is this very report."""
    last = duty.steps.order_by("-pk").first()
    if last and (last.kind, last.text, last.percent, last.by_id) == (StepKind.PROGRESS, text, percent, by.pk):
        return last
    return None


@transaction.atomic
def hand_in_duty(*, duty: Duty, by: Officer, at: datetime, text: str = "", files: Sequence[File] = ()) -> Duty:
    """Nộp kết quả of a part of the work; an extension still asked for falls away."""
    duty = locked(duty)
    move(duty, WorkState.HANDED_IN, at)
    duty.handed_in_on, duty.asked_until = timezone.localdate(at), None
    taken = Taken(action="review.hand_in_duty", by=by, at=at, acting_for=as_doer(duty, by, at))
    write_step(duty, StepKind.HANDED_IN, taken, text=text.strip(), files=files)
    return duty
