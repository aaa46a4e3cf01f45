"""The only doors to reviews."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from cchc.org.access import require, row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import posts_acted_for
from cchc.review.models import Assignment, Cycle, Duty, Evidence, Message, UrgingLetter

WHOLE = ("commune", "plan__document__register", "plan__source")
OF_DUTY = ("post", "assignment__plan__cycle", "assignment__plan__commune")


def cycle_for(officer: Officer, pk: int, on: date) -> Cycle:
    """A review with its plan, to read."""
    return row_for(officer, Right.READ, on, Cycle.objects.select_related(*WHOLE), pk=pk)


def cycle_to_complete(officer: Officer, pk: int, on: date) -> Cycle:
    """A review, to fill in what its plan does not say (bổ sung kế hoạch)."""
    return row_for(officer, Right.COMPLETE_PLAN, on, Cycle.objects.select_related(*WHOLE), pk=pk)


def cycle_to_issue(officer: Officer, pk: int, on: date) -> Cycle:
    """A review, to issue its plan (ban hành kế hoạch)."""
    return row_for(officer, Right.ISSUE, on, Cycle.objects.select_related(*WHOLE), pk=pk)


def cycle_to_urge(officer: Officer, pk: int, on: date) -> Cycle:
    """A review, to urge those who owe work (đôn đốc)."""
    return row_for(officer, Right.URGE, on, Cycle.objects.select_related(*WHOLE), pk=pk)


def duty_for(officer: Officer, pk: int, on: date) -> Duty:
    """A part of the work, to read."""
    return row_for(officer, Right.READ, on, Duty.objects.select_related(*OF_DUTY), pk=pk)


def duty_to_do(officer: Officer, pk: int, on: date) -> Duty:
    """A part of the work, for whoever holds its post or stands in for the holder."""
    duty = duty_for(officer, pk, on)
    if not does(officer, duty, on):
        raise PermissionDenied(f"Việc này giao cho {duty.post}. Người giữ chức danh đó, hoặc người thay mặt, mới làm.")
    return duty


def duty_to_judge(officer: Officer, pk: int, on: date) -> Duty:
    """A part of the work, to accept, return or give to another (nghiệm thu)."""
    return row_for(officer, Right.ACCEPT_WORK, on, Duty.objects.select_related(*OF_DUTY), pk=pk)


def assignment_to_give(officer: Officer, pk: int, on: date) -> Assignment:
    """An assignment, to give to a post; its review is the door."""
    assignment = get_object_or_404(Assignment.objects.select_related("plan__cycle", "plan__commune"), pk=pk)
    row_for(officer, Right.ACCEPT_WORK, on, Cycle.objects.all(), pk=assignment.plan.cycle_id)
    return assignment


def evidence_for(officer: Officer, pk: int, on: date) -> Evidence:
    """A file of evidence, to read."""
    rows = Evidence.objects.select_related("blob", *(f"step__duty__{name}" for name in OF_DUTY))
    return row_for(officer, Right.READ, on, rows, pk=pk)


def evidence_to_change(officer: Officer, pk: int, on: date) -> Evidence:
    """A file of evidence, for whoever does the work."""
    evidence = evidence_for(officer, pk, on)
    duty_to_do(officer, evidence.step.duty_id, on)
    return evidence


def message_for(officer: Officer, pk: int, on: date) -> Message:
    """A message: its own reader, or who urges."""
    rows = Message.objects.select_related("officer", "by")
    message = get_object_or_404(rows.seen_by(officer), pk=pk)
    require(officer, Right.READ if message.officer_id == officer.pk else Right.URGE, on)
    return message


def message_to_decide(officer: Officer, pk: int, on: date) -> Message:
    """A message that did not go out, or of which nobody knows, to send again or to set right."""
    return row_for(officer, Right.URGE, on, Message.objects.select_related("officer"), pk=pk)


def letter_for(officer: Officer, pk: int, on: date) -> UrgingLetter:
    """An urging letter, to edit (sửa công văn đôn đốc)."""
    rows = UrgingLetter.objects.select_related("document__commune", "cycle__plan__document")
    return row_for(officer, Right.URGE, on, rows, pk=pk)


def letter_to_issue(officer: Officer, pk: int, on: date) -> UrgingLetter:
    """An urging letter, to issue (ban hành)."""
    return row_for(officer, Right.ISSUE, on, UrgingLetter.objects.select_related("document__commune", "cycle"), pk=pk)


def does(officer: Officer, duty: Duty, on: date) -> bool:
    """Whether the work is the officer's to do on the day."""
    return any(post.pk == duty.post_id for post in posts_acted_for(officer, on))
