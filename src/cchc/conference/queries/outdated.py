"""What an issued invitation says that holds no more: the paper stays as it was issued, beside what holds now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from django.utils import timezone

from cchc.conference.models import Conference
from cchc.conference.queries.changes import changed_since, changes_of
from cchc.conference.queries.naming import moment_words, time_words

PRINTED = frozenset({"held_on", "starts_at", "venue"})


@dataclass(frozen=True, slots=True)
class Outdated:
    """A fact as the paper has it and as it is now; ``on`` is the day of the change that holds."""

    fact: str
    was: str
    now: str
    on: date

    @property
    def words(self) -> str:
        day = f"{self.on:%d/%m/%Y}"
        return f"Giấy mời ghi {self.fact} {self.was}; nay là {self.now}, theo thông báo thay đổi ngày {day}."


def outdated_of(conference: Conference) -> list[Outdated]:
    """Time and place that the issued paper has otherwise; nothing while none is issued."""
    issued = conference.invitation.issued_at if conference.invitation else None
    since = [change for change in changes_of(conference) if issued and change.at > issued]
    was = changed_since(since, conference, -1)
    told = [change for change in since if PRINTED & change.before.keys()]
    if not PRINTED & was.keys():
        return []
    on = timezone.localdate(told[-1].at)
    found = []
    if was.keys() & {"held_on", "starts_at"}:
        day = date.fromisoformat(was.get("held_on") or conference.held_on.isoformat())
        hour = was.get("starts_at", conference.starts_at and conference.starts_at.isoformat())
        before = moment_words(day, time.fromisoformat(hour) if hour else None)
        found.append(Outdated("thời gian", before, time_words(conference), on))
    if "venue" in was:
        found.append(Outdated("địa điểm", was["venue"] or "chưa có", conference.venue or "sẽ báo sau", on))
    return found
