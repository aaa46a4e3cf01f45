"""Gửi thư: nothing goes out before mail is opened; then each guest gets one letter of a kind, with a calendar."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from cchc.conference.tasks import send_letters
from cchc.core.clock import now
from tests.web.play.mail import letters_to
from tests.web.play.people import CLERK
from tests.web.play.scenes.guests import COUNCIL, FRONT, SCHOOL, SECRETARY
from tests.web.play.stage import Stage
from tests.web.play.verbs import follow, press


def the_invitations_are_sent(stage: Stage) -> None:
    """The clerk looks at a letter, queues them all, sees that none went out, and opens the mail."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}khach-moi/giay-moi/")
    follow(clerk, "Gửi qua thư điện tử…")
    stage.look(clerk, "gui-thu-soan-thu")
    follow(clerk, SECRETARY.name)
    stage.look(clerk, "gui-thu-xem-truoc")
    clerk.go_back()
    send_to_all(clerk)
    assert send_letters(now()) == 0
    press(clerk, "Cho gửi thư ra ngoài")
    post(clerk)
    stage.look(clerk, "gui-thu")
    follow(clerk, "Mọi thư")
    stage.look(clerk, "gui-thu-moi-thu")
    for guest in (SECRETARY, COUNCIL, FRONT, SCHOOL):
        assert [letter.method for letter in letters_to(guest)] == ["REQUEST"]


def send_to_all(page: Page) -> None:
    page.get_by_role("button", name="Gửi cho").click()
    page.wait_for_load_state("load")


def post(page: Page) -> None:
    """What the process beside the office does by itself."""
    send_letters(now())
    page.reload()


def the_silent_are_reminded(stage: Stage) -> None:
    """Only who has not answered is due a reminder."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}khach-moi/gui/")
    clerk.get_by_role("link", name="Nhắc trả lời").click()
    expect(clerk.get_by_role("link", name=SCHOOL.name)).to_be_visible()
    expect(clerk.get_by_role("link", name=SECRETARY.name)).to_have_count(0)
    stage.look(clerk, "gui-thu-nhac")
    send_to_all(clerk)
    post(clerk)
    assert len(letters_to(SCHOOL)) == 2
    assert len(letters_to(SECRETARY)) == 1


def the_hour_is_changed(stage: Stage) -> None:
    """Those who were invited are told once; their calendars move with it, and a second sending finds nobody."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}khach-moi/")
    follow(clerk, "Sửa ngày, giờ, địa điểm…")
    clerk.get_by_label("Bắt đầu lúc").fill("8 giờ")
    clerk.get_by_label("Lý do thay đổi").fill("Chủ tịch họp giao ban huyện đầu giờ.")
    press(clerk, "Lưu")
    clerk.goto(f"{stage.review}khach-moi/gui/")
    clerk.get_by_role("link", name="Báo thay đổi").click()
    stage.look(clerk, "gui-thu-thay-doi")
    send_to_all(clerk)
    post(clerk)
    last = letters_to(SECRETARY)[-1]
    assert (last.method, last.hour, last.sequence > letters_to(SECRETARY)[0].sequence) == ("REQUEST", "08:00", True)
    clerk.goto(f"{stage.review}khach-moi/gui/?loai=thay-doi")
    expect(clerk.get_by_text("Không ai cần báo")).to_be_visible()
