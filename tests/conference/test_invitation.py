"""The official invitation: one number, the list of guests, and a copy for each in their own name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from functools import partial

import pytest

from cchc.conference.actions import (
    cancel_conference,
    draft_invitation,
    edit_invitation,
    issue_invitation,
    list_guests_of_plan,
    resume_conference,
)
from cchc.conference.links import full_link_for
from cchc.conference.models import Conference, Guest
from cchc.conference.papers.copies import copies, print_run
from cchc.conference.papers.invitation import personal_copies
from cchc.conference.queries.invitation import short_notice
from cchc.core.log import verify_chain
from cchc.lib.errors import ActionRefused
from cchc.paper.checking import Level
from cchc.paper.model import Paragraph, Picture, Table
from cchc.records.enums import FileForm
from cchc.records.models import Document
from cchc.records.papers import trial
from cchc.review.models import Cycle
from cchc.review.papers.urging import words_of
from tests.factories.guests import added, opened, with_groups
from tests.factories.races import all_at_once
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.people import AT, TODAY, Commune


def ready(commune: Commune) -> Conference:
    """A conference whose hour is known, with the people of the plan."""
    with_groups(commune)
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    conference = opened(commune, Cycle.objects.get(pk=cycle.pk))
    conference.starts_at, conference.answer_by = time(7, 30), date(2023, 6, 20)
    conference.save()
    list_guests_of_plan(conference=conference, by=commune.clerk, at=AT)
    return conference


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return ready(commune)


def draft(conference: Conference, commune: Commune) -> Document:
    return draft_invitation(conference=conference, by=commune.clerk, at=AT)


def issue(conference: Conference, commune: Commune) -> Document:
    drafted = Conference.objects.get(pk=conference.pk).invitation
    revision = drafted.revision if drafted else 0
    return issue_invitation(conference=conference, revision=revision, by=commune.clerk, at=AT)


def issued(conference: Conference, commune: Commune) -> Document:
    draft(conference, commune)
    return issue(conference, commune)


def lines(document: Document) -> list[str]:
    paper = document.paper
    return [block.text for block in (*paper.body, *paper.closing) if isinstance(block, Paragraph)]


def listed(document: Document) -> list[str]:
    table, count = document.paper.annexes[0].blocks
    assert isinstance(table, Table)
    assert isinstance(count, Paragraph)
    assert count.text == f"Danh sách có {len(table.rows) - 1:02d} người."
    return [row[1].text for row in table.rows[1:]]


def test_the_draft_says_what_form_1_7_asks(conference: Conference, commune: Commune) -> None:
    document = draft(conference, commune)
    assert lines(document) == [
        "Ủy ban nhân dân xã Suối Mẫu trân trọng kính mời: các ông, bà có tên trong Phụ lục kèm theo.",
        "Tới dự Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2023, triển khai nhiệm vụ 6 tháng cuối"
        " năm 2023.",
        "Chủ trì: đồng chí Tấn Văn Duẩn - Chủ tịch UBND xã.",
        "Thời gian: 07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023.",
        "Địa điểm: Nhà Văn hóa Trung tâm xã.",
        "Đề nghị đại biểu dự đúng thành phần; nếu không dự được hoặc cử người dự thay, xin báo trước ngày 20/6/2023./.",
    ]
    assert [finding for finding in trial(document, TODAY) if finding.level is Level.ERROR] == []


def test_the_chair_invites_and_is_not_invited(conference: Conference, commune: Commune) -> None:
    assert listed(draft(conference, commune)) == ["Ông Lường Văn Hặc", "Bà Mùa Thị Dợ", "Lý Thị Pà"]


def test_a_draft_is_made_anew_from_newer_facts(conference: Conference, commune: Commune) -> None:
    first = draft(conference, commune)
    assert draft(conference, commune).revision == first.revision
    Conference.objects.update(venue="Hội trường UBND xã")
    again = draft(conference, commune)
    assert (again.pk, again.revision) == (first.pk, first.revision + 1)
    assert "Địa điểm: Hội trường UBND xã." in lines(again)


def test_words_are_edited_and_kept_when_it_is_issued(conference: Conference, commune: Commune) -> None:
    document = draft(conference, commune)
    words = replace(words_of(document.paper), closing="Đề nghị đến đúng giờ./.")
    edit_invitation(conference=conference, words=words, revision=1, by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="người khác đã sửa"):
        edit_invitation(conference=conference, words=words_of(document.paper), revision=1, by=commune.clerk, at=AT)
    assert lines(issue(conference, commune))[-1] == "Đề nghị đến đúng giờ./."


def test_issued_it_lists_those_of_that_moment_under_its_number(conference: Conference, commune: Commune) -> None:
    draft(conference, commune)
    added(conference, commune, "Lò Văn Phanh", title="Trưởng bản Nà Sàng")
    document = issue(conference, commune)
    assert document.code == "01/GM-UBND"
    assert listed(document)[-1] == "Lò Văn Phanh"
    reference = document.paper.annexes[0].reference
    assert reference == "(Kèm theo Giấy mời số 01/GM-UBND ngày 05 tháng 6 năm 2023 của Ủy ban nhân dân xã Suối Mẫu)"
    assert draft(conference, commune).code == "01/GM-UBND"
    with pytest.raises(ActionRefused, match="đã ban hành"):
        issue(conference, commune)


def test_it_waits_for_guests_hour_and_hall(commune: Commune) -> None:
    conference = opened(commune)
    with pytest.raises(ActionRefused, match="Chưa lập giấy mời"):
        issue(conference, commune)
    draft(conference, commune)
    with pytest.raises(ActionRefused, match="Chưa có khách mời"):
        issue(conference, commune)
    added(conference, commune, "Lò Văn Phanh")
    with pytest.raises(ActionRefused, match="chưa có giờ bắt đầu"):
        issue(conference, commune)
    cancel_conference(conference=conference, reason="Mưa lũ", by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="đang hoãn"):
        issue(conference, commune)
    resume_conference(conference=conference, by=commune.clerk, at=AT)


def test_each_guest_has_a_copy_of_the_same_number_and_day(conference: Conference, commune: Commune) -> None:
    document = issued(conference, commune)
    guest = Guest.objects.get(name="Mùa Thị Dợ")
    [paper] = personal_copies([guest])
    assert (paper.number, paper.issued_on, paper.annexes) == (1, document.issued_on, ())
    first, *_, code = paper.body
    assert isinstance(first, Paragraph)
    assert first.text == (
        "Ủy ban nhân dân xã Suối Mẫu trân trọng kính mời: bà Mùa Thị Dợ, Phó Bí thư Thường trực Đảng ủy xã."
    )
    assert isinstance(code, Picture)
    assert code.caption is not None
    assert full_link_for(guest) in code.caption


def test_two_guests_have_two_codes(conference: Conference, commune: Commune) -> None:
    issued(conference, commune)
    codes = [paper.body[-1] for paper in personal_copies(Guest.objects.all())]
    assert len({code.svg for code in codes if isinstance(code, Picture)}) == len(codes) == 4


def test_a_copy_cannot_be_made_before_the_issue(conference: Conference, commune: Commune) -> None:
    draft(conference, commune)
    with pytest.raises(ValueError, match="not issued"):
        list(personal_copies(Guest.objects.all()))
    assert list(copies(Guest.objects.all(), FileForm.PDF)) == []


def test_an_edited_line_of_invitation_still_takes_the_name(conference: Conference, commune: Commune) -> None:
    document = draft(conference, commune)
    words = replace(words_of(document.paper), body="Mời theo Phụ lục kèm theo.\nThời gian: 07 giờ 30 phút.")
    edit_invitation(conference=conference, words=words, revision=1, by=commune.clerk, at=AT)
    issue(conference, commune)
    [copy] = personal_copies([Guest.objects.get(name="Mùa Thị Dợ")])
    first = copy.body[0]
    assert isinstance(first, Paragraph)
    assert first.text.startswith("Trân trọng kính mời: bà Mùa Thị Dợ")


@pytest.mark.parametrize("form", list(FileForm))
def test_the_files_of_a_copy_are_the_same_bytes_each_time(
    conference: Conference, commune: Commune, form: FileForm
) -> None:
    issued(conference, commune)
    guests = list(Guest.objects.all())
    once, again = ({guest.pk: data for guest, data in copies(guests, form)} for _ in range(2))
    assert once == again
    assert len(set(once.values())) == 4


def test_all_copies_come_as_one_file_for_the_printer(conference: Conference, commune: Commune) -> None:
    import pypdfium2

    issued(conference, commune)
    guests = list(Guest.objects.all())
    data = print_run(Conference.objects.get(), guests)
    pages = pypdfium2.PdfDocument(data)
    words = [page.get_textpage().get_text_range() for page in pages]
    assert len(words) == 4
    assert all(guest.name in page for guest, page in zip(guests, words, strict=True))


def test_short_notice_is_told_with_its_basis(conference: Conference) -> None:
    assert short_notice(conference, date(2023, 6, 20)) is None
    late = short_notice(conference, date(2023, 6, 21))
    assert late is not None
    assert (late.left, late.due, late.wanted.value, late.wanted.is_law) == (2, date(2023, 6, 20), 3, True)
    later = Conference(commune=conference.commune, held_on=date(2026, 6, 26))
    found = short_notice(later, date(2026, 6, 25))
    assert found is not None
    assert not found.wanted.is_law


@pytest.mark.django_db(transaction=True)
def test_of_two_who_issue_at_once_one_number_is_taken(commune: Commune) -> None:
    conference = ready(commune)
    draft(conference, commune)
    raised = all_at_once([partial(issue, conference, commune)] * 2)
    assert [type(error) for error in raised] == [ActionRefused]
    assert Conference.objects.get(pk=conference.pk).invitation.number == 1  # type: ignore[union-attr]
    assert verify_chain(commune.unit.pk).intact


@pytest.mark.django_db(transaction=True)
def test_of_two_who_draft_at_once_there_is_one_draft(commune: Commune) -> None:
    conference = ready(commune)
    before = Document.objects.count()
    assert all_at_once([partial(draft, conference, commune)] * 2) == []
    assert Document.objects.count() == before + 1


@pytest.mark.django_db(transaction=True)
def test_of_one_who_edits_and_one_who_issues_the_second_is_told(commune: Commune) -> None:
    conference = ready(commune)
    document = draft(conference, commune)
    words = replace(words_of(document.paper), closing="Xin đến sớm./.")
    raised = all_at_once(
        [
            partial(edit_invitation, conference=conference, words=words, revision=1, by=commune.organiser, at=AT),
            partial(issue_invitation, conference=conference, revision=1, by=commune.clerk, at=AT),
        ]
    )
    document.refresh_from_db()
    [told] = map(str, raised)
    if document.is_issued:
        assert told.startswith(f"Văn bản số {document.code} đã ban hành nên không sửa được.")
    else:
        assert told == "Trong lúc bạn xem, người khác đã sửa dự thảo này. Xem bản mới nhất rồi ban hành lần nữa."
    assert ("Xin đến sớm./." in lines(document)) is not document.is_issued
    assert verify_chain(commune.unit.pk).intact
