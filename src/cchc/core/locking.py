"""Read a row again under its lock, so that what a step judges cannot change before it writes.

Every step takes its locks in one order, so that no two wait for each other: its own row first, then those of
lower packages (plan, document, register), and last, by ``log.append``, the chain of the commune. A step writes
its own rows before it calls an action of a lower package, since that one's entry already holds the chain.
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import connection, models

Row = TypeVar("Row", bound=models.Model)


def locked(row: Row) -> Row:
    """The row as it stands now, held until the transaction ends.

    On PostgreSQL the row is locked; on SQLite the transaction, opened as IMMEDIATE, already holds the only
    write lock. Outside a transaction the call is a mistake of the programmer and raises ``RuntimeError``.
    """
    return held(type(row)).get(pk=row.pk)


def opened(model: type[Row], **key: Any) -> Row:
    """The one row of ``model`` with ``key``, made when there is none, held until the transaction ends.

    ``key`` is a unique constraint of the table: of two who find no row, one makes it and the other waits for it.
    """
    rows = held(model)
    model._base_manager.get_or_create(**key)
    return rows.get(**key)


def held(model: type[Row]) -> models.QuerySet[Row]:
    """Rows that are locked as they are read.

    The lock leaves the key alone, so that a row which merely points here is written without waiting.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("A lock is taken inside a transaction only.")
    return model._base_manager.select_for_update(of=("self",), no_key=True)
