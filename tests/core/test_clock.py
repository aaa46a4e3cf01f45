"""The office's day is today, or the day set for practice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from cchc.core.clock import now, today
from tests.people import Commune
from tests.web.signed import client_of


def test_today_is_today() -> None:
    assert today() == timezone.localdate()
    assert abs(now() - timezone.now()) < timedelta(minutes=1)


def test_a_day_for_practice_keeps_the_time_of_the_day(settings: Any) -> None:
    settings.PRACTICE_DAY = date(2026, 6, 12)
    assert today() == date(2026, 6, 12)
    assert timezone.localtime(now()).hour == timezone.localtime().hour


@pytest.mark.django_db
def test_every_page_says_that_it_is_practice(commune: Commune, settings: Any) -> None:
    words = "hôm nay được coi là ngày 12/06/2026"
    assert words not in client_of(commune.chairman).get("/ky-so-ket/").content.decode()
    settings.PRACTICE_DAY = date(2026, 6, 12)
    assert words in client_of(commune.chairman).get("/ky-so-ket/").content.decode()
