"""What a page needs of its request: the officer, and the day, which enters the office here."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, QueryDict

from cchc.core.clock import now, today
from cchc.org.models import Officer

__all__ = ["key_in", "keys_in", "now", "officer_of", "today"]


def officer_of(request: HttpRequest) -> Officer:
    """The signed-in officer; the middleware lets nobody else in."""
    return cast(Officer, request.user)


def key_in(text: str) -> int | None:
    """The key of a row, or its number, as a request names it; None for what is none or larger than any."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def keys_in(sent: QueryDict, name: str) -> list[int]:
    """The keys sent under a name; what is none is nobody's row and passed over."""
    return [key for text in sent.getlist(name) if (key := key_in(text)) is not None]
