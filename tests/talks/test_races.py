"""Two who act on the same talks at once: one step is taken, the other is told."""

from __future__ import annotations

from functools import partial

import pytest

from cchc.core.log import verify_chain
from cchc.lib.errors import ActionRefused
from cchc.talks.actions import (
    Person,
    approve_text,
    arrange_talks,
    confirm_talk,
    decide_talks,
    decline_talk,
    draft_notice,
    issue_notice,
    name_another,
    open_call,
    return_text,
    step_in,
)
from cchc.talks.models import Call, Decision, Talk, TalkStep
from tests.factories.conferences import conference_of_seed
from tests.factories.races import all_at_once
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.talks import WANTED, call_of, chosen, listed, proposed, verdicts, written
from tests.people import AT, TODAY, Commune

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_call_opened_four_times_at_once_is_opened_once(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    raised = all_at_once([partial(open_call, cycle=cycle, wanted=WANTED, by=commune.organiser, at=AT)] * 4)
    assert [type(error) for error in raised] == [ActionRefused] * 3
    assert Call.objects.count() == 1


def test_of_two_leaders_who_decide_at_once_one_decides(commune: Commune) -> None:
    call = call_of(commune, seed_cycle(commune))
    talks = [proposed(commune, call, part) for part in ("finance", "reform", "clerk")]
    listed(commune, call, *talks)
    call.refresh_from_db()
    facts = {"call": call, "on": TODAY, "reason": "Chọn", "revision": call.revision, "at": AT}
    raised = all_at_once(
        [
            partial(decide_talks, chosen=verdicts(talks[:2], talks[2:], []), by=commune.chairman, **facts),
            partial(decide_talks, chosen=verdicts(talks[1:], [], talks[:1]), by=commune.vice, **facts),
        ]
    )
    assert [type(error) for error in raised] == [ActionRefused]
    decision = Decision.objects.get()
    assert decision.choices.count() == 3
    assert verify_chain(commune.unit.pk).intact


def test_of_one_who_confirms_and_one_who_names_another_at_once_one_is_first(commune: Commune) -> None:
    _, talk, _, _ = chosen(commune, seed_cycle(commune))
    facts = {"talk": talk, "revision": talk.revision, "by": commune.finance, "at": AT}
    raised = all_at_once(
        [
            partial(confirm_talk, **facts),
            partial(name_another, person=Person(commune.vice), reason="Bận", **facts),
        ]
    )
    assert [type(error) for error in raised] == [ActionRefused]
    assert Talk.objects.get(pk=talk.pk).state in {"confirmed", "other_named"}
    assert TalkStep.objects.filter(talk=talk, kind__in=["confirmed", "other_named"]).count() == 1


def test_a_reserve_called_in_by_two_at_once_steps_in_once(commune: Commune) -> None:
    _, first, _, reserve = chosen(commune, seed_cycle(commune))
    decline_talk(talk=first, reason="Ốm", revision=first.revision, by=commune.finance, at=AT)
    facts = {"talk": reserve, "revision": reserve.revision, "at": AT}
    raised = all_at_once([partial(step_in, by=commune.organiser, **facts), partial(step_in, by=commune.vice, **facts)])
    assert [type(error) for error in raised] == [ActionRefused]
    assert TalkStep.objects.filter(kind="stepped_in").count() == 1


def test_a_text_approved_and_returned_at_once_is_one_of_the_two(commune: Commune) -> None:
    _, first, _, _ = chosen(commune, seed_cycle(commune))
    talk = written(first, commune.finance)
    facts = {"talk": talk, "revision": talk.revision, "at": AT}
    raised = all_at_once(
        [
            partial(approve_text, by=commune.organiser, **facts),
            partial(return_text, remarks="Thiếu số liệu", by=commune.chairman, **facts),
        ]
    )
    assert [type(error) for error in raised] == [ActionRefused]
    assert Talk.objects.get(pk=talk.pk).state in {"approved", "returned"}


def test_a_notice_drawn_up_anew_while_another_issues_it_does_not_go_out_unread(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    conference_of_seed(commune, cycle)
    call, first, second, _ = chosen(commune, cycle)
    notice = draft_notice(call=call, by=commune.organiser, at=AT)
    places = {first.pk: (2, 7), second.pk: (1, 7)}
    call = arrange_talks(call=call, places=places, revision=call.revision, by=commune.organiser, at=AT)
    raised = all_at_once(
        [
            partial(draft_notice, call=call, by=commune.organiser, at=AT),
            partial(issue_notice, notice=notice, revision=1, by=commune.clerk, at=AT),
        ]
    )
    assert [type(error) for error in raised] == [ActionRefused]
    notice.document.refresh_from_db()
    assert (notice.document.revision, notice.document.is_issued) == (2, False)
    assert verify_chain(commune.unit.pk).intact
