"""Declare the inviting done, once the paper reached everybody; the duty of the plan is handed in with it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from cchc.conference.actions.guests import write
from cchc.conference.enums import LetterKind
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.queries.conference import is_announced
from cchc.conference.queries.letters import ARRIVED
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.review.actions import hand_in_duty
from cchc.review.actions.follow import hold, reaching
from cchc.review.enums import WorkState
from cchc.review.queries.duties import duties_about


@transaction.atomic
def finish_inviting(*, conference: Conference, by: Officer, at: datetime) -> int:
    """Báo xong việc mời. Returns how many duties were handed in; a second click finds none."""
    conference = locked(conference)
    document = conference.invitation
    if document is None or not is_announced(conference):
        raise ActionRefused("Giấy mời chưa ban hành.", "Ban hành giấy mời rồi gửi, trao cho khách.")
    guests = Guest.objects.filter(conference=conference, removed_at__isnull=True, presides=False)
    if left := unreached(conference, guests):
        raise ActionRefused(f"Còn {left} khách chưa nhận giấy mời.", "Gửi thư, hoặc trao giấy rồi ghi đã trao.")
    duties = hold(reaching(duties_about(conference.cycle_id, WorkKind.INVITE), WorkState.HANDED_IN))
    if duties:
        words = f"Đã ban hành giấy mời số {document.code} và gửi đến {guests.count()} khách mời."
        for duty in duties:
            hand_in_duty(duty=duty, by=by, at=at, text=words)
        facts: dict[str, object] = {"duties": [duty.pk for duty in duties]}
        write(by, "conference.finish_inviting", conference, at, facts)
    return len(duties)


def unreached(conference: Conference, guests: QuerySet[Guest]) -> int:
    """How many of ``guests`` have neither a letter that went out, nor the paper, nor answered.

    Who presides waits for none: the invitation goes out in their name.
    """
    sent = GuestLetter.objects.filter(guest__conference=conference, kind=LetterKind.INVITATION, state__in=ARRIVED)
    reached = Q(handed_on__isnull=False) | Q(answer__isnull=False) | Q(pk__in=sent.values("guest"))
    return guests.filter(presides=False).exclude(reached).count()
