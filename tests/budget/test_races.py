"""Two who appraise or approve at the same moment: one wins, the other is told how it stands."""

from __future__ import annotations

from functools import partial

import pytest

from cchc.budget.actions import (
    Judgement,
    appraise_lines,
    approve_estimate,
    draft_estimate,
    finish_appraisal,
    issue_paper,
    return_estimate,
    withdraw_estimate,
)
from cchc.budget.enums import PaperKind, RoundState
from cchc.budget.models import Estimate, Round
from cchc.budget.queries.rounds import lines_of, live_round
from cchc.core.log import verify_chain
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Role
from cchc.org.models import Officer
from cchc.review.models import Cycle
from tests.factories.budget import appraised, submitted
from tests.factories.races import all_at_once
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.people import AT, Commune, give_post

pytestmark = pytest.mark.django_db(transaction=True)


def another(commune: Commune, name: str, role: Role) -> Officer:
    officer: Officer = Officer.objects.create(commune=commune.unit, username=f"x-{role}", full_name=name, password="!")
    give_post(officer, f"x-{role}", f"Người thứ hai ({role.label})", role)
    return officer


def test_of_two_who_approve_at_once_one_does(commune: Commune) -> None:
    estimate = appraised(commune, seed_cycle(commune))
    steps = [
        partial(approve_estimate, estimate=estimate, number=1, by=by, at=AT) for by in (commune.chairman, commune.vice)
    ]
    raised = all_at_once(steps)
    assert [(type(error), str(error)) for error in raised] == [
        (
            ActionRefused,
            "Dự toán đã được phê duyệt. Muốn sửa thì mở lại, ghi rõ lý do; dự toán phải thẩm định và phê duyệt lại.",
        )
    ]
    assert Round.objects.filter(state=RoundState.APPROVED).count() == 1
    assert verify_chain(commune.unit.pk).intact


def test_of_one_who_approves_and_one_who_returns_one_decides(commune: Commune) -> None:
    estimate = appraised(commune, seed_cycle(commune))
    raised = all_at_once(
        [
            partial(approve_estimate, estimate=estimate, number=1, by=commune.chairman, at=AT),
            partial(return_estimate, estimate=estimate, number=1, reason="Đắt", by=commune.vice, at=AT),
        ]
    )
    assert [type(error) for error in raised] == [ActionRefused]
    assert Round.objects.get(number=1).state in {RoundState.APPROVED, RoundState.RETURNED}


def test_of_two_who_end_the_appraisal_at_once_one_does(commune: Commune) -> None:
    second = another(commune, "Hầu A Páo", Role.FINANCE)
    estimate = submitted(commune, seed_cycle(commune))
    round = live_round(estimate)
    judgements = {line.pk: Judgement(line.amount) for line in lines_of(round)}
    round = appraise_lines(estimate=estimate, judgements=judgements, revision=round.revision, by=commune.finance, at=AT)
    steps = [
        partial(finish_appraisal, estimate=estimate, revision=round.revision, by=by, at=AT)
        for by in (commune.finance, second)
    ]
    assert [type(error) for error in all_at_once(steps)] == [ActionRefused]
    assert live_round(estimate).appraised_by in {commune.finance, second}


def test_of_two_who_judge_lines_at_once_one_is_asked_to_look_again(commune: Commune) -> None:
    second = another(commune, "Hầu A Páo", Role.FINANCE)
    estimate = submitted(commune, seed_cycle(commune))
    round = live_round(estimate)
    first = lines_of(round)[0]
    steps = [
        partial(
            appraise_lines,
            estimate=estimate,
            judgements={first.pk: Judgement(amount, "Theo báo giá")},
            revision=round.revision,
            by=by,
            at=AT,
        )
        for by, amount in ((commune.finance, 700_000), (second, 600_000))
    ]
    raised = all_at_once(steps)
    assert [type(error) for error in raised] == [ActionRefused]
    assert "người khác đã ghi kết quả thẩm định" in str(raised[0])


def test_withdrawn_and_appraised_at_once_it_is_one_or_the_other(commune: Commune) -> None:
    estimate = submitted(commune, seed_cycle(commune))
    round = live_round(estimate)
    first = lines_of(round)[0]
    raised = all_at_once(
        [
            partial(withdraw_estimate, estimate=estimate, by=commune.organiser, at=AT),
            partial(
                appraise_lines,
                estimate=estimate,
                judgements={first.pk: Judgement(1, "Giảm")},
                revision=round.revision,
                by=commune.finance,
                at=AT,
            ),
        ]
    )
    assert [type(error) for error in raised] == [ActionRefused]


def test_begun_four_times_at_once_there_is_one_estimate(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    assert all_at_once([partial(draft_estimate, cycle=cycle, by=commune.organiser, at=AT)] * 4) == []
    assert Estimate.objects.count() == 1


def test_a_submission_issued_while_finance_judges_is_the_one_that_was_read(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    estimate = submitted(commune, Cycle.objects.get(pk=cycle.pk))
    round = live_round(estimate)
    judgements = {line.pk: Judgement(0, "Đã có sẵn") for line in lines_of(round)}
    judged = {"judgements": judgements, "revision": round.revision, "by": commune.finance}
    read = {"kind": PaperKind.SUBMISSION, "number": 1, "revision": round.revision, "by": commune.clerk}
    raised = all_at_once(
        [
            partial(appraise_lines, estimate=estimate, at=AT, **judged),
            partial(issue_paper, estimate=estimate, at=AT, **read),
        ]
    )
    told = [str(error) for error in raised]
    assert told in ([], ["Trong lúc bạn xem, dự toán đã thay đổi. Xem văn bản mới nhất rồi ban hành lần nữa."])
    assert round.papers.count() == 1 - len(told)
    assert verify_chain(commune.unit.pk).intact
