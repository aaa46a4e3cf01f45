"""The pages on which officers see and note who comes."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from cchc.conference.actions import Substitute, record_reply
from cchc.conference.enums import Answer, RoomKind, Via
from cchc.conference.links import link_for
from cchc.conference.models import Booking, Conference, Guest, Reply, Room
from cchc.review.actions import issue_plan
from tests.factories.budget import drafted
from tests.factories.conferences import conference_of_seed, guest_of, moment
from tests.factories.reviews import seed_cycle
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of


@pytest.fixture(autouse=True)
def on_the_fifth_of_june(settings: Any) -> None:
    settings.PRACTICE_DAY = TODAY


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return conference_of_seed(commune)


@pytest.fixture
def guest(conference: Conference) -> Guest:
    return guest_of(conference, phone="0912 345 678", group="Bí thư các chi bộ")


@pytest.fixture
def clerk(commune: Commune) -> Client:
    return client_of(commune.clerk)


def address(conference: Conference) -> str:
    return f"/ky-so-ket/{conference.cycle_id}/tra-loi/"


def said(answer: Answer, guest: Guest, **facts: Any) -> Reply:
    return record_reply(guest=guest, answer=answer, via=Via.LINK, at=AT, **facts)


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_before_anyone_is_invited_the_page_says_what_will_stand_there(commune: Commune, clerk: Client) -> None:
    cycle = seed_cycle(commune)
    assert "Chưa mời ai dự hội nghị" in text(clerk.get(f"/ky-so-ket/{cycle.pk}/tra-loi/"))
    conference = conference_of_seed(commune, cycle) if cycle.plan.held_on else None
    assert conference is None or "Danh sách mời chưa có ai" in text(clerk.get(address(conference)))


def test_the_silent_stand_first_and_each_answer_tells_why(conference: Conference, guest: Guest, clerk: Client) -> None:
    said(Answer.YES, guest_of(conference, "Lò Dự"))
    said(Answer.NO, guest_of(conference, "Lò Vắng"), reason="đi học ở tỉnh")
    said(Answer.SUBSTITUTE, guest_of(conference, "Lò Cử"), substitute=Substitute("Lò Thay", "Phó bản", "0988", True))
    page = text(clerk.get(address(conference)))
    names = ["Nguyễn Văn An", "Lò Cử", "Lò Dự", "Lò Vắng"]
    assert sorted(names, key=page.index) == names
    for words in ("đi học ở tỉnh", "Lò Thay, Phó bản, 0988", "1 chưa trả lời", "1 người dự thay chờ chủ trì đồng ý"):
        assert words in page
    assert "<b>3</b> chỗ ngồi" in page


def test_one_click_notes_what_was_heard_and_one_more_undoes_it(
    conference: Conference, guest: Guest, clerk: Client
) -> None:
    sent = clerk.post(f"{address(conference)}?tim=an", {"ghi": f"du:{guest.pk}", "qua": "in_person"})
    reply = Reply.objects.get()
    assert sent.headers["Location"] == f"{address(conference)}?tim=an&qua=in_person&vua={reply.pk}"
    assert (reply.answer, reply.via, reply.recorded_by_id) == ("yes", "in_person", clerk.get("/").context["officer"].pk)
    page = text(clerk.get(sent.headers["Location"]))
    assert "Đã ghi: <b>Nguyễn Văn An</b> dự họp, qua trả lời trực tiếp." in page
    back = f"{address(conference)}?tim=an"
    undone = clerk.post(f"/tra-loi/{guest.pk}/huy/", {"lan": reply.pk, "ve": back})
    assert undone.headers["Location"] == back
    guest.refresh_from_db()
    assert guest.answer is None
    assert "Đã ghi: <b>" not in text(clerk.get(sent.headers["Location"]))


@pytest.mark.parametrize("sent", [{}, {"ghi": "du"}, {"ghi": "du:x"}, {"ghi": "bo:1"}, {"ghi": "du:" + "9" * 30}])
def test_a_click_that_names_nobody_notes_nothing(conference: Conference, clerk: Client, sent: dict[str, str]) -> None:
    assert "Chọn khách mời và câu trả lời cần ghi." in text(clerk.post(address(conference), sent, follow=True))
    assert not Reply.objects.exists()


def test_who_only_reads_sees_the_list_without_buttons_and_notes_nothing(
    commune: Commune, conference: Conference, guest: Guest
) -> None:
    finance = client_of(commune.finance)
    page = text(finance.get(address(conference)))
    assert (guest.name in page, 'name="ghi"' in page, link_for(guest) in page) == (True, False, False)
    assert finance.post(address(conference), {"ghi": f"du:{guest.pk}"}).status_code == 403
    assert not Reply.objects.exists()


def test_a_guest_of_another_commune_is_not_noted_through_ones_own_list(
    conference: Conference, guest: Guest, other_commune: Commune
) -> None:
    theirs = conference_of_seed(other_commune)
    assert client_of(other_commune.clerk).post(address(theirs), {"ghi": f"du:{guest.pk}"}).status_code == 404
    assert not Reply.objects.exists()


def test_reasons_and_substitutes_are_noted_on_the_page_of_the_guest(guest: Guest, clerk: Client) -> None:
    typed = {"tra-loi": "substitute", "name": "Lò Thay", "title": "Phó bản", "phone": "0988", "salaried": "0"}
    page = text(clerk.post(f"/tra-loi/{guest.pk}/", {**typed, "qua": "phone"}, follow=True))
    assert "Đã ghi trả lời của Nguyễn Văn An." in page
    assert "Cử người dự thay: Lò Thay, Phó bản" in page
    guest.refresh_from_db()
    assert (guest.substitute_phone, guest.substitute_salaried) == ("0988", False)


def test_what_was_typed_is_shown_again_when_it_is_refused(guest: Guest, clerk: Client) -> None:
    answer = clerk.post(f"/tra-loi/{guest.pk}/", {"tra-loi": "substitute", "title": "Phó bản", "qua": "in_person"})
    page = text(answer)
    assert (answer.status_code, 'value="Phó bản"' in page, '"in_person" selected' in page) == (422, True, True)
    assert "Ghi họ và tên người dự thay." in page
    assert clerk.post(f"/tra-loi/{guest.pk}/", {"tra-loi": "x"}).status_code == 422


def test_the_chairs_word_is_noted_and_shown_to_the_guest(guest: Guest, clerk: Client) -> None:
    reply = said(Answer.SUBSTITUTE, guest, substitute=Substitute("Lò Thay"))
    steps = f"/tra-loi/{guest.pk}/nguoi-thay/"
    assert "Chưa ghi lý do chưa đồng ý." in text(clerk.post(steps, {"lan": reply.pk, "y-kien": "refused"}, follow=True))
    page = text(clerk.post(steps, {"lan": reply.pk, "y-kien": "refused", "ly-do": "họp kín"}, follow=True))
    assert "Đã ghi: chủ trì chưa đồng ý." in page
    own = text(Client().get(link_for(guest)))
    assert "Chủ trì chưa đồng ý để Lò Thay dự thay.</b> Lý do: họp kín. Xin trả lời lại." in own
    clerk.post(steps, {"lan": reply.pk, "y-kien": "agreed"})
    assert "Chủ trì đã đồng ý." in text(Client().get(link_for(guest)))


def test_a_new_link_is_given_and_the_old_one_ends(guest: Guest, clerk: Client) -> None:
    old = link_for(guest)
    page = text(clerk.post(f"/tra-loi/{guest.pk}/duong-dan/", {"lan": "1"}, follow=True))
    guest.refresh_from_db()
    assert (link_for(guest) in page, old in page) == (True, False)
    assert Client().get(old).status_code == 404


@pytest.mark.parametrize("step", ["huy", "nguoi-thay", "duong-dan"])
@pytest.mark.parametrize("number", ["", "x", "0", "9" * 40])
def test_a_step_about_nothing_is_not_found(guest: Guest, clerk: Client, step: str, number: str) -> None:
    code = clerk.post(f"/tra-loi/{guest.pk}/{step}/", {"lan": number}).status_code
    assert code == (302 if (step, number) == ("duong-dan", "0") else 404)


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"])
def test_no_click_leads_to_another_site(guest: Guest, clerk: Client, back: str) -> None:
    answer = clerk.post(f"/tra-loi/{guest.pk}/duong-dan/", {"lan": "1", "ve": back})
    assert answer.headers["Location"] == f"/tra-loi/{guest.pk}/"


def test_the_list_goes_to_excel_with_what_the_page_keeps_back(
    conference: Conference, guest: Guest, clerk: Client
) -> None:
    said(Answer.NO, guest, reason="=1+1")
    sheet = load_workbook(BytesIO(clerk.get(f"{address(conference)}?tep=xlsx").content)).worksheets[0]
    heads, row = [[cell.value for cell in line] for line in sheet.iter_rows()]
    found = dict(zip(heads, row, strict=True))
    assert (found["Khách mời"], found["Điện thoại"], found["Thành phần"]) == (
        "Nguyễn Văn An",
        "0912 345 678",
        "Bí thư các chi bộ",
    )
    assert (found["Trả lời"], found["Lý do, người dự thay"]) == ("vắng mặt", "=1+1")


def test_the_list_asks_as_often_for_three_hundred_guests_as_for_one(conference: Conference, clerk: Client) -> None:
    asked = []
    for want in (1, 3, 300):
        for number in range(conference.guests.count(), want):
            one = guest_of(conference, f"Khách {number}", group=f"Nhóm {number % 7}")
            Reply.objects.create(guest=one, answer=Answer.NO, via=Via.LINK, at=AT)
        with CaptureQueriesContext(connection) as found:
            assert clerk.get(address(conference)).status_code == 200
        asked.append(len(found))
    assert asked == [asked[0]] * 3


def test_a_cancelled_conference_takes_no_more_notes(conference: Conference, guest: Guest, clerk: Client) -> None:
    conference.cancelled_at = AT
    conference.save()
    page = text(clerk.get(address(conference)))
    assert ("Hội nghị đã hoãn" in page, 'name="ghi"' in page) == (True, False)
    assert "Hội nghị đã hoãn nên không ghi" in text(clerk.get(f"/tra-loi/{guest.pk}/"))
    sent = clerk.post(address(conference), {"ghi": f"du:{guest.pk}"}, follow=True)
    assert "Hội nghị đã hoãn nên chưa nhận trả lời." in text(sent)


def test_who_invites_is_told_of_substitutes_and_of_the_late(
    commune: Commune, conference: Conference, guest: Guest, clerk: Client, settings: Any
) -> None:
    review = f"/ky-so-ket/{conference.cycle_id}/"
    issue_plan(cycle=conference.cycle, by=commune.clerk, at=AT)
    conference.answer_by = TODAY.replace(day=10)
    conference.save()
    assert "khách mời chưa trả lời" not in text(clerk.get(review))
    settings.PRACTICE_DAY = TODAY.replace(day=11)
    assert "Hỏi 1 khách mời chưa trả lời" in text(clerk.get(review))
    said(Answer.SUBSTITUTE, guest, substitute=Substitute("Lò Thay"))
    assert "Xin ý kiến về 1 người dự thay" in text(clerk.get(review))
    assert "người dự thay" not in text(client_of(commune.reform).get(review))
    host = {"name": "Tấn Văn Duẩn", "key": "tấn văn duẩn|chủ tịch|", "source": "plan", "presides": True}
    Guest.objects.create(commune=commune.unit, conference=conference, officer=commune.chairman, **host)
    assert "Cho ý kiến về 1 người dự thay" in text(client_of(commune.chairman).get(review))
    assert "1/1 đã trả lời" in text(clerk.get(review))


def test_the_list_says_what_follows_for_hall_and_estimate(
    commune: Commune, conference: Conference, guest: Guest, clerk: Client
) -> None:
    guest_of(conference, "Lò Thị Bình", salaried=False)
    assert "Dự toán</a> đang tính" not in text(clerk.get(address(conference)))
    drafted(commune, conference.cycle)
    assert "Dự toán</a> đang tính" not in text(clerk.get(address(conference)))
    said(Answer.NO, guest)
    book(commune, conference, seats=1)
    page = text(clerk.get(address(conference)))
    assert "Dự toán</a> đang tính 2 người, nay 1<br><small>Đang lập" in page
    assert "Hội trường lớn có 1 chỗ<" in page
    said(Answer.YES, guest)
    assert "Hội trường lớn có 1 chỗ, không đủ" in text(clerk.get(address(conference)))


def book(commune: Commune, conference: Conference, seats: int) -> None:
    room = Room.objects.create(
        commune=commune.unit, name="Hội trường lớn", key="hoi truong lon", kind=RoomKind.HALL, seats=seats
    )
    hours = {"starts_at": moment(conference.held_on, 7), "ends_at": moment(conference.held_on, 11)}
    booked = {"booked_by": commune.clerk, "booked_at": AT, "purpose": "Hội nghị"}
    Booking.objects.create(commune=commune.unit, room=room, conference=conference, **hours, **booked)


def test_nobody_is_asked_to_ring_who_presides(conference: Conference, guest: Guest, clerk: Client) -> None:
    host = guest_of(conference, "Lò Chủ Trì", presides=True)
    page = text(clerk.get(address(conference)))
    assert "Mời <b>1</b>" in page
    assert "1 chưa trả lời" in page
    assert '<span class="tag good">chủ trì</span>' in page
    assert f'value="du:{guest.pk}"' in page
    assert f'value="du:{host.pk}"' not in page
    assert "<b>2</b> chỗ ngồi" in page
    assert "chủ trì hội nghị: được tính là dự họp" in text(clerk.get(f"/tra-loi/{host.pk}/"))
    own = text(Client().get(link_for(host)))
    assert "chủ trì hội nghị</b> nên không phải trả lời" in own
    assert "Tôi sẽ dự họp" not in own
