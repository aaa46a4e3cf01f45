"""The commune of the example over two models of government, its people and who reads it from above."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path

from django.utils import timezone

from cchc.dossier.loading import parse_commune
from cchc.org.actions import OfficePost, appoint_stand_in, open_commune, open_reader
from cchc.org.enums import Role
from cchc.org.models import Officer, Unit
from cchc.org.queries.posts import holders_of
from cchc.org.queries.units import above

PROFILES = ("suoi-mau-2023.toml", "suoi-mau-2026.toml")
PASSWORD = "suoi-mau-2023"  # Known to all: the example holds invented people and is served to this machine only.
# Posts that the files have no use for, with the one who holds them since the commune's offices were set up.
TURN = date(2025, 7, 1)
OFFICE_POSTS = (
    OfficePost("van-thu", "công chức Văn thư", Role.CLERK, "Lò Văn Páo", TURN),
    OfficePost("quan-tri", "Quản trị hệ thống", Role.SYSTEM_ADMINISTRATOR, "Giàng Thị Súa", TURN),
)
AWAY = ("Bùi Quốc Khánh", "Cà Văn Thuận")
READER, READERS_POST = "Lương Thị Vân", "chuyên viên theo dõi cải cách hành chính"


def opened(folder: Path, at: datetime) -> Unit:
    """The commune of the example, opened now unless it was before."""
    files = [(folder / name).read_text("utf-8") for name in PROFILES]
    code = parse_commune(tomllib.loads(files[0])).places[-1]
    unit = Unit.objects.filter(code=code).first()
    if unit is None:
        unit = open_commune(files=files, password=PASSWORD, extra=OFFICE_POSTS, at=at)
        open_more(unit, at)
    return unit


def open_more(unit: Unit, at: datetime) -> None:
    """Someone who is away with someone who stands in, and a reader of the level above."""
    day = timezone.localdate(at)
    absent, deputy = (Officer.objects.get(commune=unit, full_name=name) for name in AWAY)
    chairman = holders_of(unit, Role.CHAIRMAN, day)[0]
    appoint_stand_in(
        absent=absent,
        deputy=deputy,
        since=day,
        until=day + timedelta(days=6),
        reason="đi tập huấn",
        by=chairman,
        at=at,
    )
    if over := above(unit, day):
        open_reader(unit=over, full_name=READER, post=READERS_POST, password=PASSWORD, since=over.since or day, at=at)
