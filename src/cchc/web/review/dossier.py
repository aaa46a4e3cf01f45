"""The whole dossier of the conference in one click, with the estimate that the office has made."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.budget.papers.rounds import costs_of
from cchc.budget.queries.rounds import state_of
from cchc.review.access import cycle_for
from cchc.review.papers.dossier import dossier_zip
from cchc.web.files import attachment
from cchc.web.request import officer_of, today


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    round = state_of(cycle)
    data = dossier_zip(cycle, today(), costs_of(round) if round else None)
    return attachment(data, "application/zip", f"ho-so-so-ket-{cycle.pk}.zip")
