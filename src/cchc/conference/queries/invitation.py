"""What stands against an invitation, and whether it still goes out in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cchc.conference.models import Conference, Guest
from cchc.law.book import Value
from cchc.lib.days import working_days_before, working_days_between
from cchc.lib.errors import ActionRefused
from cchc.org.queries.law import law_at
from cchc.reading.model import WorkKind
from cchc.review.models import Duty
from cchc.review.queries.duties import duties_about


def obstacle_to_invite(conference: Conference, guests: Sequence[Guest]) -> ActionRefused | None:
    """Why the invitation is not fit to go out; None when it is."""
    if conference.cancelled_at is not None:
        return ActionRefused("Hội nghị đang hoãn.", "Thôi hoãn hội nghị trước khi ban hành giấy mời.")
    if all(guest.presides for guest in guests):
        return ActionRefused("Chưa có khách mời nào.", "Lập danh sách khách mời trước.")
    facts = (("giờ bắt đầu", conference.starts_at), ("địa điểm", conference.venue))
    if missing := [name for name, fact in facts if not fact]:
        return ActionRefused(f"Hội nghị chưa có {', '.join(missing)}.", "Ghi ở trang thông tin hội nghị trước.")
    return None


@dataclass(frozen=True, slots=True)
class ShortNotice:
    """An invitation that reaches guests later than it should: by when it was due, and by which rule."""

    left: int
    wanted: Value
    due: date


def short_notice(conference: Conference, day: date) -> ShortNotice | None:
    """Whether an invitation that goes out on ``day`` comes late by the law of that day; told, never forbidden."""
    wanted = law_at(conference.commune, day).get("meeting.invitation_before_days")
    if wanted is None:
        return None
    due = working_days_before(conference.held_on, int(wanted.value))
    return ShortNotice(max(0, working_days_between(day, conference.held_on)), wanted, due) if day > due else None


def inviting_duties(conference: Conference) -> list[Duty]:
    """The parts of the plan's work that are about inviting, with their clauses."""
    return list(duties_about(conference.cycle_id, WorkKind.INVITE).order_by("assignment__position", "pk"))
