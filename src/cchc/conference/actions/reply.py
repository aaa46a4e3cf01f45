"""A guest answers: by the link, by mail, or through an officer who hears it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.db import models, transaction

from cchc.conference.actions.inviting import inviting_for
from cchc.conference.enums import Answer, Via
from cchc.conference.models import Conference, Guest, Reply
from cchc.conference.queries.hours import begins_at, over_at
from cchc.conference.queries.replies import last_reply
from cchc.core import log
from cchc.core.actor import Machine
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer


@dataclass(frozen=True, slots=True)
class Substitute:
    """Người dự thay; ``salaried`` is None where nobody said so."""

    name: str = ""
    title: str = ""
    phone: str = ""
    salaried: bool | None = None


NOBODY = Substitute()
OF_SUBSTITUTE = ("substitute", "substitute_title", "substitute_phone", "substitute_salaried")
SAID = ("answer", "reason", *OF_SUBSTITUTE)


@transaction.atomic
def record_reply(
    *,
    guest: Guest,
    answer: Answer,
    via: Via,
    at: datetime,
    reason: str = "",
    substitute: Substitute = NOBODY,
    by: Officer | None = None,
) -> Reply:
    """Ghi trả lời của khách mời. Another answer takes the place of the one before and both are kept; the very same
    one leads to the one there is. ``by`` is the officer who heard it, None where the guest wrote it.
    """
    guest = locked(guest)
    refuse_late(guest, at, by)
    said = whole({"answer": answer, "reason": reason.strip(), **of(substitute)})
    last = last_reply(guest)
    if last and guest.answer == answer and all(getattr(last, name) == said[name] for name in SAID):
        return last
    reply = Reply.objects.create(guest=guest, via=via, at=at, recorded_by=by, acting_for=inviting_for(by, at), **said)
    hold(guest, reply)
    tell(guest, reply, by, action="conference.record_reply")
    return reply


def of(substitute: Substitute) -> dict[str, Any]:
    facts = (substitute.name.strip(), substitute.title.strip(), substitute.phone.strip(), substitute.salaried)
    return dict(zip(OF_SUBSTITUTE, facts, strict=True))


def whole(said: dict[str, Any]) -> dict[str, Any]:
    """What was said, without what is of another answer; refused where a name is missing or too much is said."""
    if said["answer"] == Answer.SUBSTITUTE and not said["substitute"]:
        raise ActionRefused("Chưa ghi họ và tên người dự thay.", "Ghi họ và tên, hoặc chọn câu trả lời khác.")
    if said["answer"] != Answer.SUBSTITUTE:
        said |= of(NOBODY)
    if said["answer"] == Answer.YES:
        said["reason"] = ""
    for name in ("reason", *OF_SUBSTITUTE[:-1]):
        field = cast("models.CharField[str, str]", Reply._meta.get_field(name))
        if len(said[name]) > (field.max_length or 0):
            raise ActionRefused(
                f"{field.verbose_name} dài quá {field.max_length} chữ cái.", "Viết gọn lại rồi gửi lần nữa."
            )
    return said


def refuse_late(guest: Guest, at: datetime, by: Officer | None) -> None:
    """Until the conference begins guests answer themselves; officers note what they hear until its day is over."""
    conference = Conference.objects.get(pk=guest.conference_id)
    if guest.removed_at:
        raise ActionRefused("Người này không còn trong danh sách mời.", "Đưa lại vào danh sách mời trước.")
    if guest.presides:
        raise ActionRefused(
            f"{guest.name} chủ trì hội nghị nên không cần trả lời.", "Nếu người khác chủ trì, đổi ở trang Khách mời."
        )
    if conference.cancelled_at:
        raise ActionRefused("Hội nghị đã hoãn nên chưa nhận trả lời.", "Chờ thông báo mới về ngày họp.")
    if at >= over_at(conference):
        raise ActionRefused("Hội nghị đã họp xong nên không ghi trả lời nữa.", "Xem lại những trả lời đã ghi.")
    if by is None and at >= begins_at(conference):
        raise ActionRefused("Hội nghị đã bắt đầu nên không nhận trả lời nữa.", "Xin gọi điện cho nơi mời.")


def hold(guest: Guest, reply: Reply) -> None:
    """Let the reply be what holds of the guest; what the chair said of an earlier substitute is over."""
    guest.answer, guest.answered_at = reply.answer, reply.at if reply.answer else None
    for name in OF_SUBSTITUTE:
        setattr(guest, name, getattr(reply, name))
    guest.consent = guest.consent_note = ""
    guest.save(update_fields=["answer", "answered_at", *OF_SUBSTITUTE, "consent", "consent_note"])


def tell(guest: Guest, reply: Reply, by: Officer | None, *, action: str) -> None:
    log.append(
        by=by or Machine(guest.commune_id, name=f"Khách mời, qua {Via(reply.via).label}"),
        action=action,
        obj=guest,
        at=reply.at,
        data={"answer": reply.answer or "", "via": reply.via},
        acting_for=reply.acting_for,
    )
