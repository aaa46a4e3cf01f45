"""What must hold of the whole office: tables as the models say, and a name for every step of the log."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.core.management import call_command

import cchc
from cchc.web.templatetags.office import ACTIONS


@pytest.mark.django_db
def test_the_migrations_make_what_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_step_of_the_log_has_a_vietnamese_name() -> None:
    assert names_in_the_log() == set(ACTIONS)


def test_every_step_of_the_log_is_called_as_its_action() -> None:
    for name in names_in_the_log():
        package, function = name.split(".")
        assert callable(getattr(import_module(f"cchc.{package}.actions"), function)), name


def names_in_the_log() -> set[str]:
    """Every ``package.action`` that the actions of a package write as such, handed on or not."""
    names = set()
    for folder in Path(cchc.__path__[0]).glob("*/actions"):
        pattern = re.compile(rf'"({folder.parent.name}\.\w+)"')
        names |= {name for path in folder.glob("*.py") for name in pattern.findall(path.read_text("utf-8"))}
    return names
