"""Whom those stand in for who invite."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for


def inviting_for(by: Officer | None, at: datetime) -> str:
    """Whom ``by`` stands in for in inviting; nobody where it is the guest who acts."""
    return acting_for(by, timezone.localdate(at), right=Right.INVITE) if by else ""
