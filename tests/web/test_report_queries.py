"""What the pages of reports cost does not grow with what they show."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cchc.org.models import Post, PostHolding
from cchc.reports.models import FieldReport, Finding
from tests.factories.reports import handed_in, report_cycle, report_of, target
from tests.factories.reviews import seed_cycle
from tests.people import Commune
from tests.web.signed import client_of


def cost(commune: Commune, part: str, path: str) -> int:
    client = client_of(commune.people[part])
    client.get(path)  # what is made once (a session, a content type) is not counted
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


@pytest.mark.parametrize("part", ["chairman", "reform"])
def test_the_list_costs_the_same_for_1_3_and_300_reports(commune: Commune, part: str) -> None:
    Post.objects.filter(code="reform").update(areas=["TC"])
    cycle = seed_cycle(commune)
    costs = []
    for more in (0, 2, 297):
        grow(commune, more)
        costs.append(cost(commune, part, f"/ky-so-ket/{cycle.pk}/bao-cao/"))
    assert FieldReport.objects.filter(cycle=cycle).count() == 300
    assert len(set(costs)) == 1, costs


def grow(commune: Commune, count: int) -> None:
    """Posts with an area of their own and a holder: each owes a report."""
    start = Post.objects.count()
    posts = Post.objects.bulk_create(
        Post(commune=commune.unit, code=f"p{start + n}", name=f"Chức danh {start + n}", areas=[f"X{start + n}"])
        for n in range(count)
    )
    PostHolding.objects.bulk_create(PostHolding(post=post, officer=commune.idle) for post in posts)


def test_the_writing_page_costs_the_same_however_much_stands_in_it(commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    costs = []
    for more in (1, 2, 40):
        for number in range(more):
            target(commune, "TC", f"Chỉ tiêu {number}")
        Finding.objects.bulk_create(
            Finding(report=report, area="TC", position=n, shortcoming=f"Tồn tại {n}") for n in range(more)
        )
        costs.append(cost(commune, "reform", f"/bao-cao/{report.pk}/"))
    assert len(set(costs)) == 1, costs


def test_reading_costs_the_same_however_much_was_handed_in(commune: Commune) -> None:
    report_cycle(commune)
    small = handed_in(commune, "reform")
    for number in range(30):
        target(commune, "TCC", f"Chỉ tiêu {number}")
    large = handed_in(commune, "finance")
    assert cost(commune, "clerk", f"/bao-cao/{small.pk}/") == cost(commune, "clerk", f"/bao-cao/{large.pk}/")
