"""Two who act on the same work at once: one step is taken, the other told how it stands."""

from __future__ import annotations

from functools import partial

import pytest

from cchc.core.log import verify_chain
from cchc.lib.errors import ActionRefused
from cchc.review.actions import accept_duty, finish_duty, hand_in_duty, return_duty, set_owner
from cchc.review.enums import WorkState
from cchc.review.models import Duty, WorkStep
from tests.factories.races import all_at_once
from tests.factories.reviews import seed_cycle
from tests.factories.work import appraisal, post_of
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db(transaction=True)


def test_work_accepted_four_times_at_once_is_accepted_once(commune: Commune) -> None:
    duty = appraisal(seed_cycle(commune))
    raised = all_at_once([partial(accept_duty, duty=duty, by=commune.finance, at=AT)] * 4)
    assert [type(error) for error in raised] == [ActionRefused] * 3
    assert WorkStep.objects.count() == 1
    assert verify_chain(commune.unit.pk).intact


def test_of_one_who_accepts_and_one_who_returns_at_once_one_decides(commune: Commune) -> None:
    duty = appraisal(seed_cycle(commune))
    hand_in_duty(duty=duty, by=commune.finance, at=AT)
    raised = all_at_once(
        [
            partial(finish_duty, duty=duty, by=commune.organiser, at=AT),
            partial(return_duty, duty=duty, reason="Thiếu", by=commune.chairman, at=AT),
        ]
    )
    assert [type(error) for error in raised] == [ActionRefused]
    assert Duty.objects.get(pk=duty.pk).state in {WorkState.DONE, WorkState.RETURNED}
    assert WorkStep.objects.count() == 2


def test_work_given_twice_at_once_is_given_once(commune: Commune) -> None:
    work = seed_cycle(commune).plan.assignments.get(kind="venue")
    post = post_of(commune, "clerk")
    raised = all_at_once([partial(set_owner, assignment=work, post=post, by=commune.organiser, at=AT)] * 3)
    assert [type(error) for error in raised] == [ActionRefused] * 2
    assert work.duties.count() == 1
