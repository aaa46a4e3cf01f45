"""The plan's duties follow the estimate, so that nobody reports the same work twice."""

from __future__ import annotations

import pytest

from cchc.budget.actions import reopen_estimate, return_estimate, withdraw_estimate
from cchc.budget.queries.duties import clauses_of
from cchc.review.enums import WorkState
from cchc.review.models import Assignment, Cycle, Duty
from tests.factories.budget import appraise, approve, approved, drafted, submit
from tests.factories.reviews import seed_cycle
from tests.factories.work import appraisal, given, post_of
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    """The seed plan, with the estimate given to the organiser; it lets “UBND xã” approve, which is the chairman."""
    cycle = seed_cycle(commune)
    given(commune, cycle, "estimate", "organiser")
    return cycle


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
        "approve": {WorkState.DONE},
    }
    approval = Duty.objects.get(assignment__plan=cycle.plan, assignment__kind="approve")
    assert approval.post == post_of(commune, "chairman")
    assert [step.kind for step in approval.steps.all()] == ["handed_in", "done"]
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


def test_an_estimate_that_is_opened_again_waits_for_the_chairman_anew(commune: Commune, cycle: Cycle) -> None:
    estimate = approved(commune, cycle)
    reopen_estimate(estimate=estimate, number=1, reason="Thêm đại biểu", by=commune.organiser, at=AT)
    assert states(cycle)["approve"] == {WorkState.RETURNED}


def test_the_approval_of_a_report_does_not_follow_the_estimate(commune: Commune, cycle: Cycle) -> None:
    what = "phê duyệt báo cáo tổng hợp"
    clause = Assignment.objects.create(plan=cycle.plan, kind="approve", what=what, lead="UBND xã", position=900)
    duty = clause.duties.create(post=post_of(commune, "chairman"))
    approved(commune, cycle)
    duty.refresh_from_db()
    assert duty.state == WorkState.ASSIGNED
