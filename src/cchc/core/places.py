"""The places of rows in a list that people keep in order."""

from __future__ import annotations

from typing import Any

from django.db.models import Max, QuerySet


def next_place(rows: QuerySet[Any]) -> int:
    """The place after the last row, also where that was taken out; the list is held locked."""
    last: int | None = rows.aggregate(last=Max("position"))["last"]
    return (last or 0) + 1
