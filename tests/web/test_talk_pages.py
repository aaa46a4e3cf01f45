"""The pages of the talks: each step by its form, what was typed kept, and who stands out."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cchc.org.actions import appoint_stand_in
from cchc.review.models import Cycle, Message
from cchc.talks.actions import Person, Proposed, decline_talk, finish_talks, name_another, propose_talk
from cchc.talks.models import Call, Talk, TalkText
from cchc.web.path import path_of
from cchc.web.review.next import next_thing
from tests.factories.reviews import seed_cycle
from tests.factories.talks import (
    TEXT,
    approved,
    call_of,
    chosen,
    confirmed,
    decide,
    listed,
    proposed,
    verdicts,
    written,
)
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


@pytest.fixture(autouse=True)
def day(settings: object) -> None:
    settings.PRACTICE_DAY = TODAY  # type: ignore[attr-defined]


def at(cycle: Cycle, rest: str = "") -> str:
    return f"/ky-so-ket/{cycle.pk}/tham-luan/{rest}"


def text_of(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_the_whole_way_by_the_forms(commune: Commune, cycle: Cycle) -> None:
    organiser, finance, chairman = map(client_of, (commune.organiser, commune.finance, commune.chairman))
    days = {"propose_by": "9/6/2023", "texts_by": "19/6/2023"}
    opened = organiser.post(at(cycle, "dang-ky/"), {"wanted": "1", "minutes": "7", "topics": "Một\n\nHai", **days})
    assert (opened.status_code, opened.headers["Location"]) == (302, at(cycle, "gui-tin/"))
    call = Call.objects.get()
    assert (call.topics, call.wanted, call.texts_by) == (["Một", "Hai"], 1, date(2023, 6, 19))
    said = {"talk": "Trả kết quả trong ngày", "officer": commune.finance.pk, "why": "Không trễ hồ sơ nào"}
    assert finance.post(at(cycle, "de-xuat/"), {**said, "topic": "Hai", "area": "TT"}).status_code == 302
    talk = Talk.objects.get()
    listing = {"revision": "1", f"xet-{talk.pk}": "vao", f"ly-do-{talk.pk}": "Có số liệu"}
    assert organiser.post(at(cycle, "danh-sach/"), listing).status_code == 302
    choice = {f"chon-{talk.pk}": "chosen", f"phut-{talk.pk}": "7", "on": "5/6/2023", "reason": "Đúng chủ đề"}
    answer = chairman.post(at(cycle, "chon/"), {"revision": "2", **choice})
    assert answer.headers["Location"] == at(cycle, "quyet-dinh/1/")
    assert "Đúng chủ đề" in text_of(chairman, at(cycle, "quyet-dinh/1/"))
    talk.refresh_from_db()
    finance.post(at(cycle, f"{talk.pk}/buoc/xac-nhan/"), {"revision": talk.revision})
    talk.refresh_from_db()
    finance.post(at(cycle, f"{talk.pk}/bai/"), {"revision": talk.revision, "text": TEXT})
    talk.refresh_from_db()
    organiser.post(at(cycle, f"{talk.pk}/buoc/duyet/"), {"revision": talk.revision})
    talk.refresh_from_db()
    assert talk.state == "approved"
    assert organiser.post(at(cycle, "xong/")).status_code == 302
    assert Call.objects.get().finished_at is not None


def test_the_page_answers_first(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    written(first, commune.finance)
    page = text_of(client_of(commune.organiser), at(cycle))
    assert "2/2 đã chọn 1 đã xác nhận 1 bài đã nộp, 0 đã duyệt 1 chưa xác nhận" in page
    assert "14/14 phút" in page
    assert "Duyệt bài tham luận: Nguyễn Thế Cường" in page


def test_who_approves_talks_goes_from_one_to_the_next(commune: Commune, cycle: Cycle) -> None:
    _, first, second, _ = chosen(commune, cycle)
    written(first, commune.finance)
    written(second, commune.reform)
    organiser, page, next_one = client_of(commune.organiser), at(cycle, f"{first.pk}/"), at(cycle, f"{second.pk}/")
    assert f'href="{next_one}">Đọc và duyệt' not in organiser.get(page).content.decode()
    first.refresh_from_db()
    organiser.post(at(cycle, f"{first.pk}/buoc/duyet/"), {"revision": first.revision})
    assert f'href="{next_one}">Đọc và duyệt' in organiser.get(page).content.decode()


def test_a_speaker_who_is_silent_stands_out_everywhere(commune: Commune, cycle: Cycle, settings: object) -> None:
    _, first, second, _ = chosen(commune, cycle)
    confirmed(first, commune.finance)
    settings.PRACTICE_DAY = later = date(2023, 6, 8)  # type: ignore[attr-defined]
    [step] = [step for step in path_of(cycle, later) if step.key == "talks"]
    assert (step.words, step.late, step.done) == ("1 người chưa xác nhận", True, False)
    assert "chưa trả lời 3 ngày" in text_of(client_of(commune.vice), at(cycle))
    thing = next_thing(cycle, commune.organiser, later)
    assert (thing.title, thing.url) == ("Nhắc 1 người chưa xác nhận tham luận", at(cycle, "gui-tin/"))
    own = next_thing(cycle, commune.reform, later)
    assert (own.title, own.url) == ("Xác nhận tham luận của bạn", at(cycle, f"{second.pk}/"))


def test_everyone_finds_what_the_talks_ask_of_them(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    talks = [proposed(commune, call, part) for part in ("finance", "reform", "clerk")]
    assert next_thing(cycle, commune.organiser, TODAY).title == "Lập danh sách trình: 3 đề xuất mới"
    listed(commune, call, *talks)
    assert next_thing(cycle, commune.chairman, TODAY).title == "Chọn tham luận: 3 đề xuất đang trình"
    decide(commune, call, verdicts(talks[:2], talks[2:], []))
    for talk in talks:
        talk.refresh_from_db()
    decline_talk(talk=talks[0], reason="Ốm", revision=talks[0].revision, by=commune.finance, at=AT)
    thing = next_thing(cycle, commune.organiser, TODAY)
    assert (thing.title, thing.url) == ("Mời dự bị vào thay", at(cycle, f"{talks[2].pk}/"))
    person = Person(commune.vice)
    name_another(talk=talks[1], person=person, reason="Bận", revision=talks[1].revision, by=commune.reform, at=AT)
    assert next_thing(cycle, commune.organiser, TODAY).title == "Giàng Thị Súa xin thay người"


def test_after_the_conference_the_talks_ask_nothing(commune: Commune, cycle: Cycle) -> None:
    chosen(commune, cycle)
    after = date(2023, 7, 1)
    assert "tham luận" not in next_thing(cycle, commune.finance, after).title.lower()
    [step] = [step for step in path_of(cycle, after) if step.key == "talks"]
    assert (step.done, step.late) == (True, False)


def test_a_second_click_finds_the_step_taken(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    client, sent = client_of(commune.finance), {"revision": first.revision}
    answers = [client.post(at(cycle, f"{first.pk}/buoc/xac-nhan/"), sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert first.steps.filter(kind="confirmed").count() == 1


def refused(client: Client, path: str, sent: dict[str, object], *words: str) -> None:
    """A form that is not taken comes back with the refusal and with what was typed."""
    answer = client.post(path, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert [word for word in words if word not in page] == []


def test_a_refused_form_shows_again_what_was_typed(commune: Commune, cycle: Cycle) -> None:
    organiser, finance, chairman = map(client_of, (commune.organiser, commune.finance, commune.chairman))
    wrong = {"wanted": "2", "minutes": "14", "propose_by": "20/6/2023", "texts_by": "19/6/2023", "words": "Ngắn thôi"}
    refused(organiser, at(cycle, "dang-ky/"), wrong, "Hạn nộp bài đứng trước hạn đăng ký", "Ngắn thôi")
    call, first, second, reserve = chosen(commune, cycle)
    refused(finance, at(cycle, "de-xuat/"), {"talk": "Tên đã gõ"}, "Ghi vì sao nên nghe", "Tên đã gõ")
    both = {"talk": "Tên", "why": "Vì", "officer": commune.finance.pk, "name": "Lò Văn Phanh"}
    refused(finance, at(cycle, "de-xuat/"), both, "hoặc bỏ tên đã ghi", "Lò Văn Phanh")
    fresh = proposed(commune, call, "vice")
    listing = {"revision": call.revision, f"xet-{fresh.pk}": "khong", f"ly-do-{fresh.pk}": " "}
    refused(organiser, at(cycle, "danh-sach/"), listing, "Chưa ghi lý do không đưa vào danh sách")
    choices = {f"chon-{talk.pk}": "chosen" for talk in (first, second, reserve)}
    minutes = {f"phut-{talk.pk}": "9" for talk in (first, second, reserve)}
    sent = {"revision": call.revision, "on": "5/6/2023", "reason": "Lý do đã gõ", **choices, **minutes}
    refused(chairman, at(cycle, "chon/"), sent, "Tổng 27 phút, quá 14 phút", "Lý do đã gõ", 'value="9"')
    order = {"revision": call.revision, f"cho-{first.pk}": "một", f"phut-{first.pk}": "7"}
    refused(organiser, at(cycle, "thu-tu/"), order, "Thứ tự và số phút là số nguyên từ 1", 'value="một"')
    step = at(cycle, f"{first.pk}/buoc/nguoi-khac/")
    refused(finance, step, {"revision": first.revision, "name": "Người kia"}, "Ghi lý do thay người", "Người kia")


def test_a_deputy_speaks_for_the_absent_and_the_log_says_so(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    days = {"since": TODAY, "until": date(2023, 6, 9), "reason": "nghỉ"}
    appoint_stand_in(absent=commune.finance, deputy=commune.vice, **days, by=commune.chairman, at=AT)
    sent = {"revision": first.revision}
    assert client_of(commune.vice).post(at(cycle, f"{first.pk}/buoc/xac-nhan/"), sent).status_code == 302
    step = first.steps.get(kind="confirmed")
    assert (step.by, step.acting_for) == (commune.vice, "Nguyễn Thế Cường, Công chức Tài chính - Kế toán")


def test_the_organiser_notes_for_who_has_no_account(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    head = Person(None, "Lò Văn Phanh", "Trưởng thôn Nà Sàng")
    talk = propose_talk(call=call, proposed=Proposed("Giúp dân", head, "Hay"), by=commune.reform, at=AT)
    listed(commune, call, talk)
    decide(commune, call, verdicts([talk], [], []))
    talk.refresh_from_db()
    path, sent = at(cycle, f"{talk.pk}/buoc/xac-nhan/"), {"revision": talk.revision}
    assert client_of(commune.reform).post(path, sent).status_code == 403
    assert "bạn ghi hộ" in text_of(client_of(commune.organiser), at(cycle, f"{talk.pk}/"))
    assert client_of(commune.organiser).post(path, sent).status_code == 302
    step = talk.steps.get(kind="confirmed")
    assert (step.recorded, step.by) == (True, commune.organiser)
    assert "ghi hộ Lò Văn Phanh" in text_of(client_of(commune.reform), at(cycle, f"{talk.pk}/"))


def test_a_file_is_read_and_kept_as_it_came(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    talk = confirmed(first, commune.finance)
    client = client_of(commune.finance)
    data = "Kính thưa Hội nghị.\nĐoạn thứ nhất bị\nngắt dòng.\n- Ý một.\n".encode()
    sent = {"revision": talk.revision, "text": "", "file": SimpleUploadedFile("bai.txt", data), "xem": "1"}
    tried = client.post(at(cycle, f"{talk.pk}/bai/"), sent).content.decode()
    assert "Đoạn thứ nhất bị ngắt dòng." in tried
    assert TalkText.objects.count() == 0
    sent = {"revision": talk.revision, "text": "", "file": SimpleUploadedFile("bai.txt", data)}
    assert client.post(at(cycle, f"{talk.pk}/bai/"), sent).status_code == 302
    version = TalkText.objects.get()
    assert version.text == "Kính thưa Hội nghị.\nĐoạn thứ nhất bị ngắt dòng.\n- Ý một."
    assert b"".join(client.get(at(cycle, f"{talk.pk}/bai/1/goc/"))) == data


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [("bai.docx", b"PK\x03\x04 hong", "Tệp"), ("bai.txt", b"", "rỗng"), ("bai.exe", b"MZ\x00\x01", "Tệp")],
)
def test_a_file_that_cannot_be_read_is_told(commune: Commune, cycle: Cycle, name: str, data: bytes, words: str) -> None:
    _, first, _, _ = chosen(commune, cycle)
    talk = confirmed(first, commune.finance)
    sent = {"revision": talk.revision, "text": "", "file": SimpleUploadedFile(name, data)}
    refused(client_of(commune.finance), at(cycle, f"{talk.pk}/bai/"), sent, words)
    assert TalkText.objects.count() == 0


def test_a_long_text_and_one_that_was_read_before_are_told(commune: Commune, cycle: Cycle) -> None:
    _, first, second, _ = chosen(commune, cycle)
    written(first, commune.finance, f"{TEXT} " + "chữ " * 1100)
    talk = written(second, commune.reform)
    page = text_of(client_of(commune.organiser), at(cycle, f"{talk.pk}/bai/1/"))
    assert "Giống tham luận “Kinh nghiệm của Nguyễn Thế Cường” của Nguyễn Thế Cường (23/06/2023): 100% số chữ" in page
    page = text_of(client_of(commune.organiser), at(cycle, f"{first.pk}/bai/1/"))
    assert "ước đọc 8 phút / 7 phút được giao" in page
    assert "Nên rút gọn còn khoảng 1.050 chữ" in page


def test_messages_go_to_those_ticked_once_a_day(commune: Commune, cycle: Cycle) -> None:
    call, _, _, _ = chosen(commune, cycle)
    client, path = client_of(commune.organiser), at(cycle, "gui-tin/")
    shown = client.post(path, {"nguoi": [commune.finance.pk], "xem": "1", "opening": "Mong anh trả lời."})
    assert "Mong anh trả lời." in shown.content.decode()
    assert Message.objects.count() == 0
    client.post(path, {"nguoi": [commune.finance.pk, commune.chairman.pk], "gui": "1"})
    message = Message.objects.get()
    assert (message.officer, message.topic, message.state) == (commune.finance, f"talks-{call.pk}", "sent")
    assert message.subject == "Nhắc tham luận: xác nhận"
    assert client.post(path, {"nguoi": [commune.finance.pk], "gui": "1"}).status_code == 422
    assert Message.objects.count() == 1


def test_the_call_goes_to_those_whom_the_plan_gives_work(commune: Commune, cycle: Cycle) -> None:
    call_of(commune, cycle)
    client = client_of(commune.organiser)
    assert "Nguyễn Thế Cường" in text_of(client, at(cycle, "gui-tin/"))
    client.post(at(cycle, "gui-tin/"), {"nguoi": [commune.finance.pk], "gui": "1"})
    message = Message.objects.get()
    assert message.subject == "Đăng ký tham luận trước ngày 10/06/2023"
    assert "cần 2 tham luận, tổng thời lượng 14 phút" in message.body
    assert Call.objects.get().announced_at is not None


def test_who_never_confirms_is_not_finished_with(commune: Commune, cycle: Cycle) -> None:
    call, first, _, _ = chosen(commune, cycle)
    approved(commune, first, commune.finance)
    answer = client_of(commune.organiser).post(at(cycle, "xong/"), follow=True)
    assert "Chưa duyệt bài của Giàng Thị Súa" in answer.content.decode()
    assert Call.objects.get(pk=call.pk).finished_at is None


def grow(commune: Commune, call: Call, have: int, want: int) -> None:
    for number in range(have, want):
        proposed(commune, call, "finance", f"Bài số {number}")


@pytest.mark.parametrize("rest", ["", "danh-sach/", "chon/"])
def test_pages_ask_as_often_for_many_talks_as_for_one(commune: Commune, cycle: Cycle, rest: str) -> None:
    call, asked, have = call_of(commune, cycle), [], 0
    client = client_of(commune.chairman)
    for count in (1, 3, 40):
        grow(commune, call, have, count)
        have = count
        listed(commune, call, *call.talks.filter(state="proposed"))
        with CaptureQueriesContext(connection) as found:
            assert client.get(at(cycle, rest)).status_code == 200
        asked.append(len(found))
    assert len(set(asked)) == 1, asked


def test_a_finished_call_shows_it(commune: Commune, cycle: Cycle) -> None:
    call, first, second, _ = chosen(commune, cycle)
    approved(commune, first, commune.finance)
    approved(commune, second, commune.reform)
    assert "Xong phần tham luận" in text_of(client_of(commune.organiser), at(cycle))
    finish_talks(call=call, by=commune.organiser, at=AT)
    assert "xong ngày 05/06/2023" in text_of(client_of(commune.organiser), at(cycle))
