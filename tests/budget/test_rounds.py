"""An estimate round by round: frozen when submitted, kept as appraised, begun anew when it comes back."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.budget.actions import (
    Judgement,
    NormFacts,
    add_line,
    appraise_lines,
    attach_basis,
    draft_estimate,
    edit_line,
    finish_appraisal,
    move_line,
    remove_line,
    reopen_estimate,
    restore_line,
    return_estimate,
    set_norm,
    submit_estimate,
    withdraw_estimate,
)
from cchc.budget.enums import Level, RoundState
from cchc.budget.models import Estimate, EstimateLine, Round
from cchc.budget.queries.rounds import allowed_of, digest_of, lines_of, live_round
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.review.models import Cycle
from tests.factories.budget import (
    BANNER,
    CAR,
    SOUND,
    appraise,
    appraised,
    approve,
    approved,
    drafted,
    submit,
    submitted,
)
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


def names(estimate: Estimate) -> list[str]:
    return [line.name for line in lines_of(live_round(estimate))]


def first_line(estimate: Estimate) -> EstimateLine:
    return lines_of(live_round(estimate))[0]


def test_asked_for_twice_an_estimate_is_begun_once(commune: Commune, cycle: Cycle) -> None:
    first = draft_estimate(cycle=cycle, by=commune.organiser, at=AT)
    assert draft_estimate(cycle=cycle, by=commune.organiser, at=AT) == first
    assert LogEntry.objects.filter(action="budget.draft_estimate").count() == 1


def test_lines_are_added_moved_taken_out_and_brought_back(commune: Commune, cycle: Cycle) -> None:
    estimate, by = drafted(commune, cycle), {"by": commune.organiser, "at": AT}
    car = add_line(estimate=estimate, cost=CAR, **by)
    assert names(estimate) == ["Maket, băng rôn", "Thuê âm thanh", "Thuê xe đón đại biểu"]
    move_line(line=car, up=True, **by)
    move_line(line=first_line(estimate), up=True, **by)
    assert names(estimate) == ["Maket, băng rôn", "Thuê xe đón đại biểu", "Thuê âm thanh"]
    remove_line(line=car, **by)
    assert names(estimate) == ["Maket, băng rôn", "Thuê âm thanh"]
    restore_line(line=car, **by)
    assert names(estimate) == ["Maket, băng rôn", "Thuê xe đón đại biểu", "Thuê âm thanh"]


def test_a_line_that_another_has_changed_meanwhile_is_not_overwritten(commune: Commune, cycle: Cycle) -> None:
    line, by = first_line(drafted(commune, cycle)), {"by": commune.organiser, "at": AT}
    edit_line(line=line, cost=CAR, revision=1, **by)
    with pytest.raises(ActionRefused, match="Trong lúc bạn nhập, Hoàng Thị Mai đã sửa dòng này"):
        edit_line(line=line, cost=SOUND, revision=1, **by)
    assert edit_line(line=line, cost=CAR, revision=1, **by).name == "Thuê xe đón đại biểu"


def test_finance_leaves_no_more_than_a_sure_ceiling_allows(commune: Commune, cycle: Cycle) -> None:
    estimate, by = submitted(commune, cycle), {"by": commune.finance, "at": AT}
    banner, sound = lines_of(live_round(estimate))
    set_norm(
        unit=commune.unit,
        item="decoration",
        level=Level.COMMUNE,
        since=date(2023, 1, 1),
        facts=NormFacts(800_000, "Quy chế của xã"),
        by=commune.chairman,
        at=AT,
    )
    facts = {"estimate": estimate, "revision": live_round(estimate).revision, **by}
    more = {banner.pk: Judgement(800_001, "Giá tăng"), sound.pk: Judgement(500_000)}
    said = r"“Maket, băng rôn”: nhiều nhất 800\.000 đồng, theo mức 800\.000 đồng \(Quy chế của xã\)"
    with pytest.raises(ActionRefused, match=said):
        appraise_lines(judgements=more, **facts)
    more |= {banner.pk: Judgement(800_000), sound.pk: Judgement(900_000, "Giá tăng")}
    assert allowed_of(lines_of(appraise_lines(judgements=more, **facts))) == 1_700_000


def test_after_submission_lines_stay_as_they_are(commune: Commune, cycle: Cycle) -> None:
    estimate = submitted(commune, cycle)
    by = {"by": commune.organiser, "at": AT}
    for step in (
        lambda: add_line(estimate=estimate, cost=BANNER, **by),
        lambda: edit_line(line=first_line(estimate), cost=CAR, revision=1, **by),
        lambda: remove_line(line=first_line(estimate), **by),
        lambda: attach_basis(line=first_line(estimate), name="a.pdf", data=b"x", **by),
    ):
        with pytest.raises(ActionRefused, match="Dự toán đã trình, đang chờ thẩm định"):
            step()


def test_what_was_changed_after_it_was_read_is_not_submitted(commune: Commune, cycle: Cycle) -> None:
    estimate = drafted(commune, cycle)
    seen = live_round(estimate).revision
    add_line(estimate=estimate, cost=CAR, by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused, match="vừa được sửa trong lúc bạn xem"):
        submit_estimate(estimate=estimate, revision=seen, by=commune.organiser, at=AT)


def test_what_is_missing_stops_the_submission_and_what_is_noted_asks_for_a_word(commune: Commune, cycle: Cycle) -> None:
    from dataclasses import replace

    from cchc.spending.model import BasisKind

    estimate = drafted(commune, cycle)
    facts = {"estimate": estimate, "by": commune.organiser, "at": AT}
    bare = add_line(cost=replace(CAR, basis_kind=BasisKind.NONE, basis=""), **facts)
    with pytest.raises(ActionRefused, match="“Thuê xe đón đại biểu”: chưa có căn cứ"):
        submit_estimate(revision=live_round(estimate).revision, **facts)
    edit_line(line=bare, cost=replace(CAR, price=None), revision=1, by=commune.organiser, at=AT)
    revision = live_round(estimate).revision
    with pytest.raises(ActionRefused, match="Chưa ghi vì sao vẫn trình"):
        submit_estimate(revision=revision, **facts)
    round = submit_estimate(revision=revision, overruled="Chờ báo giá", **facts)
    assert (round.overruled, len(round.advice)) == ("Chờ báo giá", 1)


def test_finance_judges_each_line_and_says_why_it_moves_one(commune: Commune, cycle: Cycle) -> None:
    estimate = submitted(commune, cycle)
    round = live_round(estimate)
    banner, sound = lines_of(round)
    facts = {"estimate": estimate, "by": commune.finance, "at": AT}
    judgements = {banner.pk: Judgement(600_000)}
    round = appraise_lines(judgements=judgements, revision=round.revision, **facts)
    with pytest.raises(ActionRefused, match="Còn 1 dòng chưa thẩm định: Thuê âm thanh"):
        finish_appraisal(revision=round.revision, **facts)
    round = appraise_lines(judgements={sound.pk: Judgement(500_000)}, revision=round.revision, **facts)
    with pytest.raises(ActionRefused, match="“Maket, băng rôn” tăng, giảm mà chưa có lý do"):
        finish_appraisal(revision=round.revision, **facts)
    judgements = {banner.pk: Judgement(600_000, "Dùng lại khung cũ")}
    round = appraise_lines(judgements=judgements, revision=round.revision, **facts)
    round = finish_appraisal(revision=round.revision, **facts)
    assert (round.state, allowed_of(lines_of(round))) == (RoundState.APPRAISED, 1_100_000)
    assert [line.change for line in lines_of(round)] == [-200_000, 0]


@pytest.mark.parametrize("allowed", [-1, 10**12 + 1, 10**30])
def test_an_amount_that_no_line_can_have_is_refused_in_words(commune: Commune, cycle: Cycle, allowed: int) -> None:
    estimate = submitted(commune, cycle)
    round = live_round(estimate)
    judgements = {lines_of(round)[0].pk: Judgement(allowed, "Tăng")}
    with pytest.raises(ActionRefused, match=r"mức thẩm định phải từ 0 đến 1\.000\.000\.000\.000 đồng"):
        appraise_lines(estimate=estimate, judgements=judgements, revision=round.revision, by=commune.finance, at=AT)


def test_returned_it_begins_anew_with_its_lines_and_files_and_the_old_round_stays(
    commune: Commune, cycle: Cycle
) -> None:
    estimate = drafted(commune, cycle)
    attach_basis(line=first_line(estimate), name="bao-gia.pdf", data=b"%PDF", by=commune.organiser, at=AT)
    submit(estimate, commune)
    appraise(estimate, commune, decoration=200_000)
    return_estimate(estimate=estimate, number=1, reason="Xem lại  khánh tiết", by=commune.chairman, at=AT)
    old, new = Round.objects.order_by("number")
    assert (old.state, new.state) == (RoundState.RETURNED, RoundState.DRAFT)
    assert old.steps.last().reason == "Xem lại khánh tiết"
    assert [line.allowed for line in lines_of(old)] == [600_000, 500_000]
    assert [(line.name, line.allowed) for line in lines_of(new)] == [("Maket, băng rôn", None), ("Thuê âm thanh", None)]
    assert [file.name for line in lines_of(new) for file in line.files.all()] == ["bao-gia.pdf"]
    edit_line(line=lines_of(new)[0], cost=CAR, revision=1, by=commune.organiser, at=AT)
    assert digest_of(lines_of(old)) == old.sha256


def test_a_change_after_the_appraisal_opens_it_again_and_it_is_appraised_anew(commune: Commune, cycle: Cycle) -> None:
    estimate = approved(commune, cycle)
    reopen_estimate(estimate=estimate, number=1, reason="Thêm đại biểu", by=commune.organiser, at=AT)
    submit(estimate, commune)
    with pytest.raises(ActionRefused, match="đang chờ thẩm định"):
        approve(estimate, commune)
    appraise(estimate, commune)
    assert approve(estimate, commune).number == 2
    assert list(Round.objects.order_by("number").values_list("state", flat=True)) == ["reopened", "approved"]


def test_it_is_taken_back_only_before_finance_begins(commune: Commune, cycle: Cycle) -> None:
    estimate = submitted(commune, cycle)
    withdraw_estimate(estimate=estimate, by=commune.organiser, at=AT)
    assert withdraw_estimate(estimate=estimate, by=commune.organiser, at=AT).number == 2
    round = submit(estimate, commune)
    judgements = {lines_of(round)[0].pk: Judgement(800_000)}
    appraise_lines(estimate=estimate, judgements=judgements, revision=round.revision, by=commune.finance, at=AT)
    with pytest.raises(ActionRefused, match="đã bắt đầu thẩm định"):
        withdraw_estimate(estimate=estimate, by=commune.organiser, at=AT)


def test_returning_asks_for_a_reason_and_for_the_round_that_was_read(commune: Commune, cycle: Cycle) -> None:
    estimate = appraised(commune, cycle)
    with pytest.raises(ActionRefused, match="Chưa ghi lý do trả lại"):
        return_estimate(estimate=estimate, number=1, reason=" \x00 ", by=commune.chairman, at=AT)
    with pytest.raises(ActionRefused, match="đã được trình lại trong lúc bạn xem"):
        return_estimate(estimate=estimate, number=7, reason="Đắt", by=commune.chairman, at=AT)


def test_the_ten_thousandth_line_is_refused_long_before(commune: Commune, cycle: Cycle) -> None:
    estimate = drafted(commune, cycle)
    round, by = live_round(estimate), commune.organiser
    EstimateLine.objects.bulk_create(
        EstimateLine(round=round, position=n, name=f"d{n}", unit="bộ", quantity=1, edited_by=by) for n in range(3, 201)
    )
    with pytest.raises(ActionRefused, match="Dự toán đã có 200 dòng"):
        add_line(estimate=estimate, cost=CAR, by=by, at=AT)
