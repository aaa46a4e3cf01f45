"""The conference as the papers of the dossier know it: the plan, with the day, hour and hall that hold now."""

from __future__ import annotations

from dataclasses import replace

from cchc.conference.models import Conference
from cchc.dossier.case import Case, open_case
from cchc.law.book import law_book
from cchc.org.queries.commune import commune_of
from cchc.review.queries.plan import plan_of


def case_of(conference: Conference) -> Case:
    """The case under the law of the day on which the conference is held."""
    plan = conference.cycle.plan
    facts = replace(
        plan_of(plan),
        held_on=conference.held_on,
        starts_at=conference.starts_at,
        venue=conference.venue or None,
        chair=conference.chair or None,
    )
    commune = commune_of(conference.commune, conference.held_on)
    return open_case(plan.document.paper, facts, commune, law_book().on)
