"""The dossier of a review: from its plan and the commune's file."""

from __future__ import annotations

from datetime import date

from cchc.dossier.chosen import NOTHING, Chosen
from cchc.dossier.estimate import Estimate
from cchc.org.queries.commune import commune_of
from cchc.reading.model import Plan
from cchc.review.models import Cycle
from cchc.review.queries.plan import plan_of


def dossier_zip(
    cycle: Cycle,
    today: date,
    costs: Estimate | None = None,
    chosen: Chosen = NOTHING,
    facts: Plan | None = None,
) -> bytes:
    """Every paper the conference needs, DOCX and PDF, as a zip. Raises ``CchcError`` while the day is unknown.

    ``costs`` is the estimate that the office has made, None before one is begun; ``chosen`` what it has chosen;
    ``facts`` what the plan asks for where day, hour or hall are others by now.
    """
    from cchc.dossier import as_zip, build

    plan = cycle.plan
    facts = facts or plan_of(plan)
    commune = commune_of(plan.commune, facts.held_on or today)
    return as_zip(build(plan.document.paper, facts, commune, costs=costs, chosen=chosen))
