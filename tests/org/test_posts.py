"""Who holds which post on a day."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.actions import assign_post, end_post
from cchc.org.enums import Role, UnitKind
from cchc.org.models import PostHolding, Unit
from cchc.org.queries.posts import holder_on, holders_of, posts_on
from tests.people import AT, TODAY, Commune


def test_a_post_passes_from_one_officer_to_the_next(commune: Commune) -> None:
    holding = commune.clerk.holdings.get()
    end_post(holding=holding, until=date(2023, 6, 30), by=commune.chairman, at=AT)
    assign_post(post=holding.post, officer=commune.idle, since=date(2023, 7, 1), by=commune.chairman, at=AT)
    assert holder_on(holding.post, date(2023, 6, 30)) == commune.clerk
    assert holder_on(holding.post, date(2023, 7, 1)) == commune.idle
    assert holders_of(commune.unit, Role.CLERK, date(2023, 7, 1)) == [commune.idle]
    assert list(LogEntry.objects.order_by("position").values_list("action", flat=True)) == [
        "org.end_post",
        "org.assign_post",
    ]


def test_two_do_not_hold_one_post_at_once(commune: Commune) -> None:
    post = commune.clerk.holdings.get().post
    with pytest.raises(ActionRefused, match="Vàng A Chứ đang giữ chức danh"):
        assign_post(post=post, officer=commune.idle, since=TODAY, by=commune.chairman, at=AT)
    assert LogEntry.objects.count() == 0


def test_a_post_is_not_given_to_an_officer_of_another_commune(commune: Commune, other_commune: Commune) -> None:
    post = commune.clerk.holdings.get().post
    with pytest.raises(ActionRefused, match="không thuộc xã Suối Mẫu"):
        assign_post(post=post, officer=other_commune.idle, since=TODAY, by=commune.chairman, at=AT)


def test_a_post_does_not_end_before_it_began(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="đứng trước ngày bắt đầu"):
        end_post(holding=commune.clerk.holdings.get(), until=date(2020, 1, 1), by=commune.chairman, at=AT)


def test_a_time_in_a_post_ends_once(commune: Commune) -> None:
    holding = commune.clerk.holdings.get()
    end_post(holding=holding, until=date(2023, 6, 30), by=commune.chairman, at=AT)
    for until in (date(2023, 6, 30), date(2023, 12, 31)):
        with pytest.raises(ActionRefused, match=r"Vàng A Chứ thôi giữ chức danh .* từ ngày 30/06/2023"):
            end_post(holding=holding, until=until, by=commune.chairman, at=AT)
    assert LogEntry.objects.count() == 1


def test_the_database_itself_refuses_an_end_before_the_start(commune: Commune) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PostHolding.objects.filter(officer=commune.clerk).update(until=date(2020, 1, 1))


def test_only_posts_of_the_day_are_asked(commune: Commune) -> None:
    post = commune.admin.holdings.get().post
    post.since = date(2024, 1, 1)
    post.save()
    assert post not in posts_on(commune.unit, TODAY)
    assert post in posts_on(commune.unit, date(2024, 1, 1))


def test_a_unit_knows_what_it_came_from(db: None) -> None:
    old = [
        Unit.objects.create(code=f"x{n}", kind=UnitKind.COMMUNE, name=f"xã Cũ {n}", until=date(2025, 6, 30))
        for n in (1, 2)
    ]
    new = Unit.objects.create(code="moi", kind=UnitKind.COMMUNE, name="xã Mới", since=date(2025, 7, 1))
    new.came_from.set(old)
    assert set(Unit.objects.on(date(2025, 6, 30))) == set(old)
    assert list(Unit.objects.on(date(2025, 7, 1))) == [new]
    assert list(old[0].became.all()) == [new]
