"""A chosen talk on its way: confirmed, given by another, written, approved; and the talks declared ready."""

from __future__ import annotations

import pytest

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.review.enums import WorkState
from cchc.review.models import Cycle
from cchc.talks.actions import (
    Person,
    approve_text,
    arrange_talks,
    confirm_talk,
    decline_talk,
    finish_talks,
    hand_in_text,
    keep_speaker,
    name_another,
    return_text,
    step_in,
    take_other,
)
from cchc.talks.models import Talk
from tests.factories.talks import (
    TEXT,
    approved,
    call_of,
    chosen,
    confirmed,
    decide,
    listed,
    proposed,
    states,
    verdicts,
    written,
)
from tests.factories.work import given
from tests.people import AT, Commune


def test_a_speaker_confirms_once(commune: Commune, cycle: Cycle) -> None:
    _, first, _, reserve = chosen(commune, cycle)
    confirm_talk(talk=first, revision=first.revision, by=commune.finance, at=AT)
    with pytest.raises(ActionRefused, match="người khác vừa làm một bước"):
        confirm_talk(talk=first, revision=first.revision, by=commune.finance, at=AT)
    with pytest.raises(ActionRefused, match="Tham luận này đang dự bị"):
        confirm_talk(talk=reserve, revision=reserve.revision, by=commune.clerk, at=AT)


def test_another_speaker_is_taken_and_has_to_confirm(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    person = Person(commune.vice)
    name_another(talk=first, person=person, reason="Đi họp", revision=first.revision, by=commune.finance, at=AT)
    first.refresh_from_db()
    assert (first.state, first.speaker) == ("other_named", "Nguyễn Thế Cường")
    taken = take_other(talk=first, revision=first.revision, by=commune.organiser, at=AT)
    assert (taken.state, taken.officer, taken.speaker) == ("chosen", commune.vice, "Lý Thị Pà")
    assert [other.taken for other in taken.others.all()] == [True]


def test_the_first_speaker_is_kept_with_a_reason(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    with pytest.raises(ActionRefused, match="đang là người trình bày"):
        name_another(
            talk=first, person=Person(commune.finance), reason="x", revision=first.revision, by=commune.finance, at=AT
        )
    name_another(
        talk=first, person=Person(commune.vice), reason="Bận", revision=first.revision, by=commune.finance, at=AT
    )
    first.refresh_from_db()
    kept = keep_speaker(talk=first, reason="Đúng việc", revision=first.revision, by=commune.organiser, at=AT)
    assert (kept.state, kept.speaker) == ("chosen", "Nguyễn Thế Cường")
    assert kept.others.get().taken is False


def test_the_first_reserve_steps_in_by_a_click_and_only_into_a_free_place(commune: Commune, cycle: Cycle) -> None:
    _, first, _, reserve = chosen(commune, cycle)
    with pytest.raises(ActionRefused, match="Chưa có chỗ trống cho dự bị"):
        step_in(talk=reserve, revision=reserve.revision, by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused, match="Chưa ghi lý do không nhận"):
        decline_talk(talk=first, reason="", revision=first.revision, by=commune.finance, at=AT)
    decline_talk(talk=first, reason="Ốm", revision=first.revision, by=commune.finance, at=AT)
    assert states(first, reserve) == ["refused", "reserve"]
    stepped = step_in(talk=reserve, revision=reserve.revision, by=commune.organiser, at=AT)
    assert (stepped.state, stepped.minutes, stepped.position, stepped.rank) == ("chosen", 7, 1, None)
    first.refresh_from_db()
    assert (first.state, first.minutes, first.position) == ("refused", None, None)


def test_a_text_is_returned_handed_in_again_and_approved(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    talk = written(first, commune.finance)
    return_text(talk=talk, remarks="Thêm số liệu", revision=talk.revision, by=commune.organiser, at=AT)
    talk.refresh_from_db()
    hand_in_text(talk=talk, text=f"{TEXT} Thêm.", revision=talk.revision, by=commune.finance, at=AT)
    talk.refresh_from_db()
    done = approve_text(talk=talk, revision=talk.revision, by=commune.organiser, at=AT)
    assert (done.state, done.approved) == ("approved", 2)
    assert [version.text for version in talk.texts.all()] == [TEXT, f"{TEXT} Thêm."]
    returned = return_text(talk=done, remarks="Bớt", revision=done.revision, by=commune.organiser, at=AT)
    assert (returned.state, returned.approved) == ("returned", None)


def test_nobody_approves_their_own_text(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    talk = proposed(commune, call, "organiser")
    listed(commune, call, talk)
    decide(commune, call, verdicts([talk], [], []))
    talk = written(talk, commune.organiser)
    with pytest.raises(ActionRefused, match="Không ai tự duyệt bài của mình"):
        approve_text(talk=talk, revision=talk.revision, by=commune.organiser, at=AT)
    assert approve_text(talk=talk, revision=talk.revision, by=commune.chairman, at=AT).state == "approved"


def test_an_empty_or_endless_text_is_refused(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    talk = confirmed(first, commune.finance)
    for text, words in ((" \n", "Chưa ghi nội dung bài"), ("a " * 40_000, "Bài dài quá 60.000 ký tự")):
        with pytest.raises(ActionRefused, match=words):
            hand_in_text(talk=talk, text=text, revision=talk.revision, by=commune.finance, at=AT)
    assert states(talk) == ["confirmed"]


def test_the_order_and_the_minutes_stay_within_the_call(commune: Commune, cycle: Cycle) -> None:
    call, first, second, _ = chosen(commune, cycle)
    with pytest.raises(ActionRefused, match="Tổng 16 phút, dành cho tham luận 14 phút"):
        arrange_talks(
            call=call,
            places={first.pk: (2, 8), second.pk: (1, 8)},
            revision=call.revision,
            by=commune.organiser,
            at=AT,
        )
    places = {first.pk: (2, 6), second.pk: (1, 8)}
    arrange_talks(call=call, places=places, revision=call.revision, by=commune.organiser, at=AT)
    rows = Talk.objects.filter(pk__in=places).order_by("position")
    assert [(row.pk, row.position, row.minutes) for row in rows] == [(second.pk, 1, 8), (first.pk, 2, 6)]


def test_finishing_does_the_work_that_the_plan_gives_to_no_post(commune: Commune, cycle: Cycle) -> None:
    clause = cycle.plan.assignments.get(kind="talks")
    assert not clause.duties.exists()
    call, first, second, _ = chosen(commune, cycle)
    approved(commune, first, commune.finance)
    approved(commune, second, commune.reform)
    finish_talks(call=call, by=commune.organiser, at=AT)
    duty = clause.duties.get()
    assert (duty.post.code, duty.state) == ("organiser", WorkState.HANDED_IN)


def test_finishing_hands_in_the_duty_of_the_plan(commune: Commune, cycle: Cycle) -> None:
    duty = given(commune, cycle, "talks", "organiser")
    call, first, second, _ = chosen(commune, cycle)
    approved(commune, first, commune.finance)
    with pytest.raises(ActionRefused, match="Chưa duyệt bài của Giàng Thị Súa"):
        finish_talks(call=call, by=commune.organiser, at=AT)
    approved(commune, second, commune.reform)
    finished = finish_talks(call=call, by=commune.organiser, at=AT)
    duty.refresh_from_db()
    assert (finished.finished_at, duty.state) == (AT, WorkState.HANDED_IN)
    entries = LogEntry.objects.count()
    finish_talks(call=call, by=commune.organiser, at=AT)
    assert LogEntry.objects.count() == entries
