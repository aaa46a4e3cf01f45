"""What an incoming letter says for which guest; whatever is not sure is left to a person, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from cchc.conference.enums import Answer, MailOutcome, Via
from cchc.conference.models import Conference, Guest, GuestLetter, IncomingMail
from cchc.conference.queries.changes import changed_since, changes_of
from cchc.conference.queries.replies import last_reply
from cchc.lib.calendar_replies import CalendarReply, IncomingLetter
from cchc.org.enums import UnitKind
from cchc.org.models import Unit

ANSWERS = {"ACCEPTED": Answer.YES, "DECLINED": Answer.NO, "DELEGATED": Answer.SUBSTITUTE}
OF_GUEST = ("commune", "conference__commune")


@dataclass(frozen=True, slots=True)
class Judged:
    """``answer`` where the letter surely gives one; otherwise ``reason`` tells why a person is to look at it."""

    guest: Guest | None = None
    answer: Answer | None = None
    reason: str = ""


def judged(letter: IncomingLetter, at: datetime) -> Judged:
    """The guest and what they answer. Each doubt ends it, from the letter itself to what is known of the guest."""
    guest = guest_of(letter)
    if letter.returned:
        return Judged(guest, reason=report(letter))
    if letter.automatic:
        return Judged(guest, reason="Thư trả lời tự động.")
    if letter.trouble:
        return Judged(guest, reason=letter.trouble)
    if letter.reply is None:
        return Judged(guest, reason="Trả lời bằng lời, không có phần trả lời của lịch.")
    return judged_reply(letter, letter.reply, at)


def report(letter: IncomingLetter) -> str:
    """What a mail server says of a letter of ours, in a sentence."""
    if letter.bounce is None:
        return "Máy chủ thư báo thư của ta không phát được."
    if not letter.bounce.final:
        return "Máy chủ thư báo thư của ta đi chậm, còn đang thử lại; chưa phải làm gì."
    return f"Thư gửi {letter.bounce.recipient} bị trả lại: {letter.bounce.why}."[:300]


def returned_letter(letter: IncomingLetter) -> GuestLetter | None:
    """Our letter that a report says came back for good; by its Message-ID, which only who got it knows."""
    if letter.bounce is None or not letter.bounce.final or letter.forged:
        return None
    ours = GuestLetter.objects.filter(message_id__in=letter.bounce.message_ids).select_related("guest")
    return ours.order_by("-pk").first()


def judged_reply(letter: IncomingLetter, reply: CalendarReply, at: datetime) -> Judged:
    conference = Conference.objects.filter(uid=reply.uid).first()
    if conference is None:
        return Judged(reason="Trả lời một lịch họp không phải của đơn vị.")
    found = list(guests_with(reply.attendee.address).filter(conference=conference))
    if len(found) != 1:
        who = "Nhiều khách mời dùng chung địa chỉ này." if found else "Người trả lời không có trong danh sách mời."
        return Judged(reason=who)
    guest = found[0]
    if not is_plausible(reply.stamp, at):
        return Judged(guest, reason="Ngày giờ ghi trong trả lời không đúng.")
    return Judged(guest, reason=reason) if (reason := doubt(letter, reply, guest)) else said(reply, guest)


def is_plausible(stamp: datetime, at: datetime) -> bool:
    """Whether an answer read at a moment can have been given at another: clocks differ, but not by days."""
    return at - timedelta(days=400) < stamp < at + timedelta(days=1)


def doubt(letter: IncomingLetter, reply: CalendarReply, guest: Guest) -> str:
    """Why the answer cannot be taken for what this guest says now; empty when it can."""
    sequence = guest.conference.sequence
    stranger = letter.sender.address != guest.email.lower()
    reasons = (
        (stranger, "Địa chỉ gửi khác địa chỉ của khách mời."),
        (letter.forged, "Máy chủ thư báo người gửi có thể bị giả mạo."),
        (answers_another(letter, guest), "Thư này trả lời giấy mời của khách khác."),
        (is_outdated(reply, guest.conference), "Trả lời cho ngày, giờ, địa điểm cũ, trước lần thay đổi gần nhất."),
        (reply.sequence > sequence, "Lịch trong thư không phải lịch đã gửi."),
        (is_older(reply, guest), "Đã có trả lời mới hơn."),
    )
    return next((reason for holds, reason in reasons if holds), "")


def is_outdated(reply: CalendarReply, conference: Conference) -> bool:
    """Whether what the answer was given to holds no more; what was changed and changed back holds."""
    return bool(changed_since(changes_of(conference), conference, reply.sequence))


def said(reply: CalendarReply, guest: Guest) -> Judged:
    answer = ANSWERS.get(reply.standing)
    if answer is None:
        return Judged(guest, reason="Khách chưa dứt khoát (trả lời “có thể dự”).")
    if answer is Answer.SUBSTITUTE and not (reply.delegate and reply.delegate.name):
        address = f" ({reply.delegate.address})" if reply.delegate else ""
        return Judged(guest, reason=f"Khách cử người khác{address} mà không ghi họ tên."[:300])
    return Judged(guest, answer)


def is_older(reply: CalendarReply, guest: Guest) -> bool:
    """Whether the guest has answered since: by the clock of the answers by mail, or by ours for the others."""
    last = last_reply(guest)
    if last is None:
        return False
    taken = (
        IncomingMail.objects.filter(guest=guest, outcome=MailOutcome.TAKEN, stamp__isnull=False)
        .order_by("-stamp")
        .first()
    )
    if last.via == Via.MAIL and taken and taken.stamp:
        return reply.stamp < taken.stamp
    return reply.stamp < last.at


def answers_another(letter: IncomingLetter, guest: Guest) -> bool:
    others = GuestLetter.objects.filter(message_id__in=letter.answers).exclude(guest=guest)
    return bool(letter.answers) and others.exists()


def guest_of(letter: IncomingLetter) -> Guest | None:
    """Of whom a letter is that holds no answer: by our letter that it refers to, else by an address that one has."""
    named = (*letter.answers, *(letter.bounce.message_ids if letter.bounce else ()))
    ours = GuestLetter.objects.filter(message_id__in=named).select_related("guest__conference__commune")
    if named and (answered := ours.order_by("-pk").first()):
        return answered.guest
    address = letter.bounce.recipient if letter.bounce else letter.sender.address
    found = list(guests_with(address)[:2]) if address else []
    return found[0] if len(found) == 1 else None


def guests_with(address: str) -> QuerySet[Guest]:
    """Those invited under an address; nobody under none, since many guests have none either."""
    found = Guest.objects.exclude(email="").filter(email__iexact=address, removed_at__isnull=True)
    return found.select_related(*OF_GUEST)


def commune_of_letter(letter: IncomingLetter, guest: Guest | None) -> Unit | None:
    """The commune whom a letter concerns; an office of one commune has no other."""
    if guest:
        return guest.commune
    named = Conference.objects.filter(uid=letter.reply.uid).first() if letter.reply else None
    if named:
        return named.commune
    communes = list(Unit.objects.filter(kind=UnitKind.COMMUNE)[:2])
    return communes[0] if len(communes) == 1 else None
