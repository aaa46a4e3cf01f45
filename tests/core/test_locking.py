"""Locks: what a step judges is read under them, and they hold back nobody else."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from cchc.core.locking import locked, opened
from cchc.core.models import Chain
from cchc.org.models import Post, Unit
from tests.factories.races import all_at_once
from tests.people import Commune


def test_a_locked_row_is_read_anew(commune: Commune) -> None:
    stale = Unit.objects.get(pk=commune.unit.pk)
    Unit.objects.filter(pk=stale.pk).update(place="Mường Lam")
    with transaction.atomic():
        assert locked(stale).place == "Mường Lam"


def test_a_row_is_opened_once_and_found_afterwards(commune: Commune) -> None:
    with transaction.atomic():
        first = opened(Chain, commune=commune.unit)
        assert opened(Chain, commune=commune.unit) == first
    assert Chain.objects.get() == first


@pytest.mark.django_db(transaction=True)
def test_a_lock_outside_a_transaction_is_refused(commune: Commune) -> None:
    with pytest.raises(RuntimeError):
        locked(commune.unit)
    with pytest.raises(RuntimeError):
        opened(Chain, commune=commune.unit)
    assert not Chain.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_row_that_points_to_a_locked_one_is_written_without_waiting(commune: Commune) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one lock for all writers.")

    def add_a_post() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '5s'")
        Post.objects.create(commune=commune.unit, code="thu-ky", name="Thư ký")

    with transaction.atomic():
        locked(commune.unit)
        assert all_at_once([add_a_post]) == []
    assert Post.objects.filter(code="thu-ky").exists()
