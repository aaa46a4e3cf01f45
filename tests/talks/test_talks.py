"""Talks called for, proposed, listed and chosen."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.models import Post
from cchc.review.models import Cycle
from cchc.talks.access import may_advise
from cchc.talks.actions import (
    Person,
    Placed,
    Proposed,
    Wanted,
    advise_on_talk,
    change_call,
    change_proposal,
    open_call,
    propose_talk,
    shortlist_talks,
    withdraw_proposal,
)
from cchc.talks.enums import TALK_MOVES, TalkState, Verdict
from cchc.talks.models import Talk
from cchc.talks.queries.clause import advisers
from cchc.talks.queries.standing import talks_with_advice
from tests.factories.talks import (
    WANTED,
    call_of,
    chosen,
    confirmed,
    decide,
    listed,
    proposed,
    states,
    verdicts,
)
from tests.people import AT, TODAY, Commune


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
