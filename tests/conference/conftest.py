"""Fixtures of the office, and a conference with one guest."""

import pytest

from cchc.conference.models import Conference, Guest
from tests.factories.conferences import conference_of_seed, guest_of
from tests.people import Commune, commune, files_in_tmp, other_commune

__all__ = ["commune", "files_in_tmp", "other_commune"]


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return conference_of_seed(commune)


@pytest.fixture
def guest(conference: Conference) -> Guest:
    return guest_of(conference)
