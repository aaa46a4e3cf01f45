"""Begin the estimate of a review, with the lines that head counts and norms give; begin a round anew."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.budget.actions.steps import Taken, note
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import Estimate, EstimateLine, Hand, LineFile, Round
from cchc.budget.queries.conference import circumstances, expected_at
from cchc.budget.queries.rounds import facts_of, lines_of
from cchc.budget.queries.suggested import suggestions
from cchc.core.locking import locked
from cchc.org.models import Officer
from cchc.reports.papers.consolidated import case_of
from cchc.review.models import Cycle

# What a round says of the conference, which the next one begins with.
KEPT = (
    *("sessions", "own_sessions", "expected", "unsalaried", "unknown", "source"),
    *("copies", "speakers", "speaker_sessions", "speaker_rule"),
)


@transaction.atomic
def draft_estimate(*, cycle: Cycle, by: Officer, at: datetime) -> Estimate:
    """Lập dự toán from the people expected and the norms of the day; asked for twice it leads to the one there is."""
    cycle = locked(cycle)
    if known := Estimate.objects.filter(cycle=cycle).first():
        return known
    expected, case = expected_at(cycle), case_of(cycle)
    estimate = Estimate.objects.create(commune=cycle.commune, cycle=cycle, opened_by=by, opened_at=at)
    people = expected.people
    round = Round.objects.create(
        estimate=estimate,
        number=1,
        sessions=expected.sessions,
        expected=people.expected,
        unsalaried=people.unsalaried,
        unknown=people.unknown,
        source=case.commune.budget.source[:500],
    )
    suggested = suggestions(circumstances(round, expected), case.commune.budget.quotations)
    for position, line in enumerate(suggested, 1):
        EstimateLine.objects.create(round=round, position=position, edited_by=by, **facts_of(line))
    taken = Taken(by, at, HandKind.AUTHOR)
    Hand.objects.create(round=round, officer=by, kind=HandKind.AUTHOR, at=at)
    note(round, taken, action="budget.draft_estimate", lines=len(suggested), people=people.expected)
    return estimate


def begin_again(ended: Round, at: datetime) -> Round:
    """A new round with the lines and files of the one that ended; whoever wrote them stays an author of them."""
    facts = {name: getattr(ended, name) for name in KEPT}
    round = Round.objects.create(estimate=ended.estimate, number=ended.number + 1, state=RoundState.DRAFT, **facts)
    for hand in ended.hands.filter(kind=HandKind.AUTHOR):
        Hand.objects.create(round=round, officer_id=hand.officer_id, kind=HandKind.AUTHOR, at=at)
    for line in lines_of(ended):
        files = list(line.files.filter(removed_at=None))
        copied = copy_line(line, round)
        LineFile.objects.bulk_create(
            LineFile(line=copied, blob_id=file.blob_id, name=file.name, by_id=file.by_id, at=file.at) for file in files
        )
    return round


def copy_line(line: EstimateLine, round: Round) -> EstimateLine:
    copied: EstimateLine = EstimateLine.objects.create(
        round=round, position=line.position, edited_by_id=line.edited_by_id, **facts_of(line.cost)
    )
    return copied
