"""What a guest answered last."""

from __future__ import annotations

from cchc.conference.models import Guest, Reply


def last_reply(guest: Guest) -> Reply | None:
    """The answer that holds: the last one given, None for a guest who never answered."""
    return Reply.objects.filter(guest=guest).order_by("-pk").first()
