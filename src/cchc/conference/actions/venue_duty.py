"""The duty of the plan to prepare the hall follows the checklist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from cchc.conference.enums import CheckState
from cchc.conference.models import CheckItem
from cchc.conference.queries.checklist import due_of
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.review.actions import hand_in_duty
from cchc.review.actions.follow import hold, take_back
from cchc.review.enums import UNDER_WAY, WorkState
from cchc.review.models import Duty
from cchc.review.queries.duties import duties_about


def duties_of(item: CheckItem) -> Iterator[Duty]:
    """The duties of the item's owner to prepare the hall of this conference that the item belongs to."""
    if item.post_id is None:
        return
    rows = duties_about(item.conference.cycle_id, WorkKind.VENUE).filter(post=item.post_id)
    yield from (duty for duty in rows if belongs(item, duty))


def belongs(item: CheckItem, duty: Duty) -> bool:
    """Whether an item is part of the duty: what is due after the duty's own day is not."""
    due = due_of(item, item.conference)
    return duty.due is None or (due is not None and timezone.localdate(due) <= duty.due)


def hold_duties(item: CheckItem) -> None:
    hold(duties_of(item))


def follow(item: CheckItem, by: Officer, at: datetime) -> None:
    """Hand the duty in when all that belongs to it is done; take it back when something of it is open again."""
    rows = CheckItem.objects.filter(conference=item.conference_id, post=item.post_id, removed_at__isnull=True)
    items = list(rows.select_related("conference"))
    for duty in duties_of(item):
        is_open = [one for one in items if belongs(one, duty) and one.state != CheckState.DONE]
        if not is_open and duty.state in UNDER_WAY:
            hand_in_duty(duty=duty, by=by, at=at, text="Các mục của bảng kiểm hội trường đã xong.")
        elif is_open and duty.state in {WorkState.HANDED_IN, WorkState.DONE}:
            take_back(duty, reason=f"Bảng kiểm hội trường: {is_open[0]} chưa xong.", by=by, at=at)
