"""The example loaded once for all its tests, which change it inside transactions of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from cchc.example import load
from tests.people import files_in_tmp

__all__ = ["files_in_tmp"]

AT = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[list[dict[str, object]]]:
    """The sign-ins of the example; it is taken out again after the module."""
    files = tmp_path_factory.mktemp("files")
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(PASSWORD_HASHERS=QUICK, FILES_DIR=files):
            people = load(at=AT)
        yield people
        transaction.set_rollback(True)
