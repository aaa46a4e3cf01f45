"""The pages of a field report: write, hand in, accept; what is sent twice, forged or typed to break them."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from cchc.org.models import PostHolding
from cchc.reports.actions import return_report
from cchc.reports.models import FieldReport, Finding, ReportVersion, Revision
from cchc.reports.queries.words import Place
from tests.factories.reports import (
    accepted,
    handed_in,
    passage_of,
    report_cycle,
    report_of,
    target,
    type_in,
    write_finding,
    write_report,
)
from tests.people import AT, Commune
from tests.web.signed import client_of

EVIL = '=HYPERLINK("http://x")<script>alert(1)</script>'


@pytest.fixture
def report(commune: Commune) -> FieldReport:
    report_cycle(commune)
    return report_of(commune, "reform")


@pytest.fixture
def client(commune: Commune) -> Client:
    return client_of(commune.reform)


def address(report: FieldReport, more: str = "") -> str:
    return f"/bao-cao/{report.pk}/{more}"


def autosave(client: Client, report: FieldReport, place: Place, text: str, base: int = 0, **more: Any) -> str:
    sent = {place.name: text, f"base-{place.name}": base, "trang": "a", **more}
    answer = client.post(address(report), sent, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    return answer.content.decode()


def base_in(fragment: str) -> int:
    found = re.search(r'name="base-[^"]+" value="(\d+)"', fragment)
    assert found
    return int(found[1])


def test_a_box_saves_itself_and_tells_when(client: Client, report: FieldReport) -> None:
    fragment = autosave(client, report, passage_of(report), "Ban hành 05 văn bản.")
    assert re.search(r"đã lưu \d\d:\d\d", fragment)
    assert base_in(fragment) == 1
    assert "Ban hành 05 văn bản." in client.get(address(report)).content.decode()


def test_of_two_who_type_in_one_box_the_later_is_told_and_may_see_both(commune: Commune, report: FieldReport) -> None:
    place = passage_of(report)
    base = type_in(report, place, "Đã họp.", commune.reform)
    type_in(report, place, "Đã họp. Đã rà soát.", commune.vice, base, page="b")
    client = client_of(commune.reform)
    fragment = autosave(client, report, place, "Tháng 5 đã họp.", base)
    assert "Lý Thị Pà" in fragment
    again = autosave(client, report, place, "Tháng 5 đã họp. Xong.", base_in(fragment), lay=place.name)
    for words in ("Tháng 5 đã họp.", "Đã rà soát.", "Xong."):
        assert words in again
    assert base_in(again) == Revision.objects.latest("pk").number


def test_without_javascript_the_whole_page_is_saved_by_its_button(client: Client, report: FieldReport) -> None:
    rows = list(report.passages.all())
    sent = {f"passage-{row.pk}-text": f"Nội dung {row.pk}." for row in rows}
    answer = client.post(address(report), {**sent, "trang": "x"}, follow=True)
    assert "Đã lưu báo cáo." in answer.content.decode()
    assert [row.text for row in report.passages.all()] == [f"Nội dung {row.pk}." for row in rows]


def test_a_save_that_is_refused_shows_what_was_typed(client: Client, report: FieldReport) -> None:
    place = passage_of(report)
    answer = client.post(address(report), {place.name: "Chữ của tôi.", "passage-999999-text": "lạ", "trang": "a"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "không còn trong báo cáo này" in page
    assert "Chữ của tôi." in page
    assert Revision.objects.count() == 0


def test_findings_are_added_removed_and_brought_back(client: Client, report: FieldReport) -> None:
    client.post(address(report), {"viec": "them:TC"})
    client.post(address(report), {"viec": "them:TC"})  # An empty one waits: a double click adds no second.
    finding = Finding.objects.get()
    place = Place("finding", finding.pk, "shortcoming")
    client.post(address(report), {place.name: "Chậm trả hồ sơ.", "viec": f"bo:{finding.pk}"})
    finding.refresh_from_db()
    assert finding.removed_at is not None
    page = client.get(address(report)).content.decode()
    assert f"lay-lai:{finding.pk}" in page
    client.post(address(report), {"viec": f"lay-lai:{finding.pk}"})
    finding.refresh_from_db()
    assert finding.shortcoming == "Chậm trả hồ sơ."
    assert "da-bo" not in client.get(address(report)).content.decode()


def test_a_missed_target_becomes_a_finding_of_its_own(commune: Commune, client: Client, report: FieldReport) -> None:
    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    client.post(address(report), {f"target-{wanted.pk}-typed": "70", "viec": f"chi-tieu:{wanted.pk}"})
    assert Finding.objects.get().target == wanted
    assert "chưa đạt" in client.get(address(report)).content.decode()


@pytest.mark.parametrize("button", ["bo:999", "bo:", "lay-lai:x", "neu-lai:7", "chi-tieu:5", "them:XX"])
def test_a_forged_button_is_refused_in_words(client: Client, report: FieldReport, button: str) -> None:
    assert client.post(address(report), {"viec": button}).status_code == 422
    assert Finding.objects.count() == 0


def test_the_way_from_writing_to_acceptance(commune: Commune, client: Client, report: FieldReport) -> None:
    write_report(commune, "reform")
    write_finding(commune, "reform", report, remedy="")
    page = client.post(address(report), {"viec": "nop"}, follow=True).content.decode()
    assert "chưa có giải pháp" in page
    assert client.post(address(report, "nop/"), {"ly-do": ""}).status_code == 422
    client.post(address(report, "nop/"), {"ly-do": "Đang bàn giải pháp."})
    client.post(address(report, "nop/"), {"ly-do": "Đang bàn giải pháp."})
    assert ReportVersion.objects.count() == 1
    organiser = client_of(commune.organiser)
    page = organiser.get(address(report)).content.decode()
    assert "Đang bàn giải pháp." in page
    for _ in range(2):
        answer = organiser.post(address(report, "xet/"), {"viec": "nhan", "lan": "1"})
        assert (answer.status_code, answer.headers["Location"]) == (302, address(report))
    report.refresh_from_db()
    assert (report.state, report.accepted) == ("accepted", 1)


def test_returning_without_a_reason_asks_for_it_and_keeps_the_page(commune: Commune, report: FieldReport) -> None:
    handed_in(commune, "reform")
    organiser = client_of(commune.organiser)
    assert organiser.post(address(report, "xet/"), {"viec": "tra-lai", "lan": "1"}).status_code == 422
    assert organiser.post(address(report, "xet/"), {"viec": "xoa", "lan": "1"}).status_code == 422
    organiser.post(address(report, "xet/"), {"viec": "tra-lai", "lan": "1", "ly-do": "Thiếu số liệu quý II."})
    page = client_of(commune.reform).get(address(report)).content.decode()
    assert "Thiếu số liệu quý II." in page


def test_opening_it_to_judge_is_noted_and_ends_taking_back(commune: Commune, report: FieldReport) -> None:
    handed_in(commune, "reform")
    client_of(commune.finance).get(address(report))
    assert ReportVersion.objects.get().read_at is None
    client_of(commune.chairman).get(address(report))
    assert ReportVersion.objects.get().read_by == commune.chairman
    assert client_of(commune.reform).post(address(report, "nop/"), {"viec": "rut-lai"}).status_code == 422


def test_only_the_post_writes_and_nobody_accepts_their_own(commune: Commune, report: FieldReport) -> None:
    sent = {passage_of(report).name: "Chen vào."}
    parts = ("chairman", "organiser", "clerk", "finance", "admin", "idle")
    assert {client_of(commune.people[part]).post(address(report), sent).status_code for part in parts} == {403}
    own = handed_in(commune, "organiser")
    assert client_of(commune.organiser).post(address(own, "xet/"), {"viec": "nhan", "lan": "1"}).status_code == 403
    assert client_of(commune.vice).post(address(own, "xet/"), {"viec": "nhan", "lan": "1"}).status_code == 302


def test_another_commune_finds_nothing_to_send_to(
    commune: Commune, other_commune: Commune, report: FieldReport
) -> None:
    for part in ("chairman", "reform", "organiser"):
        client = client_of(other_commune.people[part])
        for more in ("", "nop/", "xet/"):
            assert client.post(address(report, more), {"viec": "nhan"}).status_code == 404


def test_a_session_whose_post_has_ended_writes_nothing_more(commune: Commune, report: FieldReport) -> None:
    client = client_of(commune.reform)
    assert client.get(address(report)).status_code == 200
    PostHolding.objects.filter(officer=commune.reform).update(until=AT.date() - timedelta(days=1))
    place = passage_of(report)
    assert client.post(address(report), {place.name: "Sau khi thôi."}).status_code == 403
    assert client.get(address(report)).status_code == 403
    assert Revision.objects.count() == 0


def test_signs_typed_into_any_box_stay_words(commune: Commune, client: Client, report: FieldReport) -> None:
    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    write_finding(commune, "reform", report, **dict.fromkeys(("shortcoming", "cause", "remedy"), EVIL))
    for field in ("typed", "words", "explanation"):
        type_in(report, Place("target", wanted.pk, field), EVIL, commune.reform)
    for row in report.passages.all():
        type_in(report, Place("passage", row.pk, "text"), EVIL, commune.reform)
    pages = [client.get(address(report)), client.get(address(report, "nop/"))]
    client.post(address(report, "nop/"), {"ly-do": EVIL})
    pages += [client_of(commune.organiser).get(address(report)), client_of(commune.organiser).get("/nhat-ky/")]
    for page in pages:
        assert "<script>alert" not in page.content.decode()


def test_the_list_tells_who_has_handed_in(commune: Commune, report: FieldReport) -> None:
    accepted(commune, "clerk", report_of(commune, "clerk"))
    returned = handed_in(commune, "finance")
    return_report(report=returned, version=1, reason="Thiếu.", by=commune.organiser, at=AT)
    path = f"/ky-so-ket/{report.cycle_id}/bao-cao/"
    page = client_of(commune.chairman).get(path).content.decode()
    assert "<b>1/4</b> báo cáo đã nộp" in page
    book = load_workbook(BytesIO(client_of(commune.chairman).get(path + "?tep=xlsx").content))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert [row[-1] for row in rows] == ["Trạng thái", "đang viết", "trả lại", "đang viết", "đã nhận"]


def test_who_reads_the_reports_goes_from_one_to_the_next(commune: Commune, report: FieldReport) -> None:
    first, second = handed_in(commune, "clerk"), handed_in(commune, "finance")
    chairman = client_of(commune.chairman)
    card = f'<a class="btn" href="{address(second)}">Xem báo cáo</a>'
    assert card not in chairman.get(address(first)).content.decode()
    chairman.post(address(first, "xet/"), {"viec": "nhan", "lan": "1"})
    for page in (address(first), f"/ky-so-ket/{report.cycle_id}/bao-cao/"):
        assert card in chairman.get(page).content.decode()
        assert card not in client_of(commune.clerk).get(page).content.decode()


def test_the_way_to_ones_own_report(commune: Commune, report: FieldReport) -> None:
    path = f"/ky-so-ket/{report.cycle_id}/bao-cao/cua-toi/"
    assert client_of(commune.reform).get(path).headers["Location"] == address(report)
    assert client_of(commune.vice).get(path).headers["Location"] == f"/ky-so-ket/{report.cycle_id}/bao-cao/"


def test_a_remark_reaches_the_writer_and_is_ticked_off(commune: Commune, client: Client, report: FieldReport) -> None:
    handed_in(commune, "reform")
    organiser, place = client_of(commune.organiser), passage_of(report)
    assert organiser.post(address(report, "gop-y/"), {"muc": place.key, "loi": ""}).status_code == 422
    organiser.post(address(report, "gop-y/"), {"muc": place.key, "loi": f"Thêm số liệu {EVIL}"})
    organiser.post(address(report, "xet/"), {"viec": "tra-lai", "lan": "1", "ly-do": "Xem góp ý."})
    page = client.get(address(report)).content.decode()
    assert "Thêm số liệu" in page
    assert "<script>alert" not in page
    client.post(address(report), {"viec": f"xong-gop-y:{report.comments.get().pk}"})
    assert "Thêm số liệu" not in client.get(address(report)).content.decode()


def test_files_go_along_with_any_button_and_leave_as_downloads(
    commune: Commune, client: Client, report: FieldReport
) -> None:
    file = BytesIO(b"<script>alert(1)</script>")
    file.name = "anh.html"
    client.post(address(report), {"viec": "them:TC", "tep": file})
    row = report.attachments.get()
    answer = client.get(address(report, f"tep/{row.pk}/"))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert client_of(commune.finance).get(address(report, f"tep/{row.pk}/")).status_code == 404
    client.post(address(report), {"viec": f"bo-tep:{row.pk}"})
    assert f"lay-lai-tep:{row.pk}" in client.get(address(report)).content.decode()


def test_versions_and_revisions_show_what_changed(commune: Commune, client: Client, report: FieldReport) -> None:
    handed_in(commune, "reform")
    return_report(report=report, version=1, reason="Thiếu.", by=commune.organiser, at=AT)
    type_in(report, passage_of(report), "Viết lại 9 dòng.", commune.reform, 1)
    client.post(address(report, "nop/"), {"ly-do": "Đủ."})
    page = client_of(commune.clerk).get(address(report, "lan-nop/?tu=1&den=2")).content.decode()
    assert re.findall(r"<ins>(.*?)</ins>", page)[0].split()[0] == "Viết"
    assert client_of(commune.clerk).get(address(report, "lan-nop/?tu=x&den=99")).status_code == 200
    assert "<ins>" in client.get(address(report, "ban-sua/")).content.decode()
    assert client.get(address(report, "lan-nop/1/tep.exe")).status_code == 404
    assert client.get(address(report, "lan-nop/9/tep.pdf")).status_code == 404
