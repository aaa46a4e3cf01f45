"""The whole dossier of the conference in one click, with what the office has made and chosen."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.budget.papers.rounds import costs_of
from cchc.budget.queries.rounds import state_of
from cchc.conference.models import Conference
from cchc.conference.papers.case import facts_of
from cchc.conference.papers.venue import chosen_for
from cchc.conference.queries.conference import conference_of
from cchc.dossier.chosen import Chosen
from cchc.review.access import cycle_for
from cchc.review.models import Cycle
from cchc.review.papers.dossier import dossier_zip
from cchc.talks.queries.standing import call_of, speeches, talks_standing
from cchc.web.files import attachment
from cchc.web.request import now, officer_of, today


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    round, conference = state_of(cycle), conference_of(cycle)
    data = dossier_zip(
        cycle,
        today(),
        costs=costs_of(round) if round else None,
        chosen=chosen_of(cycle, conference),
        facts=facts_of(conference) if conference else None,
    )
    return attachment(data, "application/zip", f"ho-so-so-ket-{cycle.pk}.zip")


def chosen_of(cycle: Cycle, conference: Conference | None) -> Chosen:
    """The talks that the committee chose, the list of what must be ready and the seats, as far as they are known."""
    call = call_of(cycle)
    talks = speeches(talks_standing(call, today())) if call else ()
    return replace(chosen_for(cycle.commune, conference, now()), talks=talks)
