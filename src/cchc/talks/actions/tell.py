"""Announce the call, or remind those who owe something: one message each, sent by the road of every message."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.actions import write_message
from cchc.review.models import Message
from cchc.talks.actions.steps import as_right
from cchc.talks.models import Call
from cchc.talks.papers.letters import Letter
from cchc.talks.queries.to_tell import topic_of


@transaction.atomic
def tell_people(*, call: Call, letters: Sequence[Letter], by: Officer, at: datetime) -> list[Message]:
    """Báo về tham luận: a message for each, at most one about the talks on a day; who has one keeps it."""
    call = locked(call)
    taken = as_right(by, at, Right.MANAGE_TALKS)
    day = timezone.localdate(at)
    told = []
    for letter in letters:
        message = write_message(
            officer=letter.officer,
            topic=topic_of(call),
            subject=letter.subject,
            body=letter.body,
            day=day,
            **taken.signed,
        )
        told += [message] if message else []
    if told:
        call.announced_at = call.announced_at or at
        call.save()
        data = {"told": [message.officer_id for message in told]}
        log.append(action="talks.tell_people", obj=call, data=data, **taken.signed)
    return told
