"""What must hold of the whole office: tables as the models say, and a name for every step of the log."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import call_command

import cchc
from cchc.web.templatetags.office import ACTIONS


@pytest.mark.django_db
def test_the_migrations_make_what_the_models_say() -> None:
    call_command("makemigrations", "core", "org", "records", "review", check=True, dry_run=True, verbosity=0)


def test_every_step_of_the_log_has_a_vietnamese_name() -> None:
    sources = Path(cchc.__path__[0]).rglob("*.py")
    found = {name for path in sources for name in re.findall(r'action="(\w+\.\w+)"', path.read_text("utf-8"))}
    assert found == set(ACTIONS)
