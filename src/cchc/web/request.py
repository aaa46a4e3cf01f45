"""What a page needs of its request: the officer, and the day, which enters the office here."""

from __future__ import annotations

from datetime import date, datetime
from typing import cast

from django.http import HttpRequest
from django.utils import timezone

from cchc.org.models import Officer


def officer_of(request: HttpRequest) -> Officer:
    """The signed-in officer; the middleware lets nobody else in."""
    return cast(Officer, request.user)


def today() -> date:
    return timezone.localdate()


def now() -> datetime:
    return timezone.now()
