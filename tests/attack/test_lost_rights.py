"""A page stays open while its reader's post, stand-in or account ends: the next click is judged by what holds now."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cchc.org.actions import appoint_stand_in, close_account, end_post, end_stand_in
from cchc.org.models import Officer, Post, StandIn
from cchc.reports.actions import hand_in
from cchc.reports.models import FieldReport
from cchc.review.actions import accept_duty, hand_in_duty
from tests.factories.reports import handed_in, passage_of, report_cycle, report_of, type_in
from tests.factories.reviews import seed_cycle
from tests.factories.work import appraisal
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of


@pytest.fixture(autouse=True)
def practice_day(settings: Any) -> None:
    settings.PRACTICE_DAY = TODAY


def away(commune: Commune, absent: Officer, deputy: Officer) -> StandIn:
    days = {"since": TODAY, "until": date(2023, 6, 9)}
    return appoint_stand_in(absent=absent, deputy=deputy, reason="nghỉ phép", by=commune.chairman, at=AT, **days)


def test_a_closed_account_with_a_page_open_is_signed_out(commune: Commune) -> None:
    report_cycle(commune)
    report, client = report_of(commune, "reform"), client_of(commune.reform)
    assert client.get(f"/bao-cao/{report.pk}/").status_code == 200
    close_account(officer=commune.reform, by=commune.admin, at=AT)
    answer = client.post(f"/bao-cao/{report.pk}/", {passage_of(report).name: "còn gõ"})
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, "/tai-khoan/dang-nhap/")
    assert not report.revisions.exists()


def test_whose_post_has_ended_writes_no_more_and_is_told_whose_it_is(commune: Commune) -> None:
    report_cycle(commune)
    report, client = report_of(commune, "reform"), client_of(commune.reform)
    assert client.get(f"/bao-cao/{report.pk}/").status_code == 200
    end_post(holding=commune.reform.holdings.get(), until=date(2023, 6, 4), by=commune.chairman, at=AT)
    for path in (f"/bao-cao/{report.pk}/", f"/bao-cao/{report.pk}/nop/"):
        answer = client.post(path, {passage_of(report).name: "còn gõ"})
        assert answer.status_code == 403
        assert "Bạn chưa được giao quyền" in answer.content.decode()
    assert not report.revisions.exists()


def test_a_deputy_whose_days_are_over_writes_and_judges_no_more(commune: Commune) -> None:
    report_cycle(commune)
    report, other = report_of(commune, "finance"), handed_in(commune, "clerk")
    writer, judge = away(commune, commune.finance, commune.reform), away(commune, commune.organiser, commune.idle)
    assert client_of(commune.reform).get(f"/bao-cao/{report.pk}/nop/").status_code == 200
    assert client_of(commune.idle).get(f"/bao-cao/{other.pk}/xet/").status_code == 200
    for stand_in in (writer, judge):
        end_stand_in(stand_in=stand_in, until=date(2023, 6, 4), by=commune.chairman, at=AT)
    assert client_of(commune.reform).post(f"/bao-cao/{report.pk}/", {"viec": "nop"}).status_code == 403
    assert client_of(commune.idle).post(f"/bao-cao/{other.pk}/xet/", {"viec": "nhan", "lan": "1"}).status_code == 403


def test_nobody_accepts_their_own_report_through_a_judge_who_is_away(commune: Commune) -> None:
    report_cycle(commune)
    report = handed_in(commune, "reform")
    away(commune, commune.organiser, commune.reform)
    answer = client_of(commune.reform).post(f"/bao-cao/{report.pk}/xet/", {"viec": "nhan", "lan": "1"})
    assert (answer.status_code, "Không ai tự nhận báo cáo của mình" in answer.content.decode()) == (403, True)


def test_who_handed_in_for_another_does_not_accept_it_once_the_days_are_over(commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "finance")
    stand_in = away(commune, commune.finance, commune.organiser)
    hand_in(report=written(commune, report), by=commune.organiser, at=AT, overruled="Còn chờ số liệu.")
    judge = client_of(commune.organiser)
    assert judge.post(f"/bao-cao/{report.pk}/xet/", {"viec": "nhan", "lan": "1"}).status_code == 403
    end_stand_in(stand_in=stand_in, until=date(2023, 6, 4), by=commune.chairman, at=AT)
    answer = judge.post(f"/bao-cao/{report.pk}/xet/", {"viec": "nhan", "lan": "1"})
    assert (answer.status_code, "Bạn là người nộp báo cáo này." in answer.content.decode()) == (422, True)


def written(commune: Commune, report: FieldReport) -> FieldReport:
    type_in(report, passage_of(report), "Đã giải ngân 38,2%.", commune.organiser)
    return report


def test_nobody_settles_their_own_work_through_a_judge_who_is_away(commune: Commune) -> None:
    duty = accept_duty(duty=appraisal(seed_cycle(commune)), by=commune.finance, at=AT)
    away(commune, commune.organiser, commune.finance)
    client = client_of(commune.finance)
    asked = {"until": "14/06/2023", "reason": "Chờ hóa đơn"}
    assert client.post(f"/viec/{duty.pk}/gia-han/", asked).status_code == 302
    granted = client.post(f"/viec/{duty.pk}/quyet-dinh/", {"grant": "1", "reason": ""})
    hand_in_duty(duty=duty, by=commune.finance, at=AT, text="Đã thẩm định")
    finished = client.post(f"/viec/{duty.pk}/nghiem-thu/", {"text": ""})
    for answer in (granted, finished):
        assert (answer.status_code, "Đây là việc của chính bạn" in answer.content.decode()) == (422, True)
    duty.refresh_from_db()
    assert (duty.state, duty.extended_to) == ("handed_in", None)


def test_a_deputy_of_a_deputy_has_nothing_of_the_first(commune: Commune) -> None:
    report_cycle(commune)
    report = handed_in(commune, "clerk")
    away(commune, commune.chairman, commune.finance)
    away(commune, commune.finance, commune.idle)
    answer = client_of(commune.idle).post(f"/bao-cao/{report.pk}/xet/", {"viec": "nhan", "lan": "1"})
    assert answer.status_code == 403
    assert client_of(commune.idle).get("/to-chuc/chuc-danh/moi/").status_code == 403


def test_two_who_stand_in_for_each_other_gain_no_more_than_each_others_posts(commune: Commune) -> None:
    report_cycle(commune)
    away(commune, commune.finance, commune.reform)
    away(commune, commune.reform, commune.finance)
    for part in ("finance", "reform"):
        client = client_of(commune.people[part])
        assert client.get("/to-chuc/chuc-danh/moi/").status_code == 403
        assert client.get(f"/bao-cao/{report_of(commune, 'clerk').pk}/nop/").status_code == 403


def test_a_deputy_of_the_chairman_gives_themself_no_days_no_post_and_no_role(commune: Commune) -> None:
    away(commune, commune.chairman, commune.reform)
    client, own = client_of(commune.reform), commune.reform.holdings.get().post
    vacant = Post.objects.create(commune=commune.unit, code="trong", name="Phó Chủ tịch phụ trách")
    longer = {"absent": commune.chairman.pk, "deputy": commune.reform.pk, "since": "10/06/2023", "reason": "x"}
    raised = {"name": own.name, "roles": ["reform_officer", "chairman"]}
    for path, typed in (
        ("/to-chuc/thay-mat/moi/", longer),
        (f"/to-chuc/chuc-danh/{vacant.pk}/bo-tri/", {"officer": commune.reform.pk, "since": "05/06/2023"}),
        (f"/to-chuc/chuc-danh/{own.pk}/sua/", raised),
    ):
        answer = client.post(path, typed)
        assert (answer.status_code, "không tự giao thêm việc, quyền cho mình" in answer.content.decode()) == (422, True)
    assert client.post("/to-chuc/thay-mat/moi/", {**longer, "deputy": commune.finance.pk}).status_code == 302


def test_the_chairman_takes_on_a_vacant_post_himself(commune: Commune) -> None:
    vacant = Post.objects.create(commune=commune.unit, code="trong", name="Phó Chủ tịch phụ trách")
    typed = {"officer": commune.chairman.pk, "since": "05/06/2023"}
    answer = client_of(commune.chairman).post(f"/to-chuc/chuc-danh/{vacant.pk}/bo-tri/", typed)
    assert (answer.status_code, vacant.holdings.count()) == (302, 1)
