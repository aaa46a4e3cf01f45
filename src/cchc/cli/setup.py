"""Prepare the office (Django, database) for the commands that need it."""

from __future__ import annotations

import os
from datetime import date

EXAMPLE_DAY = date(2026, 6, 18)  # In the middle of the review that the example holds.


def practise(day: date | None) -> None:
    """Let ``day`` stand for today in this process and its children, unless the environment names another."""
    if day is not None:
        os.environ.setdefault("CCHC_TODAY", day.isoformat())


def office() -> None:
    """Set Django up and bring the database to the current shape."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cchc.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
