"""The steps of whoever judges the work: return, accept as done, reopen."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.core.locking import locked
from cchc.core.words import needed
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.review.actions.steps import Taken, as_judge, move, write_step
from cchc.review.enums import StepKind, WorkState
from cchc.review.models import Duty
from cchc.review.queries.standing import is_own_work, judges_of


@transaction.atomic
def return_duty(*, duty: Duty, reason: str, by: Officer, at: datetime) -> Duty:
    """Trả lại kết quả with the reason; the work goes on and is late by its own day again."""
    duty = locked(duty)
    words = needed(reason, "lý do trả lại")
    if duty.state == WorkState.DONE:
        raise ActionRefused("Việc này đã nghiệm thu xong.", "Mở lại việc nếu còn phải làm tiếp.")
    move(duty, WorkState.RETURNED, at)
    duty.handed_in_on = None
    taken = Taken(action="review.return_duty", by=by, at=at, acting_for=as_judge(by, at))
    write_step(duty, StepKind.RETURNED, taken, text=words)
    return duty


@transaction.atomic
def finish_duty(*, duty: Duty, by: Officer, at: datetime, text: str = "") -> Duty:
    """Nghiệm thu: the work is done. Nobody accepts work of their own post, or that they handed in."""
    duty = locked(duty)
    move(duty, WorkState.DONE, at)
    refuse_own_work(duty, by, at, "nghiệm thu")
    duty.done_at = at
    taken = Taken(action="review.finish_duty", by=by, at=at, acting_for=as_judge(by, at))
    write_step(duty, StepKind.DONE, taken, text=text.strip())
    return duty


@transaction.atomic
def reopen_duty(*, duty: Duty, reason: str, by: Officer, at: datetime) -> Duty:
    """Mở lại việc đã nghiệm thu, with the reason."""
    duty = locked(duty)
    words = needed(reason, "lý do mở lại")
    if duty.state != WorkState.DONE:
        raise ActionRefused("Việc này chưa nghiệm thu nên không cần mở lại.", "Xem trạng thái hiện nay của việc.")
    move(duty, WorkState.RETURNED, at)
    duty.handed_in_on = duty.done_at = None
    taken = Taken(action="review.reopen_duty", by=by, at=at, acting_for=as_judge(by, at))
    write_step(duty, StepKind.REOPENED, taken, text=words)
    return duty


def refuse_own_work(duty: Duty, by: Officer, at: datetime, what: str) -> None:
    """Refuse who does the work themself, by post, by standing in or by having handed it in."""
    if not is_own_work(duty, by, timezone.localdate(at)):
        return
    others = [name for name in judges_of(duty, timezone.localdate(at)) if name != by.full_name]
    remedy = f"Đề nghị {' hoặc '.join(others)} {what}." if others else "Cử người thay mặt để việc có người xem xét."
    raise ActionRefused(f"Đây là việc của chính bạn nên bạn không tự {what}.", remedy)
