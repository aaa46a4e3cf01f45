"""Load the whole example; what is there already stays as it is."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cchc.core.clock import now
from cchc.example.budget import load_money
from cchc.example.guests import load_conference
from cchc.example.hall import load_hall
from cchc.example.organisation import PASSWORD, PROFILES, opened
from cchc.example.part import Example
from cchc.example.replies import load_answers
from cchc.example.reports import load_field_reports
from cchc.example.reviews import load_reviews
from cchc.example.talks import load_review_talks
from cchc.example.targets import load_targets
from cchc.example.work import load_finished_work
from cchc.lib.errors import CchcError
from cchc.org.access import roles_on
from cchc.org.enums import Role
from cchc.org.models import Officer
from cchc.org.queries.units import above

FOLDER = Path(settings.ROOT) / "examples"
# Each part builds on those before it: reports are filled from the figures, and belong to the reviews.
PARTS = (
    load_targets,
    load_reviews,
    load_finished_work,
    load_field_reports,
    load_review_talks,
    load_conference,
    load_hall,
    load_answers,
    load_money,
)


def load(folder: Path = FOLDER, at: datetime | None = None) -> list[dict[str, object]]:
    """Load the example commune with every part of it, as often as asked.

    Returns a sign-in for each officer who holds a post today: ``username``, ``password``, ``post``, ``roles``.
    """
    at = at or now()
    refuse_without_files(folder)
    # Hundreds of steps, brought to the disk once: alone, each would wait for it.
    with transaction.atomic():
        example = Example(folder, opened(folder, at), at)
        for part in PARTS:
            part(example)
    units = [example.unit, above(example.unit, timezone.localdate(at))]
    sign_ins = (sign_in(officer, at) for officer in Officer.objects.filter(commune__in=units).order_by("pk"))
    return sorted((person for person in sign_ins if person["roles"]), key=by_rank)


def refuse_without_files(folder: Path) -> None:
    """An installed copy holds no examples; they come with the source."""
    if not (folder / PROFILES[0]).is_file():
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
