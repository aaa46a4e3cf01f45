"""Money by roads that were not meant: a hand that is not counted, and one purse spent twice at the same moment."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from cchc.budget.actions import (
    appraise_lines,
    approve_estimate,
    reopen_estimate,
    set_allotment,
)
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import Estimate, Round
from cchc.budget.queries.rounds import live_round
from cchc.lib.errors import ActionRefused
from cchc.org.actions import appoint_stand_in
from tests.factories.budget import appraise, appraised, submit
from tests.factories.races import all_at_once
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import AT, Commune


@pytest.mark.django_db
def test_who_opened_an_estimate_again_to_write_it_does_not_appraise_it(commune: Commune) -> None:
    days = {"since": date(2023, 6, 5), "until": date(2023, 6, 30)}
    for absent in ("organiser", "finance"):
        people = {"absent": commune.people[absent], "deputy": commune.reform}
        appoint_stand_in(**people, reason="nghỉ phép", by=commune.chairman, at=AT, **days)
    estimate = appraised(commune, seed_cycle(commune))
    reopen_estimate(estimate=estimate, number=1, reason="Thiếu một mục", by=commune.reform, at=AT)
    assert set(live_round(estimate).hands.values_list("officer", "kind")) == {
        (commune.organiser.pk, HandKind.AUTHOR),
        (commune.reform.pk, HandKind.AUTHOR),
    }
    submit(estimate, commune)
    with pytest.raises(ActionRefused, match="Bạn đã lập dự toán này nên không thẩm định"):
        appraise_lines(estimate=estimate, judgements={}, revision=1, by=commune.reform, at=AT)


@pytest.mark.django_db
def test_a_leader_who_opens_an_estimate_again_may_approve_it_again(commune: Commune) -> None:
    estimate = appraised(commune, seed_cycle(commune))
    reopen_estimate(estimate=estimate, number=1, reason="Đắt", by=commune.chairman, at=AT)
    submit(estimate, commune)
    appraise(estimate, commune)
    approve_estimate(estimate=estimate, number=2, by=commune.chairman, at=AT)
    assert live_round(estimate).state == RoundState.APPROVED


@pytest.mark.django_db(transaction=True)
def test_two_estimates_approved_at_once_do_not_spend_one_purse_twice(commune: Commune) -> None:
    estimates = [appraised(commune, seed_cycle(commune, seed_bytes() + end)) for end in (b"", b"\nBan sao.\n")]
    set_allotment(unit=commune.unit, year=2023, amount=1_400_000, basis="QĐ 1", by=commune.chairman, at=AT)

    def step(estimate: Estimate, by: str) -> partial[Round]:
        return partial(approve_estimate, estimate=estimate, number=1, by=commune.people[by], at=AT)

    raised = all_at_once([step(estimates[0], "chairman"), step(estimates[1], "vice")])
    told = "Mức thẩm định 1.300.000 đồng vượt kinh phí còn lại 100.000 đồng."
    assert [str(error).startswith(told) for error in raised] == [True]
    assert Round.objects.filter(state=RoundState.APPROVED).count() == 1
