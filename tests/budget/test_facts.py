"""Sessions, copies and speakers are set once, and the lines that were suggested from them follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cchc.budget.actions import (
    NormFacts,
    RoundFacts,
    draft_estimate,
    edit_line,
    remove_line,
    reopen_estimate,
    set_facts,
    set_norm,
)
from cchc.budget.enums import Level
from cchc.budget.models import Estimate, EstimateLine, Round
from cchc.budget.queries.conference import circumstances, expected_for
from cchc.budget.queries.rounds import lines_of, live_round
from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.lib.money import Dong
from cchc.review.models import Cycle
from cchc.spending.model import BasisKind
from tests.factories.budget import appraised, submitted
from tests.factories.guests import with_groups
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db
RULE = "Nghị quyết số 05/2024/NQ-HĐND (hư cấu)"


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    with_groups(commune)
    return seed_cycle(commune)


@pytest.fixture
def estimate(commune: Commune, cycle: Cycle) -> Estimate:
    return draft_estimate(cycle=cycle, by=commune.organiser, at=AT)


def put(estimate: Estimate, commune: Commune, **facts: object) -> Round:
    round = live_round(estimate)
    wanted = replace(RoundFacts(round.sessions), **facts)  # type: ignore[arg-type]
    return set_facts(estimate=estimate, facts=wanted, revision=round.revision, by=commune.organiser, at=AT)


def counts(estimate: Estimate) -> dict[str, tuple[int, int]]:
    return {line.item: (line.quantity, line.sessions) for line in lines_of(live_round(estimate))}


def line_of(estimate: Estimate, item: str) -> EstimateLine:
    return next(line for line in lines_of(live_round(estimate)) if line.item == item)


def test_the_suggested_lines_follow_sessions_and_copies(commune: Commune, estimate: Estimate) -> None:
    people = live_round(estimate).expected
    assert counts(estimate)["refreshment"] == (people, 1)
    put(estimate, commune, sessions=2, copies=2)
    found = counts(estimate)
    assert (found["refreshment"], found["documents"]) == ((people, 2), (2, 1))
    assert live_round(estimate).own_sessions == 2
    assert not expected_for(live_round(estimate), estimate.cycle).differs_from(live_round(estimate))
    put(estimate, commune, sessions=1, copies=0)
    assert "documents" not in counts(estimate)
    put(estimate, commune, sessions=1)
    assert counts(estimate)["documents"] == (people, 1)
    assert live_round(estimate).own_sessions is None
    assert verify_chain(commune.unit.pk).intact


def test_a_line_that_was_written_by_hand_stays(commune: Commune, estimate: Estimate) -> None:
    line = line_of(estimate, "refreshment")
    cost = replace(line.cost, quantity=2, price=Dong(15_000), basis_kind=BasisKind.QUOTATION, basis="Báo giá")
    edit_line(line=line, cost=cost, revision=line.revision, by=commune.organiser, at=AT)
    remove_line(line=line_of(estimate, "documents"), by=commune.organiser, at=AT)
    put(estimate, commune, sessions=2, copies=3)
    found = counts(estimate)
    assert found["refreshment"] == (2, 1)
    assert "documents" not in found


def test_a_speaker_from_outside_is_paid_by_a_rule_and_never_by_the_national_most(
    commune: Commune, estimate: Estimate
) -> None:
    put(estimate, commune, speakers=1, speaker_sessions=1, speaker_rule=f"  {RULE} ")
    line = line_of(estimate, "lecturer")
    assert (line.quantity, line.sessions, line.price, line.basis) == (1, 1, None, "Chưa có mức chi của địa phương")
    assert circumstances(live_round(estimate)).speaker_fee == RULE
    put(estimate, commune)
    assert "lecturer" not in counts(estimate)
    put(estimate, commune, speakers=2, speaker_sessions=1, speaker_rule=RULE)
    assert counts(estimate)["lecturer"] == (2, 1)
    assert EstimateLine.objects.filter(item="lecturer").count() == 1


def test_a_speaker_is_paid_what_the_province_has_set(commune: Commune, cycle: Cycle) -> None:
    where = {"unit": commune.unit, "item": "lecturer", "level": Level.PROVINCE, "since": date(2023, 1, 1)}
    set_norm(**where, facts=NormFacts(400_000, "Nghị quyết 5", verified=True), by=commune.chairman, at=AT)
    estimate = draft_estimate(cycle=cycle, by=commune.organiser, at=AT)
    put(estimate, commune, speakers=2, speaker_sessions=1, speaker_rule=RULE)
    line = line_of(estimate, "lecturer")
    assert (line.price, line.amount, line.basis) == (400_000, 800_000, "Nghị quyết 5")


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"sessions": 0}, "Số buổi phải từ 1 đến 4."),
        ({"sessions": 5}, "Số buổi phải từ 1 đến 4."),
        ({"copies": 100_001}, "Số bản giấy phải từ 0 đến 100.000."),
        ({"speakers": 1, "speaker_sessions": 1}, "Công chức đọc tham luận theo nhiệm vụ thì không chi"),
        ({"speakers": 1, "speaker_rule": RULE}, "Chưa ghi số buổi báo cáo."),
        ({"speakers": 1, "speaker_sessions": 2, "speaker_rule": RULE}, "Số buổi báo cáo phải từ 0 đến 1."),
    ],
)
def test_what_no_conference_has_is_refused(
    commune: Commune, estimate: Estimate, facts: dict[str, object], words: str
) -> None:
    with pytest.raises(ActionRefused) as refused:
        put(estimate, commune, **facts)
    assert words in str(refused.value)


def test_of_two_who_set_them_the_second_is_told_and_nothing_new_is_nothing_logged(
    commune: Commune, estimate: Estimate
) -> None:
    put(estimate, commune)
    assert not LogEntry.objects.filter(action="budget.set_facts").exists()
    put(estimate, commune, copies=5)
    with pytest.raises(ActionRefused, match="Dự toán vừa được sửa trong lúc bạn nhập"):
        set_facts(estimate=estimate, facts=RoundFacts(2), revision=1, by=commune.organiser, at=AT)


def test_a_new_round_begins_with_what_the_one_before_was_made_for(commune: Commune, cycle: Cycle) -> None:
    estimate = appraised(commune, cycle)
    Round.objects.update(copies=7, own_sessions=2, sessions=2)
    reopen_estimate(estimate=estimate, number=1, reason="Thêm dòng", by=commune.organiser, at=AT)
    round = live_round(estimate)
    assert (round.number, round.copies, round.own_sessions, round.sessions) == (2, 7, 2, 2)


def test_what_was_submitted_is_made_for_what_it_was(commune: Commune, cycle: Cycle) -> None:
    estimate = submitted(commune, cycle)
    with pytest.raises(ActionRefused, match="Dự toán đã trình, đang chờ thẩm định"):
        put(estimate, commune, copies=5)
