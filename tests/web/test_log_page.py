"""The log is read month by month, searched, and proved whole when asked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction

from cchc.core import log
from tests.people import AT, Commune
from tests.web.signed import client_of


def add(commune: Commune, count: int, months: int = 0) -> None:
    with transaction.atomic():
        for _ in range(count):
            at = AT + timedelta(days=31 * months)
            log.append(by=commune.clerk, action="review.load_plan", obj=commune.unit, at=at)


def page(commune: Commune, address: str) -> Any:
    return client_of(commune.chairman).get(f"/nhat-ky/{address}")


def test_the_last_month_with_entries_is_shown_and_the_others_are_one_click_away(commune: Commune) -> None:
    add(commune, 2)
    add(commune, 3, months=2)
    latest = page(commune, "")
    assert [entry.position for entry in latest.context["rows"]] == [5, 4, 3]
    assert 'href="?thang=2023-06"' in latest.content.decode()
    earlier = page(commune, "?thang=2023-06")
    assert [entry.position for entry in earlier.context["rows"]] == [2, 1]
    assert 'href="?thang=2023-08"' in earlier.content.decode()


def test_a_made_up_month_shows_the_last_one(commune: Commune) -> None:
    add(commune, 1)
    for month in ("2023-13", "x", "0000-00", "99999-01"):
        assert [entry.position for entry in page(commune, f"?thang={month}").context["rows"]] == [1]


def test_a_visit_proves_the_last_entries_and_the_whole_log_when_asked(commune: Commune) -> None:
    add(commune, 501)
    assert page(commune, "").context["proved"] == 500
    assert page(commune, "?doi-chieu=1").context["proved"] == 501


def test_the_log_is_searched_by_the_words_of_a_step_and_stays_in_its_month(commune: Commune) -> None:
    add(commune, 2)
    found = page(commune, "?thang=2023-06&tim=nap+ke+hoach")
    assert len(found.context["rows"]) == 2
    assert "thang=2023-06" in found.context["listing"].export_url
    assert len(page(commune, "?tim=khong+co").context["rows"]) == 0
