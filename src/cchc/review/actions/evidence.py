"""Remove evidence and put it back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from cchc.core import log
from cchc.core.locking import locked
from cchc.org.models import Officer
from cchc.review.actions.steps import as_doer, refuse_unless
from cchc.review.enums import UNDER_WAY
from cchc.review.models import Evidence


@transaction.atomic
def remove_evidence(*, evidence: Evidence, by: Officer, at: datetime) -> Evidence:
    """Bỏ minh chứng while the work is under way; what was handed in stays as it was judged."""
    evidence, changed = set_removed(evidence, removed=True, by=by, at=at)
    if changed:
        log.append(action="review.remove_evidence", **entry(evidence, by, at))
    return evidence


@transaction.atomic
def restore_evidence(*, evidence: Evidence, by: Officer, at: datetime) -> Evidence:
    """Lấy lại minh chứng đã bỏ."""
    evidence, changed = set_removed(evidence, removed=False, by=by, at=at)
    if changed:
        log.append(action="review.restore_evidence", **entry(evidence, by, at))
    return evidence


def set_removed(evidence: Evidence, *, removed: bool, by: Officer, at: datetime) -> tuple[Evidence, bool]:
    """The row and whether it changed; asked for twice, it changes once."""
    duty = locked(evidence.step.duty)
    evidence = locked(evidence)
    if removed is (evidence.removed_at is not None):
        return evidence, False
    refuse_unless(duty, UNDER_WAY)
    evidence.removed_at, evidence.removed_by = (at, by) if removed else (None, None)
    evidence.save(update_fields=["removed_at", "removed_by"])
    return evidence, True


def entry(evidence: Evidence, by: Officer, at: datetime) -> dict[str, Any]:
    duty = evidence.step.duty
    return {
        "by": by,
        "at": at,
        "obj": duty,
        "data": {"file": evidence.name},
        "acting_for": as_doer(duty, by, at),
    }
