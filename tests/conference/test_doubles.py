"""People who look alike are shown side by side; a person says whether they are one."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.conference.actions import merge_guests, record_reply, remove_guests, take_guests, tell_apart
from cchc.conference.enums import Answer, Via
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.doubles import alike, sorted_out
from cchc.conference.queries.guests import guests_of_conference
from cchc.conference.queries.people import PersonFacts
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from tests.factories.guests import added
from tests.people import AT, Commune


def pairs(conference: Conference) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(str(one.first), str(one.second), one.signs) for one in alike(guests_of_conference(conference))]


def take(conference: Conference, commune: Commune, *people: PersonFacts) -> tuple[int, int]:
    taken = take_guests(conference=conference, people=people, by=commune.clerk, at=AT)
    return taken.added, taken.completed


def merge(commune: Commune, first: Guest, second: Guest) -> Guest:
    return merge_guests(first=first, second=second, by=commune.clerk, at=AT)


@pytest.mark.parametrize(
    ("first", "second", "sign"),
    [
        (PersonFacts("Nguyễn Văn A", title="Trưởng thôn"), PersonFacts("NGUYỄN VĂN A"), "cùng họ tên"),
        (PersonFacts("Nguyễn Văn A", title="Trưởng thôn"), PersonFacts("Nguyen Van A"), "cùng họ tên"),
        (PersonFacts("Nguyễn Văn A", email="a@b.vn"), PersonFacts("Ng. Văn A", email="A@B.VN"), "cùng thư điện tử"),
        (
            PersonFacts("Nguyễn Văn A", phone="0912345678"),
            PersonFacts("N V A", phone="+84 912 345 678"),
            "cùng điện thoại",
        ),
    ],
)
def test_the_sign_is_told(
    conference: Conference, commune: Commune, first: PersonFacts, second: PersonFacts, sign: str
) -> None:
    take(conference, commune, first, second)
    assert [signs for _, _, signs in pairs(conference)] == [(sign,)]


def test_two_of_one_name_and_no_other_fact_are_both_taken_and_shown(conference: Conference, commune: Commune) -> None:
    assert take(conference, commune, PersonFacts("Giàng A Páo"), PersonFacts("Giàng A Páo")) == (2, 0)
    assert len(pairs(conference)) == 1


def test_an_address_that_many_share_is_an_offices(conference: Conference, commune: Commune) -> None:
    take(conference, commune, *(PersonFacts(f"Lò Văn {n}", email="vp@xa.vn") for n in "ABCDE"))
    assert pairs(conference) == []


def test_the_same_file_taken_twice_adds_nobody(conference: Conference, commune: Commune) -> None:
    people = [PersonFacts(f"Lò Văn {n}", title="Trưởng thôn", organisation=f"Thôn {n}") for n in "ABC"]
    assert take(conference, commune, *people) == (3, 0)
    assert take(conference, commune, *people) == (0, 0)
    decomposed = [replace(one, name=unicodedata.normalize("NFD", one.name.upper()), phone="09") for one in people]
    assert take(conference, commune, *decomposed) == (0, 3)


def test_who_is_known_only_gains_what_was_unknown(conference: Conference, commune: Commune) -> None:
    guest = added(conference, commune, "Lò Văn A", title="Trưởng thôn", phone="0911", salaried=True)
    person = PersonFacts("Lò Văn A", title="Trưởng thôn", phone="0922", email="a@b.vn", salaried=False)
    assert take(conference, commune, person) == (0, 1)
    guest.refresh_from_db()
    assert (guest.phone, guest.email, guest.salaried, guest.delivery) == ("0911", "a@b.vn", True, "mail")


def test_whom_somebody_took_out_a_file_does_not_bring_back(conference: Conference, commune: Commune) -> None:
    guest = added(conference, commune, "Lò Văn A", title="Trưởng thôn")
    remove_guests(conference=conference, guests=[guest], by=commune.clerk, at=AT)
    assert take(conference, commune, PersonFacts("Lò Văn A", title="Trưởng thôn", email="a@b.vn")) == (0, 0)


def test_merged_the_one_who_answered_stays_and_gains_the_rest(conference: Conference, commune: Commune) -> None:
    first = added(conference, commune, "Tấn Văn Duẩn", title="Chủ tịch UBND xã", officer=commune.chairman)
    second = added(conference, commune, "Tấn Văn Duẩn", phone="0912345678")
    record_reply(guest=second, answer=Answer.YES, via=Via.PHONE, by=commune.clerk, at=AT)
    kept = merge(commune, first, second)
    assert (kept.pk, kept.title, kept.phone, kept.officer) == (
        second.pk,
        "Chủ tịch UBND xã",
        "0912345678",
        commune.chairman,
    )
    assert [guest.pk for guest in guests_of_conference(conference)] == [second.pk]


def test_two_answers_are_left_to_a_person(conference: Conference, commune: Commune) -> None:
    guests = [added(conference, commune, "Lò Văn A", title=title) for title in ("Trưởng thôn", "Bí thư")]
    for guest in guests:
        record_reply(guest=guest, answer=Answer.YES, via=Via.PHONE, by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="đã trả lời ở cả hai dòng"):
        merge(commune, *guests)


def test_told_apart_they_are_not_shown_again(conference: Conference, commune: Commune) -> None:
    first, second = (added(conference, commune, "Lò Văn A", title=title) for title in ("Trưởng thôn", "Bí thư"))
    for _ in range(2):
        tell_apart(first=second, second=first, by=commune.clerk, at=AT)
    assert pairs(conference) == []
    assert len(guests_of_conference(conference)) == 2
    assert LogEntry.objects.filter(action="conference.tell_apart").count() == 1


def test_a_pair_that_is_no_more_is_refused(conference: Conference, commune: Commune) -> None:
    first, second = (added(conference, commune, "Lò Văn A", title=title) for title in ("Trưởng thôn", "Bí thư"))
    remove_guests(conference=conference, guests=[second], by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="không còn trong danh sách"):
        merge(commune, first, second)
    with pytest.raises(ActionRefused, match="không còn trong danh sách"):
        merge(commune, first, first)


NAMES = st.sampled_from(["Lò Văn A", "LÒ VĂN A", "Ông Lò Văn A", "Lò Văn B", "Vì Thị C"])
PEOPLE = st.lists(st.builds(PersonFacts, name=NAMES, title=st.sampled_from(["", "Trưởng thôn"])), max_size=12)


@given(PEOPLE)
def test_nobody_of_a_file_is_lost(people: list[PersonFacts]) -> None:
    found = sorted_out(people, [])
    assert len(found.new) + len(found.known) + len(found.repeated) == len(people)
    assert {one.key for one in people} == {one.key for one in found.new}
    assert sum(not (one.title or one.organisation) for one in people) == sum(
        not (one.title or one.organisation) for one in found.new
    )
