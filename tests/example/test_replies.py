"""The guests of the example answer in every way, and loading it again adds nothing."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cchc.conference.models import Conference, Guest, Reply
from cchc.example.part import Example
from cchc.example.replies import load_answers
from tests.factories.conferences import conference_of_seed, guest_of
from tests.people import Commune, commune, files_in_tmp

__all__ = ["commune", "files_in_tmp"]
AT = datetime(2026, 6, 12, 3, 0, tzinfo=UTC)


@pytest.fixture
def example(commune: Commune) -> Example:
    return Example(Path("examples"), commune.unit, AT)


@pytest.fixture
def conference(commune: Commune) -> Conference:
    conference = conference_of_seed(commune)
    conference.held_on = date(2026, 6, 26)
    conference.save()
    return conference


def test_answers_of_every_kind_and_silence(example: Example, conference: Conference) -> None:
    for number in range(20):
        guest_of(conference, f"Khách {number}")
    load_answers(example)
    assert Counter(Guest.objects.values_list("answer", flat=True)) == {"yes": 12, None: 4, "no": 2, "substitute": 2}
    load_answers(example)
    assert Reply.objects.count() == 16


def test_without_guests_there_is_nothing_to_answer(example: Example) -> None:
    load_answers(example)
    assert not Reply.objects.exists()
