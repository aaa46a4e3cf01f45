"""Bring the sheet of a half-year back from Excel: shown first, saved when the reader says so."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.figures.half import Half
from cchc.figures.sheets import rows_of_file
from cchc.lib.errors import CchcError
from cchc.org.models import Officer
from cchc.targets.access import areas_to_enter
from cchc.targets.queries.lines import Line
from cchc.targets.queries.sheet import half_sheet
from cchc.web.request import officer_of, today
from cchc.web.targets.enter import save, tell
from cchc.web.targets.forms import SheetFileForm
from cchc.web.targets.halves import half_named
from cchc.web.targets.sheet_file import Brought, brought
from cchc.web.targets.sheet_form import after_saving, bound

Areas = frozenset[str] | None


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, year: int, part: int) -> HttpResponse:
    officer, half = officer_of(request), half_named(year, part)
    areas = areas_to_enter(officer, today())
    if "luu" in request.POST:
        return take(request, officer, half, areas)
    form = SheetFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            found = brought(rows_of_file(file.read(), file.name), lines_of(officer, half, areas))
        except CchcError as refused:
            form.add_error("file", str(refused))
        else:
            return show(request, half, found)
    page = {"here": "figures", "half": half, "form": form}
    return render(request, "targets/bring.html", page, status=422 if form.errors else 200)


def lines_of(officer: Officer, half: Half, areas: Areas) -> list[Line]:
    return [line for line in half_sheet(officer.commune, half).lines if areas is None or line.area in areas]


def show(request: HttpRequest, half: Half, found: Brought, status: int = 200) -> HttpResponse:
    page = {"here": "figures", "half": half, "form": found.form, "unknown": found.unknown, "same": found.same}
    return render(request, "targets/brought.html", page, status=status)


def take(request: HttpRequest, officer: Officer, half: Half, areas: Areas) -> HttpResponse:
    """Save the lines shown; those that are refused are shown again as they were typed, the others are saved."""
    lines = [line for line in lines_of(officer, half, areas) if f"so-{line.id}" in request.POST]
    sent = bound(lines, request.POST.dict())
    entered = save(officer, half, sent, areas)
    tell(request, entered)
    if not entered.refused and not sent.errors:
        return redirect("figures", half.year, half.part)
    left = {refusal.entry.row for refusal in entered.refused} | {one.line.key for one in sent.fields if one.error}
    again = [line for line in lines_of(officer, half, areas) if line.key in left]
    return show(request, half, Brought(after_saving(again, sent, entered.refused), (), 0), status=422)
