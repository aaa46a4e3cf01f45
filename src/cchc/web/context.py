"""What every page shows: the commune, the officer's rights and where they are."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from cchc.org.access import rights_on
from cchc.org.models import Officer
from cchc.web.request import today


def office(request: HttpRequest) -> dict[str, Any]:
    """Rights by name (``rights.ISSUE``), for buttons that only some may press."""
    officer = getattr(request, "user", None)
    if not isinstance(officer, Officer):
        return {}
    rights = {right.name: True for right in rights_on(officer, today())}
    return {"officer": officer, "commune": officer.commune, "rights": rights}
