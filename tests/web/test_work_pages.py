"""The pages of the work: what is mine, the board, and each step of one part."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from cchc.review.actions import accept_duty, hand_in_duty, issue_plan, set_owner
from cchc.review.models import Assignment, Cycle, Duty, Evidence, WorkStep
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import appraisal, given, post_of
from tests.people import AT, Commune
from tests.web.signed import client_of


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    """A review whose plan was issued and whose work is long overdue today."""
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    return cycle


@pytest.fixture
def duty(cycle: Cycle) -> Duty:
    return appraisal(cycle)


def post(commune: Commune, part: str, duty: Duty, step: str, **typed: Any) -> Any:
    return client_of(commune.people[part]).post(f"/viec/{duty.pk}/{step}/", typed)


def text(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_who_owes_work_meets_it_first_and_others_the_review(commune: Commune, duty: Duty) -> None:
    assert "<h1>Việc của tôi</h1>" in text(client_of(commune.finance), "/")
    assert "<h1>Việc của tôi</h1>" not in text(client_of(commune.reform), "/")


def test_work_of_a_draft_plan_is_not_owed_yet(commune: Commune) -> None:
    seed_cycle(commune)
    page = text(client_of(commune.finance), "/viec-cua-toi/")
    assert "Kế hoạch còn dự thảo" in page
    assert "quá hạn" not in page.split("<main", 1)[1].replace("quá hạn ở trên", "")


def test_work_goes_through_its_pages_from_accepting_to_done(commune: Commune, duty: Duty) -> None:
    assert post(commune, "finance", duty, "nhan").status_code == 302
    file = SimpleUploadedFile("phiếu thẩm định.pdf", b"%PDF-1.7 x")
    post(commune, "finance", duty, "tien-do", text="Đã soát", percent="60", evidence=[file])
    post(commune, "finance", duty, "nop", text="Xong")
    assert post(commune, "finance", duty, "nghiem-thu").status_code == 403
    assert "Nghiệm thu kết quả" in text(client_of(commune.organiser), f"/viec/{duty.pk}/")
    assert post(commune, "organiser", duty, "nghiem-thu", text="Đủ").status_code == 302
    assert list(duty.steps.values_list("kind", flat=True)) == ["accepted", "progress", "handed_in", "done"]
    answer = client_of(commune.clerk).get(f"/minh-chung/{Evidence.objects.get().pk}/")
    assert answer.content == b"%PDF-1.7 x"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "application/octet-stream"


def test_a_second_click_shows_the_step_taken(commune: Commune, duty: Duty) -> None:
    assert [post(commune, "finance", duty, "nhan").status_code for _ in range(2)] == [302, 302]
    assert WorkStep.objects.count() == 1


def test_what_was_typed_is_shown_again_when_a_step_is_refused(commune: Commune, duty: Duty) -> None:
    answer = post(commune, "finance", duty, "gia-han", until="24/06/2001", reason="Chờ <b>định mức</b>")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Hạn hiện nay đã là 13/06/2023." in page
    assert "Chờ &lt;b&gt;định mức&lt;/b&gt;" in page


@pytest.mark.parametrize("step", ["xong-het", "nhan2", "done"])
def test_a_made_up_step_is_not_found(commune: Commune, duty: Duty, step: str) -> None:
    assert post(commune, "finance", duty, step).status_code == 404


def test_a_step_out_of_turn_changes_nothing(commune: Commune, duty: Duty) -> None:
    for step in ("tra-lai", "nghiem-thu", "mo-lai", "quyet-dinh"):
        answer = post(commune, "organiser", duty, step, reason="Thử", grant="1")
        assert (answer.status_code, WorkStep.objects.count()) == (422, 0), step


def test_too_large_a_file_is_told_and_nothing_is_kept(commune: Commune, duty: Duty) -> None:
    accept_duty(duty=duty, by=commune.finance, at=AT)
    large = SimpleUploadedFile("to.bin", b"0" * (30 * 1024 * 1024 + 1))
    answer = post(commune, "finance", duty, "tien-do", text="Gửi tệp", evidence=[large])
    assert answer.status_code == 422
    assert "Tệp to.bin lớn hơn 30 MB" in answer.content.decode()
    assert Evidence.objects.count() == 0


def test_a_field_report_is_not_handed_in_as_other_work(commune: Commune, cycle: Cycle) -> None:
    duty = given(commune, cycle, "report", "reform")
    answer = post(commune, "reform", duty, "nop", text="Đây")
    assert answer.status_code == 422
    assert "nghiệm thu bằng báo cáo lĩnh vực" in answer.content.decode()


def test_evidence_is_removed_and_put_back_by_who_does_the_work(commune: Commune, duty: Duty) -> None:
    accept_duty(duty=duty, by=commune.finance, at=AT)
    post(commune, "finance", duty, "tien-do", text="Gửi", evidence=[SimpleUploadedFile("a.txt", b"a")])
    evidence = Evidence.objects.get()
    address = f"/minh-chung/{evidence.pk}/"
    assert client_of(commune.organiser).post(address + "bo/").status_code == 403
    client_of(commune.finance).post(address + "bo/")
    assert "Lấy lại" in text(client_of(commune.finance), f"/viec/{duty.pk}/")
    client_of(commune.finance).post(address + "lay-lai/")
    evidence.refresh_from_db()
    assert evidence.removed_at is None


def test_the_board_shows_late_work_first_and_goes_to_excel(commune: Commune, cycle: Cycle) -> None:
    client = client_of(commune.chairman)
    page = text(client, f"/ky-so-ket/{cycle.pk}/phan-cong/")
    assert "10 quá hạn" in page
    assert "8 chưa có người làm" in page
    assert "Chủ tịch UBND xã, kế hoạch ghi “UBND xã”" in page
    answer = client.get(f"/ky-so-ket/{cycle.pk}/phan-cong/?nguoi=Nguyễn Thế Cường&tep=xlsx")
    rows = list(load_workbook(BytesIO(answer.content)).active.values)
    assert [row[:2] for row in rows[1:]] == [("Nguyễn Thế Cường", "thẩm định")]


def test_the_chairman_sees_what_is_late_on_the_page_of_the_review(commune: Commune, cycle: Cycle) -> None:
    page = text(client_of(commune.chairman), f"/ky-so-ket/{cycle.pk}/")
    assert '<h2 id="tre">Việc quá hạn</h2><span class="tag late">10</span>' in page


def test_work_is_given_on_its_page(commune: Commune, cycle: Cycle) -> None:
    work = cycle.plan.assignments.get(kind="venue")
    client = client_of(commune.organiser)
    answer = client.post(f"/giao-viec/{work.pk}/", {"post": post_of(commune, "clerk").pk, "reason": "Như mọi năm"})
    assert answer.headers["Location"] == f"/ky-so-ket/{cycle.pk}/phan-cong/"
    assert [duty.post.code for duty in work.duties.all()] == ["clerk"]
    again = client.post(f"/giao-viec/{work.pk}/", {"post": post_of(commune, "clerk").pk})
    assert again.status_code == 422


def test_work_is_not_given_to_a_post_of_another_commune(commune: Commune, other_commune: Commune, cycle: Cycle) -> None:
    work = cycle.plan.assignments.get(kind="venue")
    forged = {"post": post_of(other_commune, "clerk").pk}
    assert client_of(commune.organiser).post(f"/giao-viec/{work.pk}/", forged).status_code == 422
    assert not work.duties.exists()


def more_work(commune: Commune, cycle: Cycle, count: int) -> None:
    have = cycle.plan.assignments.count()
    works = Assignment.objects.bulk_create(
        Assignment(plan=cycle.plan, position=have + n, lead="Tài chính", what=f"Việc {n}", kind="other", at_line=n)
        for n in range(1, count + 1)
    )
    post = post_of(commune, "finance")
    Duty.objects.bulk_create(Duty(assignment=work, post=post, state_since=AT) for work in works)


@pytest.mark.parametrize("path", ["/viec-cua-toi/", "/ky-so-ket/{0}/phan-cong/", "/ky-so-ket/{0}/"])
def test_a_list_costs_the_same_whatever_its_length(commune: Commune, cycle: Cycle, path: str) -> None:
    client, costs = client_of(commune.finance), []
    for count in (1, 2, 297):
        more_work(commune, cycle, count)
        client.get(path.format(cycle.pk))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(path.format(cycle.pk)).status_code == 200
        costs.append(len(queries))
    assert len(set(costs)) == 1, costs


def test_the_organiser_has_what_was_handed_in_before_them_but_not_their_own(commune: Commune, cycle: Cycle) -> None:
    own = given(commune, cycle, "estimate", "organiser")
    hand_in_duty(duty=own, by=commune.organiser, at=AT)
    hand_in_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    page = text(client_of(commune.organiser), "/viec-cua-toi/")
    decide = page.split('<h2 id="quyet">')[1].split("</section>")[0]
    assert "Nguyễn Thế Cường" in decide
    assert f"/viec/{own.pk}/" not in decide


def test_work_given_away_leaves_my_page(commune: Commune, cycle: Cycle, duty: Duty) -> None:
    assert f"/viec/{duty.pk}/" in text(client_of(commune.finance), "/viec-cua-toi/")
    facts = {"assignment": duty.assignment, "by": commune.chairman, "at": AT}
    set_owner(duty=duty, post=post_of(commune, "reform"), **facts)
    assert f"/viec/{duty.pk}/" not in text(client_of(commune.finance), "/viec-cua-toi/")


def test_work_of_a_vacant_post_is_offered_to_be_given_to_another(commune: Commune, cycle: Cycle, duty: Duty) -> None:
    commune.finance.holdings.update(until=date(2023, 6, 6))
    assert "Giao việc cho người khác" in text(client_of(commune.organiser), f"/viec/{duty.pk}/")
    assert "Đang chờ người khác" in text(client_of(commune.clerk), f"/viec/{duty.pk}/")
