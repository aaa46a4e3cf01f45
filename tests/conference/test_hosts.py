"""Who presides comes without being asked: counted, and neither written to nor waited for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps

from cchc.conference.actions import (
    ConferenceFacts,
    change_conference,
    list_guests_of_plan,
    open_mail,
    queue_letters,
    record_reply,
    set_presides,
)
from cchc.conference.actions.change import facts_of
from cchc.conference.enums import Answer, Delivery, LetterKind, Via
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.queries.headcount import headcount
from cchc.conference.queries.letters import due
from cchc.conference.queries.replies import answers_of
from cchc.conference.tasks import send_letters
from cchc.core.enums import LetterState
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from tests.factories.guests import added, opened, with_groups
from tests.factories.letters import announced, mailed_guests
from tests.people import AT, TODAY, Commune


@pytest.fixture
def conference(commune: Commune) -> Conference:
    with_groups(commune)
    conference = opened(commune)
    list_guests_of_plan(conference=conference, by=commune.clerk, at=AT)
    return conference


def hosts(conference: Conference) -> list[str]:
    return list(Guest.objects.filter(conference=conference, presides=True).values_list("name", flat=True))


def let(conference: Conference, commune: Commune, chair: str) -> Conference:
    facts = ConferenceFacts(**{**vars_of(conference), "chair": chair})
    revision = Conference.objects.get(pk=conference.pk).revision
    return change_conference(conference=conference, facts=facts, revision=revision, by=commune.clerk, at=AT)


def vars_of(conference: Conference) -> dict[str, Any]:
    facts = facts_of(Conference.objects.get(pk=conference.pk))
    return {name: getattr(facts, name) for name in ConferenceFacts.__dataclass_fields__}


def test_the_list_of_the_plan_knows_its_chair(conference: Conference) -> None:
    assert hosts(conference) == ["Tấn Văn Duẩn"]


@pytest.mark.parametrize(
    ("chair", "expected"),
    [
        ("", ["Tấn Văn Duẩn"]),
        ("Phó Chủ tịch UBND xã", ["Lý Thị Pà"]),
        ("Đồng chí Chủ tịch UBND xã và đồng chí Phó Chủ tịch UBND xã", ["Tấn Văn Duẩn", "Lý Thị Pà"]),
        ("Đồng chí Lường Văn Hặc - Bí thư Đảng ủy xã", ["Lường Văn Hặc"]),
        ("Bí thư Đảng ủy xã", ["Lường Văn Hặc"]),
        ("Lãnh đạo UBND xã", ["Tấn Văn Duẩn", "Lý Thị Pà"]),
        ("Lãnh đạo Sở Nội vụ", []),
    ],
)
def test_another_chair_presides_at_once(
    conference: Conference, commune: Commune, chair: str, expected: list[str]
) -> None:
    let(conference, commune, chair)
    assert hosts(conference) == expected


def test_who_was_marked_by_hand_stays_when_the_chair_changes(conference: Conference, commune: Commune) -> None:
    party = Guest.objects.get(name="Mùa Thị Dợ")
    facts: dict[str, Any] = {"conference": conference, "guests": [party], "by": commune.clerk, "at": AT}
    assert set_presides(presides=True, **facts) == 1
    let(conference, commune, "Phó Chủ tịch UBND xã")
    assert sorted(hosts(conference)) == ["Lý Thị Pà", "Mùa Thị Dợ"]
    assert set_presides(presides=False, **facts) == 1
    assert hosts(conference) == ["Lý Thị Pà"]
    told = LogEntry.objects.filter(action="conference.set_presides").order_by("pk")
    assert [entry.data["presides"] for entry in told] == [True, False]


def test_who_is_added_later_presides_too(conference: Conference, commune: Commune) -> None:
    let(conference, commune, "Giám đốc Sở Nội vụ")
    assert added(conference, commune, "Vàng A Sang", title="Giám đốc Sở Nội vụ").presides
    assert not added(conference, commune, "Vàng A Páo", title="Phó Giám đốc Sở Nội vụ").presides


def test_the_chair_comes_unless_another_presides(conference: Conference, commune: Commune) -> None:
    count = headcount(conference)
    assert (count.invited, count.hosts, count.asked) == (4, 1, 3)
    assert (count.coming, count.silent, count.expected) == (1, 3, 4)
    let(conference, commune, "Lãnh đạo Sở Nội vụ")
    count = headcount(conference)
    assert (count.hosts, count.coming, count.silent, count.expected) == (0, 0, 4, 4)


def test_the_chair_is_not_silent_and_gives_no_answer(conference: Conference, commune: Commune) -> None:
    host = Guest.objects.get(presides=True)
    states = {row.guest.name: row.state for row in answers_of(conference)}
    assert states[host.name] == "chủ trì"
    assert list(states)[-1] == host.name
    with pytest.raises(ActionRefused, match="Tấn Văn Duẩn chủ trì hội nghị nên không cần trả lời"):
        record_reply(guest=host, answer=Answer.NO, via=Via.PHONE, by=commune.clerk, at=AT)


def test_no_letter_goes_to_the_chair(commune: Commune) -> None:
    conference = announced(commune)
    host, other = mailed_guests(conference, 2)
    Guest.objects.filter(pk=host.pk).update(presides=True)
    assert due(conference, LetterKind.INVITATION, TODAY) == [other]
    facts: dict[str, Any] = {"conference": conference, "kind": LetterKind.INVITATION, "by": commune.clerk, "at": AT}
    assert queue_letters(guests=[host.pk, other.pk], **facts) == 1
    # Who is to preside after the letter was queued gets none either.
    Guest.objects.filter(pk=other.pk).update(presides=True)
    open_mail(conference=conference, by=commune.clerk, at=AT)
    assert send_letters(AT) == 0
    [letter] = GuestLetter.objects.all()
    assert (letter.state, letter.error) == (LetterState.DROPPED, "Khách là người chủ trì hội nghị.")


def test_an_office_of_before_finds_its_chair_marked(conference: Conference) -> None:
    Guest.objects.update(presides=False)
    Conference.objects.update(chair="Đồng chí Chủ tịch UBND xã")
    import_module("cchc.conference.migrations.0008_hosts").mark(apps, None)
    assert hosts(conference) == ["Tấn Văn Duẩn"]
    assert Guest.objects.get(presides=True).delivery == Delivery.PAPER
