"""Two clicks at once open one review, and leave a plan whole."""

from __future__ import annotations

from functools import partial

import pytest

from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.review.actions import Completion, PlanAlreadyLoaded, complete_plan, issue_plan
from cchc.review.models import Cycle, ReviewPlan
from tests.factories.races import all_at_once
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_file_loaded_four_times_at_once_opens_one_review(commune: Commune) -> None:
    raised = all_at_once([partial(seed_cycle, commune)] * 4)
    assert [type(error) for error in raised] == [PlanAlreadyLoaded] * 3
    assert Cycle.objects.count() == 1
    assert ReviewPlan.objects.get().assignments.count() == 10
    assert verify_chain(commune.unit.pk).intact


def test_of_two_who_fill_in_at_once_one_is_told_to_look_again(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    facts = {"cycle": cycle, "revision": 1, "by": commune.organiser, "at": AT}
    raised = all_at_once(
        [partial(complete_plan, completion=Completion(venue=f"Hội trường {n}"), **facts) for n in (1, 2)]
    )
    assert [type(error) for error in raised] == [ActionRefused]
    assert LogEntry.objects.filter(action="review.complete_plan").count() == 1


def test_a_plan_filled_in_while_it_is_issued_is_issued_whole(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    place = Completion(place="Mường Lam")
    raised = all_at_once(
        [
            partial(issue_plan, cycle=cycle, by=commune.clerk, at=AT),
            partial(complete_plan, cycle=cycle, completion=place, revision=2, by=commune.organiser, at=AT),
        ]
    )
    document = Cycle.objects.get().plan.document
    assert document.is_issued
    assert document.is_as_frozen
    # Whoever came first stands: the new place in the paper, or its writer refused.
    assert document.paper.place == ("Suối Mẫu" if raised else "Mường Lam")
    assert verify_chain(commune.unit.pk).intact
