"""What an estimate is held against: who comes for how long, under which norms and with what money."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc.budget.models import Round
from cchc.budget.queries.money import half_day_rule, norms_of, remaining_of
from cchc.conference.queries.conference import conference_of
from cchc.conference.queries.headcount import headcount
from cchc.dossier.estimate import unsalaried
from cchc.law.book import law_book
from cchc.org.queries.commune import base_of
from cchc.reports.papers.consolidated import case_of
from cchc.reports.queries.period import day_of
from cchc.review.models import Cycle
from cchc.spending.model import Circumstances, People


@dataclass(frozen=True, slots=True)
class Expected:
    """Who is expected for how many half days, and where that is known from."""

    people: People
    sessions: int
    from_answers: bool

    def differs_from(self, round: Round) -> bool:
        """Whether others are expected than the lines of the round were made for."""
        people = self.people
        now = (people.expected, people.unsalaried, people.unknown, self.sessions)
        return now != (round.expected, round.unsalaried, round.unknown, round.sessions)


def expected_at(cycle: Cycle) -> Expected:
    """By the guests and their answers once some are invited, else by the groups that the plan names."""
    conference = conference_of(cycle)
    if conference is not None:
        count = headcount(conference)
        if count.invited:
            return Expected(
                People(count.expected, count.unsalaried, count.unknown, count.invited), conference.sessions, True
            )
    case = case_of(cycle)
    sessions = conference.sessions if conference else case.commune.defaults.sessions
    return Expected(People(len(case.guests), unsalaried(case.guests)), sessions, False)


def expected_for(round: Round, cycle: Cycle) -> Expected:
    """Who is expected, for the sessions that the round itself sets or else for those of the conference."""
    found = expected_at(cycle)
    return found if round.own_sessions is None else replace(found, sessions=round.own_sessions)


def circumstances(round: Round, expected: Expected | None = None) -> Circumstances:
    """The people, law, norms and money that a round is held against as they are now, and what it says of itself."""
    estimate = round.estimate
    cycle, commune = estimate.cycle, estimate.commune
    day, now = day_of(cycle), expected or expected_for(round, cycle)
    return Circumstances(
        law=law_book().on(day, base_of(commune, day).places or (commune.code,)),
        people=now.people,
        sessions=now.sessions,
        norms=norms_of(commune, day),
        remaining=remaining_of(commune, day, without=estimate.pk),
        meal_for_half_day=half_day_rule(commune, day),
        paper_copies=round.copies,
        speaker_fee=round.speaker_rule,
        speakers=round.speakers,
        speaker_sessions=round.speaker_sessions,
    )
