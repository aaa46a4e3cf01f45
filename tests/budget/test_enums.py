"""The tables of states leave nothing out."""

from __future__ import annotations

from cchc.budget.actions.steps import STANDING
from cchc.budget.enums import LIVE, PAPER_STATES, ROUND_MOVES, HandKind, PaperKind, RoundState
from cchc.budget.queries.hands import RIGHT_OF


def test_every_state_has_its_moves_and_every_live_one_its_words() -> None:
    assert set(ROUND_MOVES) == set(RoundState)
    assert set(STANDING) == LIVE


def test_a_round_that_ended_moves_no_more() -> None:
    assert {state for state, moves in ROUND_MOVES.items() if not moves} == set(RoundState) - LIVE


def test_every_hand_has_its_right_and_every_paper_its_states() -> None:
    assert set(RIGHT_OF) == set(HandKind)
    assert set(PAPER_STATES) == set(PaperKind)
