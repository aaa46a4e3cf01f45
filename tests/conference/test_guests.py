"""Who is invited: by the plan's groups, by hand, changed, taken out and brought back."""

from __future__ import annotations

from functools import partial

import pytest

from cchc.conference.actions import (
    add_guest,
    bring_back_guest,
    change_guest,
    hand_over,
    list_guests_of_plan,
    open_conference,
    remove_guests,
    set_delivery,
    set_salaried,
)
from cchc.conference.enums import Delivery
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.groups import planned_groups
from cchc.conference.queries.guests import guests_of_conference, salaried_unknown
from cchc.conference.queries.people import PersonFacts, facts_of, typed_person
from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from tests.factories.guests import added, opened, with_groups
from tests.factories.races import all_at_once
from tests.factories.reviews import seed_cycle
from tests.people import AT, TODAY, Commune


@pytest.fixture
def conference(commune: Commune) -> Conference:
    with_groups(commune)
    return opened(commune)


def names(conference: Conference) -> list[str]:
    return [guest.name for guest in guests_of_conference(conference)]


def by_plan(conference: Conference, commune: Commune) -> list[Guest]:
    return list_guests_of_plan(conference=conference, by=commune.clerk, at=AT)


def add(conference: Conference, commune: Commune, name: str, apart: bool = False, **facts: str) -> Guest:
    person = typed_person({"name": name, **facts})
    return add_guest(conference=conference, person=person, apart=apart, by=commune.clerk, at=AT)


def change(guest: Guest, commune: Commune, **facts: str) -> Guest:
    person = typed_person({"name": guest.name, "title": guest.title, **facts})
    return change_guest(guest=guest, person=person, by=commune.clerk, at=AT)


def test_the_groups_of_the_plan_become_people_in_its_order(conference: Conference, commune: Commune) -> None:
    by_plan(conference, commune)
    assert names(conference) == ["Lường Văn Hặc", "Mùa Thị Dợ", "Tấn Văn Duẩn", "Lý Thị Pà"]
    party, _, chairman, _ = guests_of_conference(conference)
    assert (party.title, party.honorific, party.group) == ("Bí thư Đảng ủy xã", "Ông", "Thường trực Đảng ủy")
    assert (chairman.officer, chairman.salaried, chairman.delivery) == (commune.chairman, True, Delivery.PAPER)


def test_an_officer_with_an_address_is_reached_by_mail(conference: Conference, commune: Commune) -> None:
    commune.chairman.email = "chu-tich@suoi-mau.vn"
    commune.chairman.save()
    by_plan(conference, commune)
    assert Guest.objects.get(officer=commune.chairman).delivery == Delivery.MAIL


def test_asked_for_twice_the_plan_adds_nobody_twice(conference: Conference, commune: Commune) -> None:
    by_plan(conference, commune)
    assert by_plan(conference, commune) == []
    assert LogEntry.objects.filter(action="conference.list_guests_of_plan").count() == 1


def test_whom_somebody_took_out_the_plan_does_not_bring_back(conference: Conference, commune: Commune) -> None:
    guest = by_plan(conference, commune)[0]
    remove_guests(conference=conference, guests=[guest], by=commune.clerk, at=AT)
    assert by_plan(conference, commune) == []
    assert names(conference)[0] == "Mùa Thị Dợ"


def test_a_group_of_whom_nobody_is_known_is_a_gap_until_somebody_stands_in_it(
    conference: Conference, commune: Commune
) -> None:
    def gaps() -> list[str]:
        return [group.who for group in planned_groups(conference, guests_of_conference(conference)) if group.is_gap]

    assert "Trưởng các ban ngành đoàn thể" in gaps()
    add(conference, commune, "Lường Văn Pâng", group="Trưởng các ban ngành đoàn thể")
    assert "Trưởng các ban ngành đoàn thể" not in gaps()
    assert "Thường trực Đảng ủy" not in gaps()


def test_one_person_under_another_spelling_is_refused(conference: Conference, commune: Commune) -> None:
    add(conference, commune, "Lò Thị Thúy", title="Uỷ viên")
    with pytest.raises(ActionRefused, match="Danh sách đã có Lò Thị Thúy"):
        add(conference, commune, "Bà LÒ THỊ THUÝ", title="Ủy viên")


def test_two_people_of_one_name_stand_side_by_side_when_somebody_says_so(
    conference: Conference, commune: Commune
) -> None:
    first = add(conference, commune, "Giàng A Páo")
    second = add(conference, commune, "Giàng A Páo", apart=True)
    assert first.key != second.key
    assert names(conference) == ["Giàng A Páo", "Giàng A Páo"]
    assert change(second, commune, phone="0912345678").key == second.key


def test_a_change_keeps_source_account_and_place(conference: Conference, commune: Commune) -> None:
    by_plan(conference, commune)
    guest = Guest.objects.get(officer=commune.chairman)
    changed = change(guest, commune, email="ct@suoi-mau.vn", group=guest.group)
    assert (changed.officer, changed.source, changed.position) == (commune.chairman, "plan", guest.position)
    assert (changed.email, changed.delivery) == ("ct@suoi-mau.vn", Delivery.MAIL)


def test_a_change_into_somebody_else_is_refused(conference: Conference, commune: Commune) -> None:
    add(conference, commune, "Lò Văn Phanh", title="Trưởng bản")
    other = add(conference, commune, "Lò Văn Phăng", title="Trưởng bản")
    with pytest.raises(ActionRefused, match="Danh sách đã có Lò Văn Phanh"):
        change_guest(
            guest=other, person=typed_person({"name": "Lò Văn Phanh", "title": "Trưởng bản"}), by=commune.clerk, at=AT
        )


def test_a_change_that_changes_nothing_is_not_logged(conference: Conference, commune: Commune) -> None:
    guest = add(conference, commune, "Lò Văn Phanh")
    change_guest(guest=guest, person=facts_of(guest), by=commune.clerk, at=AT)
    assert not LogEntry.objects.filter(action="conference.change_guest").exists()


def test_a_guest_taken_out_can_come_back_once(conference: Conference, commune: Commune) -> None:
    guest = add(conference, commune, "Lò Văn Phanh")
    for _ in range(2):
        remove_guests(conference=conference, guests=[guest], by=commune.clerk, at=AT)
    assert names(conference) == []
    for _ in range(2):
        bring_back_guest(guest=guest, by=commune.clerk, at=AT)
    assert names(conference) == ["Lò Văn Phanh"]
    steps = list(LogEntry.objects.order_by("position").values_list("action", flat=True))[-2:]
    assert steps == ["conference.remove_guests", "conference.bring_back_guest"]


def test_one_who_came_anew_meanwhile_keeps_the_account(conference: Conference, commune: Commune) -> None:
    person = PersonFacts(name="Tấn Văn Duẩn", title="Chủ tịch UBND xã", officer=commune.chairman)
    guest = add_guest(conference=conference, person=person, by=commune.clerk, at=AT)
    remove_guests(conference=conference, guests=[guest], by=commune.clerk, at=AT)
    add_guest(conference=conference, person=person, by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="một tài khoản chỉ đứng tên"):
        bring_back_guest(guest=guest, by=commune.clerk, at=AT)


def test_a_name_is_needed(conference: Conference, commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="Chưa có họ và tên"):
        add(conference, commune, " ")


def test_many_are_marked_in_one_step(conference: Conference, commune: Commune) -> None:
    guests = [added(conference, commune, f"Lò Văn {n}") for n in range(3)]
    assert salaried_unknown(guests_of_conference(conference)) == 3
    facts = {"conference": conference, "guests": guests, "by": commune.clerk, "at": AT}
    assert set_salaried(salaried=False, **facts) == 3
    assert set_salaried(salaried=False, **facts) == 0
    assert hand_over(on=TODAY, **facts) == 3
    with pytest.raises(ActionRefused, match="chưa có thư điện tử"):
        set_delivery(delivery=Delivery.MAIL, **facts)
    assert {(one.salaried, one.handed_on) for one in guests_of_conference(conference)} == {(False, TODAY)}
    assert LogEntry.objects.filter(action__startswith="conference.set_salaried").count() == 1


def test_a_guest_of_another_conference_is_left_alone(conference: Conference, commune: Commune) -> None:
    other = open_conference(cycle=seed_cycle(commune, b"\n\n" + seed_text()), by=commune.clerk, at=AT)
    guest = added(other, commune, "Lò Văn Phanh")
    assert remove_guests(conference=conference, guests=[guest], by=commune.clerk, at=AT) == []


def seed_text() -> bytes:
    from tests.factories.reviews import seed_bytes

    return seed_bytes()


@pytest.mark.django_db(transaction=True)
def test_two_who_take_the_plan_at_once_invite_each_person_once(commune: Commune) -> None:
    with_groups(commune)
    conference = opened(commune)
    assert all_at_once([partial(by_plan, conference, commune)] * 2) == []
    assert len(names(conference)) == 4
    assert verify_chain(commune.unit.pk).intact


@pytest.mark.django_db(transaction=True)
def test_of_two_who_add_one_person_at_once_one_is_refused(commune: Commune) -> None:
    conference = opened(commune)
    raised = all_at_once([partial(add, conference, commune, "Lò Văn Phanh")] * 2)
    assert [type(error) for error in raised] == [ActionRefused]
    assert names(conference) == ["Lò Văn Phanh"]
