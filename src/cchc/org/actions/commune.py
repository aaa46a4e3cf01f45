"""Open a commune: its unit, posts, officers and accounts, from the file that describes it."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, count

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.dossier.commune import Commune
from cchc.dossier.commune import Officer as Person
from cchc.dossier.loading import parse_commune
from cchc.lib.errors import ActionRefused
from cchc.lib.vietnamese import slug
from cchc.org.enums import Role, UnitKind
from cchc.org.models import Officer, Post, PostHolding, PostRole, Profile, Unit
from cchc.org.queries.posts import holders_of


@dataclass(frozen=True, slots=True)
class OfficePost:
    """A post for the work of this office itself: clerk, system administrator."""

    code: str
    name: str
    role: Role
    holder: str
    since: date


@transaction.atomic
def open_commune(*, files: Sequence[str], password: str, extra: Sequence[OfficePost] = (), at: datetime) -> Unit:
    """Open a commune with its accounts (mở đơn vị) from its TOML files, one for each stretch of years, oldest first.

    A later file adds its posts and ends the time of whoever held a post before. ``extra`` are posts the files
    have no use for. Every account starts with ``password``. The log's first entry names today's chairman.
    Raises ``ActionRefused`` for a commune that is open already, or without a chairman today.
    """
    communes = [parse_commune(tomllib.loads(text)) for text in files]
    unit = open_unit(communes[0])
    for text, commune in zip(files, communes, strict=True):
        since = min((post.since for post in commune.posts if post.since), default=None)
        Profile.objects.filter(commune=unit).update(until=since - timedelta(days=1) if since else None)
        Profile.objects.create(commune=unit, since=since, toml=text)
        open_posts(unit, commune)
        for person in commune.officers:
            open_person(unit, person, password)
    for post in extra:
        open_office_post(unit, post)
    log.append(
        by=chairman_of(unit, timezone.localdate(at)),
        action="org.open_commune",
        obj=unit,
        at=at,
        data={"officers": unit.officers.count()},
    )
    return unit


@transaction.atomic
def open_reader(*, unit: Unit, full_name: str, post: str, password: str, since: date, at: datetime) -> Officer:
    """Mở tài khoản người xem of a district or province: an account with a post that reads what was issued below.

    The log of the unit above tells it under the reader's own name: there may be nobody else there.
    """
    if unit.kind == UnitKind.COMMUNE:
        raise ActionRefused(f"{unit} là đơn vị cấp xã.", "Người xem của cấp trên thuộc tỉnh hoặc huyện.")
    officer: Officer = Officer.objects.create_user(
        free_username(full_name), password, commune=unit, full_name=full_name
    )
    row = Post.objects.create(commune=unit, code=slug(post, 50), name=post, short=post, since=since)
    PostRole.objects.create(post=row, role=Role.SUPERIOR_READER)
    hold(row, officer, since, None)
    log.append(by=officer, action="org.open_reader", obj=officer, at=at, data={"post": post})
    return officer


def open_unit(commune: Commune) -> Unit:
    """The commune below the bodies that its file names, the nearest first."""
    parent = None
    for above in reversed(commune.superiors):
        name = above.name.removeprefix("Ủy ban nhân dân ")
        kind = UnitKind.PROVINCE if name.startswith("tỉnh") else UnitKind.DISTRICT
        facts = {"kind": kind, "name": name, "parent": parent, "invented": commune.invented}
        days = {"until": above.until} if kind == UnitKind.DISTRICT else {}
        parent, _ = Unit.objects.get_or_create(code=slug(name, 35), defaults={**facts, **days})
    facts = {"name": commune.name, "place": commune.place, "parent": parent, "invented": commune.invented}
    unit, new = Unit.objects.get_or_create(code=commune.places[-1], defaults={"kind": UnitKind.COMMUNE, **facts})
    if not new:
        raise ActionRefused(f"Đơn vị {unit} (mã {unit.code}) đã mở.", "Dùng mã khác, hoặc làm tiếp với đơn vị đã có.")
    return unit


def chairman_of(unit: Unit, day: date) -> Officer:
    if holders := holders_of(unit, Role.CHAIRMAN, day):
        return holders[0]
    raise ActionRefused(
        f"Tệp thông tin không có ai giữ chức Chủ tịch UBND {unit} vào ngày {day:%d/%m/%Y}.",
        "Ghi người đang giữ chức danh có vai trò chairman vào tệp rồi mở lại.",
    )


def open_posts(unit: Unit, commune: Commune) -> None:
    for post in commune.posts:
        names = {"name": post.title, "short": post.short, "office": post.office, "symbol": post.symbol}
        facts = {"aliases": list(post.aliases), "areas": list(post.areas), "sign": post.sign}
        days = {"since": post.since, "until": post.until}
        row, new = Post.objects.get_or_create(commune=unit, code=post.id, defaults={**names, **facts, **days})
        if new:
            PostRole.objects.bulk_create(PostRole(post=row, role=role) for role in sorted(post.roles))


def open_person(unit: Unit, person: Person, password: str) -> None:
    """The officer's account and posts; whoever held one of these posts before ends the day before."""
    known = Officer.objects.filter(commune=unit, full_name=person.name).first()
    officer = known or Officer.objects.create_user(
        free_username(person.name),
        password,
        commune=unit,
        full_name=person.name,
        honorific=person.honorific,
        salaried=person.salaried,
    )
    if person.email and officer.email != person.email:
        officer.email = person.email
        officer.save(update_fields=["email"])
    for held in person.holdings:
        hold(Post.objects.get(commune=unit, code=held.post), officer, held.since, held.until)


def free_username(name: str) -> str:
    """``hoangthimai``, or ``hoangthimai2`` while another commune has one of that name."""
    plain = slug(name).replace("-", "")
    taken = set(Officer.objects.filter(username__startswith=plain).values_list("username", flat=True))
    return next(name for name in chain([plain], (f"{plain}{n}" for n in count(2))) if name not in taken)


def hold(post: Post, officer: Officer, since: date | None, until: date | None) -> None:
    if since:
        PostHolding.objects.filter(post=post, until__isnull=True).update(until=since - timedelta(days=1))
    PostHolding.objects.create(post=post, officer=officer, since=since, until=until)


def open_office_post(unit: Unit, post: OfficePost) -> None:
    row = Post.objects.create(commune=unit, code=post.code, name=post.name, short=post.name, since=post.since)
    PostRole.objects.create(post=row, role=post.role)
    hold(row, Officer.objects.get(commune=unit, full_name=post.holder), post.since, None)
