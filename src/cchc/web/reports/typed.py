"""What a page of a report sends: the words in its fields, and the button that was pressed."""

from __future__ import annotations

from django.http import QueryDict

from cchc.reports.actions import Typed
from cchc.reports.queries.words import place_of
from cchc.web.request import key_in

BASE = "base-"


def typed_in(sent: QueryDict) -> list[Typed]:
    """Every field of the report among what was sent; a field without a number to go on from goes on from nothing."""
    places = ((name, place_of(name)) for name in sent)
    return [Typed(place, str(sent[name]), number_in(sent.get(BASE + name, ""))) for name, place in places if place]


def number_in(text: str) -> int:
    """The number of a row or a revision; 0, which is nobody's, for words and for more than a row can have."""
    return key_in(text) or 0


def page_mark(sent: QueryDict) -> str:
    """The mark of the open page, as ``Revision.page`` keeps it."""
    return "".join(char for char in sent.get("trang", "") if char.isascii() and char.isalnum())[:32]


def pressed(sent: QueryDict) -> tuple[str, str]:
    """The button's step and what it is about: ``bo-finding:12`` is (``bo-finding``, ``12``)."""
    step, _, about = sent.get("viec", "").partition(":")
    return step, about
