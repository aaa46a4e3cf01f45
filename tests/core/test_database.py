"""The address of the database as people write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from cchc.core.database import database_from_url

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


def test_sqlite_writes_ahead_keeps_foreign_keys_and_brings_each_commit_to_the_disk(db: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL does both by itself.")
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert cursor.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert cursor.execute("PRAGMA synchronous").fetchone() == (2,)
