"""Two clicks with one file open one review."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from cchc.core.log import verify_chain
from cchc.review.actions import PlanAlreadyLoaded
from cchc.review.models import Cycle, ReviewPlan
from tests.people import Commune
from tests.review.seed import seed_cycle

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_file_loaded_four_times_at_once_opens_one_review(commune: Commune) -> None:
    start, raised = threading.Barrier(4), []

    def click() -> None:
        try:
            start.wait()
            seed_cycle(commune)
        except BaseException as error:
            raised.append(type(error))
        finally:
            connection.close()

    clicks = [threading.Thread(target=click) for _ in range(4)]
    for thread in clicks:
        thread.start()
    for thread in clicks:
        thread.join()
    assert raised == [PlanAlreadyLoaded] * 3
    assert Cycle.objects.count() == 1
    assert ReviewPlan.objects.get().assignments.count() == 10
    assert verify_chain(commune.unit.pk).intact
