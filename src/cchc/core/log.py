"""Write to the log and prove that nobody changed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone

from cchc.core.actor import Actor
from cchc.core.locking import opened
from cchc.core.models import GENESIS, Chain, LogEntry


def append(
    *,
    by: Actor,
    action: str,
    obj: models.Model,
    at: datetime,
    data: Mapping[str, Any] | None = None,
    acting_for: str = "",
) -> LogEntry:
    """Add an entry to the log of the actor's commune, inside the transaction of the step it records.

    ``action`` is ``package.verb``; ``data`` holds what JSON holds exactly: text, whole numbers, lists, dates.
    Outside a transaction, or for an object of another commune, the call is a mistake of the programmer and
    raises ``RuntimeError``, which undoes the step.
    """
    if getattr(obj, "commune_id", by.commune_id) != by.commune_id:
        raise RuntimeError("A step changes rows of its actor's own commune only.")
    chain = opened(Chain, commune_id=by.commune_id)
    entry = LogEntry(
        commune_id=by.commune_id,
        position=chain.length + 1,
        at=at,
        who_id=by.pk,
        who=by.named_on(timezone.localdate(at)),
        acting_for=acting_for,
        action=action,
        object_type=obj._meta.label,
        object_id=str(obj.pk),
        object_name=str(obj)[:500],
        data=dict(data or {}),
        previous_hash=chain.head,
    )
    entry.hash = entry.computed_hash()
    entry.save()
    chain.length, chain.head = entry.position, entry.hash
    chain.save(update_fields=["length", "head"])
    return entry


@dataclass(frozen=True, slots=True)
class ChainState:
    """What the proof found: ``broken_at`` is the first position that does not hold, None when all do."""

    length: int
    broken_at: int | None = None
    reason: str = ""

    @property
    def intact(self) -> bool:
        return self.broken_at is None


def verify_chain(commune_id: int, last: int | None = None) -> ChainState:
    """Compute the hashes of a commune's log anew, from the first entry, or of the ``last`` ones, to the head."""
    # The head is read first: entries that others add meanwhile lie beyond it and are left alone.
    length, head = Chain.objects.filter(commune_id=commune_id).values_list("length", "head").first() or (0, GENESIS)
    start = max(1, length - last + 1) if last else 1
    found = LogEntry.objects.filter(commune_id=commune_id, position__gte=start, position__lte=length)
    entries = found.order_by("position").iterator()
    previous, expected = before(commune_id, start), start
    for entry in entries:
        if reason := fault(entry, expected, previous):
            return ChainState(length, expected, reason)
        previous, expected = entry.hash, expected + 1
    if (expected - 1, previous) != (length, head):
        return ChainState(length, expected, "các mục cuối đã bị xóa hoặc thay")
    return ChainState(length)


def before(commune_id: int, position: int) -> str:
    """The hash that the entry at ``position`` must follow; one that is missing is told by the entry after it."""
    if position == 1:
        return GENESIS
    found = LogEntry.objects.filter(commune_id=commune_id, position=position - 1).values_list("hash", flat=True)
    return found.first() or ""


def fault(entry: LogEntry, position: int, previous: str) -> str:
    """Why the entry cannot stand at ``position`` after the hash ``previous``; empty when it can."""
    if entry.position != position:
        return f"thiếu mục số {position}"
    if entry.previous_hash != previous:
        return "không nối với mục trước"
    if entry.hash != entry.computed_hash():
        return "nội dung đã bị sửa"
    return ""
