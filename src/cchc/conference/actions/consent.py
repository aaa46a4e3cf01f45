"""What the chair says of somebody who is to come in a guest's place."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.conference.actions.inviting import inviting_for
from cchc.conference.actions.reply import OF_SUBSTITUTE, refuse_late
from cchc.conference.enums import Answer, Consent
from cchc.conference.models import Guest, Reply
from cchc.conference.queries.replies import last_reply
from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer

KEPT = ["answer", "answered_at", *OF_SUBSTITUTE, "consent", "consent_note"]


@transaction.atomic
def judge_substitute(
    *, guest: Guest, reply: Reply, consent: Consent, by: Officer, at: datetime, note: str = ""
) -> Guest:
    """Ghi ý kiến của chủ trì về người dự thay that ``reply`` names; one who is refused leaves the guest silent again.

    Until the conference is over the chair may think again.
    """
    guest = locked(guest)
    refuse_late(guest, at, by)
    note = refuse_unsaid(guest, reply, consent, note)
    if (guest.consent, guest.consent_note) == (consent, note):
        return guest
    agreed = consent == Consent.AGREED
    guest.answer, guest.answered_at = (reply.answer, reply.at) if agreed else (None, None)
    for name in OF_SUBSTITUTE:
        setattr(guest, name, getattr(reply if agreed else Reply(), name))
    guest.consent, guest.consent_note = consent, note
    guest.save(update_fields=KEPT)
    log.append(
        by=by,
        action="conference.judge_substitute",
        obj=guest,
        at=at,
        data={"substitute": reply.substitute, "consent": consent.value},
        acting_for=inviting_for(by, at),
    )
    return guest


def refuse_unsaid(guest: Guest, reply: Reply, consent: Consent, note: str) -> str:
    """The note as it is kept; a refusal needs one, and another answer meanwhile needs another look."""
    last = last_reply(guest)
    if last is None or last.pk != reply.pk or reply.answer != Answer.SUBSTITUTE:
        raise ActionRefused("Khách mời đã đổi trả lời.", "Xem lại trả lời đang có rồi mới ghi ý kiến.")
    if consent == Consent.AGREED:
        return ""
    if not note.strip():
        raise ActionRefused("Chưa ghi lý do chưa đồng ý.", "Ghi lý do để khách mời biết mà trả lời lại.")
    if len(note.strip()) > 500:
        raise ActionRefused("Lý do dài quá 500 chữ cái.", "Viết gọn lại rồi gửi lần nữa.")
    return note.strip()
