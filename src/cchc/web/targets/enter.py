"""Enter the figures of one area of reform, with what is doubtful told while one types."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.figures.half import Half
from cchc.org.models import Officer
from cchc.targets.access import areas_to_enter
from cchc.targets.actions import Entered, enter_figures
from cchc.targets.queries.sheet import HalfSheet, Typed, half_sheet
from cchc.web.request import now, officer_of, today
from cchc.web.targets.halves import half_named
from cchc.web.targets.sheet_form import SheetForm, after_saving, blank, bound


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, year: int, part: int, area: str) -> HttpResponse:
    officer, half = officer_of(request), half_named(year, part)
    areas = areas_to_enter(officer, today(), area)
    sheet = half_sheet(officer.commune, half)
    if area not in sheet.areas:
        raise Http404
    form, status = blank(sheet.of(area)), 200
    if request.method == "POST":
        sent = bound(sheet.of(area), request.POST.dict())
        entered = save(officer, half, sent, areas)
        tell(request, entered)
        if not entered.refused and not sent.errors:
            return redirect("enter_figures", year, part, area)
        sheet = half_sheet(officer.commune, half)
        form, status = after_saving(sheet.of(area), sent, entered.refused), 422
    return render(request, "targets/enter.html", context(half, sheet, area, form, areas), status=status)


def context(
    half: Half, sheet: HalfSheet, area: str, form: SheetForm, areas: frozenset[str] | None
) -> dict[str, object]:
    mine = {code: name for code, name in sheet.areas.items() if areas is None or code in areas}
    keep = f"so-lieu-{half.year}-{half.part}-{area}-{sum(one.revision for one in form.fields)}"
    return {
        "here": "figures",
        "half": half,
        "area": area,
        "area_name": sheet.areas[area],
        "mine": mine,
        "form": form,
        "keep": keep,
    }


def save(officer: Officer, half: Half, form: SheetForm, areas: frozenset[str] | None) -> Entered:
    return enter_figures(commune=officer.commune, half=half, entries=form.entries, areas=areas, by=officer, at=now())


def tell(request: HttpRequest, entered: Entered) -> None:
    if entered.saved:
        messages.success(request, f"Đã lưu {len(entered.saved)} dòng.")
    elif not entered.refused:
        messages.info(request, "Không có dòng nào thay đổi.")


@require_http_methods(["GET", "HEAD", "POST"])
def judge(request: HttpRequest, year: int, part: int) -> HttpResponse:
    """The fragment with what is doubtful beside each line and what computed lines come to, as it is being typed."""
    officer, half = officer_of(request), half_named(year, part)
    areas_to_enter(officer, today())
    if request.method != "POST":
        return redirect("figures", year, part)
    standing = half_sheet(officer.commune, half)
    posted = {line.area for line in standing.lines if f"so-{line.id}" in request.POST}
    form = bound((line for line in standing.lines if line.area in posted), request.POST.dict())
    answers = {entry.row: entry.answer for entry in form.entries}
    sheet = half_sheet(officer.commune, half, Typed(answers, officer, now()))
    lines = {line.key: line for line in sheet.lines}
    shown = [(one, lines[one.line.key]) for one in form.fields]
    return render(request, "targets/_judged.html", {"shown": shown})
