"""What day it is, for the surfaces: today, or the day set for practice (ngày giả định để tập huấn)."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """This moment; with a day set for practice, the same time of that day."""
    real = timezone.now()
    if settings.PRACTICE_DAY is None:
        return real
    local = timezone.localtime(real)
    return timezone.make_aware(datetime.combine(settings.PRACTICE_DAY, local.time()))


def today() -> date:
    return timezone.localdate(now())
