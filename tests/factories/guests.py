"""A conference opened from the seed plan, guests, and a commune whose file names its groups."""

from __future__ import annotations

from datetime import date
from typing import Any

from cchc.conference.actions import add_guest, open_conference
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.people import PersonFacts
from cchc.org.models import Profile
from cchc.review.models import Cycle
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

# Whom the commune's file names: of the seed plan's six groups it knows two.
GROUPS = """
[unit]
name = "xã Suối Mẫu"
kind = "xã"
place = "Suối Mẫu"

[[group]]
who = "Thường trực Đảng ủy"
guests = [
  {name = "Lường Văn Hặc", title = "Bí thư Đảng ủy xã", honorific = "Ông"},
  {name = "Mùa Thị Dợ", title = "Phó Bí thư Thường trực Đảng ủy xã", honorific = "Bà"},
]

[[group]]
who = "Lãnh đạo UBND xã"
roles = ["chairman", "vice_chairman"]

[[group]]
who = "Trưởng các bản"
guests = [{name = "Lò Văn Phanh", title = "Trưởng bản Nà Sàng", honorific = "Ông", salaried = false}]
"""


def opened(commune: Commune, cycle: Cycle | None = None) -> Conference:
    return open_conference(cycle=cycle or seed_cycle(commune), by=commune.clerk, at=AT)


def with_groups(commune: Commune) -> None:
    """Give the commune a file that names people."""
    Profile.objects.create(commune=commune.unit, since=date(2020, 1, 1), toml=GROUPS)


def added(conference: Conference, commune: Commune, name: str, **facts: Any) -> Guest:
    person = PersonFacts(name=name, **facts)
    return add_guest(conference=conference, person=person, by=commune.clerk, at=AT)
