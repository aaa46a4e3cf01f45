"""The entry in the log of a step that an officer takes by a right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Model
from django.utils import timezone

from cchc.core import log
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for


def record_step(
    row: Model, right: Right, by: Officer, at: datetime, *, action: str, data: Mapping[str, Any] | None = None
) -> None:
    """Write who did what to ``row``; the right is their own, or that of whom they stand in for, who is named too."""
    standing = acting_for(by, timezone.localdate(at), right=right)
    log.append(by=by, action=action, obj=row, at=at, data=data, acting_for=standing)
