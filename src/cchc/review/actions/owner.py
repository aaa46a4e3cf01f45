"""Give work to a post: where the plan names none that is known, or another than it named."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer, Post
from cchc.review.actions.steps import Taken, as_judge, move, write_step
from cchc.review.enums import StepKind, WorkState
from cchc.review.models import Assignment, Duty


@transaction.atomic
def set_owner(
    *, assignment: Assignment, post: Post, by: Officer, at: datetime, duty: Duty | None = None, reason: str = ""
) -> Duty:
    """Giao người làm: ``duty`` goes to ``post``; without ``duty`` the post gets a part of its own.

    The row of the assignment is the lock under which two who give the same work find each other.
    """
    assignment = locked(assignment)
    duty = locked(duty) if duty else Duty(assignment=assignment, state=WorkState.ASSIGNED)
    refuse_unfit(assignment, duty, post, at)
    before = duty.post.name if duty.pk else "chưa có ai"
    move(duty, WorkState.ASSIGNED, at)
    duty.post, duty.asked_until = post, None
    words = f"Từ {before} sang {post.name}. {reason.strip()}".strip()
    taken = Taken(action="review.set_owner", by=by, at=at, acting_for=as_judge(by, at))
    write_step(duty, StepKind.OWNER_CHANGED, taken, text=words)
    return duty


def refuse_unfit(assignment: Assignment, duty: Duty, post: Post, at: datetime) -> None:
    if post.commune_id != assignment.plan.commune_id or duty.assignment_id != assignment.pk:
        raise ActionRefused("Chức danh hoặc phần việc không thuộc kế hoạch này.", "Chọn lại từ danh sách.")
    if not post.holds_on(timezone.localdate(at)):
        raise ActionRefused(f"Chức danh {post} không còn dùng.", "Chọn chức danh khác.")
    if assignment.duties.filter(post=post).exists():
        raise ActionRefused(f"{post} đã có phần trong việc này.", "Chọn chức danh khác.")
