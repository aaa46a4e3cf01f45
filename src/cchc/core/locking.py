"""Read a row again under its lock, so that what a step judges cannot change before it writes."""

from __future__ import annotations

from typing import TypeVar

from django.db import connection, models

Row = TypeVar("Row", bound=models.Model)


def locked(row: Row) -> Row:
    """The row as it stands now, held until the transaction ends.

    On PostgreSQL the row is locked; on SQLite the transaction, opened as IMMEDIATE, already holds the only
    write lock. Outside a transaction the call is a mistake of the programmer and raises ``RuntimeError``.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("locked() is called inside a transaction only.")
    return type(row)._base_manager.select_for_update(of=("self",)).get(pk=row.pk)
