"""Fill an empty office: ``python -m bench.office.seed YEARS OFFICERS`` prints the people's cookies and the pages."""

from __future__ import annotations

import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from cchc.org.models import Officer
    from cchc.review.models import Cycle

PLAN = Path("examples/ke-hoach-so-ket-cchc-2023.txt")
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
AREAS = ("CD", "TC", "TT", "BM", "CV", "TCC", "CQS")
LAST_YEAR = 2028  # Ten years for which the law book knows the rules of meetings.


def main() -> int:
    from cchc.cli.setup import office

    office()
    years, count = int(sys.argv[1]), int(sys.argv[2])
    people = open_office(count)
    halves = [(year, part) for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1) for part in (1, 2)][: 2 * years]
    cycles = [open_review(people[0], year, part) for year, part in halves or [(LAST_YEAR, 1)]]
    print(json.dumps({"cookies": [cookie_of(person) for person in people], "pages": pages_of(cycles[-1])}))
    return 0


def open_office(count: int) -> list[Officer]:
    """A commune whose first officer is chairman and organiser; the others share the areas of reform."""
    from cchc.org.enums import Role, UnitKind
    from cchc.org.models import Officer, Post, PostHolding, PostRole, Unit

    unit = Unit.objects.create(code="do", kind=UnitKind.COMMUNE, name="xã Đo Đạc", place="Đo Đạc")
    people = []
    for number in range(count):
        officer = Officer(commune=unit, username=f"can-bo-{number}", full_name=f"Cán Bộ {number:02d}", password="!")
        officer.save()
        areas = [AREAS[number - 1]] if 0 < number <= len(AREAS) else []
        post = Post.objects.create(commune=unit, code=f"p-{number}", name=f"công chức số {number}", areas=areas)
        roles = (Role.CHAIRMAN, Role.ORGANISER) if number == 0 else (Role.REFORM_OFFICER,)
        PostRole.objects.bulk_create(PostRole(post=post, role=role) for role in roles)
        PostHolding.objects.create(post=post, officer=officer, since=date(2000, 1, 1))
        people.append(officer)
    return people


def open_review(organiser: Officer, year: int, part: int) -> Cycle:
    """A review from the example's plan, moved to its year."""
    from cchc.review.actions import load_plan

    text = PLAN.read_text("utf-8").replace("2023", str(year))
    if part == 2:
        text = text.replace("6 tháng đầu năm", "6 tháng cuối năm").replace("23/6/", "22/12/")
    at = datetime(year, 6 if part == 1 else 12, 1, 9, tzinfo=ZONE)
    return load_plan(data=text.encode(), name=f"ke-hoach-{year}-{part}.txt", by=organiser, at=at)


def pages_of(cycle: Cycle) -> dict[str, list[str]]:
    """Addresses by the page's name."""
    return {
        "kỳ sơ kết": [f"/ky-so-ket/{cycle.pk}/"],
        "các kỳ": ["/ky-so-ket/"],
        "lời kế hoạch": [f"/ky-so-ket/{cycle.pk}/ke-hoach/"],
    }


def cookie_of(officer: Officer) -> str:
    """A session as a sign-in leaves it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(officer.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = officer.get_session_auth_hash()
    session.save()
    return str(session.session_key)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cchc.settings")
    sys.exit(main())
