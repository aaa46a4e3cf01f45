"""Figures of a half-year: entered, computed, refused row by row, and taken from reports."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from cchc.core.models import LogEntry
from cchc.figures.answers import NO_DATA, NONE_ARISEN, AnswerKind, valued
from cchc.figures.half import Half
from cchc.org.models import StandIn
from cchc.targets.access import areas_entered_by
from cchc.targets.actions import record_results
from cchc.targets.models import Figure
from cchc.targets.queries.figures import closing_before, figures_of
from tests.factories.races import all_at_once
from tests.factories.targets import HALF, enter, give_areas, target, year_plan
from tests.people import AT, TODAY, Commune

SOLVED, ON_TIME, RATE = "BM3.3.2.1", "BM3.3.2.2", "BM3.3.2"


def test_zero_and_nothing_arisen_and_no_figure_are_three_answers(commune: Commune) -> None:
    enter(commune, {"BM1.1": "0", SOLVED: "không phát sinh", ON_TIME: "chưa có số liệu"})
    kinds = {code: (one.kind, one.value) for code, one in figures_of(commune.unit, HALF).items()}
    assert kinds["BM1.1"] == ("value", Decimal(0))
    assert kinds[SOLVED] == ("none_arisen", None)
    assert kinds[ON_TIME] == ("no_data", None)


def test_a_rate_is_computed_from_its_parts_and_never_stored(commune: Commune) -> None:
    enter(commune, {SOLVED: "241.331", ON_TIME: "237.412"})
    rate = figures_of(commune.unit, HALF)[RATE]
    assert (rate.answer, rate.source, rate.pk) == (valued("98.38"), "computed", None)
    assert Figure.objects.count() == 2


def test_a_rate_alone_stands_while_its_parts_are_not_known(commune: Commune) -> None:
    enter(commune, {RATE: "97,5"})
    assert figures_of(commune.unit, HALF)[RATE].answer == valued("97.5")
    enter(commune, {SOLVED: "200", ON_TIME: "190"})
    assert figures_of(commune.unit, HALF)[RATE].answer == valued(95)


def test_a_total_adds_only_what_a_commune_is_asked_for(commune: Commune) -> None:
    enter(commune, {"BM2.1.2": "3"})
    assert figures_of(commune.unit, HALF)["BM2.1"].answer == valued(3)


def test_nothing_is_divided_by_zero(commune: Commune) -> None:
    enter(commune, {SOLVED: "0", ON_TIME: "0"})
    assert figures_of(commune.unit, HALF)[RATE].answer == NONE_ARISEN


def test_a_total_that_its_parts_contradict_is_refused_alone(commune: Commune) -> None:
    entered = enter(commune, {RATE: "99", SOLVED: "200", ON_TIME: "190"})
    assert [one.indicator for one in entered.saved] == [SOLVED, ON_TIME]
    assert [refused.words for refused in entered.refused] == [
        "Dòng này được tính là 95% từ các dòng BM3.3.2.2, BM3.3.2.1; nếu chưa đúng, hãy sửa các dòng đó."
    ]


def test_a_row_changed_meanwhile_is_refused_and_the_others_are_saved(commune: Commune) -> None:
    enter(commune, {"BM1.1": "4"}, by=commune.chairman)
    entered = enter(commune, {"BM1.1": "5", "BM1.5.1": "120"})
    assert [one.indicator for one in entered.saved] == ["BM1.5.1"]
    (refused,) = entered.refused
    assert refused.words.startswith("Tấn Văn Duẩn vừa ghi “4 văn bản” lúc 09:30; bạn ghi “5 văn bản”.")
    assert refused.theirs is not None
    assert figures_of(commune.unit, HALF)["BM1.1"].answer == valued(4)
    assert not enter(commune, {"BM1.1": "5"}, revision=refused.theirs.revision).refused


def test_the_same_figure_typed_twice_is_one(commune: Commune) -> None:
    enter(commune, {"BM1.1": "4"})
    again = enter(commune, {"BM1.1": "4"})
    assert (again.saved, again.refused, LogEntry.objects.count()) == ([], [], 1)


@pytest.mark.parametrize(("row", "typed"), [(RATE, "120"), (SOLVED, "-3"), (SOLVED, "2,5"), ("BM1.5", "7")])
def test_an_impossible_figure_is_refused(commune: Commune, row: str, typed: str) -> None:
    entered = enter(commune, {row: typed})
    assert (len(entered.refused), Figure.objects.count()) == (1, 0)


def test_rows_of_another_area_and_made_up_rows_are_refused(commune: Commune) -> None:
    entered = enter(commune, {"BM6.1.1": "20.000", "BM1.1": "4", "BM9.9": "1", 4711: "1"}, areas={"TCC"})
    assert [one.indicator for one in entered.saved] == ["BM6.1.1"]
    assert [refused.words for refused in entered.refused] == [
        "Dòng này không thuộc lĩnh vực bạn phụ trách.",
        "Dòng này không có trong biểu của kỳ.",
        "Dòng này không có trong biểu của kỳ.",
    ]


def test_each_enters_for_the_areas_of_their_posts_and_of_whom_they_stand_in_for(commune: Commune) -> None:
    give_areas(commune)
    assert areas_entered_by(commune.finance, TODAY) == {"TCC"}
    assert areas_entered_by(commune.organiser, TODAY) is None
    assert areas_entered_by(commune.admin, TODAY) == frozenset()
    StandIn.objects.create(
        commune=commune.unit,
        absent=commune.reform,
        deputy=commune.finance,
        since=TODAY,
        recorded_by=commune.chairman,
        recorded_at=AT,
    )
    assert areas_entered_by(commune.finance, TODAY) == {"TCC", "TC"}
    enter(commune, {"BM2.2.1": "3"}, by=commune.finance, areas={"TCC", "TC"})
    assert LogEntry.objects.get().acting_for == "Giàng Thị Súa, Công chức Tư pháp - Hộ tịch"


def test_the_figures_of_the_half_before_are_its_closing_figures(commune: Commune) -> None:
    enter(commune, {SOLVED: "1.900", ON_TIME: "1.843"}, half=Half(2022, 2))
    closed = closing_before(commune.unit, HALF)
    assert {code: one.answer for code, one in closed.items()} == {
        SOLVED: valued(1900),
        ON_TIME: valued(1843),
        RATE: valued(97),
    }


def test_another_commune_has_figures_of_its_own(commune: Commune, other_commune: Commune) -> None:
    enter(other_commune, {"BM1.1": "9"})
    assert figures_of(commune.unit, HALF) == {}


def test_an_accepted_report_gives_results_to_the_rows_they_answer(commune: Commune) -> None:
    plan = year_plan(commune)
    rate, letter = target(plan, "Hồ sơ đúng hạn", indicator=RATE), target(plan, "Thư xin lỗi", "100")
    written = record_results(
        commune=commune.unit,
        half=HALF,
        results={rate: valued("98.4"), letter: NONE_ARISEN},
        words="Báo cáo lĩnh vực của Văn phòng, lần 1",
        by=commune.organiser,
        at=AT,
    )
    assert [(one.indicator, one.target_id, one.kind, one.source) for one in written] == [
        (RATE, None, "value", "report"),
        ("", letter.pk, "none_arisen", "report"),
    ]


def test_a_report_leaves_alone_what_its_parts_compute_and_what_it_does_not_answer(commune: Commune) -> None:
    plan = year_plan(commune)
    rate, letter = target(plan, "Hồ sơ đúng hạn", indicator=RATE), target(plan, "Thư xin lỗi", "100")
    enter(commune, {SOLVED: "200", ON_TIME: "190", letter.pk: "100"})
    taken = record_results(
        commune=commune.unit,
        half=HALF,
        results={rate: valued(99), letter: NO_DATA},
        words="Báo cáo",
        by=commune.organiser,
        at=AT,
    )
    assert taken == []
    assert figures_of(commune.unit, HALF)[RATE].answer == valued(95)


@pytest.mark.django_db(transaction=True)
def test_two_who_answer_a_new_row_at_once_lose_nothing(commune: Commune) -> None:
    seen = []
    steps = [
        lambda text=text, by=by: seen.append(enter(commune, {"BM1.1": text}, by=by))
        for text, by in (("4", commune.organiser), ("5", commune.chairman))
    ]
    assert all_at_once(steps) == []
    assert sorted((len(one.saved), len(one.refused)) for one in seen) == [(0, 1), (1, 0)]
    (figure,) = Figure.objects.all()
    assert (figure.kind, figure.revision) == (AnswerKind.VALUE.value, 1)


def test_who_changed_a_row_last_is_its_source(commune: Commune) -> None:
    enter(commune, {"BM1.1": "4"})
    enter(commune, {"BM1.1": "5"}, by=commune.chairman, revision=1, at=AT + timedelta(days=1))
    figure = Figure.objects.get()
    assert (figure.entered_by, figure.revision, figure.answer) == (commune.chairman, 2, valued(5))
