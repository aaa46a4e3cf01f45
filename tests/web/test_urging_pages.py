"""Urging by hand, the messages sent, and the urging letter from late work to its number."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cchc.core.enums import LetterState
from cchc.review.actions import claim_message, issue_plan, record_sending
from cchc.review.models import Cycle, Duty, Message, RemindRun, UrgingLetter
from cchc.review.tasks import remind
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import appraisal, given, on, post_of
from tests.people import AT, Commune
from tests.web.signed import client_of
from tests.web.test_work_pages import more_work

NOW = date(2023, 6, 15)


@pytest.fixture
def cycle(commune: Commune, settings: Any) -> Cycle:
    """An issued plan on 15 June 2023; the appraisal of finance is two days late, the estimate six."""
    settings.PRACTICE_DAY = NOW
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    given(commune, cycle, "estimate", "reform")
    return cycle


def page(commune: Commune, part: str, path: str) -> str:
    return client_of(commune.people[part]).get(path).content.decode()


def test_the_page_shows_whom_and_why_and_sends_to_those_ticked(commune: Commune, cycle: Cycle) -> None:
    path = f"/ky-so-ket/{cycle.pk}/don-doc/"
    shown = page(commune, "clerk", path)
    assert shown.count('name="nguoi"') == 3  # finance, reform, and the chairman who is told of both
    assert "quá hạn 6 ngày" in shown
    sent = {"nguoi": [commune.finance.pk, 999999], "opening": "Đề nghị làm ngay <hôm nay>.", "gui": "1"}
    assert client_of(commune.clerk).post(path, sent).status_code == 302
    message = Message.objects.get()
    assert (message.officer, message.by, message.state) == (commune.finance, commune.clerk, "sent")
    assert "Đề nghị làm ngay <hôm nay>." in message.body
    assert "đã có tin hôm nay" in page(commune, "clerk", path)
    assert "&lt;hôm nay&gt;" in page(commune, "finance", f"/thu-gui/{message.pk}/")


def test_a_second_click_sends_nothing_twice(commune: Commune, cycle: Cycle) -> None:
    for _ in range(2):
        sent = {"nguoi": [commune.finance.pk], "gui": "1"}
        client_of(commune.clerk).post(f"/ky-so-ket/{cycle.pk}/don-doc/", sent)
    assert Message.objects.count() == 1


def test_when_all_were_told_today_there_is_nothing_to_send(commune: Commune, cycle: Cycle) -> None:
    path = f"/ky-so-ket/{cycle.pk}/don-doc/"
    people = [commune.finance.pk, commune.reform.pk, commune.chairman.pk]
    client_of(commune.clerk).post(path, {"nguoi": people, "gui": "1"})
    shown = page(commune, "clerk", path)
    assert "Hôm nay ai cũng đã có tin" in shown
    assert "Gửi tin nhắc" not in shown


def test_a_preview_shows_the_words_and_sends_nothing(commune: Commune, cycle: Cycle) -> None:
    typed = {"nguoi": [commune.finance.pk], "opening": "Xin nhắc", "xem": "1"}
    shown = client_of(commune.clerk).post(f"/ky-so-ket/{cycle.pk}/don-doc/", typed).content.decode()
    assert "Xem trước: Nguyễn Thế Cường" in shown
    assert "Kính gửi đồng chí Nguyễn Thế Cường,<br><br>Xin nhắc" in shown
    assert Message.objects.count() == 0


def test_nobody_ticked_is_told_and_the_words_stay(commune: Commune, cycle: Cycle) -> None:
    answer = client_of(commune.clerk).post(f"/ky-so-ket/{cycle.pk}/don-doc/", {"opening": "Lời tôi gõ", "gui": "1"})
    assert answer.status_code == 422
    assert "Chưa chọn ai" in answer.content.decode()
    assert "Lời tôi gõ" in answer.content.decode()


def test_each_sees_their_own_messages_and_who_urges_all(commune: Commune, cycle: Cycle) -> None:
    remind(NOW, on(NOW))
    assert Message.objects.count() == 3
    rows = {part: page(commune, part, "/thu-gui/").count("/thu-gui/") for part in ("finance", "clerk", "reform")}
    assert rows == {"finance": 1, "clerk": 3, "reform": 1}
    other = Message.objects.get(officer=commune.reform)
    assert client_of(commune.finance).get(f"/thu-gui/{other.pk}/").status_code == 403


def test_an_unclear_message_waits_for_a_decision(commune: Commune, cycle: Cycle) -> None:
    remind(NOW, on(NOW))
    message = Message.objects.get(officer=commune.finance)
    Message.objects.filter(pk=message.pk).update(state=LetterState.QUEUED)
    claimed = claim_message(message=message, at=AT)
    assert claimed
    record_sending(message=claimed, state=LetterState.UNCLEAR, at=AT, error="Mất kết nối")
    path = f"/thu-gui/{message.pk}/"
    assert "Không rõ thư đã đến chưa" in page(commune, "organiser", path)
    assert client_of(commune.finance).post(path + "da-den/").status_code == 403
    client_of(commune.organiser).post(path + "da-den/")
    message.refresh_from_db()
    assert message.state == LetterState.SENT


def test_what_failed_in_a_run_is_shown_to_who_urges(commune: Commune, cycle: Cycle) -> None:
    trouble = "Nguyễn Thế Cường: không soạn được tin (ValueError)."
    RemindRun.objects.create(commune=commune.unit, day=NOW, at=AT, trouble=trouble)
    assert trouble in page(commune, "organiser", f"/ky-so-ket/{cycle.pk}/don-doc/")


def drafted(commune: Commune, cycle: Cycle) -> UrgingLetter:
    works = list(Duty.objects.filter(assignment__plan=cycle.plan).values_list("pk", flat=True))
    client_of(commune.organiser).post(f"/ky-so-ket/{cycle.pk}/don-doc/cong-van/", {"viec": works})
    return UrgingLetter.objects.get()


def test_late_work_becomes_a_letter_that_is_edited_and_issued(commune: Commune, cycle: Cycle) -> None:
    letter = drafted(commune, cycle)
    path = f"/cong-van-don-doc/{letter.pk}/"
    shown = page(commune, "organiser", path)
    assert "Nguyễn Thế Cường (Công chức Tài chính - Kế toán)" in shown
    assert "quá hạn 2 ngày." in shown
    typed = {
        "revision": letter.document.revision,
        "subject": "đôn đốc nhiệm vụ chuẩn bị Hội nghị sơ kết",
        "addressees": "Công chức Tài chính - Kế toán",
        "body": "Đến nay còn 01 nhiệm vụ quá hạn:\n- Thẩm định dự toán, quá hạn 2 ngày.\nĐề nghị xong trước 16/6/2023.",
        "closing": "Quá hạn trên, báo cáo Chủ tịch UBND xã./.",
    }
    assert client_of(commune.organiser).post(path, typed).status_code == 302
    assert client_of(commune.organiser).post(path + "ban-hanh/").status_code == 403
    told = client_of(commune.clerk).post(path + "ban-hanh/", {"revision": typed["revision"]}, follow=True)
    assert "người khác đã sửa" in told.content.decode()
    answer = client_of(commune.clerk).post(path + "ban-hanh/", {"revision": typed["revision"] + 1})
    letter.document.refresh_from_db()
    assert letter.document.code.startswith("02/UBND"), answer.content.decode()
    assert f'<a href="/ky-so-ket/{cycle.pk}/phan-cong/">Về bảng phân công</a>' in page(
        commune, "finance", f"/van-ban/{letter.document.pk}/"
    )
    paper = letter.document.paper
    assert (paper.kind, paper.addressees) == ("công văn", ("Công chức Tài chính - Kế toán",))
    assert [getattr(block, "label", "") for block in paper.body] == ["", "-", ""]


def test_the_letter_drafted_twice_is_one(commune: Commune, cycle: Cycle) -> None:
    drafted(commune, cycle)
    drafted(commune, cycle)
    assert UrgingLetter.objects.count() == 1


def test_a_letter_edited_meanwhile_keeps_what_was_typed(commune: Commune, cycle: Cycle) -> None:
    letter = drafted(commune, cycle)
    typed = {"revision": 99, "subject": "lời của tôi", "addressees": "A", "body": "B", "closing": "C"}
    answer = client_of(commune.organiser).post(f"/cong-van-don-doc/{letter.pk}/", typed)
    assert answer.status_code == 422
    assert "lời của tôi" in answer.content.decode()


def test_no_letter_without_late_work(commune: Commune, cycle: Cycle) -> None:
    client_of(commune.organiser).post(f"/ky-so-ket/{cycle.pk}/don-doc/cong-van/", {"viec": [999, "x"]})
    assert UrgingLetter.objects.count() == 0


def test_what_leaders_were_told_of_is_marked_on_the_board(commune: Commune, cycle: Cycle) -> None:
    remind(NOW, on(NOW))
    assert "đã báo Chủ tịch" in page(commune, "organiser", f"/ky-so-ket/{cycle.pk}/phan-cong/")
    assert appraisal(cycle).reminders.count() == 2


def test_the_urging_page_costs_the_same_whatever_its_length(commune: Commune, cycle: Cycle) -> None:
    client, costs = client_of(commune.organiser), []
    remind(NOW, on(NOW))
    for count in (1, 2, 297):
        more_work(commune, cycle, count)
        cycle.plan.assignments.filter(kind="other").update(due_on=date(2023, 6, 1))
        for path in (f"/ky-so-ket/{cycle.pk}/don-doc/", "/thu-gui/"):
            client.get(path)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(path).status_code == 200
            costs.append((path, len(queries)))
    assert len(set(costs)) == 2, costs
    assert post_of(commune, "finance").duties.count() == 301
