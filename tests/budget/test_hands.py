"""Author, appraiser and approver are three people: the actions say so, and the database itself holds it."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from cchc.budget.actions import (
    Judgement,
    add_line,
    appraise_lines,
    approve_estimate,
    finish_appraisal,
    reopen_estimate,
    return_estimate,
)
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import Estimate, Hand, Round
from cchc.budget.queries.rounds import lines_of, live_round
from cchc.lib.errors import ActionRefused
from cchc.org.actions import appoint_stand_in
from cchc.org.enums import Role
from cchc.org.models import Officer
from cchc.review.models import Cycle
from tests.factories.budget import CAR, appraise, appraised, approve, approved, drafted, submit, submitted
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune, give_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


def stands_in(commune: Commune, absent: str, deputy: str) -> None:
    days = {"since": date(2023, 6, 5), "until": date(2023, 6, 30)}
    people = {"absent": commune.people[absent], "deputy": commune.people[deputy]}
    appoint_stand_in(**people, reason="nghỉ phép", by=commune.chairman, at=AT, **days)


def test_three_people_bring_an_estimate_to_its_approval(commune: Commune, cycle: Cycle) -> None:
    estimate = approved(commune, cycle)
    round = live_round(estimate)
    assert (round.state, round.submitted_by, round.appraised_by, round.approved_by) == (
        RoundState.APPROVED,
        commune.organiser,
        commune.finance,
        commune.chairman,
    )
    hands = round.hands.values_list("officer__full_name", "kind")
    assert list(hands) == [
        ("Hoàng Thị Mai", "author"),
        ("Nguyễn Thế Cường", "appraiser"),
        ("Tấn Văn Duẩn", "approver"),
    ]


def test_who_wrote_a_line_does_not_appraise_though_they_stand_in_for_finance(commune: Commune, cycle: Cycle) -> None:
    stands_in(commune, "finance", "organiser")
    estimate = submitted(commune, cycle)
    with pytest.raises(ActionRefused, match="Bạn đã lập dự toán này nên không thẩm định") as refused:
        appraise_lines(estimate=estimate, judgements={}, revision=1, by=commune.organiser, at=AT)
    assert refused.value.remedy == "Đề nghị Nguyễn Thế Cường thẩm định."


def test_a_second_hand_at_writing_counts_as_author_too(commune: Commune, cycle: Cycle) -> None:
    stands_in(commune, "organiser", "vice")
    estimate = drafted(commune, cycle)
    add_line(estimate=estimate, cost=CAR, by=commune.vice, at=AT)
    submit(estimate, commune)
    appraise(estimate, commune)
    with pytest.raises(ActionRefused, match="Bạn đã lập dự toán này nên không phê duyệt") as refused:
        approve_estimate(estimate=estimate, number=1, by=commune.vice, at=AT)
    assert refused.value.remedy == "Đề nghị Tấn Văn Duẩn phê duyệt."


def test_who_wrote_lines_of_a_round_sent_back_stays_their_author_in_the_next(commune: Commune, cycle: Cycle) -> None:
    stands_in(commune, "organiser", "vice")
    estimate = drafted(commune, cycle)
    add_line(estimate=estimate, cost=CAR, by=commune.vice, at=AT)
    submit(estimate, commune)
    return_estimate(estimate=estimate, number=1, reason="Thiếu báo giá", by=commune.finance, at=AT)
    submit(estimate, commune)
    appraise(estimate, commune)
    with pytest.raises(ActionRefused, match="không phê duyệt"):
        approve_estimate(estimate=estimate, number=2, by=commune.vice, at=AT)


def test_who_appraised_does_not_approve_though_they_stand_in_for_the_chairman(commune: Commune, cycle: Cycle) -> None:
    stands_in(commune, "chairman", "finance")
    estimate = appraised(commune, cycle)
    with pytest.raises(ActionRefused, match="Bạn đã thẩm định dự toán này nên không phê duyệt"):
        approve_estimate(estimate=estimate, number=1, by=commune.finance, at=AT)
    with pytest.raises(ActionRefused, match="không phê duyệt"):
        return_estimate(estimate=estimate, number=1, reason="Thôi", by=commune.finance, at=AT)


def test_a_deputy_approves_under_their_own_name(commune: Commune, cycle: Cycle) -> None:
    stands_in(commune, "chairman", "clerk")
    estimate = appraised(commune, cycle)
    round = approve_estimate(estimate=estimate, number=1, by=commune.clerk, at=AT)
    step = round.steps.get(state=RoundState.APPROVED)
    assert (round.approved_by, step.acting_for) == (commune.clerk, "Tấn Văn Duẩn, Chủ tịch UBND xã")


def test_an_author_sends_nothing_back_and_opens_again_only_as_author(commune: Commune, cycle: Cycle) -> None:
    estimate = submitted(commune, cycle)
    with pytest.raises(ActionRefused, match="đang chờ thẩm định"):
        return_estimate(estimate=estimate, number=1, reason="Thôi", by=commune.organiser, at=AT)
    appraise(estimate, commune)
    reopen_estimate(estimate=estimate, number=1, reason="Thêm tài liệu", by=commune.organiser, at=AT)
    assert live_round(estimate).number == 2


def rows_of(estimate: Estimate) -> Round:
    return live_round(estimate)


def refuses(write: object) -> str:
    """Which constraint the database names as it refuses."""
    assert callable(write)
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write()
    return str(refused.value)


@pytest.mark.parametrize("kind", [HandKind.APPRAISER, HandKind.APPROVER])
def test_the_database_gives_an_author_no_second_hand(commune: Commune, cycle: Cycle, kind: HandKind) -> None:
    round = rows_of(drafted(commune, cycle))
    facts = {"round": round, "officer": commune.organiser, "kind": kind, "at": AT}
    assert "hand" in refuses(lambda: Hand.objects.create(**facts))


@pytest.mark.parametrize("hand", ["appraised_by", "approved_by"])
def test_the_database_takes_no_hand_twice_written_past_the_office(commune: Commune, cycle: Cycle, hand: str) -> None:
    round = rows_of(approved(commune, cycle))

    def write() -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE budget_round SET {hand}_id = submitted_by_id WHERE id = %s", [round.pk])

    assert "round_three_people" in refuses(write)


def test_the_database_takes_no_approval_by_the_appraiser(commune: Commune, cycle: Cycle) -> None:
    round = rows_of(appraised(commune, cycle))
    facts = {"state": RoundState.APPROVED, "approved_by": commune.finance, "approved_on": date(2023, 6, 5)}
    assert "round_three_people" in refuses(lambda: Round.objects.filter(pk=round.pk).update(**facts))


@pytest.mark.parametrize("state", [RoundState.SUBMITTED, RoundState.APPRAISED, RoundState.APPROVED])
def test_the_database_takes_no_state_without_its_hand(commune: Commune, cycle: Cycle, state: RoundState) -> None:
    round = rows_of(drafted(commune, cycle))
    refused = refuses(lambda: Round.objects.filter(pk=round.pk).update(state=state))
    assert "round_no_state_without_its_hand" in refused


def test_the_database_takes_no_approval_before_the_appraisal(commune: Commune, cycle: Cycle) -> None:
    round = rows_of(submitted(commune, cycle))
    facts = {"approved_by": commune.chairman, "approved_on": date(2023, 6, 5)}
    assert "round_hands_in_order" in refuses(lambda: Round.objects.filter(pk=round.pk).update(**facts))


def test_the_database_holds_one_live_round(commune: Commune, cycle: Cycle) -> None:
    estimate = drafted(commune, cycle)
    made = {"estimate": estimate, "number": 2, "sessions": 1}
    assert "round" in refuses(lambda: Round.objects.create(**made))


def test_two_of_finance_may_share_the_appraisal_and_one_ends_it(commune: Commune, cycle: Cycle) -> None:
    second = Officer.objects.create(commune=commune.unit, username="kt2", full_name="Hầu A Páo", password="!")
    give_post(second, "finance-2", "Kế toán", Role.FINANCE)
    estimate = submitted(commune, cycle)
    round = live_round(estimate)
    one, other = lines_of(round)
    appraise_lines(
        estimate=estimate, judgements={one.pk: Judgement(800_000)}, revision=round.revision, by=second, at=AT
    )
    revision = live_round(estimate).revision
    with pytest.raises(ActionRefused, match="người khác đã ghi kết quả thẩm định"):
        appraise_lines(
            estimate=estimate, judgements={other.pk: Judgement(1)}, revision=revision - 1, by=commune.finance, at=AT
        )
    round = appraise_lines(
        estimate=estimate, judgements={other.pk: Judgement(500_000)}, revision=revision, by=commune.finance, at=AT
    )
    finish_appraisal(estimate=estimate, revision=round.revision, by=commune.finance, at=AT)
    with pytest.raises(ActionRefused, match="Bạn đã thẩm định"):
        approve_estimate(estimate=estimate, number=1, by=second, at=AT)
    assert approve(estimate, commune).approved_by == commune.chairman
