"""The places built once for all tests of a module, each of which walks them inside a transaction of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.db import transaction
from django.test import override_settings

from tests.people import Commune, first_commune, make_commune
from tests.web.places import places_of

__all__ = ["commune", "other_commune", "places", "walked"]


class Walked(NamedTuple):
    commune: Commune
    other: Commune
    places: dict[str, int]
    files: Path


@pytest.fixture(scope="module")
def walked(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Walked]:
    """Both communes and the rows of the first; they are taken out again after the module."""
    files = tmp_path_factory.mktemp("walked")
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(FILES_DIR=files, MAIL_DIR=files / "mail"):
            first = first_commune()
            found = Walked(first, make_commune("nam-nhon", "xã Nậm Nhọn"), places_of(first), files)
        yield found
        transaction.set_rollback(True)


@pytest.fixture
def commune(walked: Walked, db: None, settings: Any) -> Commune:
    settings.FILES_DIR = walked.files
    return walked.commune


@pytest.fixture
def other_commune(walked: Walked, commune: Commune) -> Commune:
    return walked.other


@pytest.fixture
def places(walked: Walked, commune: Commune) -> dict[str, int]:
    return walked.places
