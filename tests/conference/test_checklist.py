"""The checklist: made of a list, hung on the clock, ticked, opened again, in trouble, with photographs."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from cchc.conference.actions import (
    LineFacts,
    add_check,
    add_line,
    adopt_list,
    note_check,
    open_checklist,
    remove_check,
    remove_line,
    remove_photo,
    reopen_check,
    report_trouble,
    restore_check,
    restore_line,
    restore_photo,
    revise_check,
    revise_line,
    tick_check,
)
from cchc.conference.enums import CHECK_MOVES, CheckState
from cchc.conference.models import CheckItem, CheckPhoto, Conference, ListLine
from cchc.conference.queries.checklist import checklist_of, checks_of
from cchc.conference.queries.list_lines import lines_in_force, own_lines
from cchc.core import blobs
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.review.enums import WorkState
from cchc.review.models import Duty
from tests.factories.hall import checklist, item, moment, photograph, seed_conference
from tests.factories.work import given, post_of
from tests.people import AT, Commune

EVE = date(2023, 6, 22)
FACTS = LineFacts("Máy phát điện", "Nổ máy", 2, "days", "Điện")


def dues(conference: Conference, now: datetime = AT) -> dict[str, datetime | None]:
    conference.refresh_from_db()
    return {check.item.what: check.due for check in checklist_of(conference, now).checks}


def test_each_state_has_its_moves() -> None:
    assert set(CHECK_MOVES) == set(CheckState)


def test_the_list_becomes_items_with_their_time_and_owner(commune: Commune) -> None:
    conference = seed_conference(commune)
    given(commune, conference.cycle, "venue", "reform")
    given(commune, conference.cycle, "invite", "finance")
    items = checklist(commune, conference)
    assert len(items) == 17
    found = dues(conference)
    assert found["Giữ hội trường"] == moment(17, day=date(2023, 6, 16))
    assert found["Gửi tài liệu tới đại biểu"] == moment(17, day=date(2023, 6, 20))
    assert found["Maket, cờ, tượng Bác, hoa"] == moment(17, day=EVE)
    assert found["Mở hội trường, vệ sinh, ánh sáng"] == moment(5, 30)
    assert item(items, "Giữ hội trường").post == post_of(commune, "reform")
    papers = item(items, "Gửi tài liệu")
    assert (papers.post, papers.ground) == (post_of(commune, "finance"), "Điều 10 Quyết định 45/2018/QĐ-TTg")


def test_without_anybody_named_the_organiser_has_it(commune: Commune) -> None:
    assert checklist(commune)[0].post == post_of(commune, "organiser")


def test_a_checklist_is_made_once(commune: Commune) -> None:
    conference = seed_conference(commune)
    first = checklist(commune, conference)
    assert [one.pk for one in checklist(commune, conference)] == [one.pk for one in first]
    assert LogEntry.objects.filter(action="conference.open_checklist").count() == 1


def test_the_times_move_with_the_conference(commune: Commune) -> None:
    conference = seed_conference(commune)
    checklist(commune, conference)
    Conference.objects.update(held_on=date(2023, 6, 26), starts_at=time(14))
    found = dues(conference)
    assert found["Giữ hội trường"] == moment(17, day=date(2023, 6, 19))
    assert found["Gửi tài liệu tới đại biểu"] == moment(17, day=date(2023, 6, 21))
    assert found["Nước uống, bàn đón, danh sách"] == moment(13, 30, day=date(2023, 6, 26))


def test_hours_before_an_opening_that_nobody_knows_are_never_late(commune: Commune) -> None:
    conference = seed_conference(commune, starts_at=None)
    checklist(commune, conference)
    found = checklist_of(conference, moment(23))
    unknown = [check for check in found.checks if check.due is None]
    assert [check.ahead for check in unknown] == [
        "trước 2 giờ", "trước 1 giờ", "trước 30 phút", "trước 15 phút", "giờ khai mạc",
    ]  # fmt: skip
    assert not any(check.is_late for check in unknown)


def test_what_is_late_stands_out(commune: Commune) -> None:
    conference = seed_conference(commune)
    items = checklist(commune, conference)
    before, after = moment(17, day=date(2023, 6, 16)), moment(17, 1, day=date(2023, 6, 16))
    assert checklist_of(conference, before).counts.words == "0/17 việc xong"
    late = checklist_of(conference, after)
    assert [check.item.what for check in late.hurting] == [
        "Giữ hội trường", "Điện lưới, máy phát điện dự phòng", "Kiểm kê âm thanh, máy chiếu, màn hình",
    ]  # fmt: skip
    assert (late.counts.words, late.hurting[0].who) == ("3 việc chậm hoặc trục trặc", "Hoàng Thị Mai")
    tick_check(item=items[0], by=commune.organiser, at=after)
    assert len(checklist_of(conference, after).hurting) == 2


def test_a_tick_says_who_and_when_and_can_be_taken_back(commune: Commune) -> None:
    one = checklist(commune)[0]
    ticked = tick_check(item=one, by=commune.clerk, at=AT, text="Đã giữ")
    assert (ticked.state, ticked.done_by, ticked.done_at) == (CheckState.DONE, commune.clerk, AT)
    tick_check(item=one, by=commune.organiser, at=AT + timedelta(hours=1))
    one.refresh_from_db()
    assert one.done_by == commune.clerk
    again = reopen_check(item=one, by=commune.organiser, at=AT, text="Phải giữ phòng khác")
    reopen_check(item=one, by=commune.organiser, at=AT)
    assert (again.state, again.done_by, again.done_at) == (CheckState.OPEN, None, None)
    assert list(one.steps.values_list("kind", "text", "by__full_name")) == [
        ("done", "Đã giữ", "Vàng A Chứ"),
        ("reopened", "Phải giữ phòng khác", "Hoàng Thị Mai"),
    ]


def test_trouble_is_told_mended_and_gone(commune: Commune) -> None:
    one = checklist(commune)[2]
    report_trouble(item=one, trouble="Máy chiếu không lên hình", by=commune.clerk, at=AT)
    for _ in range(2):
        report_trouble(
            item=one, trouble="Máy chiếu không lên hình", remedy="Mượn máy của trường", by=commune.clerk, at=AT
        )
    one.refresh_from_db()
    assert (one.state, one.trouble, one.remedy) == (
        CheckState.TROUBLE, "Máy chiếu không lên hình", "Mượn máy của trường",
    )  # fmt: skip
    found = checklist_of(one.conference, AT)
    assert [check.item for check in found.hurting] == [one]
    done = tick_check(item=one, by=commune.organiser, at=AT)
    assert (done.state, done.trouble, done.remedy) == (CheckState.DONE, "", "")
    assert list(one.steps.values_list("kind", flat=True)) == ["trouble", "remedy", "done"]


def test_trouble_after_a_tick_opens_the_item(commune: Commune) -> None:
    one = checklist(commune)[2]
    tick_check(item=one, by=commune.clerk, at=AT)
    found = report_trouble(item=one, trouble="Cháy bóng", by=commune.clerk, at=AT)
    assert (found.state, found.done_at) == (CheckState.TROUBLE, None)
    assert reopen_check(item=one, by=commune.clerk, at=AT).state == CheckState.OPEN
    assert one.steps.last().kind == "clear"


def test_trouble_needs_words_and_a_note_words_or_a_picture(commune: Commune) -> None:
    one = checklist(commune)[0]
    with pytest.raises(ActionRefused, match="Chưa ghi trục trặc gì"):
        report_trouble(item=one, trouble=" ", by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="Chưa ghi gì và chưa có ảnh"):
        note_check(item=one, text=" ", by=commune.clerk, at=AT)
    for _ in range(2):
        note_check(item=one, text="Hẹn thợ chiều mai", by=commune.clerk, at=AT)
    assert one.steps.count() == 1


def test_photographs_are_kept_once_taken_out_and_brought_back(commune: Commune) -> None:
    one = checklist(commune)[0]
    sent = [("hoi-truong.jpg", photograph()), ("hoi-truong.jpg", photograph())]
    tick_check(item=one, by=commune.clerk, at=AT, photos=sent)
    photo = CheckPhoto.objects.get()
    assert blobs.read(photo.blob)[:3] == b"\xff\xd8\xff"
    remove_photo(photo=photo, by=commune.clerk, at=AT)
    restore_photo(photo=photo, by=commune.clerk, at=AT)
    note_check(item=one, text="", by=commune.clerk, at=AT, photos=[("b.png", photograph("blue", "PNG"))])
    assert CheckPhoto.objects.filter(removed_at__isnull=True).count() == 2


def test_a_file_that_is_no_picture_leaves_the_item_unticked(commune: Commune) -> None:
    one = checklist(commune)[0]
    with pytest.raises(ActionRefused, match="không phải là ảnh"):
        tick_check(item=one, by=commune.clerk, at=AT, photos=[("anh.jpg", b"<html>")])
    one.refresh_from_db()
    assert one.state == CheckState.OPEN


def test_more_photographs_than_anybody_looks_at_are_refused(commune: Commune) -> None:
    one = checklist(commune)[0]
    sent = [(f"{n}.png", photograph(f"#{n:02x}0000", "PNG")) for n in range(13)]
    with pytest.raises(ActionRefused, match="tối đa 12 ảnh"):
        note_check(item=one, text="", by=commune.clerk, at=AT, photos=sent)


def test_an_item_is_added_changed_taken_out_and_brought_back(commune: Commune) -> None:
    conference = seed_conference(commune)
    checklist(commune, conference)
    one = add_check(conference=conference, facts=FACTS, by=commune.clerk, at=AT)
    assert add_check(conference=conference, facts=FACTS, by=commune.clerk, at=AT) == one
    facts = LineFacts("Máy phát điện", "Nổ máy, đủ dầu", 3, "hours", "Điện", post_of(commune, "finance"))
    assert revise_check(item=one, facts=facts, revision=1, by=commune.clerk, at=AT).revision == 2
    with pytest.raises(ActionRefused, match="Người khác vừa sửa"):
        revise_check(item=one, facts=facts, revision=1, by=commune.clerk, at=AT)
    remove_check(item=one, by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="đã được bỏ"):
        tick_check(item=one, by=commune.clerk, at=AT)
    assert len(checklist_of(conference, AT).checks) == 17
    restore_check(item=one, by=commune.clerk, at=AT)
    assert len(checklist_of(conference, AT).checks) == 18


@pytest.mark.parametrize(
    ("facts", "why"),
    [(LineFacts(" ", "", 1, "days"), "Chưa ghi việc"), (LineFacts("a", "", 366, "days"), "từ 0 đến 365")],
)
def test_an_item_that_says_nothing_is_refused(commune: Commune, facts: LineFacts, why: str) -> None:
    with pytest.raises(ActionRefused, match=why):
        add_check(conference=seed_conference(commune), facts=facts, by=commune.clerk, at=AT)


def test_the_post_of_another_commune_is_refused(commune: Commune, other_commune: Commune) -> None:
    facts = LineFacts("a", "", 1, "days", post=post_of(other_commune, "clerk"))
    with pytest.raises(ActionRefused, match="không thuộc đơn vị"):
        add_check(conference=seed_conference(commune), facts=facts, by=commune.clerk, at=AT)


def test_the_commune_keeps_a_list_of_its_own(commune: Commune, other_commune: Commune) -> None:
    assert len(lines_in_force(commune.unit)) == 17
    assert ListLine.objects.count() == 0
    lines = adopt_list(commune=commune.unit, by=commune.clerk, at=AT)
    adopt_list(commune=commune.unit, by=commune.clerk, at=AT)
    assert ListLine.objects.count() == len(lines) == 17
    remove_line(line=lines[0], by=commune.clerk, at=AT)
    add_line(commune=commune.unit, facts=FACTS, by=commune.clerk, at=AT)
    revise_line(line=lines[5], facts=LineFacts("Gửi tài liệu", "", 4, "days"), revision=1, by=commune.clerk, at=AT)
    assert [line.what for line in own_lines(commune.unit)][-1] == "Máy phát điện"
    items = checklist(commune)
    assert (len(items), items[0].what) == (17, "Điện lưới, máy phát điện dự phòng")
    assert (items[4].what, items[4].ahead, items[4].ground) == ("Gửi tài liệu", 4, "")
    restore_line(line=lines[0], by=commune.clerk, at=AT)
    assert len(own_lines(commune.unit)) == 18
    assert len(lines_in_force(other_commune.unit)) == 17


def test_a_list_without_a_line_makes_no_checklist(commune: Commune) -> None:
    for line in adopt_list(commune=commune.unit, by=commune.clerk, at=AT):
        remove_line(line=line, by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="chưa có dòng nào"):
        open_checklist(conference=seed_conference(commune), by=commune.clerk, at=AT)


def duty(state: WorkState) -> None:
    assert Duty.objects.get(assignment__kind="venue").state == state


def test_the_duty_of_the_plan_follows_what_is_due_by_its_day(commune: Commune) -> None:
    conference = seed_conference(commune)
    work = given(commune, conference.cycle, "venue", "reform")
    assert work.due == EVE
    items = checklist(commune, conference)
    eve = [one for one in items if one.unit in ("days", "working_days")]
    for one in eve[:-1]:
        tick_check(item=one, by=commune.reform, at=AT)
    duty(WorkState.ASSIGNED)
    tick_check(item=eve[-1], by=commune.reform, at=AT)
    duty(WorkState.HANDED_IN)
    report_trouble(item=eve[0], trouble="Mất điện", by=commune.reform, at=AT)
    duty(WorkState.RETURNED)
    tick_check(item=eve[0], by=commune.reform, at=AT)
    duty(WorkState.HANDED_IN)
    tick_check(item=items[-1], by=commune.reform, at=AT)
    reopen_check(item=items[-1], by=commune.reform, at=AT)
    duty(WorkState.HANDED_IN)


def test_owners_meet_their_items_until_the_conference_is_over(commune: Commune) -> None:
    conference = seed_conference(commune)
    given(commune, conference.cycle, "venue", "reform")
    items = checklist(commune, conference)
    assert len(checks_of(commune.reform, AT)) == 17
    tick_check(item=items[0], by=commune.reform, at=AT)
    assert len(checks_of(commune.reform, AT)) == 16
    assert checks_of(commune.finance, AT) == []
    assert checks_of(commune.reform, moment(9, day=date(2023, 6, 24))) == []


def test_a_stand_in_ticks_under_their_own_name(commune: Commune) -> None:
    from cchc.org.actions import appoint_stand_in

    days = {"since": date(2023, 6, 5), "until": date(2023, 6, 9), "reason": "nghỉ phép"}
    appoint_stand_in(absent=commune.reform, deputy=commune.idle, **days, by=commune.chairman, at=AT)
    conference = seed_conference(commune)
    given(commune, conference.cycle, "venue", "reform")
    one = checklist(commune, conference)[0]
    tick_check(item=one, by=commune.idle, at=AT)
    step = one.steps.get()
    assert (step.by, step.acting_for) == (commune.idle, "Giàng Thị Súa, Công chức Tư pháp - Hộ tịch")
    assert LogEntry.objects.latest("pk").acting_for == step.acting_for


def test_a_step_is_written_once(commune: Commune) -> None:
    one = checklist(commune)[0]
    tick_check(item=one, by=commune.clerk, at=AT)
    step = one.steps.get()
    with pytest.raises(TypeError):
        step.save()
    with pytest.raises(TypeError):
        step.delete()
    assert CheckItem.objects.get(pk=one.pk).state == CheckState.DONE
