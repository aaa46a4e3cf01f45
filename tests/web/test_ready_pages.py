"""The chairman's page: is everything ready, what is not, who has it, since when; and the calendar of the weeks."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from cchc.conference.actions import book_hall, report_trouble, tick_check
from cchc.conference.models import CheckItem, Conference
from cchc.web.hall.ground import Ground, Line
from cchc.web.hall.readiness import LINES, readiness_of
from cchc.web.review.next import next_thing
from tests.factories.hall import checklist, item, moment, room, seed_conference, span
from tests.factories.reviews import seed_cycle
from tests.factories.work import given
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def practice(settings: Any) -> None:
    settings.PRACTICE_DAY = TODAY


@pytest.fixture
def chairman(commune: Commune) -> Client:
    return client_of(commune.chairman)


def lines(conference: Conference, now: Any = AT) -> dict[str, Line]:
    conference.refresh_from_db()
    return {line.key: line for line in readiness_of(Ground(conference.cycle, now)).lines}


def page_of(conference: Conference) -> str:
    return f"/ky-so-ket/{conference.cycle_id}/san-sang/"


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_every_part_has_its_line(commune: Commune) -> None:
    assert len(lines(seed_conference(commune))) == len(LINES) == 8


def test_before_anybody_begins_every_part_says_what_is_missing(commune: Commune, chairman: Client) -> None:
    cycle = seed_cycle(commune)
    text = text_of(chairman.get(f"/ky-so-ket/{cycle.pk}/san-sang/"))
    assert "Chưa sẵn sàng: 0/8 phần xong" in text
    for words in (
        "Báo cáo tổng hợp chưa ban hành",
        "Dự toán chưa lập",
        "Giấy mời chưa ban hành",
        "Chưa giữ hội trường",
    ):
        assert words in text


def test_a_part_that_is_past_its_day_says_who_has_it_and_since_when(commune: Commune, chairman: Client) -> None:
    conference = seed_conference(commune)
    given(commune, conference.cycle, "estimate", "clerk")
    after = moment(8, day=date(2023, 6, 21))
    [fault] = lines(conference, after)["budget"].faults
    assert (fault.what, fault.who, fault.hurts) == ("Dự toán chưa lập", "Vàng A Chứ", True)
    assert fault.since is not None and fault.since < after


def test_the_hall_and_the_checklist_say_what_is_wrong(commune: Commune) -> None:
    conference, hall = seed_conference(commune), room(commune)
    items = checklist(commune, conference)
    book_hall(conference=conference, room=hall, span=span(7, 12), by=commune.clerk, at=AT)
    assert lines(conference)["hall"].standing == "sẵn sàng"
    report_trouble(item=items[2], trouble="Máy chiếu hỏng", remedy="Mượn", by=commune.clerk, at=AT)
    Conference.objects.update(held_on=date(2023, 6, 24))
    found = lines(conference)
    [misfit] = found["hall"].faults
    assert misfit.what == "Hội trường giữ cho ngày 23/06/2023, không phải ngày họp"
    trouble, coming = found["checklist"].faults
    assert trouble.what == "Kiểm kê âm thanh, máy chiếu, màn hình: Máy chiếu hỏng (Mượn)"
    assert coming.what == "16 việc chưa đến hạn"
    assert (found["checklist"].words, found["checklist"].tag) == ("0/17 việc xong", "late")


def test_what_is_late_longest_stands_first(commune: Commune) -> None:
    conference = seed_conference(commune)
    items = checklist(commune, conference)
    report_trouble(item=items[-1], trouble="Mất điện", by=commune.clerk, at=AT)
    found = readiness_of(Ground(conference.cycle, moment(8)))
    since = [fault.since for _, fault in found.hurting if fault.since]
    assert since == sorted(since)
    assert found.hurting[-1][1].trouble


def test_a_checklist_done_is_ready(commune: Commune) -> None:
    conference = seed_conference(commune)
    for one in checklist(commune, conference):
        tick_check(item=one, by=commune.clerk, at=AT)
    assert lines(conference)["checklist"].ready


def test_the_calendar_shows_the_weeks_and_lists_the_same(commune: Commune, chairman: Client) -> None:
    conference = seed_conference(commune)
    checklist(commune, conference)
    shown = chairman.get(page_of(conference)).content.decode()
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in shown
    assert "<b>16/06</b> Bảng kiểm hội trường: 0/3 mục" in shown


def test_the_calendar_and_the_scheme_come_as_files(commune: Commune, chairman: Client) -> None:
    conference = seed_conference(commune)
    items = checklist(commune, conference)
    tick_check(item=item(items, "Giữ hội trường"), by=commune.clerk, at=AT)
    picture = Image.open(BytesIO(chairman.get(f"{page_of(conference)}lich.png").content))
    assert picture.size[0] == 1240
    assert chairman.get(f"{page_of(conference)}lich.pdf").content[:5] == b"%PDF-"
    assert chairman.get(f"{page_of(conference)}lich.gif").status_code == 404
    paper = f"/ky-so-ket/{conference.cycle_id}/hoi-truong/phuong-an"
    assert chairman.get(f"{paper}.docx").content[:2] == b"PK"
    assert chairman.get(f"{paper}.pdf").content[:5] == b"%PDF-"
    assert chairman.get(f"{paper}.txt").status_code == 404


def test_the_scheme_prints_the_list_as_it_stands(commune: Commune) -> None:
    from cchc.conference.papers.venue import checklist_paper
    from tests.dossier.test_papers import words

    conference = seed_conference(commune)
    items = checklist(commune, conference)
    tick_check(item=items[0], by=commune.clerk, at=AT)
    report_trouble(item=items[1], trouble="Hỏng", by=commune.clerk, at=AT)
    text = words(checklist_paper(conference, AT))
    assert (
        "1 | 16/6/2023 | Giữ hội trường (Hoàng Thị Mai) | Đã giữ đúng ngày, giờ; đủ chỗ theo số đại biểu | 5/6" in text
    )
    assert "2 | 16/6/2023 | Điện lưới, máy phát điện dự phòng (Hoàng Thị Mai)" in text and "| trục trặc" in text
    assert "13 | 05h30 | Mở hội trường" in text


def test_the_page_asks_the_database_as_often_for_many_items(commune: Commune, chairman: Client) -> None:
    from tests.web.test_hall_pages import asked

    conference = seed_conference(commune)
    facts = {"commune": commune.unit, "conference": conference, "unit": "days"}
    counts = []
    for more in (1, 2, 297):
        CheckItem.objects.bulk_create(CheckItem(what=f"Việc {n}", ahead=n % 9 + 20, **facts) for n in range(more))
        counts.append(asked(chairman, page_of(conference)))
    assert counts[0] == counts[1] == counts[2]


def thing(commune: Commune, conference: Conference, part: str, day: date = TODAY) -> str:
    return next_thing(conference.cycle, commune.people[part], day).title


def test_an_owner_of_something_in_trouble_meets_it_first(commune: Commune) -> None:
    conference = seed_conference(commune)
    given(commune, conference.cycle, "venue", "finance")
    items = checklist(commune, conference)
    report_trouble(item=items[2], trouble="Máy chiếu hỏng", by=commune.clerk, at=AT)
    assert thing(commune, conference, "finance") == "Bảng kiểm hội trường: 1 việc chậm hoặc trục trặc"
    text = text_of(client_of(commune.finance).get("/viec-cua-toi/"))
    assert "Bảng kiểm hội trường 17 Cả bảng kiểm" in text
    assert "và 11 việc nữa, hạn sau." in text


def test_two_weeks_before_somebody_is_asked_to_begin_with_the_hall(commune: Commune) -> None:
    conference = seed_conference(commune)
    assert thing(commune, conference, "clerk", date(2023, 6, 8)) != "Bắt đầu chuẩn bị hội trường"
    assert thing(commune, conference, "clerk", date(2023, 6, 9)) == "Bắt đầu chuẩn bị hội trường"
    checklist(commune, conference)
    assert thing(commune, conference, "clerk", date(2023, 6, 9)) != "Bắt đầu chuẩn bị hội trường"


def test_in_the_last_week_leaders_look_at_everything(commune: Commune) -> None:
    conference = seed_conference(commune)
    checklist(commune, conference)
    assert thing(commune, conference, "vice", date(2023, 6, 16)) == "Xem mọi việc đã sẵn sàng chưa"
    assert thing(commune, conference, "vice", date(2023, 6, 24)) != "Xem mọi việc đã sẵn sàng chưa"
