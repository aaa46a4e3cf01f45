"""Pages stay small and ask the database as often for fifty rows as for one."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import django_htmx
import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

import cchc.web
from cchc.core import log
from cchc.records.actions import draft_document, issue_document
from cchc.review.models import Assignment, Cycle
from tests.factories.papers import plan_paper
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import AT, Commune
from tests.web.signed import client_of

COUNTS = (1, 3, 50)
Grow = Callable[[Commune, int, int], None]


def queries_for(commune: Commune, path: str) -> int:
    client = client_of(commune.chairman)
    with CaptureQueriesContext(
        connection,
    ) as found:
        answer = client.get(path)
    assert answer.status_code == 200
    return len(found)


def grow_documents(commune: Commune, have: int, want: int) -> None:
    for _ in range(want - have):
        issue_document(document=draft_document(paper=plan_paper(), by=commune.clerk, at=AT), by=commune.clerk, at=AT)


def grow_cycles(commune: Commune, have: int, want: int) -> None:
    for extra in range(have, want):
        cycle = seed_cycle(commune, seed_bytes() + b"\n" * (extra + 1))
        assert isinstance(cycle, Cycle)


def grow_log(commune: Commune, have: int, want: int) -> None:
    with transaction.atomic():
        for _ in range(want - have):
            log.append(by=commune.clerk, action="review.load_plan", obj=commune.unit, at=AT)


@pytest.mark.parametrize(
    ("path", "grow"),
    [("/van-ban/so/2023/", grow_documents), ("/ky-so-ket/", grow_cycles), ("/nhat-ky/", grow_log)],
)
def test_a_list_asks_as_often_for_fifty_rows_as_for_one(commune: Commune, path: str, grow: Grow) -> None:
    asked: list[int] = []
    have = 0
    for want in COUNTS:
        grow(commune, have, want)
        have = want
        asked.append(queries_for(commune, path))
    assert asked == [asked[0]] * len(COUNTS)


def test_the_page_of_a_review_asks_as_often_for_fifty_assignments_as_for_one(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    cycle.plan.assignments.exclude(position=1).delete()
    asked = []
    for want in COUNTS:
        for position in range(cycle.plan.assignments.count() + 1, want + 1):
            row = Assignment.objects.create(
                plan=cycle.plan, position=position, lead="Tư pháp", what="Việc", kind="other"
            )
            row.posts.add(commune.reform.holdings.get().post)
        Assignment.objects.get(plan=cycle.plan, position=1).posts.add(commune.finance.holdings.get().post)
        asked.append(queries_for(commune, f"/ky-so-ket/{cycle.pk}/"))
    assert asked == [asked[0]] * len(COUNTS)


def test_every_page_is_under_60_kb_and_the_first_visit_under_120(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    client = client_of(commune.chairman)
    sizes = {}
    for path in ("", "ke-hoach/", "bo-sung/", "ban-hanh/"):
        answer = client.get(f"/ky-so-ket/{cycle.pk}/{path}", headers={"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        sizes[path] = len(answer.content)
    assert max(sizes.values()) < 60_000
    preview = len(client.get(f"/ky-so-ket/{cycle.pk}/trang-dau.png").content)
    assert sizes[""] + preview + sum(len(gzip.compress(path.read_bytes())) for path in first_visit()) < 120_000


def first_visit() -> list[Path]:
    """The files that the first page brings with it."""
    web, htmx = Path(cchc.web.__path__[0]) / "static/cchc", Path(django_htmx.__path__[0]) / "static/django_htmx"
    return [web / "office.css", web / "office.js", web / "icon.svg", htmx / "htmx-2.min.js"]
