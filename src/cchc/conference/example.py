"""The conference of 2026 of the example commune: opened, its guests listed, its invitation drafted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from cchc.conference.actions import (
    change_conference,
    draft_invitation,
    list_guests_of_plan,
    open_conference,
    take_guests,
)
from cchc.conference.actions.change import facts_of
from cchc.conference.enums import Source
from cchc.conference.models import Conference
from cchc.conference.queries.people import PersonFacts
from cchc.org.models import Officer, Unit
from cchc.review.models import Cycle

PLAN = "ke-hoach-so-ket-cchc-2026.txt"
# Whom the plan invites and the commune's file does not know; the department is still to name its delegate.
OTHERS = (
    ("Ông", "Lò Văn Chựa", "Trưởng thôn Pá Khoang", "thôn Pá Khoang", "", "0912 000 101", False),
    ("Bà", "Vàng Thị Máy", "Bí thư Chi bộ thôn Nà Sàng", "thôn Nà Sàng", "vang.thi.may@vi-du.invalid", "", False),
    ("Ông", "Thào A Chinh", "Trưởng thôn Phiêng Ban", "thôn Phiêng Ban", "", "0912 000 103", None),
    ("Ông", "Lò Văn Phanh", "Trưởng thôn", "", "", "0912 000 104", None),
)


def load_guests(unit: Unit, by: Officer, at: datetime) -> None:
    """As often as asked: what stands already stays as it is."""
    cycle = Cycle.objects.filter(commune=unit, plan__source_name=PLAN).select_related("plan", "commune").first()
    if cycle is None:
        return
    conference = open_conference(cycle=cycle, by=by, at=at)
    if conference.guests.exists():
        return
    facts = replace(facts_of(conference), ends_at=time(11, 30), answer_by=date(2026, 6, 24))
    conference = change_conference(conference=conference, facts=facts, revision=conference.revision, by=by, at=at)
    list_guests_of_plan(conference=conference, by=by, at=at)
    take_guests(conference=conference, people=[person(row) for row in OTHERS], by=by, at=at)
    draft_invitation(conference=Conference.objects.get(pk=conference.pk), by=by, at=at)


def person(row: tuple[str, str, str, str, str, str, bool | None]) -> PersonFacts:
    honorific, name, title, organisation, email, phone, salaried = row
    return PersonFacts(
        name=name,
        honorific=honorific,
        title=title,
        organisation=organisation,
        group="Bí thư chi bộ, trưởng 14 thôn",
        email=email,
        phone=phone,
        salaried=salaried,
        source=Source.EXCEL,
    )
