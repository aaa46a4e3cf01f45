"""The notice of a decision and the paper of a talk keep the form of the decree."""

from __future__ import annotations

import pytest

from cchc.lib.errors import ActionRefused
from cchc.org.queries.law import law_at
from cchc.paper.model import Table
from cchc.records.enums import FileForm
from cchc.records.papers import trial, write
from cchc.review.actions import issue_plan
from cchc.review.models import Cycle
from cchc.talks.actions import arrange_talks, draft_notice, issue_notice
from cchc.talks.models import TalksNotice
from cchc.talks.papers.text import paper_of, text_of_file
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.talks import chosen, decide, verdicts, written
from tests.people import AT, TODAY, Commune


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    return Cycle.objects.get(pk=cycle.pk)


def test_the_notice_names_who_speaks_on_what_and_how_long(commune: Commune, cycle: Cycle) -> None:
    call, first, _, _ = chosen(commune, cycle)
    notice = draft_notice(call=call, by=commune.organiser, at=AT)
    paper = notice.document.paper
    opening, table, asked = paper.body
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows[1:]] == [
        ["1", first.title, "Nguyễn Thế Cường, Công chức Tài chính - Kế toán", "07 phút"],
        ["2", "Kinh nghiệm của Giàng Thị Súa", "Giàng Thị Súa, Công chức Tư pháp - Hộ tịch", "07 phút"],
    ]
    assert "Thực hiện Kế hoạch số 01/KH-UBND ngày 05 tháng 6 năm 2023" in str(opening)
    assert "chậm nhất ngày 19 tháng 6 năm 2023" in str(asked)
    assert [finding.message for finding in trial(notice.document, TODAY)] == []
    assert paper.closing[0].text.endswith("để các cá nhân, đơn vị biết, thực hiện./.")


def test_the_draft_follows_the_programme_and_an_issued_notice_stays(commune: Commune, cycle: Cycle) -> None:
    call, first, second, reserve = chosen(commune, cycle)
    notice = draft_notice(call=call, by=commune.organiser, at=AT)
    assert draft_notice(call=call, by=commune.organiser, at=AT).document.revision == 1
    places = {first.pk: (2, 7), second.pk: (1, 7)}
    call = arrange_talks(call=call, places=places, revision=call.revision, by=commune.organiser, at=AT)
    assert draft_notice(call=call, by=commune.organiser, at=AT).document.revision == 2
    notice.document.refresh_from_db()
    issued = issue_notice(notice=notice, revision=2, by=commune.clerk, at=AT)
    assert draft_notice(call=call, by=commune.organiser, at=AT).document == issued
    decide(commune, call, verdicts([first], [second], [reserve]))
    later = draft_notice(call=call, by=commune.organiser, at=AT)
    assert TalksNotice.objects.count() == 2
    assert later.document.paper.closing[0].text.endswith(
        f"Thông báo này thay thế Thông báo số {issued.code} ngày 05 tháng 6 năm 2023./."
    )


def test_what_goes_out_is_what_its_issuer_read(commune: Commune, cycle: Cycle) -> None:
    call, first, second, _ = chosen(commune, cycle)
    notice = draft_notice(call=call, by=commune.organiser, at=AT)
    places = {first.pk: (2, 7), second.pk: (1, 7)}
    call = arrange_talks(call=call, places=places, revision=call.revision, by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused, match="Chương trình tham luận đã đổi sau khi lập dự thảo này"):
        issue_notice(notice=notice, revision=1, by=commune.clerk, at=AT)
    draft_notice(call=call, by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused, match="Trong lúc bạn xem, người khác đã sửa dự thảo này"):
        issue_notice(notice=notice, revision=1, by=commune.clerk, at=AT)
    assert issue_notice(notice=notice, revision=2, by=commune.clerk, at=AT).code == "02/TB-UBND"


@pytest.mark.parametrize("form", list(FileForm))
def test_the_paper_of_a_talk_is_read_back_word_for_word(commune: Commune, cycle: Cycle, form: FileForm) -> None:
    call, first, _, _ = chosen(commune, cycle)
    written(first, commune.finance, "Đoạn một của bài.\nĐoạn hai, có số 12.345.")
    version = first.texts.get()
    data = write(paper_of(version, call), form, law_at(commune.unit, TODAY))
    words = text_of_file(data, f"bai.{form}")
    assert "Đoạn một của bài.\nĐoạn hai, có số 12.345." in words
    assert "THAM LUẬN" in words
    assert "Người trình bày: Nguyễn Thế Cường, Công chức Tài chính - Kế toán" in words
