"""Change when and where a conference is held, put it off, and take that back."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction

from cchc.conference.actions.inviting import inviting_for
from cchc.conference.models import Conference, ConferenceChange, Guest
from cchc.conference.queries.conference import is_announced
from cchc.conference.queries.hosts import Hosts, hosts_of
from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer

# Facts that guests must be told of once they hold an invitation.
TOLD = frozenset({"held_on", "starts_at", "ends_at", "sessions", "venue"})


@dataclass(frozen=True, slots=True)
class ConferenceFacts:
    """When, where and under whom a conference is held, and until when guests answer."""

    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    sessions: int = 1
    venue: str = ""
    chair: str = ""
    answer_by: date | None = None


def facts_of(conference: Conference) -> ConferenceFacts:
    return ConferenceFacts(**{fact: getattr(conference, fact) for fact in ConferenceFacts.__dataclass_fields__})


@transaction.atomic
def change_conference(
    *, conference: Conference, facts: ConferenceFacts, revision: int, by: Officer, at: datetime, reason: str = ""
) -> Conference:
    """Sửa ngày, giờ, địa điểm, chủ trì; ``revision`` is the one the writer had read.

    Once the invitation is issued, a new day, hour or hall counts as a change that guests must know of.
    """
    conference = locked(conference)
    refuse_read_before(conference, revision)
    refuse_impossible(facts)
    was, now = asdict(facts_of(conference)), asdict(facts)
    changed = [fact for fact in now if now[fact] != was[fact]]
    if not changed:
        return conference
    hosts = hosts_of(conference)
    for fact in changed:
        setattr(conference, fact, now[fact])
    let_preside(conference, hosts)
    told = bool(TOLD & set(changed)) and is_announced(conference)
    before, after = ({fact: as_json(facts[fact]) for fact in changed} for facts in (was, now))
    keep(conference, before, after, told=told, reason=reason, by=by, at=at, step="conference.change_conference")
    return conference


def let_preside(conference: Conference, before: Hosts) -> None:
    """Mark who presides now and did not ``before``, and the other way round; what was marked by hand else stays."""
    hosts = hosts_of(conference)
    if hosts == before:
        return
    rows = Guest.objects.filter(conference=conference).select_related("officer")
    turned = [guest for guest in rows if hosts.include(guest) != before.include(guest)]
    for guest in turned:
        guest.presides = hosts.include(guest)
    Guest.objects.bulk_update(turned, ["presides"], batch_size=500)


@transaction.atomic
def cancel_conference(*, conference: Conference, reason: str, by: Officer, at: datetime) -> Conference:
    """Hoãn hội nghị, with the reason that guests are told; asked for twice it stays put off once."""
    conference = locked(conference)
    if conference.cancelled_at is not None:
        return conference
    if not reason.strip():
        raise ActionRefused("Chưa ghi lý do hoãn hội nghị.", "Ghi lý do; lý do được báo cho khách mời.")
    conference.cancelled_at, conference.cancelled_for = at, reason.strip()[:500]
    before, after = {"cancelled": False}, {"cancelled": True}
    told = is_announced(conference)
    keep(conference, before, after, told=told, reason=reason.strip(), by=by, at=at, step="conference.cancel_conference")
    return conference


@transaction.atomic
def resume_conference(*, conference: Conference, by: Officer, at: datetime) -> Conference:
    """Thôi hoãn hội nghị: it is held after all."""
    conference = locked(conference)
    if conference.cancelled_at is None:
        return conference
    conference.cancelled_at, conference.cancelled_for = None, ""
    before, after = {"cancelled": True}, {"cancelled": False}
    keep(
        conference,
        before,
        after,
        told=is_announced(conference),
        reason="",
        by=by,
        at=at,
        step="conference.resume_conference",
    )
    return conference


def keep(
    conference: Conference,
    before: dict[str, Any],
    after: dict[str, Any],
    *,
    told: bool,
    reason: str,
    by: Officer,
    at: datetime,
    step: str,
) -> None:
    """Write the conference as it is now, the row that tells how it was, and the entry of the log."""
    conference.sequence += told
    conference.revision += 1
    conference.save()
    signed_for = inviting_for(by, at)
    ConferenceChange.objects.create(
        conference=conference,
        before=before,
        after=after,
        reason=reason[:500],
        sequence=conference.sequence,
        by=by,
        acting_for=signed_for,
        at=at,
    )
    facts = {"before": before, "after": after, "sequence": conference.sequence}
    log.append(by=by, action=step, obj=conference, at=at, data=facts, acting_for=signed_for)


def as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, time)) else value


def refuse_read_before(conference: Conference, revision: int) -> None:
    if conference.revision != revision:
        raise ActionRefused(
            "Trong lúc bạn nhập, người khác đã sửa thông tin hội nghị.", "Xem lại thông tin mới nhất rồi lưu lần nữa."
        )


def refuse_impossible(facts: ConferenceFacts) -> None:
    if facts.starts_at and facts.ends_at and facts.ends_at <= facts.starts_at:
        raise ActionRefused("Giờ kết thúc không sau giờ bắt đầu.", "Ghi lại giờ kết thúc, hoặc để trống.")
    if facts.ends_at and not facts.starts_at:
        raise ActionRefused("Có giờ kết thúc mà chưa có giờ bắt đầu.", "Ghi giờ bắt đầu.")
    if not 1 <= facts.sessions <= 4:
        raise ActionRefused("Số buổi phải từ 1 đến 4.", "Ghi lại số buổi.")
    if facts.answer_by and facts.answer_by > facts.held_on:
        raise ActionRefused("Hạn trả lời sau ngày họp.", "Chọn hạn trả lời trước hoặc đúng ngày họp.")
