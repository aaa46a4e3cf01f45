"""A reader of the level above sees what the communes below have issued, and nothing else of them."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cchc.org.actions import end_post
from cchc.org.enums import Role, UnitKind
from cchc.org.models import Officer, Unit
from cchc.org.queries.units import communes_below
from cchc.records.access import documents_below
from cchc.records.actions import draft_document, issue_document
from cchc.records.models import Document
from tests.factories.papers import plan_paper
from tests.people import AT, TODAY, Commune, give_post, make_commune
from tests.web.address_table import TABLE
from tests.web.places import places
from tests.web.signed import client_of

__all__ = ["places"]
OPEN = {
    "/cap-duoi/",
    "/van-ban/{document}/",
    "/van-ban/{document}/tep.pdf",
    "/van-ban/{document}/trang-dau.png",
    "/huong-dan/",
    "/huong-dan/ban-hanh/",
    "/tai-khoan/",
}


def reader_of(unit: Unit | None, username: str = "nguoi-xem") -> Officer:
    officer = Officer(commune=unit, username=username, full_name="Lương Thị Vân", password="!")
    officer.save()
    give_post(officer, "nguoi-xem", "Chuyên viên Phòng Nội vụ", Role.SUPERIOR_READER)
    return officer


@pytest.fixture
def reader(commune: Commune) -> Officer:
    return reader_of(commune.unit.parent)


def issue(commune: Commune) -> Document:
    draft = draft_document(paper=plan_paper(), by=commune.clerk, at=AT)
    return issue_document(document=draft, by=commune.clerk, at=AT)


def test_only_what_was_issued_below_opens(reader: Officer, places: dict[str, int]) -> None:
    client = client_of(reader)
    codes = {address: client.get(address.format(**places)).status_code for address in TABLE}
    assert {address for address, code in codes.items() if code == 200} == OPEN
    assert set(codes.values()) <= {200, 403, 404, 405}


def test_a_draft_below_and_a_document_elsewhere_do_not_exist(
    commune: Commune, other_commune: Commune, reader: Officer
) -> None:
    draft = draft_document(paper=plan_paper(), by=commune.clerk, at=AT)
    elsewhere = issue(other_commune)
    paths = [f"/van-ban/{row.pk}/{file}" for row in (draft, elsewhere) for file in ("", "tep.pdf", "trang-dau.png")]
    assert [client_of(reader).get(path).status_code for path in paths] == [404] * 6


def test_the_first_page_leads_to_the_documents_below(commune: Commune, reader: Officer) -> None:
    document = issue(commune)
    client = client_of(reader)
    assert client.get("/").headers["Location"] == "/cap-duoi/"
    page = client.get("/cap-duoi/").content.decode()
    assert f'href="/van-ban/{document.pk}/"' in page
    assert "01/KH-UBND" in page
    shown = client.get(f"/van-ban/{document.pk}/").content.decode()
    assert "Về văn bản các xã" in shown
    assert "/van-ban/so/" not in shown


def test_a_commune_that_has_issued_nothing_is_named(commune: Commune, reader: Officer) -> None:
    make_commune("nam-cang", "xã Nậm Cang", commune.unit.parent)
    issue(commune)
    page = client_of(reader).get("/cap-duoi/").content.decode()
    assert "Xã Nậm Cang" in page
    assert "Xã Suối Mẫu" in page


def test_a_post_that_has_ended_opens_nothing_at_the_next_click(commune: Commune, reader: Officer) -> None:
    document = issue(commune)
    client = client_of(reader)
    assert client.get(f"/van-ban/{document.pk}/").status_code == 200
    reader.holdings.update(until=date(2023, 6, 1))
    assert client.get("/cap-duoi/").status_code == 403
    assert client.get(f"/van-ban/{document.pk}/").status_code == 404


def test_the_role_in_a_commune_opens_no_neighbour(commune: Commune, other_commune: Commune) -> None:
    give_post(commune.idle, "nguoi-xem", "Người xem", Role.SUPERIOR_READER)
    assert client_of(commune.idle).get(f"/van-ban/{issue(other_commune).pk}/").status_code == 404
    assert list(documents_below(commune.idle, TODAY)) == []


def test_below_a_province_stand_the_communes_of_its_districts_of_all_years(commune: Commune) -> None:
    district = commune.unit.parent
    assert district is not None
    district.parent = Unit.objects.create(code="lam-giang", kind=UnitKind.PROVINCE, name="tỉnh Lam Giang")
    district.until = date(2025, 6, 30)
    district.save()
    straight = make_commune("nam-cang", "xã Nậm Cang", district.parent).unit
    for day in (TODAY, date(2026, 1, 1)):
        assert communes_below(district.parent, day) == [straight, commune.unit]
    assert communes_below(district, date(2025, 6, 30)) == [commune.unit]
    assert communes_below(district, date(2025, 7, 1)) == []


def test_the_list_asks_as_often_for_many_communes_as_for_one(commune: Commune, reader: Officer) -> None:
    asked, client = [], client_of(reader)
    made = [commune]
    for count in (1, 3, 12):
        while len(made) < count:
            made.append(make_commune(f"xa-{len(made)}", f"xã Số {len(made)}", commune.unit.parent))
            issue(made[-1])
        if count == 1:
            issue(commune)
        with CaptureQueriesContext(connection) as found:
            assert client.get("/cap-duoi/").status_code == 200
        asked.append(len(found))
    assert asked == [asked[0]] * 3


def test_someone_signed_out_is_sent_to_sign_in(db: None) -> None:
    assert Client().get("/cap-duoi/").headers["Location"] == "/tai-khoan/dang-nhap/?next=/cap-duoi/"


def test_the_level_above_ends_a_post_as_a_commune_does(commune: Commune, reader: Officer) -> None:
    chief = Officer.objects.create(commune=reader.commune, username="truong-phong", full_name="Nông Văn Tài")
    give_post(chief, "chu-tich", "Chủ tịch UBND huyện", Role.CHAIRMAN)
    end_post(holding=reader.holdings.get(), until=TODAY, by=chief, at=AT)
    assert client_of(reader).get("/cap-duoi/").status_code == 403
