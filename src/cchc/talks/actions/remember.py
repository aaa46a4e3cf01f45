"""Remember of which talks a message told, in the transaction of the message itself."""

from __future__ import annotations

from collections.abc import Sequence

from cchc.review.models import Message
from cchc.talks.models import TalkReminder
from cchc.talks.queries.due import Due


def remember_told(found: Sequence[Due], message: Message) -> None:
    """Ghi những dịp đã nhắc; the log tells of the message."""
    TalkReminder.objects.bulk_create(
        TalkReminder(talk=due.row.talk, officer_id=message.officer_id, message=message, occasion=name)
        for due in found
        for name in due.occasions
    )
