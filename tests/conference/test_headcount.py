"""How many come, of whom, and for how many a meal is to be reckoned: for any list of guests and any answers."""

from __future__ import annotations

from dataclasses import astuple
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.conference.enums import Answer, Source
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.headcount import Headcount, groups_of, headcount
from tests.people import AT

KNOWN = st.sampled_from([None, True, False])
GUESTS = st.lists(
    st.fixed_dictionaries(
        {
            "answer": st.sampled_from([None, *Answer]),
            "salaried": KNOWN,
            "substitute_salaried": KNOWN,
            "group": st.sampled_from(["Trưởng bản", "Ban Chỉ đạo", ""]),
            "removed_at": st.sampled_from([None, None, None, AT]),
            "presides": st.sampled_from([False, False, True]),
        }
    ),
    max_size=12,
)


def invite(conference: Conference, people: list[dict[str, Any]]) -> None:
    Guest.objects.filter(conference=conference).delete()
    Guest.objects.bulk_create(
        Guest(
            commune=conference.commune,
            conference=conference,
            source=Source.HAND,
            position=number,
            name=f"Khách {number}",
            key=f"khach {number}",
            answered_at=AT if facts["answer"] else None,
            substitute="Người thay" if facts["answer"] == Answer.SUBSTITUTE else "",
            **facts,
        )
        for number, facts in enumerate(people)
    )


def counted(people: list[dict[str, Any]]) -> Headcount:
    """The same by hand: who comes is the guest or the substitute, and who said no does not count for meals.

    Who presides comes themselves, whatever they answered before they were to preside.
    """
    here = [one for one in people if one["removed_at"] is None]
    hosts = sum(one["presides"] for one in here)
    here = [one | {"answer": Answer.YES} if one["presides"] else one for one in here]
    answers = [one["answer"] for one in here]
    stay = [one for one in here if one["answer"] != Answer.NO]
    pay = [one["substitute_salaried" if one["answer"] == Answer.SUBSTITUTE else "salaried"] for one in stay]
    coming = answers.count(Answer.YES) + answers.count(Answer.SUBSTITUTE)
    return Headcount(
        len(here), coming, answers.count(Answer.NO), answers.count(None), pay.count(False), pay.count(None), hosts
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(GUESTS)
def test_everybody_is_counted_once(conference: Conference, people: list[dict[str, Any]]) -> None:
    invite(conference, people)
    found = headcount(conference)
    assert found == counted(people)
    assert found.invited == found.coming + found.declined + found.silent
    assert found.expected == found.coming + found.silent
    assert found.unsalaried + found.unknown <= found.expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(GUESTS)
def test_the_groups_together_are_the_whole(conference: Conference, people: list[dict[str, Any]]) -> None:
    invite(conference, people)
    groups = groups_of(conference)
    by_hand = {
        name: counted([one for one in people if one["group"] == name]) for name in {one["group"] for one in people}
    }
    assert {group.name: group.people for group in groups} == {
        name: found for name, found in by_hand.items() if found.invited
    }
    sums = [sum(column) for column in zip(*(astuple(group.people) for group in groups), strict=True)]
    assert sums == (list(astuple(headcount(conference))) if groups else [])


def test_groups_stand_in_the_order_of_the_list(conference: Conference) -> None:
    plain = {"answer": None, "salaried": None, "substitute_salaried": None, "removed_at": None}
    invite(conference, [{**plain, "group": name} for name in ("Trưởng bản", "Ban Chỉ đạo", "Trưởng bản")])
    assert [group.name for group in groups_of(conference)] == ["Trưởng bản", "Ban Chỉ đạo"]


@pytest.mark.parametrize("count", [0, 3])
def test_a_list_is_counted_in_one_question(conference: Conference, count: int, django_assert_num_queries: Any) -> None:
    plain = {"answer": None, "salaried": None, "substitute_salaried": None, "removed_at": None, "group": "x"}
    invite(conference, [plain] * count)
    with django_assert_num_queries(1):
        headcount(conference)
    with django_assert_num_queries(1):
        groups_of(conference)
