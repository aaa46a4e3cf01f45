"""The plan's duties follow the estimate, so that nobody reports the same work twice."""

from __future__ import annotations

import pytest

from cchc.budget.actions import return_estimate, withdraw_estimate
from cchc.budget.queries.duties import clauses_of
from cchc.review.actions import set_owner
from cchc.review.enums import WorkState
from cchc.review.models import Assignment, Cycle, Duty
from tests.factories.budget import appraise, approve, drafted, submit
from tests.factories.reviews import seed_cycle
from tests.factories.work import appraisal, post_of
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    """The seed plan, with the estimate given to the organiser and the approval to the chairman."""
    cycle = seed_cycle(commune)
    work = clauses_of(cycle)[0]
    for kind, part in (("estimate", "organiser"), ("approve", "chairman")):
        clause = cycle.plan.assignments.filter(kind=kind).first() or copied(work, kind)
        if not clause.duties.filter(post=post_of(commune, part)).exists():
            set_owner(assignment=clause, post=post_of(commune, part), by=commune.chairman, at=AT)
    return cycle


def copied(work: Assignment, kind: str) -> Assignment:
    """Another clause of the plan, of a kind it lacks."""
    return Assignment.objects.create(plan=work.plan, kind=kind, what=kind, lead="xã", position=900 + len(kind))


def states(cycle: Cycle) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for duty in Duty.objects.filter(assignment__in=clauses_of(cycle)).select_related("assignment"):
        found.setdefault(duty.assignment.kind, set()).add(duty.state)
    return found


def test_each_step_hands_in_its_duty_and_the_approval_is_done_with_them(commune: Commune, cycle: Cycle) -> None:
    estimate = drafted(commune, cycle)
    submit(estimate, commune)
    assert states(cycle)["estimate"] == {WorkState.HANDED_IN}
    appraise(estimate, commune)
    assert states(cycle)["appraise"] == {WorkState.HANDED_IN}
    approve(estimate, commune)
    assert states(cycle) == {
        "estimate": {WorkState.DONE},
        "appraise": {WorkState.DONE},
        "approve": {WorkState.HANDED_IN},
    }
    assert appraisal(cycle).steps.last().text == "Phê duyệt dự toán, lần 1."


def test_what_is_sent_back_or_taken_back_is_owed_again(commune: Commune, cycle: Cycle) -> None:
    estimate = drafted(commune, cycle)
    submit(estimate, commune)
    withdraw_estimate(estimate=estimate, by=commune.organiser, at=AT)
    assert states(cycle)["estimate"] == {WorkState.RETURNED}
    submit(estimate, commune)
    appraise(estimate, commune)
    return_estimate(estimate=estimate, number=2, reason="Đắt", by=commune.chairman, at=AT)
    assert states(cycle)["estimate"] == {WorkState.RETURNED}
    assert states(cycle)["appraise"] == {WorkState.RETURNED}
