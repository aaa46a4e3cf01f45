"""Fixtures of the office's tests, and the review of the seed."""

import pytest

from cchc.review.models import Cycle
from tests.factories.reviews import seed_cycle
from tests.people import Commune, commune, files_in_tmp, other_commune

__all__ = ["commune", "files_in_tmp", "other_commune"]


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)
