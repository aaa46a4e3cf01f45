"""The conference as the papers of the dossier know it: the plan, with the day, hour and hall that hold now."""

from __future__ import annotations

from dataclasses import replace

from cchc.conference.models import Conference
from cchc.dossier.case import Case, open_case
from cchc.law.book import law_book
from cchc.org.queries.commune import commune_of
from cchc.reading.model import Plan
from cchc.review.queries.plan import plan_of


def case_of(conference: Conference) -> Case:
    """The case under the law of the day on which the conference is held."""
    commune = commune_of(conference.commune, conference.held_on)
    return open_case(conference.cycle.plan.document.paper, facts_of(conference), commune, law_book().on)


def facts_of(conference: Conference) -> Plan:
    """What the plan asks for, on the day, at the hour, in the hall and under the chair that hold now."""
    return replace(
        plan_of(conference.cycle.plan),
        held_on=conference.held_on,
        starts_at=conference.starts_at,
        venue=conference.venue or None,
        chair=conference.chair or None,
    )
