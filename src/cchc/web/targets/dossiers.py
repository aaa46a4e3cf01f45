"""Files of the one-stop system: load one, match its columns, see its table, take its figures."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.figures.dossiers.cells import Cell
from cchc.figures.dossiers.columns import suggest
from cchc.figures.dossiers.identities import carried_from
from cchc.figures.half import Half
from cchc.lib.errors import CchcError
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.targets.access import PROCEDURES, areas_entered_by, areas_to_enter, one_stop_file_for, one_stop_file_to_use
from cchc.targets.actions import FileAlreadyLoaded, load_one_stop_file, match_columns, use_figures
from cchc.targets.enums import FileState
from cchc.targets.models import OneStopFile
from cchc.targets.queries.figures import closing_before
from cchc.targets.queries.one_stop import files_of, proposals, remembered, settlement_of, sheet_of
from cchc.web.excel import excel
from cchc.web.forms import sent, taken
from cchc.web.request import now, officer_of, today
from cchc.web.targets.dossier_forms import ColumnsForm, DossierFileForm
from cchc.web.targets.dossier_table import HEADS, as_excel, dossiers, lines_of, rates_of, reasons_of
from cchc.web.targets.halves import half_named

PREVIEW = 3


def may_use(officer: Officer) -> bool:
    areas = areas_entered_by(officer, today())
    return areas is None or PROCEDURES in areas


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, year: int, part: int) -> HttpResponse:
    """The files of a half, and the form that loads one."""
    officer, half = officer_of(request), half_named(year, part)
    require(officer, Right.READ, today())
    form = DossierFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        areas_to_enter(officer, today(), PROCEDURES)
        if form.is_valid() and (file := loaded(request, form, officer, half)):
            return redirect("dossier_file", year, part, file.pk)
    context = {"here": "figures", "half": half, "form": form, "may": may_use(officer)}
    files = files_of(officer.commune, half)
    context["files"] = [(one, dossiers(one.rows) if one.state != FileState.LOADED else "") for one in files]
    return render(request, "targets/dossiers.html", context, status=422 if form.errors else 200)


def loaded(request: HttpRequest, form: DossierFileForm, officer: Officer, half: Half) -> OneStopFile | None:
    sent = form.cleaned_data["file"]
    facts = {"commune": officer.commune, "half": half, "data": sent.read(), "name": sent.name}
    try:
        file = load_one_stop_file(**facts, by=officer, at=now())
    except FileAlreadyLoaded as known:
        messages.info(request, "Tệp này đã được nạp trước đó; đây là tệp đã có.")
        return known.file
    except CchcError as refused:
        form.add_error("file", str(refused))
        return None
    if file.state == FileState.COUNTED:
        messages.success(request, "Tệp có cùng tên cột với tệp đã ghép trước đây nên được tính ngay.")
    return file


def file_of(file: OneStopFile, year: int, part: int) -> OneStopFile:
    if (file.year, file.half) != (year, part):
        raise Http404
    return file


@require_http_methods(["GET", "HEAD"])
def table(request: HttpRequest, year: int, part: int, pk: int) -> HttpResponse:
    """The settlement table of a file; a file whose columns nobody has matched yet leads there."""
    officer = officer_of(request)
    file = file_of(one_stop_file_for(officer, pk, today()), year, part)
    if file.state == FileState.LOADED:
        return redirect("dossier_columns", year, part, pk)
    found = settlement_of(file)
    if request.GET.get("tep") == "xlsx":
        return excel(f"ho-so-mot-cua-{year}-ky-{part}", "Tình hình giải quyết hồ sơ", HEADS, as_excel(found))
    half = Half(year, part)
    last = closing_before(file.commune, half).get("TTHC.dang_tong")
    carried = found.total[Cell.CARRIED]
    context = {
        "here": "figures",
        "half": half,
        "file": file,
        "may": may_use(officer),
        "found": found,
        "lines": lines_of(found),
        "rates": rates_of(found),
        "reasons": reasons_of(found),
        "records": dossiers(found.records),
        "outside": dossiers(found.outside),
        "unclear": dossiers(sum(found.unclear.values())) if found.unclear else "",
        "proposals": proposals(file),
        "against_last": carried_from(int(last.value), carried) if last and last.value is not None else None,
    }
    return render(request, "targets/dossier_table.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: HttpRequest, year: int, part: int, pk: int) -> HttpResponse:
    """What each column of the file means: proposed, decided by a person, remembered."""
    officer = officer_of(request)
    file = file_of(one_stop_file_to_use(officer, pk, today()), year, part)
    sheet = sheet_of(file)
    known = remembered(file.commune_id, sheet)
    form = ColumnsForm(sheet, file, known or suggest(sheet), sent(request))
    if taken(form, lambda: match_columns(file=file, **form.facts, by=officer, at=now())):
        return redirect("dossier_file", year, part, pk)
    context = {"here": "figures", "half": Half(year, part), "file": file, "form": form, "known": known is not None}
    context |= {"headers": sheet.headers, "rows": sheet.sample[:PREVIEW]}
    return render(request, "targets/dossier_columns.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def use(request: HttpRequest, year: int, part: int, pk: int) -> HttpResponse:
    """Take the figures of the file into the half; who comes by its address alone sees the table first."""
    officer = officer_of(request)
    file = file_of(one_stop_file_to_use(officer, pk, today()), year, part)
    if request.method != "POST":
        return redirect("dossier_file", year, part, pk)
    written = use_figures(file=file, by=officer, at=now())
    if written:
        messages.success(request, f"Đã dùng số liệu của tệp cho {len(written)} dòng.")
    else:
        messages.info(request, "Số liệu của tệp đã được dùng từ trước; không có gì thay đổi.")
    return redirect("dossier_file", year, part, pk)
