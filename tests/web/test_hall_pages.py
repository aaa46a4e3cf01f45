"""Pages of rooms, of the hall of a conference, its checklist and its items."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cchc.conference.actions import book_hall
from cchc.conference.models import Booking, CheckItem, Conference, ListLine, Room
from cchc.core.photos import MOST_BYTES
from cchc.review.models import Cycle
from tests.factories.hall import booked, checklist, item, moment, photograph, room, seed_conference, span
from tests.factories.reviews import seed_cycle
from tests.factories.work import given
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of

pytestmark = pytest.mark.django_db
WHEN = {"day": "23/6/2023", "first": "7h30", "last": "11h30"}


@pytest.fixture(autouse=True)
def practice(settings: Any) -> None:
    settings.PRACTICE_DAY = TODAY


@pytest.fixture
def clerk(commune: Commune) -> Client:
    return client_of(commune.clerk)


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_room_is_added_revised_and_listed(commune: Commune, clerk: Client) -> None:
    facts = {"revision": 0, "name": " Hội trường  UBND xã ", "kind": "hall", "seats": "120", "equipment": ["sound"]}
    answer = clerk.post("/phong-hop/moi/", {**facts, "in_use": "on"}, follow=True)
    assert "Đã thêm Hội trường UBND xã." in text_of(answer)
    made = Room.objects.get()
    assert (made.name, made.seats, made.in_use) == ("Hội trường UBND xã", 120, True)
    answer = clerk.post(f"/phong-hop/{made.pk}/sua/", {**facts, "revision": 1, "seats": "90"}, follow=True)
    assert "không sử dụng" in text_of(answer)
    assert "Hội trường UBND xã" in text_of(clerk.get("/phong-hop/?tim=hoi+truong"))
    assert clerk.get("/phong-hop/?tep=xlsx").headers["Content-Type"].endswith("sheet")


def test_a_room_that_another_revised_is_shown_again_with_what_was_typed(commune: Commune, clerk: Client) -> None:
    made = room(commune)
    facts = {"revision": 7, "name": "Nhà văn hóa mới", "kind": "culture"}
    answer = clerk.post(f"/phong-hop/{made.pk}/sua/", facts)
    assert answer.status_code == 422
    assert 'value="Nhà văn hóa mới"' in answer.content.decode()
    again = {**facts, "revision": 1}
    assert clerk.post(f"/phong-hop/{made.pk}/sua/", again).status_code == 302


def test_a_booking_in_the_way_is_shown_with_whose_it_is(commune: Commune, clerk: Client) -> None:
    hall = room(commune)
    booked(commune, hall, span(8, 10))
    typed = {**WHEN, "purpose": "Họp thôn Nà Sàng", "contact": "ông Phanh"}
    answer = clerk.post(f"/phong-hop/{hall.pk}/giu/", typed)
    assert answer.status_code == 422
    text = text_of(answer)
    assert "Phòng đã có người giữ vào giờ đó." in text
    assert "Đại hội Hội Phụ nữ xã 08:00 – 10:00 23/06/2023 Hoàng Thị Mai giữ lúc" in text
    assert 'value="Họp thôn Nà Sàng"' in answer.content.decode()
    answer = clerk.post(f"/phong-hop/{hall.pk}/giu/", {**typed, "first": "10:00"}, follow=True)
    assert "Đã giữ Nhà Văn hoá Trung tâm xã." in text_of(answer)
    mine = Booking.objects.get(purpose="Họp thôn Nà Sàng")
    clerk.post(f"/giu-phong/{mine.pk}/thoi/")
    mine.refresh_from_db()
    assert mine.removed_at is not None


@pytest.mark.parametrize("typed", [{}, {**WHEN, "purpose": ""}, {**WHEN, "purpose": "a", "first": "25:00"}])
def test_a_booking_half_typed_is_asked_again(commune: Commune, clerk: Client, typed: dict[str, str]) -> None:
    assert clerk.post(f"/phong-hop/{room(commune).pk}/giu/", typed).status_code == 422
    assert Booking.objects.count() == 0


def test_one_click_opens_the_conference_and_its_checklist(commune: Commune, clerk: Client) -> None:
    cycle = seed_cycle(commune)
    given(commune, cycle, "venue", "reform")
    page = f"/ky-so-ket/{cycle.pk}/hoi-truong/"
    assert "Bắt đầu chuẩn bị hội trường" in text_of(clerk.get(page))
    assert "chuẩn bị hội trường" in text_of(client_of(commune.finance).get(page))
    for _ in range(2):
        clerk.post(f"{page}lap/")
    assert CheckItem.objects.count() == 17
    text = text_of(clerk.get(page))
    assert "Bảng kiểm 0/17 xong" in text
    assert "Chưa rõ giờ khai mạc" in text
    assert "17:00" not in text.split("Bảng kiểm")[0]


def hall_page(conference: Conference) -> str:
    return f"/ky-so-ket/{conference.cycle_id}/hoi-truong/"


def test_the_hall_that_the_plan_names_is_offered_and_booked(commune: Commune, clerk: Client) -> None:
    hall, conference = room(commune), seed_conference(commune)
    shown = clerk.get(hall_page(conference)).content.decode()
    assert f'<option value="{hall.pk}" selected>' in shown
    answer = clerk.post(f"{hall_page(conference)}giu/", {**WHEN, "room": hall.pk}, follow=True)
    assert "Đã giữ Nhà Văn hoá Trung tâm xã cho hội nghị." in text_of(answer)
    Conference.objects.update(held_on="2023-06-26")
    assert "Hội trường giữ cho ngày 23/06/2023, không phải ngày họp." in text_of(clerk.get(hall_page(conference)))


def test_in_doubt_the_room_is_asked(commune: Commune, clerk: Client) -> None:
    room(commune, "Hội trường Đảng ủy")
    conference = seed_conference(commune)
    text = text_of(clerk.get(hall_page(conference)))
    assert "chưa phòng nào của xã có tên như vậy, chọn giúp một phòng" in text
    assert clerk.post(f"{hall_page(conference)}giu/", WHEN).status_code == 422


def test_a_hall_that_another_has_is_told_on_the_page_of_the_conference(commune: Commune, clerk: Client) -> None:
    hall, conference = room(commune), seed_conference(commune)
    booked(commune, hall, span(8, 10))
    answer = clerk.post(f"{hall_page(conference)}giu/", {**WHEN, "room": hall.pk})
    assert (answer.status_code, "Đại hội Hội Phụ nữ xã" in text_of(answer)) == (422, True)


def test_an_owner_ticks_from_the_list_and_comes_back_to_it(commune: Commune) -> None:
    conference = seed_conference(commune)
    given(commune, conference.cycle, "venue", "reform")
    one = item(checklist(commune, conference), "Giữ hội trường")
    owner = client_of(commune.reform)
    assert f"/bang-kiem/{one.pk}/buoc/xong/" in owner.get(hall_page(conference)).content.decode()
    assert "/buoc/xong/" not in client_of(commune.finance).get(hall_page(conference)).content.decode()
    answer = owner.post(f"/bang-kiem/{one.pk}/buoc/xong/", {"ve": "bang"})
    assert answer.headers["Location"] == f"{hall_page(conference)}#muc-{one.pk}"
    assert "1/17 xong" in text_of(owner.get(hall_page(conference)))
    owner.post(f"/bang-kiem/{one.pk}/buoc/mo-lai/", {"ve": "bang"})
    assert "0/17 xong" in text_of(owner.get(hall_page(conference)))


def test_a_photograph_is_shown_as_a_picture_and_as_nothing_else(commune: Commune, clerk: Client) -> None:
    one = checklist(commune)[0]
    file = SimpleUploadedFile("anh.html", photograph(), content_type="text/html")
    clerk.post(f"/bang-kiem/{one.pk}/buoc/xong/", {"text": "Đã giữ", "photo": file})
    photo = one.photos.get()
    answer = clerk.get(f"/anh-bang-kiem/{photo.pk}/")
    wanted = {"Content-Type": "image/jpeg", "X-Content-Type-Options": "nosniff", "Content-Disposition": "inline"}
    assert {name: answer.headers[name] for name in wanted} == wanted
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert f"/anh-bang-kiem/{photo.pk}/" in clerk.get(f"/bang-kiem/{one.pk}/").content.decode()
    clerk.post(f"/anh-bang-kiem/{photo.pk}/bo/")
    assert "Ảnh đã bỏ" in text_of(clerk.get(f"/bang-kiem/{one.pk}/"))
    clerk.post(f"/anh-bang-kiem/{photo.pk}/lay-lai/")
    assert "Ảnh đã bỏ" not in text_of(clerk.get(f"/bang-kiem/{one.pk}/"))


@pytest.mark.parametrize("data", [b"<svg onload=alert(1)>", b"\xff\xd8\xff" + bytes(MOST_BYTES)])
def test_what_is_no_photograph_is_refused_and_the_words_stay(commune: Commune, clerk: Client, data: bytes) -> None:
    one = checklist(commune)[0]
    typed = {"trouble": "Máy chiếu hỏng", "photo": SimpleUploadedFile("anh.jpg", data)}
    answer = clerk.post(f"/bang-kiem/{one.pk}/buoc/truc-trac/", typed)
    assert (answer.status_code, "Máy chiếu hỏng</textarea>" in answer.content.decode()) == (422, True)
    assert CheckItem.objects.get(pk=one.pk).state == "open"


def test_trouble_stands_out_on_the_list(commune: Commune, clerk: Client) -> None:
    conference = seed_conference(commune)
    one = checklist(commune, conference)[2]
    typed = {"trouble": "Máy chiếu <b>hỏng</b>", "remedy": "Mượn của trường"}
    clerk.post(f"/bang-kiem/{one.pk}/buoc/truc-trac/", typed)
    shown = clerk.get(hall_page(conference)).content.decode()
    assert "Máy chiếu &lt;b&gt;hỏng&lt;/b&gt;<br>Đang xử lý: Mượn của trường" in shown
    assert "1 việc chậm hoặc trục trặc" in shown
    clerk.post(f"/bang-kiem/{one.pk}/buoc/ghi-chu/", {"text": "Hẹn 15 giờ"})
    assert "Hẹn 15 giờ" in text_of(clerk.get(f"/bang-kiem/{one.pk}/"))
    assert clerk.post(f"/bang-kiem/{one.pk}/buoc/khong-co/").status_code == 404


FACTS = {"revision": 0, "what": "Máy phát", "must": "Nổ máy", "part": "", "ahead": "2", "unit": "hours", "post": ""}


def test_an_item_is_added_revised_taken_out_and_brought_back(commune: Commune, clerk: Client) -> None:
    conference = seed_conference(commune)
    clerk.post(f"{hall_page(conference)}them/", FACTS)
    one = CheckItem.objects.get()
    clerk.post(f"/bang-kiem/{one.pk}/sua/", {**FACTS, "revision": 1, "what": "Máy phát điện"})
    stale = clerk.post(f"/bang-kiem/{one.pk}/sua/", {**FACTS, "revision": 1, "what": "Máy nổ"})
    assert (stale.status_code, 'value="Máy nổ"' in stale.content.decode()) == (422, True)
    clerk.post(f"/bang-kiem/{one.pk}/bo/")
    assert "Đã bỏ ở hội nghị này Máy phát điện" in text_of(clerk.get(hall_page(conference)))
    clerk.post(f"/bang-kiem/{one.pk}/lay-lai/")
    assert clerk.post(f"{hall_page(conference)}them/", {**FACTS, "ahead": "-1"}).status_code == 422


def test_the_commune_keeps_its_own_list(commune: Commune, clerk: Client) -> None:
    assert "danh sách gợi ý, theo thông lệ" in text_of(clerk.get("/danh-sach-mau/"))
    clerk.post("/danh-sach-mau/them/", FACTS)
    assert ListLine.objects.count() == 18
    assert "danh sách của xã" in text_of(clerk.get("/danh-sach-mau/"))
    papers = ListLine.objects.get(what="Gửi tài liệu tới đại biểu")
    same = {**FACTS, "revision": 1, "what": papers.what, "ahead": "3", "unit": "working_days"}
    clerk.post(f"/danh-sach-mau/{papers.pk}/", same)
    papers.refresh_from_db()
    assert (papers.must, papers.rule) == ("Nổ máy", "meeting.documents_before_days")
    clerk.post(f"/danh-sach-mau/{papers.pk}/", {**same, "revision": 2, "ahead": "5"})
    papers.refresh_from_db()
    assert (papers.ahead, papers.rule) == (5, "")
    clerk.post(f"/danh-sach-mau/{papers.pk}/bo/")
    clerk.post(f"/danh-sach-mau/{papers.pk}/lay-lai/")
    stale = clerk.post(f"/danh-sach-mau/{papers.pk}/", {**same, "revision": 1})
    assert stale.status_code == 422


def asked(client: Client, page: str) -> int:
    """How often a page asks the database."""
    with CaptureQueriesContext(connection) as found:
        assert client.get(page).status_code == 200
    return len(found)


def test_the_checklist_asks_the_database_as_often_for_300_items_as_for_one(commune: Commune, clerk: Client) -> None:
    conference, hall = seed_conference(commune), room(commune)
    book_hall(conference=conference, room=hall, span=span(7, 12), by=commune.clerk, at=AT)
    post = commune.clerk.holdings.get().post
    facts = {"commune": commune.unit, "conference": conference, "unit": "days", "post": post}
    counts = []
    for more in (1, 2, 297):
        items = (CheckItem(position=n, what=f"Việc {n}", ahead=n % 9, **facts) for n in range(more))
        CheckItem.objects.bulk_create(items)
        counts.append(asked(clerk, hall_page(conference)))
    assert counts[0] == counts[1] == counts[2]


def test_the_rooms_ask_the_database_as_often_for_300_as_for_one(commune: Commune, clerk: Client) -> None:
    days = {"starts_at": moment(7), "ends_at": moment(9), "booked_by": commune.clerk, "booked_at": AT}
    counts = []
    for more in (1, 2, 297):
        rows = (Room(commune=commune.unit, kind="room", name=f"{more}.{n}", key=f"{more}.{n}") for n in range(more))
        rooms = Room.objects.bulk_create(rows)
        Booking.objects.bulk_create(Booking(commune=commune.unit, room=one, purpose="Họp", **days) for one in rooms)
        counts.append(asked(clerk, "/phong-hop/"))
    assert counts[0] == counts[1] == counts[2]


def test_a_review_of_another_commune_has_no_hall(commune: Commune, other_commune: Commune) -> None:
    cycle = Cycle.objects.get(pk=seed_cycle(commune).pk)
    assert client_of(other_commune.clerk).get(f"/ky-so-ket/{cycle.pk}/hoi-truong/").status_code == 404
