"""Take back an answer that an officer noted by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.conference.actions.inviting import inviting_for
from cchc.conference.actions.reply import SAID, hold, refuse_late, tell
from cchc.conference.models import Guest, Reply
from cchc.conference.queries.replies import last_reply
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer


@transaction.atomic
def undo_reply(*, guest: Guest, reply: Reply, by: Officer, at: datetime) -> Reply:
    """Hủy lần ghi: what held before it holds again, told by a reply of its own. A second click finds it undone."""
    guest = locked(guest)
    if known := Reply.objects.filter(undoes=reply).first():
        return known
    refuse_late(guest, at, by)
    last = last_reply(guest)
    if last is None or last.pk != reply.pk:
        raise ActionRefused("Khách mời này đã có trả lời mới hơn.", "Xem lại trả lời đang có rồi ghi lại nếu cần.")
    if reply.recorded_by_id is None or reply.undoes_id is not None:
        raise ActionRefused("Chỉ hủy được lần ghi của cán bộ, không hủy điều khách mời tự trả lời.", "Ghi trả lời mới.")
    before = Reply.objects.filter(guest=guest, pk__lt=reply.pk).order_by("-pk").first()
    said = {name: getattr(before or Reply(), name) for name in SAID}
    facts = {"via": reply.via, "at": at, "recorded_by": by, "acting_for": inviting_for(by, at), "undoes": reply}
    undone = Reply.objects.create(guest=guest, **facts, **said)
    hold(guest, undone)
    tell(guest, undone, by, action="conference.undo_reply")
    return undone
