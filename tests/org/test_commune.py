"""Opening a commune from its file."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused, CchcError
from cchc.org.access import roles_on
from cchc.org.actions import OfficePost, open_commune, open_reader
from cchc.org.enums import Role, UnitKind
from cchc.org.models import Officer, PostHolding, Unit
from cchc.org.queries.commune import commune_of
from cchc.org.queries.units import above
from tests.people import AT, PASSWORD, TODAY

FILE = """
[unit]
name = "xã Nậm Xé"
kind = "xã"
place = "Nậm Xé"
places = ["lam-giang", "lam-giang.nam-xe"]

[[superior]]
name = "Ủy ban nhân dân huyện Mường Lam"
report_to = ["Ủy ban nhân dân huyện Mường Lam"]
until = 2025-06-30

[[superior]]
name = "Ủy ban nhân dân tỉnh Lam Giang"
report_to = ["Ủy ban nhân dân tỉnh Lam Giang"]
since = 2025-07-01

[[post]]
id = "chu-tich"
title = "Chủ tịch UBND xã"
roles = ["chairman"]

[[officer]]
name = "Hoàng Thị Mai"
honorific = "Bà"
holds = [{post = "chu-tich", since = 2021-07-01}]
"""


@pytest.fixture
def unit(db: None) -> Unit:
    return open_commune(files=[FILE], password=PASSWORD, at=AT)


def test_the_unit_stands_below_the_bodies_of_both_times(unit: Unit) -> None:
    district = unit.parent
    assert district is not None
    assert (district.name, district.kind, district.until) == ("huyện Mường Lam", UnitKind.DISTRICT, date(2025, 6, 30))
    assert district.parent is not None
    assert (district.parent.name, district.parent.until) == ("tỉnh Lam Giang", None)


def test_what_the_file_says_comes_back_as_the_library_knows_it(unit: Unit) -> None:
    commune = commune_of(unit, TODAY)
    (post,) = commune.posts
    assert post.roles == {"chairman"}
    assert commune.holder(post, TODAY).name == "Hoàng Thị Mai"  # type: ignore[union-attr]
    assert commune.superior(TODAY).name == "Ủy ban nhân dân huyện Mường Lam"  # type: ignore[union-attr]


def test_a_namesake_in_another_commune_has_an_account_of_her_own(unit: Unit) -> None:
    other = open_commune(
        files=[FILE.replace("Nậm Xé", "Nậm Cang").replace("nam-xe", "nam-cang")], password=PASSWORD, at=AT
    )
    accounts = Officer.objects.order_by("pk").values_list("username", "commune_id")
    assert list(accounts) == [("hoangthimai", unit.pk), ("hoangthimai2", other.pk)]


def test_a_later_file_ends_the_time_of_whoever_held_the_post(db: None) -> None:
    later = FILE.replace("Hoàng Thị Mai", "Lò Văn Páo").replace("2021-07-01", "2023-01-01")
    unit = open_commune(files=[FILE, later], password=PASSWORD, at=AT)
    held = [
        (h.officer.full_name, h.since, h.until)
        for h in PostHolding.objects.filter(post__commune=unit).order_by("since")
    ]
    assert held == [
        ("Hoàng Thị Mai", date(2021, 7, 1), date(2022, 12, 31)),
        ("Lò Văn Páo", date(2023, 1, 1), None),
    ]


def test_a_post_of_the_office_itself_is_added(db: None) -> None:
    clerk = OfficePost("van-thu", "Văn thư", Role.CLERK, "Hoàng Thị Mai", TODAY)
    open_commune(files=[FILE], password=PASSWORD, extra=[clerk], at=AT)
    assert [post.name for post in Officer.objects.get().posts_on(TODAY)] == ["Chủ tịch UBND xã", "Văn thư"]
    assert LogEntry.objects.get().who == "Hoàng Thị Mai, Chủ tịch UBND xã, Văn thư"


def test_a_reader_of_the_level_above_has_an_account_there(unit: Unit) -> None:
    facts = {"full_name": "Lương Thị Vân", "post": "Chuyên viên Phòng Nội vụ", "password": PASSWORD}
    district = unit.parent
    assert district is not None
    reader = open_reader(unit=district, since=TODAY, at=AT, **facts)
    assert roles_on(reader, TODAY) == {Role.SUPERIOR_READER}
    assert LogEntry.objects.get(commune=district).who == "Lương Thị Vân, Chuyên viên Phòng Nội vụ"
    with pytest.raises(ActionRefused, match="là đơn vị cấp xã"):
        open_reader(unit=unit, since=TODAY, at=AT, **facts)


def test_the_nearest_unit_above_is_the_one_that_still_exists(unit: Unit) -> None:
    assert [str(above(unit, day)) for day in (TODAY, date(2025, 7, 1))] == ["huyện Mường Lam", "tỉnh Lam Giang"]


def test_a_commune_is_opened_once(unit: Unit) -> None:
    with pytest.raises(ActionRefused, match=r"xã Nậm Xé \(mã lam-giang.nam-xe\) đã mở"):
        open_commune(files=[FILE], password=PASSWORD, at=AT)
    assert Officer.objects.count() == 1


def test_a_commune_without_a_chairman_today_is_not_opened(db: None) -> None:
    with pytest.raises(ActionRefused, match="không có ai giữ chức Chủ tịch UBND xã Nậm Xé vào ngày 05/06/2023"):
        open_commune(files=[FILE.replace("2021-07-01", "2023-06-06")], password=PASSWORD, at=AT)
    assert not Unit.objects.exists()


def test_a_broken_file_opens_nothing(db: None) -> None:
    with pytest.raises(CchcError, match="kind"):
        open_commune(files=[FILE.replace('kind = "xã"', 'kind = "làng"')], password=PASSWORD, at=AT)
    assert not Unit.objects.exists()
