"""Write a report: each field is saved by itself while one writes, and all of them with a button."""

from __future__ import annotations

from secrets import token_hex

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from cchc.lib.errors import CchcError
from cchc.reports.access import report_to_write
from cchc.reports.actions import Saved, save_words
from cchc.reports.enums import ReportState
from cchc.reports.models import FieldReport, Passage
from cchc.reports.queries.period import half_of_cycle
from cchc.reports.queries.results import outcomes
from cchc.reports.queries.sheet import sheet_of
from cchc.reports.queries.words import FIELD_NAMES, row_at
from cchc.web.page import of_cycle
from cchc.web.reports.buttons import press
from cchc.web.reports.overlay import lay_over
from cchc.web.reports.typed import page_mark, pressed, typed_in
from cchc.web.request import now, officer_of, today
from cchc.web.templatetags.boxes import Box


def show(request: HttpRequest, report: FieldReport, *, refused: CchcError | None = None) -> HttpResponse:
    """The writing page under a fresh mark; after a refusal with everything as it was typed."""
    sheet, mark = sheet_of(report), token_hex(8)
    if refused:
        lay_over(sheet, typed_in(request.POST))
        mark = page_mark(request.POST)
    page = of_cycle(
        report.cycle,
        report=report,
        sheet=sheet,
        mark=mark,
        refused=refused,
        returned=report.steps.filter(state=ReportState.RETURNED).select_related("by").last(),
        half=half_of_cycle(report.cycle),
        today=today(),
        due=report.duty.due if report.duty else None,
    )
    return render(request, "reports/write.html", page, status=422 if refused else 200)


def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Save what was sent: one field by itself, or the whole page and then what its button asks for."""
    officer = officer_of(request)
    report = report_to_write(officer, pk, today())
    if getattr(request, "htmx", False):
        return save_one(request, report)
    try:
        saved = save_all(request, report)
        anchor = press(request, report, *pressed(request.POST))
    except CchcError as error:
        if not report.is_editable:
            messages.error(request, str(error))
            return redirect("report", pk=report.pk)
        return show(request, report, refused=error)
    tell_joined(request, saved)
    if pressed(request.POST)[0] == "nop":
        return redirect("hand_in_report", pk=report.pk)
    return redirect(reverse("report", args=(report.pk,)) + anchor)


def save_all(request: HttpRequest, report: FieldReport) -> list[Saved]:
    return save_words(
        report=report, typed=typed_in(request.POST), by=officer_of(request), at=now(), page=page_mark(request.POST)
    )


def save_one(request: HttpRequest, report: FieldReport) -> HttpResponse:
    """The fragment under a field: when it was saved, or why not; the words stay in the field."""
    page: dict[str, object] = {"report": report, "at": now()}
    try:
        saved = save_all(request, report)
    except CchcError as error:
        return render(request, "reports/_saved.html", {**page, "refused": error})
    if not saved:
        return HttpResponse(status=204)
    field = saved[0]
    page |= {"field": field, "name": field.place.name, "base": field.base}
    if request.POST.get("lay"):
        return render(request, "reports/_box.html", {"report": report, "at": now(), **joined(report, field)})
    if field.place.kind == "target":
        page["outcome"] = next((item for item in outcomes(report) if item.target.pk == field.place.pk), None)
    return render(request, "reports/_saved.html", page)


def joined(report: FieldReport, field: Saved) -> dict[str, object]:
    """The box with the words of both writers, going on from what now stands."""
    row = row_at(report, field.place)
    heading = row.heading or row.get_part_display() if isinstance(row, Passage) else FIELD_NAMES[field.place.field]
    return {"box": Box(field.place, field.text, field.number), "label": heading}


def tell_joined(request: HttpRequest, saved: list[Saved]) -> None:
    if others := sorted({field.joined for field in saved if field.joined}):
        messages.warning(
            request,
            f"{', '.join(others)} cũng vừa sửa báo cáo này. Lời của mọi người đã được ghép; hãy đọc lại. "
            "Lời riêng của từng người vẫn còn ở trang các bản sửa.",
        )
    elif pressed(request.POST)[0] != "nop":
        messages.success(request, "Đã lưu báo cáo.")
