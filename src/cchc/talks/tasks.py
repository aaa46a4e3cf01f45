"""The background door of the talks: what the daily message tells of them. Nothing moves on silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from cchc.org.models import Unit
from cchc.review.queries.notices import Extra
from cchc.talks.actions.remember import remember_told
from cchc.talks.papers.letters import HEADING, owed_line
from cchc.talks.queries.due import due_talks


def talks_told(commune: Unit, day: date) -> Iterator[Extra]:
    """What the daily message of ``day`` tells the speakers of a commune."""
    for officer, found in due_talks(commune, day):
        lines = tuple(owed_line(due.row) for due in found)
        late = sum(bool(due.row.late_days) for due in found)
        yield Extra(officer, HEADING, lines, late, partial(remember_told, found))
