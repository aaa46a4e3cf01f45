"""The example commune: loaded as often as asked, with rights that follow the years."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.example import load
from cchc.figures.answers import valued
from cchc.figures.half import Half
from cchc.lib.errors import CchcError
from cchc.org.access import rights_on
from cchc.org.enums import Right, Role
from cchc.org.models import Officer, Unit
from cchc.org.queries.commune import commune_of
from cchc.org.queries.standing import posts_acted_for
from cchc.org.queries.units import communes_below
from cchc.review.enums import WorkState
from cchc.review.models import Cycle, Duty
from cchc.review.queries.overview import work_of
from cchc.targets.models import Figure, Target
from cchc.targets.queries.figures import closing_before, figures_of
from cchc.targets.queries.results import results_of
from cchc.targets.queries.sheet import half_sheet

AT = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
DAY_2023, DAY_2026 = date(2023, 6, 23), date(2026, 8, 3)


@pytest.fixture
def people(loaded: list[dict[str, object]], db: None) -> list[dict[str, object]]:
    return loaded


def test_every_sign_in_has_a_post_and_a_role_and_the_chairman_comes_first(people: list[dict[str, object]]) -> None:
    assert [set(person) for person in people] == [{"username", "password", "post", "roles"}] * len(people)
    assert all(person["post"] and person["roles"] for person in people)
    assert people[0]["username"] == "luongthihien"
    roles = {role for person in people for role in person["roles"]}  # type: ignore[attr-defined]
    assert {"chairman", "vice_chairman", "organiser", "clerk", "finance", "system_administrator"} <= roles


def test_loading_twice_changes_nothing(people: list[dict[str, object]]) -> None:
    entries = LogEntry.objects.count()
    figures = Figure.objects.count()
    assert load(at=AT) == people
    assert (Cycle.objects.count(), Figure.objects.count()) == (3, figures)
    assert LogEntry.objects.count() == entries


def test_the_log_of_the_example_is_intact(people: list[dict[str, object]]) -> None:
    unit = Unit.objects.get(code="lam-giang.suoi-mau")
    assert verify_chain(unit.pk).intact
    assert LogEntry.objects.filter(commune=unit).order_by("position")[0].action == "org.open_commune"


def test_the_passwords_open_the_accounts(people: list[dict[str, object]]) -> None:
    officer = Officer.objects.get(username=people[0]["username"])
    assert officer.check_password(str(people[0]["password"]))


def test_both_years_work(people: list[dict[str, object]]) -> None:
    unit = Unit.objects.get(code="lam-giang.suoi-mau")
    before, after = commune_of(unit, DAY_2023), commune_of(unit, DAY_2026)
    assert before.holder(before.with_role("chairman", DAY_2023)[0], DAY_2023).name == "Tấn Văn Duẩn"  # type: ignore[union-attr]
    assert after.holder(after.with_role("chairman", DAY_2026)[0], DAY_2026).name == "Lường Thị Hiền"  # type: ignore[union-attr]
    assert before.superior(DAY_2023).name == "Ủy ban nhân dân huyện Mường Lam"  # type: ignore[union-attr]
    assert after.superior(DAY_2026).name == "Ủy ban nhân dân tỉnh Lam Giang"  # type: ignore[union-attr]
    former = Officer.objects.get(full_name="Tấn Văn Duẩn")
    assert Right.ISSUE in rights_on(former, DAY_2023)
    assert rights_on(former, DAY_2026) == frozenset()


def test_the_work_of_2023_belongs_to_those_who_held_the_posts_then(people: list[dict[str, object]]) -> None:
    plan = Cycle.objects.get(period_end__year=2023).plan
    owners = [[(owner.post, str(owner.officer)) for owner in work.owners] for work in work_of(plan, DAY_2023)]
    assert owners[0] == [("công chức Văn phòng - Thống kê (lĩnh vực Đảng ủy - Nội vụ)", "Hoàng Thị Mai")]
    assert owners[4] == [("công chức Tài chính - Kế toán", "Nguyễn Thế Cường")]
    assert owners[5] == [("Chủ tịch Ủy ban nhân dân xã", "Tấn Văn Duẩn")]
    assert len(owners[6]) == 5


def test_what_people_changed_is_not_loaded_again(people: list[dict[str, object]]) -> None:
    Target.objects.filter(plan__year=2026, indicator="BM3.3.2").update(value=99)
    Figure.objects.filter(year=2026, indicator="BM1.1").delete()
    load(at=AT)
    assert Target.objects.get(plan__year=2026, indicator="BM3.3.2").value == 99
    assert not Figure.objects.filter(year=2026, indicator="BM1.1").exists()


@pytest.mark.parametrize(
    ("half", "share", "lines"),
    [
        (Half(2022, 2), "97.53", 60),
        (Half(2023, 1), "97.57", 110),
        (Half(2025, 2), "96.86", 85),
        (Half(2026, 1), "97.66", 105),
    ],
)
def test_the_figures_of_each_half_hold_together(
    people: list[dict[str, object]], half: Half, share: str, lines: int
) -> None:
    sheet = half_sheet(Unit.objects.get(code="lam-giang.suoi-mau"), half)
    assert [(line.id, fault.message) for line in sheet.lines for fault in line.faults if fault.level != "note"] == []
    known = {line.id: line.figure for line in sheet.lines if line.figure}
    assert known["BM3.3.2"].answer == valued(share)
    assert known["TTHC.gq_tong"].value == known["BM3.3.2.1"].value
    assert len(known) >= lines


def test_each_half_takes_over_what_the_one_before_left(people: list[dict[str, object]]) -> None:
    unit = Unit.objects.get(code="lam-giang.suoi-mau")
    for half in (Half(2023, 1), Half(2026, 1)):
        known, before = figures_of(unit, half), closing_before(unit, half)
        assert known["TTHC.tn_kytruoc"].value == before["TTHC.dang_tong"].value


def test_both_years_have_targets_with_results_of_every_kind(people: list[dict[str, object]]) -> None:
    unit = Unit.objects.get(code="lam-giang.suoi-mau")
    verdicts = {
        half.year: [row.verdict_name for row in results_of(unit, half)] for half in (Half(2023, 1), Half(2026, 1))
    }
    assert (len(verdicts[2023]), len(verdicts[2026])) == (14, 20)
    assert set(verdicts[2026]) == {"đạt", "chưa đạt", "đang thực hiện", "không phát sinh", "chưa có số liệu"}


def test_every_role_of_the_example_is_known(people: list[dict[str, object]]) -> None:
    from cchc.org.models import PostRole

    assert set(PostRole.objects.values_list("role", flat=True)) <= set(Role.values)


def test_each_officer_has_an_invented_address(people: list[dict[str, object]]) -> None:
    officers = Officer.objects.filter(commune__code="lam-giang.suoi-mau")
    assert {officer.email for officer in officers} == {f"{row.username}@suoi-mau.example.test" for row in officers}


def test_the_work_of_the_review_before_is_done_and_that_of_this_one_is_not(people: list[dict[str, object]]) -> None:
    before = "ke-hoach-so-ket-cchc-cuoi-nam-2025.txt"
    states = Duty.objects.values_list("assignment__plan__source_name", "state")
    assert {state for name, state in states if name == before} == {WorkState.DONE}
    assert WorkState.ASSIGNED in {state for name, state in states if name == "ke-hoach-so-ket-cchc-2026.txt"}


def test_someone_is_away_and_someone_stands_in(people: list[dict[str, object]]) -> None:
    deputy = Officer.objects.get(full_name="Cà Văn Thuận")
    names = [post.name for post in posts_acted_for(deputy, DAY_2026)]
    assert names == ["Chỉ huy trưởng Ban Chỉ huy Quân sự xã", "Trưởng Công an xã"]
    assert len(posts_acted_for(deputy, date(2026, 8, 10))) == 1


def test_a_reader_of_the_province_sees_only_what_was_issued(people: list[dict[str, object]]) -> None:
    (reader,) = [person for person in people if person["roles"] == ["superior_reader"]]
    officer = Officer.objects.get(username=reader["username"])
    assert (officer.commune.name, rights_on(officer, DAY_2026)) == ("tỉnh Lam Giang", {Right.READ_BELOW})
    assert [unit.name for unit in communes_below(officer.commune, DAY_2026)] == ["xã Suối Mẫu"]
    assert verify_chain(officer.commune.pk).intact


def test_where_no_examples_are_the_refusal_says_where_they_stand(db: None, tmp_path: Path) -> None:
    with pytest.raises(CchcError) as refusal:
        load(tmp_path, at=AT)
    assert str(refusal.value) == ("Bản cài đặt này không kèm xã ví dụ. Chạy lệnh trong thư mục mã nguồn có examples.")
