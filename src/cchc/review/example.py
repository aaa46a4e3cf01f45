"""The example: an invented commune, its officers and the plan of its review, loaded as often as asked."""

from __future__ import annotations

import contextlib
import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from cchc.core.clock import now
from cchc.dossier.loading import parse_commune
from cchc.lib.errors import CchcError
from cchc.org.access import roles_on
from cchc.org.actions import OfficePost, appoint_stand_in, open_commune, open_reader
from cchc.org.enums import Role
from cchc.org.models import Officer, Unit
from cchc.org.queries.posts import holders_of
from cchc.org.queries.units import above
from cchc.review.actions import PlanAlreadyLoaded, load_plan

FOLDER = Path(settings.ROOT) / "examples"
PROFILES = ("suoi-mau-2023.toml", "suoi-mau-2026.toml")
PLAN = "ke-hoach-so-ket-cchc-2023.txt"
PASSWORD = "suoi-mau-2023"  # Known to all: the example holds invented people and is served to this machine only.
# Posts that the files have no use for, with the one who holds them since the commune's offices were set up.
TURN = date(2025, 7, 1)
OFFICE_POSTS = (
    OfficePost("van-thu", "công chức Văn thư", Role.CLERK, "Lò Văn Páo", TURN),
    OfficePost("quan-tri", "Quản trị hệ thống", Role.SYSTEM_ADMINISTRATOR, "Giàng Thị Súa", TURN),
)
AWAY = ("Bùi Quốc Khánh", "Cà Văn Thuận")
READER, READERS_POST = "Lương Thị Vân", "chuyên viên theo dõi cải cách hành chính"


def load(folder: Path = FOLDER, at: datetime | None = None) -> list[dict[str, object]]:
    """Load the example commune and its plan; what is there already stays as it is.

    Returns a sign-in for each officer who holds a post today: ``username``, ``password``, ``post``, ``roles``.
    """
    at = at or now()
    refuse_without_files(folder)
    files = [(folder / name).read_text("utf-8") for name in PROFILES]
    code = parse_commune(tomllib.loads(files[0])).places[-1]
    unit = Unit.objects.filter(code=code).first()
    if unit is None:
        unit = open_commune(files=files, password=PASSWORD, extra=OFFICE_POSTS, at=at)
        open_more(unit, at)
    with contextlib.suppress(PlanAlreadyLoaded):
        organiser = holders_of(unit, Role.ORGANISER, timezone.localdate(at))[0]
        load_plan(data=(folder / PLAN).read_bytes(), name=PLAN, by=organiser, at=at)
    units = [unit, above(unit, timezone.localdate(at))]
    sign_ins = (sign_in(officer, at) for officer in Officer.objects.filter(commune__in=units).order_by("pk"))
    return sorted((person for person in sign_ins if person["roles"]), key=by_rank)


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


def refuse_without_files(folder: Path) -> None:
    """An installed copy holds no examples; they come with the source."""
    if not (folder / PLAN).is_file():
        raise CchcError("Bản cài đặt này không kèm xã ví dụ.", "Chạy lệnh trong thư mục mã nguồn có examples.")


def sign_in(officer: Officer, at: datetime) -> dict[str, object]:
    day = timezone.localdate(at)
    posts = [post.name for post in officer.posts_on(day)]
    roles = sorted(role.value for role in roles_on(officer, day))
    return {"username": officer.username, "password": PASSWORD, "post": "; ".join(posts), "roles": roles}


def by_rank(person: dict[str, object]) -> int:
    """Those who may do most stand first: the order of ``Role``."""
    order = [role.value for role in Role]
    roles = person["roles"]
    return min(order.index(role) for role in roles) if isinstance(roles, list) else len(order)
