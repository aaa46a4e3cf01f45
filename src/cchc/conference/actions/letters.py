"""Letters to guests: queue them, each once an occasion, and record what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.conference.actions.inviting import inviting_for
from cchc.conference.enums import Delivery, LetterKind
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.papers.letters import words_of
from cchc.conference.queries.changes import changed_since, changes_of
from cchc.conference.queries.conference import is_announced
from cchc.conference.queries.hours import over_at
from cchc.conference.queries.letters import due, is_astray, occasion_of, told_to
from cchc.core import log, outbox
from cchc.core.actor import Machine
from cchc.core.enums import LETTER_MOVES, LetterState
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer

OF_GUEST = ("conference__commune", "conference__cycle", "conference__invitation__commune")


@transaction.atomic
def queue_letters(*, conference: Conference, kind: LetterKind, guests: Sequence[int], by: Officer, at: datetime) -> int:
    """Xếp thư chờ gửi to those of ``guests`` to whom it is due; how many.

    Whoever has the letter of this occasion keeps it, whatever became of it: of two who queue at once each guest
    is queued by one. An invitation that went to a former address goes out anew, to the one of now.
    """
    conference = locked(conference)
    if not is_announced(conference):
        raise ActionRefused("Giấy mời chưa ban hành nên chưa gửi thư được.", "Ban hành giấy mời trước.")
    day = timezone.localdate(at)
    occasion = occasion_of(conference, kind, day)
    wanted = set(guests)
    found = [guest for guest in due(conference, kind, day) if guest.pk in wanted]
    known = revive(found, occasion, by, at) | renew(found, occasion, by, at)
    GuestLetter.objects.bulk_create(
        GuestLetter(commune_id=guest.commune_id, guest=guest, kind=kind, occasion=occasion, by=by, created_at=at)
        for guest in found
        if guest.pk not in known
    )
    if found:
        facts = {"kind": kind, "occasion": occasion, "letters": len(found)}
        signed_for = inviting_for(by, at)
        log.append(by=by, action="conference.queue_letters", obj=conference, at=at, data=facts, acting_for=signed_for)
    return len(found)


def revive(guests: Sequence[Guest], occasion: str, by: Officer, at: datetime) -> set[int]:
    """Letters that were dropped because nobody needed them then, and that are needed after all."""
    rows = GuestLetter.objects.filter(guest__in=guests, occasion=occasion, state=LetterState.DROPPED)
    revived = set(rows.values_list("guest_id", flat=True))
    rows.update(state=LetterState.QUEUED, error="", by=by, created_at=at)
    return revived


def renew(guests: Sequence[Guest], occasion: str, by: Officer, at: datetime) -> set[int]:
    """Letters that went to an address which is no more the guest's; of two who renew at once one finds it queued."""
    rows = GuestLetter.objects.filter(guest__in=guests, occasion=occasion).exclude(state=LetterState.DROPPED)
    found = list(rows.select_related("guest").select_for_update(of=("self",), no_key=True))
    for letter in found:
        if is_astray(letter):
            outbox.put_back(letter)
            letter.by, letter.created_at = by, at
            letter.save()
    return {letter.guest_id for letter in found}


@transaction.atomic
def send_letter_anew(*, letter: GuestLetter, by: Officer, at: datetime) -> GuestLetter:
    """Gửi lại tới địa chỉ mới, once: a letter that is queued for the new address, or went there, is left alone."""
    letter = locked(letter)
    letter.guest = locked(letter.guest)
    if letter.guest.delivery != Delivery.MAIL or not letter.guest.email:
        raise ActionRefused(f"{letter.guest.name} nhận giấy in.", "Chọn gửi qua thư điện tử và ghi địa chỉ trước.")
    if is_astray(letter):
        former = letter.address
        outbox.put_back(letter)
        letter.save()
        signed_for = inviting_for(by, at)
        facts = {"from": former, "to": letter.guest.email}
        log.append(by=by, action="conference.send_letter_anew", obj=letter, at=at, data=facts, acting_for=signed_for)
    return letter


@transaction.atomic
def return_letter(*, letter: GuestLetter, reason: str, at: datetime, by: Officer | None = None) -> GuestLetter:
    """Ghi thư bị trả lại, as a mail server reports it or, with ``by``, as a person read it; told twice it came back
    once.
    """
    letter = locked(letter)
    if letter.state == LetterState.RETURNED:
        return letter
    if LetterState.RETURNED not in LETTER_MOVES[LetterState(letter.state)]:
        raise ActionRefused(f"Thư này {LetterState(letter.state).label}.", "Xem trạng thái hiện nay của thư.")
    words = " ".join(reason.split())
    if not words:
        raise ActionRefused("Chưa ghi thư bị trả lại vì sao.", "Chép lại lời báo của máy chủ thư, ví dụ địa chỉ sai.")
    letter.state, letter.error = LetterState.RETURNED, words[:500]
    letter.save(update_fields=["state", "error"])
    facts = {"reason": letter.error, "address": letter.address}
    who, signed_for = (by, inviting_for(by, at)) if by else (Machine(letter.commune_id), "")
    log.append(by=who, action="conference.return_letter", obj=letter, at=at, data=facts, acting_for=signed_for)
    return letter


@transaction.atomic
def open_mail(*, conference: Conference, by: Officer, at: datetime) -> Conference:
    """Cho gửi thư ra ngoài: letters of the conference go out from now on."""
    if not (conference := locked(conference)).mail_is_open:
        turn(conference, True)
        log.append(by=by, action="conference.open_mail", obj=conference, at=at, acting_for=inviting_for(by, at))
    return conference


@transaction.atomic
def close_mail(*, conference: Conference, by: Officer, at: datetime) -> Conference:
    """Trở lại chế độ soạn thử: what waits stays, and nothing goes out."""
    if (conference := locked(conference)).mail_is_open:
        turn(conference, False)
        log.append(by=by, action="conference.close_mail", obj=conference, at=at, acting_for=inviting_for(by, at))
    return conference


def turn(conference: Conference, is_open: bool) -> None:
    conference.mail_is_open = is_open
    conference.save(update_fields=["mail_is_open"])


@transaction.atomic
def claim_letter(*, letter: GuestLetter, at: datetime) -> GuestLetter | None:
    """Take a queued letter for sending, with the words of this moment; None when it may not or need not go."""
    letter = locked(letter)
    letter.guest = Guest.objects.select_related(*OF_GUEST).get(pk=letter.guest_id)
    conference = letter.guest.conference
    if letter.state != LetterState.QUEUED or not conference.mail_is_open:
        return None
    believed = changed_since(changes_of(conference), conference, told_to(letter.guest))
    if reason := needless(letter, believed, at):
        drop_letter(letter=letter, reason=reason, at=at)
        return None
    words = words_of(LetterKind(letter.kind), letter.guest, believed)
    letter.subject, letter.body, letter.sequence = words.subject, words.body, conference.sequence
    letter.address = letter.guest.email
    return outbox.taken(letter, at)


def needless(letter: GuestLetter, believed: Mapping[str, Any], at: datetime) -> str:
    """Why nobody needs the letter any more; empty while somebody does."""
    guest, conference, kind = letter.guest, letter.guest.conference, LetterKind(letter.kind)
    cancelled = conference.cancelled_at is not None
    reasons = (
        (guest.removed_at is not None, "Khách đã bỏ khỏi danh sách mời."),
        (guest.presides, "Khách là người chủ trì hội nghị."),
        (guest.delivery != Delivery.MAIL, "Khách đã chuyển sang nhận giấy in."),
        (at >= over_at(conference), "Hội nghị đã họp xong."),
        (cancelled and kind is not LetterKind.CANCELLATION, "Hội nghị đã hoãn."),
        (not cancelled and kind is LetterKind.CANCELLATION, "Hội nghị không hoãn nữa."),
        (kind is LetterKind.REMINDER and guest.answer is not None, "Khách đã trả lời."),
        (kind is LetterKind.CHANGE and not believed, "Khách đã biết thông tin hiện nay."),
    )
    return next((reason for holds, reason in reasons if holds), "")


@transaction.atomic
def drop_letter(*, letter: GuestLetter, reason: str, at: datetime) -> None:
    """Thôi gửi a queued letter that nobody needs any more."""
    letter.state, letter.error = LetterState.DROPPED, reason
    letter.save(update_fields=["state", "error"])
    facts = {"reason": reason}
    log.append(by=Machine(letter.commune_id), action="conference.drop_letter", obj=letter, at=at, data=facts)


def record_letter(*, letter: GuestLetter, state: LetterState, at: datetime, error: str = "") -> GuestLetter:
    """Ghi kết quả gửi thư cho khách."""
    return outbox.record(letter, state, at, error, action="conference.record_letter")


def send_letter_again(*, letter: GuestLetter, by: Officer, at: datetime) -> GuestLetter:
    """Gửi lại a letter that failed, or of which nobody knows."""
    signed_for = inviting_for(by, at)
    return outbox.queue_again(letter, by, at, action="conference.send_letter_again", acting_for=signed_for)


def confirm_letter(*, letter: GuestLetter, by: Officer, at: datetime) -> GuestLetter:
    """Ghi là thư đã đến: a person found that the letter of which nobody knew had come."""
    return outbox.confirm(letter, by, at, action="conference.confirm_letter", acting_for=inviting_for(by, at))
