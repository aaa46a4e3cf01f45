"""The answers of the guests of the present review: some come, some do not or send another, several are silent."""

from __future__ import annotations

from datetime import date
from itertools import cycle
from typing import Any

from cchc.conference.actions import Substitute, record_reply
from cchc.conference.enums import Answer, Via
from cchc.conference.models import Guest, Reply
from cchc.example.part import Example

DAY = date(2026, 6, 12)
COMES: dict[str, Any] = {"answer": Answer.YES, "via": Via.LINK}
SAID_SO: dict[str, Any] = {"answer": Answer.YES, "via": Via.PHONE}
AWAY: dict[str, Any] = {"answer": Answer.NO, "via": Via.PHONE, "reason": "đi tập huấn ở tỉnh cùng ngày"}
SENDS: dict[str, Any] = {
    "answer": Answer.SUBSTITUTE,
    "via": Via.LINK,
    "substitute": Substitute("Lò Thị Pánh", "Phó Trưởng bản", "", False),
}
SILENT: dict[str, Any] = {}
# What the guests say, in the order of the list and over again.
TURNS = (COMES, SAID_SO, SILENT, COMES, AWAY, COMES, SILENT, SENDS, SAID_SO, COMES)


def load_answers(example: Example) -> None:
    """Nothing where nobody is invited yet, or somebody answered already."""
    guests = Guest.objects.filter(commune=example.unit, conference__held_on__year=DAY.year, removed_at=None)
    if Reply.objects.filter(guest__in=guests).exists():
        return
    at = example.moment(DAY)
    for guest, said in zip(guests.order_by("position", "pk"), cycle(TURNS)):
        if said:
            heard = example.organiser(at) if said["via"] == Via.PHONE else None
            record_reply(guest=guest, by=heard, at=at, **said)
