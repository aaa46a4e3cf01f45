"""The whole dossier of the conference in one click."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.review.access import cycle_for
from cchc.review.papers.dossier import dossier_zip
from cchc.web.files import attachment
from cchc.web.request import officer_of, today


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    return attachment(dossier_zip(cycle, today()), "application/zip", f"ho-so-so-ket-{cycle.pk}.zip")
