"""What whoever invites has to do next about the letters of a conference."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from cchc.conference.enums import LetterKind
from cchc.conference.models import Conference
from cchc.conference.queries.letters import to_tell
from cchc.web.review.thing import Thing

ASKS = {
    LetterKind.CANCELLATION: ("Báo hoãn cho {} khách mời", "Thư gỡ cuộc họp khỏi lịch của khách.", "hoan"),
    LetterKind.CHANGE: ("Báo thay đổi cho {} khách mời", "Họ đang biết ngày, giờ hoặc địa điểm cũ.", "thay-doi"),
}


def letters_due(conference: Conference, day: date) -> Thing | None:
    """Guests who were invited by mail and believe what is no longer so."""
    found = to_tell(conference, day)
    if found is None:
        return None
    title, words, slug = ASKS[found[0]]
    url = f"{reverse('send_letters', args=[conference.cycle_id])}?loai={slug}"
    return Thing(title.format(found[1]), words, url, "Xem và gửi")
