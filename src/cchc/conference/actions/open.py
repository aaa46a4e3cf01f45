"""Open the conference of a review, with the facts of its plan."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.db import transaction

from cchc.conference.models import Conference
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.commune import base_of
from cchc.review.models import Cycle


@transaction.atomic
def open_conference(*, cycle: Cycle, by: Officer, at: datetime) -> Conference:
    """Mở phần chuẩn bị hội nghị; asked for twice it leads to the one there is. The day must be known."""
    cycle = locked(cycle)
    if known := Conference.objects.filter(cycle=cycle).first():
        return known
    plan = cycle.plan
    if plan.held_on is None:
        raise ActionRefused(
            "Kế hoạch chưa có ngày họp nên chưa chuẩn bị được hội nghị.", "Bổ sung ngày họp vào kế hoạch trước."
        )
    defaults = base_of(cycle.commune, plan.held_on).defaults
    conference = Conference.objects.create(
        commune=cycle.commune,
        cycle=cycle,
        held_on=plan.held_on,
        starts_at=plan.starts_at or defaults.starts_at,
        sessions=defaults.sessions,
        venue=plan.venue or defaults.venue or "",
        chair=plan.chair,
        uid=f"{uuid4().hex}@cchc",
        opened_by=by,
        opened_at=at,
    )
    facts = {"held_on": conference.held_on}
    record_step(conference, Right.INVITE, by, at, action="conference.open_conference", data=facts)
    return conference
