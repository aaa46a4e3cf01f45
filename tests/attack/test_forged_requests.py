"""Forged numbers and states: a row of another report, review or commune is never changed through one's own page."""

from __future__ import annotations

import pytest

from cchc.core.models import LogEntry
from cchc.org.models import StandIn
from cchc.reports.actions import attach
from cchc.reports.models import Attachment, FieldReport, Finding, Line
from cchc.review.actions import File, accept_duty, report_progress
from cchc.review.models import Cycle, Duty, Evidence
from cchc.targets.models import Target
from tests.factories.consolidation import assembled
from tests.factories.reports import handed_in, passage_of, report_cycle, report_of, target, write_finding
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.factories.work import appraisal, given
from tests.people import AT, Commune
from tests.web.signed import client_of


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return report_cycle(commune)


def theirs(commune: Commune) -> tuple[FieldReport, Finding, Attachment]:
    """A report of finance with a finding and a file."""
    report = report_of(commune, "finance")
    finding = write_finding(commune, "finance", report)
    return report, finding, attach(report=report, name="a.xlsx", data=b"x", by=commune.finance, at=AT)


def test_what_belongs_to_another_report_is_not_changed_through_ones_own(commune: Commune, cycle: Cycle) -> None:
    _, finding, file = theirs(commune)
    mine, client = report_of(commune, "reform"), client_of(commune.reform)
    entries = LogEntry.objects.count()
    for step in (f"bo:{finding.pk}", f"bo-tep:{file.pk}", f"lay-lai-tep:{file.pk}", f"neu-lai:{finding.pk}"):
        assert client.post(f"/bao-cao/{mine.pk}/", {"viec": step}).status_code == 422
    place = passage_of(report_of(commune, "finance"))
    for name in (place.name, f"finding-{finding.pk}-cause"):
        answer = client.post(f"/bao-cao/{mine.pk}/", {name: "của người khác"})
        assert (answer.status_code, "Ô vừa gõ không còn trong báo cáo này." in answer.content.decode()) == (422, True)
    assert LogEntry.objects.count() == entries
    finding.refresh_from_db()
    assert (finding.removed_at, finding.cause) == (None, "Thiếu người ở bộ phận một cửa.")


def test_a_target_of_another_area_takes_no_result_from_ones_report(commune: Commune, cycle: Cycle) -> None:
    other = target(commune, "TCC", "Tỷ lệ giải ngân")
    mine, client = report_of(commune, "reform"), client_of(commune.reform)
    assert client.post(f"/bao-cao/{mine.pk}/", {f"target-{other.pk}-typed": "99"}).status_code == 422
    assert client.post(f"/bao-cao/{mine.pk}/", {"viec": f"chi-tieu:{other.pk}"}).status_code == 422
    assert not mine.results.exists()


def test_a_file_or_a_version_is_found_below_its_own_report_only(commune: Commune, cycle: Cycle) -> None:
    report, _, file = theirs(commune)
    handed_in(commune, "finance", report)
    mine, client = report_of(commune, "reform"), client_of(commune.reform)
    assert client.get(f"/bao-cao/{report.pk}/tep/{file.pk}/").status_code == 200
    assert client.get(f"/bao-cao/{mine.pk}/tep/{file.pk}/").status_code == 404
    assert client.get(f"/bao-cao/{mine.pk}/lan-nop/1/tep.docx").status_code == 404


def test_a_version_that_was_never_handed_in_is_not_accepted(commune: Commune, cycle: Cycle) -> None:
    report = handed_in(commune, "reform")
    judge = client_of(commune.organiser)
    for version in ("0", "2", "-1", "9" * 30, "x"):
        answer = judge.post(f"/bao-cao/{report.pk}/xet/", {"viec": "nhan", "lan": version})
        assert answer.status_code == 422
    report.refresh_from_db()
    assert (report.state, report.accepted) == ("handed_in", 0)


def test_lines_of_another_review_are_not_moved_merged_or_edited_here(commune: Commune) -> None:
    cycle, other = seed_cycle(commune), seed_cycle(commune, seed_bytes() + b"\n\n")
    assembled(commune, cycle)
    [strange, *_] = assembled(commune, other).lines.all()
    client = client_of(commune.organiser)
    for press in ("up", "down", "remove", "restore"):
        assert client.post(f"/ky-so-ket/{cycle.pk}/tong-hop/dong/", {press: strange.pk}).status_code == 404
    mixed = {"merge": "1", "line": [strange.pk, Line.objects.filter(consolidation__cycle=cycle)[0].pk]}
    before = list(Line.objects.values_list("pk", "text", "position", "removed_at").order_by("pk"))
    assert client.post(f"/ky-so-ket/{cycle.pk}/tong-hop/dong/", mixed).status_code == 302
    typed = {"revision": strange.revision, "text": "đổi"}
    assert client.post(f"/ky-so-ket/{cycle.pk}/tong-hop/dong/{strange.pk}/", typed).status_code == 404
    writing = {"section": strange.section, "after": strange.pk, "text": "chen vào"}
    assert client.post(f"/ky-so-ket/{cycle.pk}/tong-hop/dong/viet/", writing).status_code == 422
    assert list(Line.objects.values_list("pk", "text", "position", "removed_at").order_by("pk")) == before


def test_a_part_of_another_work_is_not_given_away_here(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    duty, other = appraisal(cycle), given(commune, cycle, "report", "reform")
    client, post = client_of(commune.chairman), other.post_id
    answer = client.post(f"/giao-viec/{duty.assignment_id}/", {"post": post, "duty": other.pk, "reason": ""})
    assert answer.status_code == 422
    assert Duty.objects.get(pk=other.pk).post_id == post


def test_a_post_of_another_commune_gets_no_work(commune: Commune, other_commune: Commune) -> None:
    duty = appraisal(seed_cycle(commune))
    post = other_commune.finance.holdings.get().post_id
    sent = {"post": post, "duty": duty.pk, "reason": ""}
    assert client_of(commune.chairman).post(f"/giao-viec/{duty.assignment_id}/", sent).status_code == 422


def test_evidence_of_anothers_work_is_not_taken_out(commune: Commune) -> None:
    duty = accept_duty(duty=appraisal(seed_cycle(commune)), by=commune.finance, at=AT)
    report_progress(duty=duty, text="Gửi", files=[File("a.txt", b"x")], by=commune.finance, at=AT)
    [evidence] = Evidence.objects.all()
    for part in ("reform", "chairman", "clerk"):
        assert client_of(commune.people[part]).post(f"/minh-chung/{evidence.pk}/bo/").status_code == 403
    assert Evidence.objects.get().removed_at is None


def test_a_target_is_reached_through_its_own_year_only(commune: Commune, cycle: Cycle) -> None:
    row = target(commune, "TCC", "Tỷ lệ giải ngân")
    client = client_of(commune.organiser)
    for year in (2022, 2024, 10**30):
        assert client.post(f"/chi-tieu/{year}/{row.pk}/bo/").status_code == 404
    assert Target.objects.get(pk=row.pk).removed_at is None


def test_one_cannot_appoint_oneself_for_the_chairman(commune: Commune) -> None:
    sent = {
        "absent": commune.chairman.pk,
        "deputy": commune.reform.pk,
        "since": "05/06/2023",
        "until": "",
        "reason": "",
    }
    answer = client_of(commune.reform).post("/to-chuc/thay-mat/moi/", sent)
    assert answer.status_code == 422
    assert not StandIn.objects.exists()
