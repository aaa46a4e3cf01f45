"""Which guests a letter is due to, and what became of those that were sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet

from cchc.conference.enums import Answer, Delivery, LetterKind
from cchc.conference.models import Conference, ConferenceChange, Guest, GuestLetter
from cchc.conference.queries.changes import OF_TIME, changed_since, changes_of
from cchc.conference.queries.conference import is_announced
from cchc.core.enums import LetterState

# Letters that a guest has, or may have.
ARRIVED = frozenset({LetterState.SENT, LetterState.SENDING, LetterState.UNCLEAR})
# Letters that tell what is otherwise than the guest knows.
NEWS = frozenset({LetterKind.CHANGE, LetterKind.CANCELLATION})
# Letters of which nothing more will become by itself.
SETTLED = frozenset({LetterState.SENT, LetterState.UNCLEAR, LetterState.FAILED, LetterState.RETURNED})


@dataclass(frozen=True)
class Addressee:
    """A guest, and the letters they have or wait for; those dropped do not count."""

    guest: Guest
    letters: Sequence[GuestLetter] = field(default_factory=list)
    changes: Sequence[ConferenceChange] = field(default_factory=list)

    @property
    def told(self) -> int | None:
        """Of how many changes they know, 0 with the invitation alone, None for those not yet invited."""
        return max((one.sequence for one in self.letters if one.state in ARRIVED), default=None)

    def has(self, occasion: str) -> bool:
        """Whether they have the letter of an occasion; an invitation, at the address that is theirs now."""
        return any(one.occasion == occasion and not self.misses(one) for one in self.letters)

    def misses(self, letter: GuestLetter) -> bool:
        """Whether a letter is an invitation that went to an address which is theirs no more."""
        to = letter.address.lower()
        return (
            letter.kind == LetterKind.INVITATION
            and letter.state in SETTLED
            and to not in ("", self.guest.email.lower())
        )

    @property
    def invited_at(self) -> str:
        """The former address to which their invitation went; empty where it went to the one of now, or nowhere."""
        return next((one.address for one in self.letters if self.misses(one)), "")

    def waits(self, kind: LetterKind) -> bool:
        """Whether a letter of that kind is on its way, which will tell what holds when it goes."""
        return any(one.kind == kind and one.state == LetterState.QUEUED for one in self.letters)


def addressees(conference: Conference) -> list[Addressee]:
    """Everyone of the list who is reached by mail; who presides gets no letter."""
    letters: dict[int, list[GuestLetter]] = defaultdict(list)
    rows = GuestLetter.objects.filter(guest__conference=conference).exclude(state=LetterState.DROPPED)
    for one in rows.defer("body", "subject", "error"):
        letters[one.guest_id].append(one)
    guests = Guest.objects.filter(conference=conference, removed_at__isnull=True, presides=False)
    found = list(guests.filter(delivery=Delivery.MAIL).exclude(email="").order_by("position", "pk"))
    for guest in found:
        guest.conference = conference
    changes = changes_of(conference)
    return [Addressee(guest, letters[guest.pk], changes) for guest in found]


def due(conference: Conference, kind: LetterKind, day: date) -> list[Guest]:
    """To whom a letter of a kind is due on a day and has not been queued."""
    return due_among(addressees(conference), conference, kind, day)


def due_among(everyone: Sequence[Addressee], conference: Conference, kind: LetterKind, day: date) -> list[Guest]:
    if day > conference.held_on:
        return []
    occasion, fits = occasion_of(conference, kind, day), FITS[kind]
    return [one.guest for one in everyone if not one.has(occasion) and fits(one, conference)]


def to_tell(conference: Conference, day: date) -> tuple[LetterKind, int] | None:
    """The kind of letter that tells what has changed, and to how many it is due."""
    if not conference.sequence or not is_announced(conference):
        return None
    kind = LetterKind.CANCELLATION if conference.cancelled_at else LetterKind.CHANGE
    count = len(due(conference, kind, day))
    return (kind, count) if count else None


def occasion_of(conference: Conference, kind: LetterKind, day: date) -> str:
    """The name of an occasion, of which each guest is told once."""
    return OCCASIONS[kind].format(sequence=conference.sequence, day=day)


OCCASIONS = {
    LetterKind.INVITATION: "invitation",
    LetterKind.REMINDER: "reminder {day}",
    LetterKind.CHANGE: "change {sequence}",
    LetterKind.CANCELLATION: "cancellation {sequence}",
}


def to_invite(one: Addressee, conference: Conference) -> bool:
    return conference.cancelled_at is None


def to_remind(one: Addressee, conference: Conference) -> bool:
    """Only the silent are reminded, and not while a reminder of an earlier day has still to go."""
    if one.waits(LetterKind.REMINDER):
        return False
    return conference.cancelled_at is None and one.told is not None and one.guest.answer is None


def to_tell_of_change(one: Addressee, conference: Conference) -> bool:
    """Whoever knows something else; who declined is told of a new day or hour only, since they might come then."""
    if conference.cancelled_at or one.told is None or one.waits(LetterKind.CHANGE):
        return False
    changed = changed_since(one.changes, conference, one.told)
    return bool(changed.keys() & OF_TIME if one.guest.answer == Answer.NO else changed)


def to_tell_of_cancellation(one: Addressee, conference: Conference) -> bool:
    """Whoever was invited, may come and believes that it is held; who declined has nothing to undo.

    What else is changed of a conference that is put off is told when it is held after all.
    """
    if conference.cancelled_at is None or one.told is None or one.guest.answer == Answer.NO:
        return False
    return not one.waits(LetterKind.CANCELLATION) and "cancelled" in changed_since(one.changes, conference, one.told)


FITS: dict[LetterKind, Callable[[Addressee, Conference], bool]] = {
    LetterKind.INVITATION: to_invite,
    LetterKind.REMINDER: to_remind,
    LetterKind.CHANGE: to_tell_of_change,
    LetterKind.CANCELLATION: to_tell_of_cancellation,
}


def returned_letters(conference: Conference) -> QuerySet[GuestLetter]:
    """Letters that came back and of which their guest knows nothing yet.

    An invitation until it was handed over or answered; news of a change until a letter that tells it arrived.
    """
    rows = GuestLetter.objects.filter(state=LetterState.RETURNED, guest__conference=conference)
    rows = rows.filter(guest__removed_at__isnull=True, guest__presides=False, guest__delivery=Delivery.MAIL)
    later = GuestLetter.objects.filter(guest=OuterRef("guest"), state__in=ARRIVED, sequence__gte=OuterRef("sequence"))
    unread = Q(kind=LetterKind.INVITATION, guest__answer__isnull=True, guest__handed_on__isnull=True)
    untold = Q(kind__in=NEWS) & ~Exists(later)
    return rows.filter(unread | untold).select_related("guest").order_by("guest__position", "pk")


def astray(conference: Conference) -> QuerySet[GuestLetter]:
    """Invitations that went to an address which is their guest's no more, and wait for a click to go to the new one."""
    rows = GuestLetter.objects.filter(kind=LetterKind.INVITATION, state__in=SETTLED, guest__conference=conference)
    rows = rows.filter(guest__removed_at__isnull=True, guest__presides=False, guest__delivery=Delivery.MAIL)
    return rows.exclude(address="").exclude(guest__email="").exclude(address__iexact=F("guest__email"))


def is_astray(letter: GuestLetter | None) -> bool:
    """Whether a letter went to a former address of its guest, who is reached by mail at another."""
    if letter is None or letter.state not in SETTLED or not letter.is_elsewhere:
        return False
    return letter.guest.delivery == Delivery.MAIL and bool(letter.guest.email)


def invitation_of(guest: Guest) -> GuestLetter | None:
    """The invitation that a guest got by mail, or is to get."""
    rows = GuestLetter.objects.filter(guest=guest, kind=LetterKind.INVITATION).exclude(state=LetterState.DROPPED)
    return rows.select_related("guest").first()


def states_of(conference: Conference) -> dict[str, dict[str, int]]:
    """How many letters of each kind stand in each state."""
    rows = GuestLetter.objects.filter(guest__conference=conference).order_by()
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows.values("kind", "state").annotate(count=Count("pk")):
        counts[row["kind"]][row["state"]] = row["count"]
    return dict(counts)


def told_to(guest: Guest) -> int:
    """Of how many changes a guest knows."""
    rows = GuestLetter.objects.filter(guest=guest, state__in=ARRIVED)
    return rows.aggregate(told=Max("sequence"))["told"] or 0
