"""The address of the database as people write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection, transaction

from cchc.core.database import database_from_url
from cchc.core.locking import locked
from tests.people import Commune

VAR = Path("/srv/cchc")


def test_without_an_address_the_rows_lie_in_one_file_beside_the_others() -> None:
    found = database_from_url("", VAR)
    assert found["ENGINE"] == "django.db.backends.sqlite3"
    assert found["NAME"] == VAR / "cchc.sqlite3"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_postgresql_address_gives_each_part() -> None:
    found = database_from_url("postgres://xa:m%40t@10.0.0.5:5433/cchc?sslmode=require", VAR)
    assert {key: found[key] for key in ("ENGINE", "USER", "PASSWORD", "HOST", "PORT", "NAME", "OPTIONS")} == {
        "ENGINE": "django.db.backends.postgresql",
        "USER": "xa",
        "PASSWORD": "m@t",
        "HOST": "10.0.0.5",
        "PORT": "5433",
        "NAME": "cchc",
        "OPTIONS": {"sslmode": "require"},
    }


def test_an_unknown_kind_of_database_is_named() -> None:
    with pytest.raises(ValueError, match="mysql"):
        database_from_url("mysql://localhost/cchc", VAR)


def test_sqlite_writes_ahead_and_keeps_foreign_keys(db: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL does both by itself.")
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert cursor.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_locked_row_is_read_anew(commune: Commune) -> None:
    stale = type(commune.unit).objects.get(pk=commune.unit.pk)
    type(commune.unit).objects.filter(pk=stale.pk).update(place="Mường Lam")
    with transaction.atomic():
        assert locked(stale).place == "Mường Lam"


@pytest.mark.django_db(transaction=True)
def test_a_lock_outside_a_transaction_is_refused(commune: Commune) -> None:
    with pytest.raises(RuntimeError):
        locked(commune.unit)
