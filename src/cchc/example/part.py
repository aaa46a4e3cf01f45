"""What every part of the example is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from django.utils import timezone

from cchc.org.enums import Role
from cchc.org.models import Officer, Unit
from cchc.org.queries.posts import holders_of


@dataclass(frozen=True, slots=True)
class Example:
    """The folder of the files, the commune, and the moment at which the example is loaded."""

    folder: Path
    unit: Unit
    at: datetime

    def read(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    def moment(self, day: date) -> datetime:
        """Mid-morning of a day, or now for a day that is still to come."""
        return min(timezone.make_aware(datetime.combine(day, time(9, 30))), self.at)

    def organiser(self, at: datetime) -> Officer:
        """Who organises the reform on the day; who does today for a day before anybody did."""
        day = timezone.localdate(at)
        found = holders_of(self.unit, Role.ORGANISER, day)
        return (found or holders_of(self.unit, Role.ORGANISER, timezone.localdate(self.at)))[0]
