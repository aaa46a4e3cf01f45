"""What guests answered, last and before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cchc.conference.enums import Answer, Consent, LetterKind
from cchc.conference.models import Conference, Guest, GuestLetter, Reply
from cchc.conference.queries.letters import returned_letters

SILENT, AWAITED, REFUSED = "chưa trả lời", "chờ chủ trì đồng ý", "xin trả lời lại"
RETURNED = "thư bị trả lại"
PRESIDES = "chủ trì"
UNTOLD = {LetterKind.CHANGE: "chưa biết thay đổi", LetterKind.CANCELLATION: "chưa biết hoãn"}


@dataclass(frozen=True, slots=True)
class Standing:
    """A guest with the reply that holds, None for one who never answered; ``returned`` is a letter that came back, of
    which the guest knows nothing yet.
    """

    guest: Guest
    reply: Reply | None
    returned: GuestLetter | None = None

    @property
    def state(self) -> str:
        """How the answer stands, in words; of who presides none is awaited."""
        if self.guest.presides:
            return PRESIDES
        if self.guest.answer is None:
            if self.guest.consent == Consent.REFUSED:
                return REFUSED
            return RETURNED if self.returned else SILENT
        return AWAITED if self.is_awaited else str(self.guest.get_answer_display())

    @property
    def untold(self) -> str:
        """What a letter that came back was to tell them; empty for an invitation, of which the state speaks."""
        return UNTOLD.get(LetterKind(self.returned.kind), "") if self.returned else ""

    @property
    def is_awaited(self) -> bool:
        """Whether the chair has still to say something of a substitute."""
        return self.guest.answer == Answer.SUBSTITUTE and not self.guest.consent and not self.guest.presides

    @property
    def is_silent(self) -> bool:
        return self.guest.answer is None and not self.guest.presides

    @property
    def words(self) -> str:
        """Why they do not come, who comes instead, or why that was refused."""
        named = [self.guest.substitute, self.guest.substitute_title, self.guest.substitute_phone]
        if self.guest.presides:
            return ""
        if self.guest.answer is None:
            return self.guest.consent_note or (self.returned.error if self.returned else "")
        return ", ".join(filter(None, named)) if self.guest.answer == Answer.SUBSTITUTE else self.reason

    @property
    def reason(self) -> str:
        return self.reply.reason if self.reply else ""

    @property
    def is_known(self) -> bool:
        return self.guest.answer is not None and self.reply is not None and not self.guest.presides

    @property
    def heard(self) -> str:
        """How the answer came, and who noted it."""
        if not self.is_known or self.reply is None:
            return ""
        noted = self.reply.recorded_by
        return f"{self.reply.get_via_display()}{f', {noted.full_name} ghi' if noted else ''}"

    @property
    def at(self) -> datetime | None:
        return None if self.guest.presides else self.guest.answered_at


# Who has to be called stands first.
ORDER = (RETURNED, REFUSED, SILENT, AWAITED)


def last_reply(guest: Guest) -> Reply | None:
    """The answer that holds: the last one given, None for a guest who never answered."""
    return Reply.objects.filter(guest=guest).order_by("-pk").first()


def answers_of(conference: Conference) -> list[Standing]:
    """Everyone invited with their answer, asked for in three questions; those who have to be called stand first."""
    guests = Guest.objects.filter(conference=conference, removed_at__isnull=True)
    replies = Reply.objects.filter(guest__conference=conference).select_related("recorded_by").order_by("pk")
    last = {reply.guest_id: reply for reply in replies}
    back = {letter.guest_id: letter for letter in returned_letters(conference)}
    rows = [Standing(guest, last.get(guest.pk), back.get(guest.pk)) for guest in guests]
    return sorted(rows, key=urgency)


def urgency(row: Standing) -> int:
    """Who knows nothing of what a letter was to tell comes first, then by what they owe."""
    state = RETURNED if row.returned else row.state
    return ORDER.index(state) if state in ORDER else len(ORDER)


def history_of(guest: Guest) -> list[Reply]:
    """Every answer of a guest, the newest first."""
    return list(Reply.objects.filter(guest=guest).select_related("recorded_by", "undone_by").order_by("-pk"))
