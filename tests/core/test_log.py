"""The log: each entry bound to the one before, in one order, and any change of the past shows."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from cchc.core import log
from cchc.core.models import GENESIS, Chain, LogEntry
from tests.people import AT, Commune


def add(commune: Commune, count: int = 1) -> list[LogEntry]:
    with transaction.atomic():
        return [
            log.append(
                by=commune.clerk, action="test.step", obj=commune.unit, at=AT, data={"việc": n, "ngày": AT.date()}
            )
            for n in range(count)
        ]


def test_the_first_entry_starts_from_zeros_and_each_next_one_from_the_hash_before(commune: Commune) -> None:
    first, second, third = add(commune, 3)
    assert [first.position, second.position, third.position] == [1, 2, 3]
    assert first.previous_hash == GENESIS
    assert second.previous_hash == first.hash
    assert third.previous_hash == second.hash
    assert log.verify_chain(commune.unit.pk) == log.ChainState(length=3)


def test_an_entry_names_the_person_with_the_post_of_that_day(commune: Commune) -> None:
    (entry,) = add(commune)
    assert entry.who == "Vàng A Chứ, Công chức Văn phòng - Thống kê (HĐND và UBND)"
    assert entry.object_type == "org.Unit"
    assert entry.object_name == "xã Suối Mẫu"


def test_two_communes_keep_two_chains(commune: Commune, other_commune: Commune) -> None:
    add(commune, 2)
    (entry,) = add(other_commune)
    assert entry.position == 1
    assert entry.previous_hash == GENESIS
    assert LogEntry.objects.seen_by(commune.clerk).count() == 2


def test_an_empty_log_is_intact(commune: Commune) -> None:
    assert log.verify_chain(commune.unit.pk) == log.ChainState(length=0)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"who": "Người khác"}, "nội dung đã bị sửa"),
        ({"data": {"việc": 99}}, "nội dung đã bị sửa"),
        ({"at": AT.replace(year=2024)}, "nội dung đã bị sửa"),
        ({"previous_hash": "f" * 64}, "không nối với mục trước"),
        ({"position": 77}, "thiếu mục số 2"),
    ],
)
def test_a_change_of_any_fact_breaks_the_chain_at_that_entry(
    commune: Commune, change: dict[str, object], reason: str
) -> None:
    add(commune, 3)
    LogEntry.objects.filter(position=2).update(**change)
    assert log.verify_chain(commune.unit.pk) == log.ChainState(3, broken_at=2, reason=reason)


def test_a_deleted_entry_in_the_middle_shows(commune: Commune) -> None:
    add(commune, 3)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_logentry WHERE position = 2")
    assert log.verify_chain(commune.unit.pk) == log.ChainState(3, broken_at=2, reason="thiếu mục số 2")


def test_deleting_the_last_entries_shows(commune: Commune) -> None:
    add(commune, 3)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_logentry WHERE position = 3")
    state = log.verify_chain(commune.unit.pk)
    assert state == log.ChainState(3, broken_at=3, reason="các mục cuối đã bị xóa hoặc thay")
    assert not state.intact


def test_an_entry_with_its_own_hash_recomputed_still_breaks_the_next(commune: Commune) -> None:
    add(commune, 3)
    forged = LogEntry.objects.get(position=2)
    forged.who = "Người khác"
    LogEntry.objects.filter(position=2).update(who=forged.who, hash=forged.computed_hash())
    assert log.verify_chain(commune.unit.pk) == log.ChainState(3, broken_at=3, reason="không nối với mục trước")


def test_an_entry_is_neither_saved_again_nor_deleted(commune: Commune) -> None:
    (entry,) = add(commune)
    with pytest.raises(TypeError):
        entry.save()
    with pytest.raises(TypeError):
        entry.delete()


def test_a_step_that_fails_leaves_no_entry(commune: Commune) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        log.append(by=commune.clerk, action="test.step", obj=commune.unit, at=AT)
        raise ZeroDivisionError
    assert LogEntry.objects.count() == 0
    assert Chain.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_an_entry_outside_a_transaction_is_refused(commune: Commune) -> None:
    with pytest.raises(RuntimeError):
        log.append(by=commune.clerk, action="test.step", obj=commune.unit, at=AT)


def test_an_entry_on_a_row_of_another_commune_is_refused(commune: Commune, other_commune: Commune) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        log.append(by=commune.clerk, action="test.step", obj=other_commune.clerk, at=AT)
    assert LogEntry.objects.count() == 0


def test_the_last_entries_are_proved_without_the_first(commune: Commune) -> None:
    add(commune, 5)
    LogEntry.objects.filter(position=2).update(who="Người khác")
    assert log.verify_chain(commune.unit.pk, last=3) == log.ChainState(5)
    assert log.verify_chain(commune.unit.pk, last=4) == log.ChainState(5, broken_at=2, reason="nội dung đã bị sửa")
    assert log.verify_chain(commune.unit.pk, last=9).broken_at == 2


def test_a_deleted_entry_just_before_the_last_ones_shows(commune: Commune) -> None:
    add(commune, 5)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_logentry WHERE position = 2")
    assert log.verify_chain(commune.unit.pk, last=3) == log.ChainState(5, 3, "không nối với mục trước")
