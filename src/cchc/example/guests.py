"""The conference of the present review, its guests, and the invitation ready to be issued."""

from __future__ import annotations

from cchc.conference.example import load_guests
from cchc.example.part import Example


def load_conference(example: Example) -> None:
    load_guests(example.unit, example.organiser(example.at), example.at)
