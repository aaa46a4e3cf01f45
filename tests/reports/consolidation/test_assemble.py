"""Accepted field reports become lines of the outline, each with its source; assembling again adds only what is new."""

from __future__ import annotations

import pytest

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.reports.actions.assemble import assemble, use_item
from cchc.reports.actions.leave_out import leave_out, take_back
from cchc.reports.actions.lines import edit_line, remove_line
from cchc.reports.models import Consolidation, LeftOut, Line, LineSource
from cchc.reports.queries.period import law_under
from cchc.reports.queries.received import received
from cchc.reports.queries.sources import Sources, sources_of
from cchc.review.models import Cycle
from tests.factories.consolidation import ITEMS, assembled, direction, hand_in, result, target_item, texts
from tests.factories.races import all_at_once
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


def behind(cycle: Cycle) -> Sources:
    return sources_of(cycle, law_under(cycle))


def test_each_item_finds_its_place_in_the_outline(commune: Commune, cycle: Cycle) -> None:
    assert texts(assembled(commune, cycle)) == [
        ("I.1", "Ban hành 19 văn bản chỉ đạo."),
        ("II.TT.c", "Tiếp nhận 2.186 hồ sơ, giải quyết 2.098 hồ sơ."),
        ("II.TT.c", "Đúng và trước hạn 97,57%."),
        ("III.limits", "Hồ sơ đất đai còn trễ hạn. Nguyên nhân: thiếu cán bộ."),
        ("IV.proposals", "Đề nghị huyện bổ sung máy quét."),
        ("IV.tasks", "Bố trí thêm cán bộ (công chức Địa chính; hạn 30/9/2023)."),
        ("IV.tasks", "Số hóa toàn bộ hồ sơ."),
    ]


def test_a_heading_that_the_outline_does_not_have_goes_under_its_area(commune: Commune, cycle: Cycle) -> None:
    items = (result(1, "Việc khác.", heading="Đề mục riêng"), result(2, "Họp giao ban.", "CD", ""))
    assert texts(assembled(commune, cycle, items)) == [("I.1", "Họp giao ban."), ("II.TT", "Việc khác.")]


def test_a_missed_target_that_is_explained_becomes_a_shortcoming(commune: Commune, cycle: Cycle) -> None:
    missed = target_item(1, "Hồ sơ đúng hạn", "97.57", "missed", explanation="phần mềm lỗi")
    reached = target_item(2, "Số hóa", "88.38", "reached", explanation="không cần")
    assert texts(assembled(commune, cycle, (missed, reached))) == [
        ("III.limits", "Hồ sơ đúng hạn: 97,57% (kế hoạch: ít nhất 98%), chưa đạt. Nguyên nhân: phần mềm lỗi.")
    ]


def test_each_line_knows_version_item_and_words(commune: Commune, cycle: Cycle) -> None:
    consolidation = assembled(commune, cycle)
    line = Line.objects.get(consolidation=consolidation, section="III.limits")
    source = line.sources.get()
    assert (source.version.number, source.version.report.post.code) == (1, "clerk")
    assert (source.item_key, source.text) == ("finding:3", line.text)
    assert line.edited_by is None


def test_a_second_click_adds_nothing_and_writes_nothing(commune: Commune, cycle: Cycle) -> None:
    before = texts(assembled(commune, cycle))
    entries = LogEntry.objects.count()
    again = assemble(cycle=cycle, by=commune.organiser, at=AT)
    assert (again.added, texts(again.consolidation)) == (0, before)
    assert LogEntry.objects.count() == entries
    assert Consolidation.objects.count() == 1


def test_assembling_again_adds_what_is_new_and_touches_nothing_else(commune: Commune, cycle: Cycle) -> None:
    consolidation = assembled(commune, cycle)
    edited = Line.objects.get(consolidation=consolidation, section="I.1")
    removed = Line.objects.get(consolidation=consolidation, text="Số hóa toàn bộ hồ sơ.")
    edit_line(line=edited, text="Đã ban hành 19 văn bản.", revision=1, by=commune.organiser, at=AT)
    remove_line(line=removed, by=commune.organiser, at=AT)
    before = texts(consolidation)
    hand_in(commune, cycle, (result(1, "Tuyên truyền 26 tin, bài."),), "reform")
    hand_in(commune, cycle, (*ITEMS, direction(9, "Tập huấn cho tổ công nghệ số.")))
    assert assemble(cycle=cycle, by=commune.organiser, at=AT).added == 2
    assert set(texts(consolidation)) - set(before) == {
        ("II.TT.c", "Tuyên truyền 26 tin, bài."),
        ("IV.tasks", "Tập huấn cho tổ công nghệ số."),
    }
    assert set(before) <= set(texts(consolidation))


def test_only_what_was_accepted_is_used(commune: Commune, cycle: Cycle) -> None:
    hand_in(commune, cycle, accepted=False)
    opened = assemble(cycle=cycle, by=commune.organiser, at=AT)
    assert (opened.added, texts(opened.consolidation)) == (0, [])


def test_what_is_in_and_what_is_not_is_told(commune: Commune, cycle: Cycle) -> None:
    hand_in(commune, cycle)
    hand_in(commune, cycle, part="reform", accepted=False)
    got = received(cycle)
    assert (got.accepted, got.total) == (1, 2)
    assert [(one.post, one.state) for one in got.missing] == [("Công chức Tư pháp - Hộ tịch", "đã nộp")]


def test_an_item_left_out_is_offered_no_more_until_it_is_taken_back(commune: Commune, cycle: Cycle) -> None:
    consolidation = assemble(cycle=cycle, by=commune.organiser, at=AT).consolidation
    report = hand_in(commune, cycle).report_id
    step = {
        "consolidation": consolidation,
        "report": report,
        "item_key": "passage:4",
        "by": commune.organiser,
        "at": AT,
    }
    leave_out(**step, reason="  đã có trong   kế hoạch  ")
    leave_out(**step, reason="bấm hai lần")
    assert LeftOut.objects.get().reason == "đã có trong kế hoạch"
    assert "passage:4" not in {said.item.key for said in behind(cycle).unused}
    assert assemble(cycle=cycle, by=commune.organiser, at=AT).added == 6
    take_back(**step)
    take_back(**step)
    assert [said.item.key for said in behind(cycle).unused] == ["passage:4"]
    assert use_item(**step).added == 1
    assert behind(cycle).unused == ()


def test_leaving_out_asks_for_a_reason_and_for_an_item_that_is_there(commune: Commune, cycle: Cycle) -> None:
    consolidation = assemble(cycle=cycle, by=commune.organiser, at=AT).consolidation
    report = hand_in(commune, cycle).report_id
    step = {"consolidation": consolidation, "report": report, "by": commune.organiser, "at": AT}
    with pytest.raises(ActionRefused, match="Chưa ghi lý do"):
        leave_out(**step, item_key="passage:4", reason="   ")
    with pytest.raises(ActionRefused, match="không còn"):
        leave_out(**step, item_key="passage:99", reason="bịa")
    assert LeftOut.objects.count() == 0


def test_what_stands_in_the_report_is_not_used_twice(commune: Commune, cycle: Cycle) -> None:
    consolidation = assembled(commune, cycle)
    report = LineSource.objects.values_list("version__report_id", flat=True)[0]
    with pytest.raises(ActionRefused, match="đã có trong báo cáo"):
        use_item(consolidation=consolidation, report=report, item_key="passage:4", by=commune.organiser, at=AT)


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_open_one_report_and_add_each_line_once(commune: Commune, cycle: Cycle) -> None:
    hand_in(commune, cycle)
    people = (commune.organiser, commune.chairman)
    raised = all_at_once([lambda by=by: assemble(cycle=cycle, by=by, at=AT) for by in people])  # type: ignore[misc]
    assert raised == []
    assert (Consolidation.objects.count(), Line.objects.count()) == (1, 7)
