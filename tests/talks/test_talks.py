"""A talk on its way: called for, proposed, listed, chosen, confirmed, written, approved."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.models import Post
from cchc.review.enums import WorkState
from cchc.review.models import Cycle
from cchc.talks.access import may_advise
from cchc.talks.actions import (
    Person,
    Placed,
    Proposed,
    Wanted,
    advise_on_talk,
    approve_text,
    arrange_talks,
    change_call,
    change_proposal,
    confirm_talk,
    decline_talk,
    finish_talks,
    hand_in_text,
    keep_speaker,
    name_another,
    open_call,
    propose_talk,
    return_text,
    shortlist_talks,
    step_in,
    take_other,
    withdraw_proposal,
)
from cchc.talks.enums import TALK_MOVES, TalkState, Verdict
from cchc.talks.models import Talk
from cchc.talks.queries.clause import advisers
from cchc.talks.queries.standing import talks_with_advice
from tests.factories.reviews import seed_cycle
from tests.factories.talks import (
    TEXT,
    WANTED,
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
from tests.factories.work import given
from tests.people import AT, TODAY, Commune


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


def states(*talks: Talk) -> list[str]:
    return [Talk.objects.get(pk=talk.pk).state for talk in talks]


def test_every_state_has_its_moves_and_every_state_but_the_first_is_reached() -> None:
    assert set(TALK_MOVES) == set(TalkState)
    assert {to for moves in TALK_MOVES.values() for to in moves} == set(TalkState) - {TalkState.PROPOSED}


def test_a_call_is_opened_once_and_its_days_are_in_order(commune: Commune, cycle: Cycle) -> None:
    late = Wanted(2, 14, date(2023, 6, 20), date(2023, 6, 19))
    with pytest.raises(ActionRefused, match="Hạn nộp bài đứng trước hạn đăng ký"):
        open_call(cycle=cycle, wanted=late, by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused, match="sau ngày hội nghị 23/06/2023"):
        open_call(
            cycle=cycle,
            wanted=Wanted(2, 14, date(2023, 6, 20), date(2023, 6, 24)),
            by=commune.organiser,
            at=AT,
        )
    call_of(commune, cycle)
    with pytest.raises(ActionRefused, match="đã mở đăng ký tham luận"):
        call_of(commune, cycle)


def test_a_call_read_by_two_is_changed_by_the_first(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    more = Wanted(3, 21, WANTED.propose_by, WANTED.texts_by)
    assert change_call(call=call, wanted=more, revision=1, by=commune.organiser, at=AT).wanted == 3
    with pytest.raises(ActionRefused, match="người khác vừa làm một bước"):
        change_call(call=call, wanted=WANTED, revision=1, by=commune.organiser, at=AT)
    entries = LogEntry.objects.count()
    change_call(call=call, wanted=more, revision=2, by=commune.organiser, at=AT)
    assert LogEntry.objects.count() == entries


def test_a_proposal_names_an_officer_or_somebody_without_account(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    own = proposed(commune, call, "reform")
    assert (own.speaker, own.speaker_title, own.officer) == (
        "Giàng Thị Súa",
        "Công chức Tư pháp - Hộ tịch",
        commune.reform,
    )
    head = Person(None, "Lò Văn Phanh", "Trưởng thôn Nà Sàng")
    other = propose_talk(
        call=call, proposed=Proposed("Nộp hồ sơ giúp dân", head, "Cả thôn nộp trực tuyến."), by=commune.reform, at=AT
    )
    assert (other.speaker_named, other.officer, other.proposed_by) == (
        "Lò Văn Phanh, Trưởng thôn Nà Sàng",
        None,
        commune.reform,
    )
    with pytest.raises(ActionRefused, match="Giàng Thị Súa đã có đề xuất"):
        proposed(commune, call, "reform")
    with pytest.raises(ActionRefused, match="Chưa ghi họ tên người trình bày"):
        propose_talk(call=call, proposed=Proposed("X", Person(), "Vì hay"), by=commune.reform, at=AT)


def test_a_proposal_is_changed_and_withdrawn_until_it_is_listed(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    talk = proposed(commune, call, "reform")
    facts = Proposed("Tên mới", Person(commune.reform), "Vì hay")
    talk = change_proposal(talk=talk, proposed=facts, revision=1, by=commune.reform, at=AT)
    assert (talk.title, talk.revision) == ("Tên mới", 2)
    with pytest.raises(ActionRefused, match="Chưa ghi lý do rút"):
        withdraw_proposal(talk=talk, revision=2, reason=" ", by=commune.reform, at=AT)
    listed(commune, call, talk)
    with pytest.raises(ActionRefused, match="đã qua bước lập danh sách"):
        change_proposal(talk=talk, proposed=facts, revision=3, by=commune.reform, at=AT)
    withdraw_proposal(talk=talk, revision=3, reason="Đi học", by=commune.reform, at=AT)
    assert states(talk) == ["withdrawn"]


def test_advice_is_kept_beside_the_proposal_until_the_committee_decides(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    talk = proposed(commune, call, "finance")
    advise_on_talk(talk=talk, text="Nên nghe, có số liệu", revision=1, by=commune.organiser, at=AT)
    [row] = talks_with_advice(call, TODAY).rows
    assert [(step.by, step.text) for step in row.talk.advice] == [(commune.organiser, "Nên nghe, có số liệu")]
    assert row.talk.state == "proposed"
    listed(commune, call, talk)
    decide(commune, call, verdicts([talk], [], []))
    talk.refresh_from_db()
    with pytest.raises(ActionRefused, match="UBND đã quyết định về tham luận này"):
        advise_on_talk(talk=talk, text="Muộn", revision=talk.revision, by=commune.organiser, at=AT)


def test_those_advise_whose_posts_the_plan_names(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    Post.objects.filter(code="reform").update(aliases=["Tư pháp"])
    may = {part: may_advise(commune.people[part], call, TODAY) for part in ("organiser", "reform", "clerk", "idle")}
    assert may == {"organiser": True, "reform": True, "clerk": False, "idle": False}
    assert commune.reform in advisers(cycle.plan, TODAY)


def test_each_proposal_is_on_the_list_or_not_and_says_why(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    first, second = proposed(commune, call, "reform"), proposed(commune, call, "finance")
    with pytest.raises(ActionRefused, match="Chưa ghi lý do không đưa vào danh sách"):
        shortlist_talks(call=call, placed={first.pk: Placed(False, "")}, revision=1, by=commune.organiser, at=AT)
    placed = {first.pk: Placed(True, "Có số liệu"), second.pk: Placed(False, "Trùng báo cáo")}
    shortlist_talks(call=call, placed=placed, revision=1, by=commune.organiser, at=AT)
    assert states(first, second) == ["listed", "left_out"]
    assert Talk.objects.get(pk=second.pk).list_reason == "Trùng báo cáo"
    entries = LogEntry.objects.count()
    shortlist_talks(call=call, placed=placed, revision=2, by=commune.organiser, at=AT)
    assert LogEntry.objects.count() == entries


def test_the_committee_chooses_in_one_recorded_decision(commune: Commune, cycle: Cycle) -> None:
    call, first, second, reserve = chosen(commune, cycle)
    assert states(first, second, reserve) == ["chosen", "chosen", "reserve"]
    assert (first.minutes, first.position, second.position, reserve.rank) == (7, 1, 2, 1)
    decision = call.decisions.get()
    assert [(one.verdict, one.rank, one.minutes) for one in decision.choices.all()] == [
        ("chosen", None, 7),
        ("chosen", None, 7),
        ("reserve", 1, None),
    ]
    assert (decision.by, decision.reason) == (commune.chairman, "Theo danh sách trình.")
    assert LogEntry.objects.filter(action="talks.decide_talks").count() == 1
    with pytest.raises(TypeError):
        decision.save()


def test_what_a_decision_needs(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    talks = [proposed(commune, call, part) for part in ("finance", "reform", "clerk")]
    with pytest.raises(ActionRefused, match="Chưa có tham luận nào trong danh sách trình"):
        decide(commune, call, {})
    listed(commune, call, *talks)
    with pytest.raises(ActionRefused, match="Danh sách trình vừa thay đổi"):
        decide(commune, call, verdicts(talks[:2], [], []))
    with pytest.raises(ActionRefused, match="Tổng 21 phút, quá 14 phút"):
        decide(commune, call, verdicts(talks, [], []))
    with pytest.raises(ActionRefused, match="Chưa chọn tham luận nào"):
        decide(commune, call, verdicts([], talks, []))
    with pytest.raises(ActionRefused, match="Chưa ghi lý do, căn cứ chọn"):
        decide(commune, call, verdicts(talks[:2], talks[2:], []), reason="")
    with pytest.raises(ActionRefused, match="còn ở tương lai"):
        decide(commune, call, verdicts(talks[:2], talks[2:], []), on=date(2023, 6, 6))
    with pytest.raises(ActionRefused, match="người khác vừa làm một bước"):
        decide(commune, call, verdicts(talks[:2], talks[2:], []), revision=1)
    assert states(*talks) == ["listed"] * 3


def test_a_later_decision_is_a_new_one_and_those_who_speak_go_on(commune: Commune, cycle: Cycle) -> None:
    call, first, second, reserve = chosen(commune, cycle)
    confirmed(first, commune.finance)
    decide(commune, call, verdicts([first, reserve], [second], []), reason="Đổi người.")
    assert states(first, second, reserve) == ["confirmed", "reserve", "chosen"]
    assert [one.number for one in call.decisions.all()] == [1, 2]
    old = call.decisions.get(number=1)
    assert {one.talk_id: one.verdict for one in old.choices.all()}[second.pk] == Verdict.CHOSEN


def test_two_reserves_may_change_places(commune: Commune, cycle: Cycle) -> None:
    call = call_of(commune, cycle)
    talks = [proposed(commune, call, part) for part in ("finance", "reform", "clerk")]
    listed(commune, call, *talks)
    decide(commune, call, verdicts(talks[:1], talks[1:], []))
    decide(commune, call, verdicts(talks[:1], [talks[2], talks[1]], []))
    assert [Talk.objects.get(pk=talk.pk).rank for talk in talks] == [None, 2, 1]


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
