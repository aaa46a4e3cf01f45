"""How well whole papers are read, held against the gold readings: what was once reached is not lost."""

import pytest
from bench.accuracy import Scores, measure, total

# Shares that the readings of all gold papers together do not fall below.
FLOORS = {
    "assignments.precision": 0.98,
    "assignments.recall": 0.98,
    "assignments.kind": 0.98,
    "assignments.due": 0.98,
    "assignments.with": 0.98,
    "assignments.at": 0.99,
    "plan.participants.recall": 0.97,
    "plan.participants.precision": 0.97,
    "plan.agenda.recall": 0.97,
    "plan.agenda.precision": 0.97,
    "plan.review_of": 0.97,
    "plan.period": 0.97,
    "plan.venue": 0.97,
    "plan.held_on": 0.97,
    "plan.starts_at": 0.97,
    "plan.chair": 0.97,
    "plan.funding": 0.97,
}


@pytest.fixture(scope="module")
def by_file() -> dict[str, Scores]:
    return measure()


def test_every_field_of_the_seed_is_exact(by_file: dict[str, Scores]) -> None:
    wrong = {name: tally.wrong for name, tally in by_file["seed"].items() if tally.right != tally.asked}
    assert wrong == {}


def test_every_field_of_all_papers_reaches_its_floor(by_file: dict[str, Scores]) -> None:
    reached = total(by_file)
    below = {name: reached[name].share for name, floor in FLOORS.items() if reached[name].share < floor}
    assert below == {}


def test_at_least_twelve_papers_beside_the_seed_are_measured(by_file: dict[str, Scores]) -> None:
    assert len(by_file) > 12
