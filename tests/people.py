"""The cast of the office's tests: two communes, their officers, and a stranger who must see nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from cchc.org.enums import Role, UnitKind
from cchc.org.models import Officer, Post, PostHolding, PostRole, Unit

AT = datetime(2023, 6, 5, 2, 30, tzinfo=UTC)  # 09:30 in Vietnam
TODAY = date(2023, 6, 5)
PASSWORD = "mật khẩu thử nghiệm"

# Name, post and role of each person of a commune; the last has an account and no post.
CAST: tuple[tuple[str, str, str, tuple[Role, ...]], ...] = (
    ("chairman", "Tấn Văn Duẩn", "Chủ tịch UBND xã", (Role.CHAIRMAN,)),
    ("vice", "Lý Thị Pà", "Phó Chủ tịch UBND xã", (Role.VICE_CHAIRMAN,)),
    ("organiser", "Hoàng Thị Mai", "Công chức Văn phòng - Thống kê (Đảng ủy - Nội vụ)", (Role.ORGANISER,)),
    ("clerk", "Vàng A Chứ", "Công chức Văn phòng - Thống kê (HĐND và UBND)", (Role.CLERK,)),
    ("finance", "Nguyễn Thế Cường", "Công chức Tài chính - Kế toán", (Role.FINANCE, Role.REFORM_OFFICER)),
    ("reform", "Giàng Thị Súa", "Công chức Tư pháp - Hộ tịch", (Role.REFORM_OFFICER,)),
    ("admin", "Lò Văn Páo", "Quản trị hệ thống", (Role.SYSTEM_ADMINISTRATOR,)),
    ("idle", "Phàn A Sử", "", ()),
)


@dataclass
class Commune:
    """A commune with its people by their part in the cast."""

    unit: Unit
    people: dict[str, Officer] = field(default_factory=dict)

    def __getattr__(self, part: str) -> Officer:
        try:
            return self.people[part]
        except KeyError as error:
            raise AttributeError(part) from error


def make_commune(code: str, name: str, parent: Unit | None = None) -> Commune:
    """A commune whose officers sign in as ``<part>-<code>``."""
    place = name.split(" ", 1)[1]
    unit = Unit.objects.create(code=code, kind=UnitKind.COMMUNE, name=name, place=place, parent=parent)
    commune = Commune(unit)
    for part, full_name, post, roles in CAST:
        officer = Officer(commune=unit, username=f"{part}-{code}", full_name=full_name, password="!")
        officer.save()
        commune.people[part] = officer
        if post:
            give_post(officer, part, post, *roles)
    return commune


def give_post(
    officer: Officer, code: str, name: str, *roles: Role, since: date | None = date(2021, 7, 1)
) -> PostHolding:
    post = Post.objects.create(commune=officer.commune, code=code, name=name)
    PostRole.objects.bulk_create(PostRole(post=post, role=role) for role in roles)
    holding: PostHolding = PostHolding.objects.create(post=post, officer=officer, since=since)
    return holding


@pytest.fixture(autouse=True)
def files_in_tmp(settings: Any, tmp_path: Path) -> None:
    """Files of a test lie in its own folder; the counters of sign-in stay in memory; passwords cost little."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.FILES_DIR = tmp_path / "files"
    settings.MAIL_DIR = tmp_path / "mail"
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}


@pytest.fixture
def commune(db: None) -> Commune:
    return first_commune()


def first_commune() -> Commune:
    district = Unit.objects.create(code="h-muong-lam", kind=UnitKind.DISTRICT, name="huyện Mường Lam")
    return make_commune("suoi-mau", "xã Suối Mẫu", district)


@pytest.fixture
def other_commune(db: None) -> Commune:
    return make_commune("nam-nhon", "xã Nậm Nhọn")
