"""What every page shows: the commune, the officer's rights and where they are."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from cchc.org.access import rights_on
from cchc.org.models import Officer
from cchc.web.request import today


def office(request: HttpRequest) -> dict[str, Any]:
    """Rights by name (``rights.ISSUE``), for buttons that only some may press."""
    page: dict[str, Any] = {"practice_day": settings.PRACTICE_DAY}
    officer = getattr(request, "user", None)
    if not isinstance(officer, Officer):
        return page
    rights = {right.name: True for right in rights_on(officer, today())}
    return {**page, "officer": officer, "commune": officer.commune, "rights": rights}
