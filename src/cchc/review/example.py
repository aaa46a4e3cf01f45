"""The example: an invented commune, its officers and the plan of its review, loaded as often as asked."""

from __future__ import annotations

import contextlib
from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.dossier.commune import Commune
from cchc.dossier.commune import Officer as Person
from cchc.dossier.loading import load_commune
from cchc.lib.vietnamese import slug
from cchc.org.access import roles_on
from cchc.org.enums import Role, UnitKind
from cchc.org.models import Officer, Post, PostHolding, PostRole, Profile, Unit
from cchc.org.queries import holders_of
from cchc.review.actions import PlanAlreadyLoaded, load_plan

FOLDER = Path(settings.ROOT) / "examples"
PROFILES = ("suoi-mau-2023.toml", "suoi-mau-2026.toml")
PLAN = "ke-hoach-so-ket-cchc-2023.txt"
PASSWORD = "suoi-mau-2023"  # Known to all: the example holds invented people and is served to this machine only.
# Posts that the files have no use for, with the one who holds them since the commune's offices were set up.
TURN = date(2025, 7, 1)
OFFICE_POSTS = (
    ("van-thu", "công chức Văn thư", Role.CLERK, "Lò Văn Páo"),
    ("quan-tri", "Quản trị hệ thống", Role.SYSTEM_ADMINISTRATOR, "Giàng Thị Súa"),
)


def load(folder: Path = FOLDER, at: datetime | None = None) -> list[dict[str, object]]:
    """Load the example commune and its plan; what is there already stays as it is.

    Returns a sign-in for each officer who holds a post today: ``username``, ``password``, ``post``, ``roles``.
    """
    at = at or timezone.now()
    files = [folder / name for name in PROFILES]
    with transaction.atomic():
        code = load_commune(files[0]).places[-1]
        unit = Unit.objects.filter(code=code).first() or open_commune(files, at)
    with contextlib.suppress(PlanAlreadyLoaded):
        organiser = officers_with(unit, Role.ORGANISER, at)[0]
        load_plan(data=(folder / PLAN).read_bytes(), name=PLAN, by=organiser, at=at)
    sign_ins = (sign_in(officer, at) for officer in Officer.objects.filter(commune=unit).order_by("pk"))
    return sorted((person for person in sign_ins if person["roles"]), key=by_rank)


def open_commune(files: list[Path], at: datetime) -> Unit:
    """The commune over the years: the later file adds its posts and ends who held a post before."""
    communes = [load_commune(path) for path in files]
    unit = open_unit(communes[0])
    for path, commune in zip(files, communes, strict=True):
        since = min((post.since for post in commune.posts if post.since), default=None)
        Profile.objects.filter(commune=unit).update(until=since - timedelta(days=1) if since else None)
        Profile.objects.create(commune=unit, since=since, toml=path.read_text("utf-8"))
        open_posts(unit, commune)
        for person in commune.officers:
            open_account(unit, person)
    open_office_posts(unit)
    chairman = officers_with(unit, Role.CHAIRMAN, at)[0]
    log.append(by=chairman, action="org.open_commune", obj=unit, at=at, data={"files": [path.name for path in files]})
    return unit


def open_unit(commune: Commune) -> Unit:
    """The commune below the bodies that its file names, the nearest first."""
    parent = None
    for above in reversed(commune.superiors):
        name = above.name.removeprefix("Ủy ban nhân dân ")
        kind = UnitKind.PROVINCE if name.startswith("tỉnh") else UnitKind.DISTRICT
        facts = {"kind": kind, "name": name, "parent": parent, "invented": commune.invented}
        days = {"until": above.until} if kind == UnitKind.DISTRICT else {}
        parent, _ = Unit.objects.get_or_create(code=slug(name, 35), defaults={**facts, **days})
    unit: Unit = Unit.objects.create(
        code=commune.places[-1],
        kind=UnitKind.COMMUNE,
        name=commune.name,
        place=commune.place,
        parent=parent,
        invented=commune.invented,
    )
    return unit


def open_posts(unit: Unit, commune: Commune) -> None:
    for post in commune.posts:
        names = {"name": post.title, "short": post.short, "office": post.office, "symbol": post.symbol}
        facts = {"aliases": list(post.aliases), "areas": list(post.areas), "sign": post.sign}
        days = {"since": post.since, "until": post.until}
        row, new = Post.objects.get_or_create(commune=unit, code=post.id, defaults={**names, **facts, **days})
        if new:
            PostRole.objects.bulk_create(PostRole(post=row, role=role) for role in sorted(post.roles))


def open_account(unit: Unit, person: Person) -> None:
    """The officer's account and posts; whoever held one of these posts before ends the day before."""
    username = slug(person.name).replace("-", "")
    officer = Officer.objects.filter(username=username).first() or Officer.objects.create_user(
        username,
        PASSWORD,
        commune=unit,
        full_name=person.name,
        honorific=person.honorific,
        salaried=person.salaried,
    )
    for held in person.holdings:
        hold(Post.objects.get(commune=unit, code=held.post), officer, held.since, held.until)


def hold(post: Post, officer: Officer, since: date | None, until: date | None) -> None:
    if since:
        PostHolding.objects.filter(post=post, until__isnull=True).update(until=since - timedelta(days=1))
    PostHolding.objects.create(post=post, officer=officer, since=since, until=until)


def open_office_posts(unit: Unit) -> None:
    for code, name, role, holder in OFFICE_POSTS:
        post = Post.objects.create(commune=unit, code=code, name=name, short=name, since=TURN)
        PostRole.objects.create(post=post, role=role)
        hold(post, Officer.objects.get(commune=unit, full_name=holder), TURN, None)


def officers_with(unit: Unit, role: Role, at: datetime) -> list[Officer]:
    """The officers whose post carries a role on the day of ``at``."""
    return holders_of(unit, role, timezone.localdate(at))


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
