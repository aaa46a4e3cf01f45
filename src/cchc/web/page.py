"""What every page of a review is given: its place in the menu, and the review whose path stands across the top."""

from __future__ import annotations

from typing import Any

from cchc.conference.models import Conference
from cchc.review.models import Cycle


def of_cycle(cycle: Cycle, **facts: Any) -> dict[str, Any]:
    return {"here": "cycles", "cycle": cycle, **facts}


def of_conference(conference: Conference, **facts: Any) -> dict[str, Any]:
    return of_cycle(conference.cycle, conference=conference, **facts)
