"""What has changed of a conference since a guest was last told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from cchc.conference.models import Conference, ConferenceChange

# A guest who declined may be able to come on another day or at another hour.
OF_TIME = frozenset({"held_on", "starts_at", "ends_at", "sessions"})
TELLING = (*sorted(OF_TIME), "venue", "cancelled")


def changes_of(conference: Conference) -> list[ConferenceChange]:
    return list(ConferenceChange.objects.filter(conference=conference).order_by("pk"))


def changed_since(changes: Sequence[ConferenceChange], conference: Conference, told: int) -> dict[str, Any]:
    """What a guest who knows of ``told`` changes believes and is no longer so, by the fact, days and hours as ISO.

    What was changed and changed back is nothing to tell.
    """
    believed: dict[str, Any] = {}
    for change in changes:
        if change.sequence > told:
            believed = {fact: change.before[fact] for fact in TELLING if fact in change.before} | believed
    return {fact: was for fact, was in believed.items() if was != now_of(conference, fact)}


def now_of(conference: Conference, fact: str) -> Any:
    if fact == "cancelled":
        return conference.cancelled_at is not None
    value = getattr(conference, fact)
    return value.isoformat() if isinstance(value, (date, time)) else value
