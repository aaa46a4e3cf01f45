"""Prepare the office (Django, database) for the commands that need it."""

from __future__ import annotations

import os


def office() -> None:
    """Set Django up and bring the database to the current shape."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cchc.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
