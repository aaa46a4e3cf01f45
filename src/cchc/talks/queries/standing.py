"""How the talks of a review stand on a day: who speaks, who owes what, what is late, how the minutes add up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from cchc.dossier.chosen import Speech
from cchc.review.models import Cycle
from cchc.talks.enums import OWED, TAKEN_ON, TO_SPEAK, UNDECIDED, TalkState, TalkStepKind
from cchc.talks.models import Call, Talk, TalkStep

WRITTEN = frozenset({TalkState.HANDED_IN, TalkState.APPROVED})


@dataclass(frozen=True, slots=True)
class Row:
    """A talk of the programme on ``today``."""

    talk: Talk
    call: Call
    today: date

    @property
    def state(self) -> TalkState:
        return TalkState(self.talk.state)

    @property
    def owes(self) -> str:
        """What its speaker has to do: ``xác nhận``; empty when nothing."""
        return OWED.get(self.state, "")

    @property
    def silent_days(self) -> int | None:
        """For how many days the speaker has not answered; None once they have."""
        if self.state != TalkState.CHOSEN:
            return None
        return (self.today - timezone.localdate(self.talk.state_since)).days

    @property
    def late_days(self) -> int:
        """Days past the day of the texts while the speaker still owes one."""
        return max(0, (self.today - self.call.texts_by).days) if self.owes else 0

    @property
    def tag(self) -> str:
        """The colour of the state; the words always stand beside it."""
        if self.late_days or self.state in {TalkState.CHOSEN, TalkState.REFUSED, TalkState.RETURNED}:
            return "late"
        return {TalkState.APPROVED: "good", TalkState.RESERVE: "", TalkState.CONFIRMED: ""}.get(self.state, "soon")


@dataclass(frozen=True)
class Standing:
    """The talks of a call, in the order of speaking and then of reserve."""

    call: Call
    rows: tuple[Row, ...]

    def _in(self, states: Iterable[TalkState]) -> list[Row]:
        wanted = frozenset(states)
        return [row for row in self.rows if row.state in wanted]

    @property
    def speaking(self) -> list[Row]:
        return self._in(TO_SPEAK)

    @property
    def reserves(self) -> list[Row]:
        return sorted(self._in({TalkState.RESERVE}), key=lambda row: row.talk.rank or 0)

    @property
    def undecided(self) -> list[Row]:
        """What may stand on the list, those left out among it."""
        return self._in(UNDECIDED)

    @property
    def proposals(self) -> list[Row]:
        """What waits for the list or for the committee."""
        return self._in({TalkState.PROPOSED, TalkState.LISTED})

    @property
    def listed(self) -> list[Row]:
        return self._in({TalkState.LISTED})

    @property
    def others(self) -> list[Row]:
        """Refused, not chosen, left out, withdrawn: kept to be read."""
        return self._in({TalkState.REFUSED, TalkState.NOT_CHOSEN, TalkState.LEFT_OUT, TalkState.WITHDRAWN})

    @property
    def refused(self) -> list[Row]:
        """Chosen and not given, their place still free."""
        return [row for row in self._in({TalkState.REFUSED}) if row.talk.minutes]

    @property
    def unconfirmed(self) -> list[Row]:
        return self._in({TalkState.CHOSEN})

    @property
    def to_replace(self) -> list[Row]:
        return self._in({TalkState.OTHER_NAMED})

    @property
    def confirmed(self) -> list[Row]:
        return self._in(TAKEN_ON)

    @property
    def written(self) -> list[Row]:
        return self._in(WRITTEN)

    @property
    def to_judge(self) -> list[Row]:
        return self._in({TalkState.HANDED_IN})

    @property
    def approved(self) -> list[Row]:
        return self._in({TalkState.APPROVED})

    @property
    def late(self) -> list[Row]:
        return [row for row in self.rows if row.late_days]

    @property
    def owing(self) -> list[Row]:
        return [row for row in self.rows if row.owes]

    @property
    def minutes(self) -> int:
        return sum(row.talk.minutes or 0 for row in self.speaking)

    @property
    def is_ready(self) -> bool:
        return bool(self.speaking) and len(self.approved) == len(self.speaking)

    @property
    def is_finished(self) -> bool:
        """Whether the organiser declared these very talks ready."""
        return is_finished(self.call, [row.talk for row in self.speaking])

    @property
    def first_reserve(self) -> Row | None:
        """Who may step in now: the first reserve, while a place is free."""
        return self.reserves[0] if self.refused and self.reserves else None


def is_finished(call: Call, speaking: Iterable[Talk]) -> bool:
    """Whether the talks were declared ready, and none of those to be given was touched since."""
    done = call.finished_at
    return done is not None and all(talk.state == TalkState.APPROVED and talk.state_since <= done for talk in speaking)


def call_of(cycle: Cycle) -> Call | None:
    """The call of a review, None before somebody opened it."""
    found: Call | None = Call.objects.filter(cycle=cycle).first()
    return found


def talks_standing(call: Call, today: date) -> Standing:
    return standing_of(call, call.talks.all(), today)


def speeches(standing: Standing) -> tuple[Speech, ...]:
    """The talks that will be given, as the papers of the conference name them."""
    return tuple(Speech(row.talk.title, row.talk.speaker_named, row.talk.minutes or 0) for row in standing.speaking)


def talks_with_advice(call: Call, today: date) -> Standing:
    """As ``talks_standing``, each talk with its ``advice``: for who makes the list and for the committee."""
    advice = TalkStep.objects.filter(kind=TalkStepKind.ADVISED).select_related("by")
    return standing_of(call, call.talks.prefetch_related(Prefetch("steps", advice, to_attr="advice")), today)


def standing_of(call: Call, talks: QuerySet[Talk], today: date) -> Standing:
    rows = talks.select_related("officer", "proposed_by")
    return Standing(call, tuple(Row(talk, call, today) for talk in sorted(rows, key=in_order)))


def in_order(talk: Talk) -> tuple[bool, int, bool, int, int]:
    """Those who speak by their place, reserves by their rank, then the others as they came."""
    return talk.position is None, talk.position or 0, talk.rank is None, talk.rank or 0, talk.pk
