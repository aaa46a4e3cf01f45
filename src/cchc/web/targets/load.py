"""Load the targets of a year: the file is read and shown first, and taken when the reader says so."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.figures.half import Half
from cchc.figures.sheets import is_workbook
from cchc.law.areas import area_names
from cchc.lib.errors import CchcError
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.targets.actions import (
    Loaded,
    Received,
    load_targets_from_excel,
    load_year_plan,
    receive_targets_file,
)
from cchc.targets.papers.proposals import proposals_of
from cchc.targets.queries.catalogue import law_of
from cchc.targets.queries.differences import Proposal, differences
from cchc.targets.queries.results import targets_of
from cchc.targets.queries.words import planned_words
from cchc.web.request import now, officer_of, today
from cchc.web.targets.forms import LoadTargetsForm
from cchc.web.targets.halves import half_named
from cchc.web.tickets import file_under, ticket_for

PURPOSE = "cchc.targets.load"


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, year: int) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.MANAGE_TARGETS, today())
    half = half_named(year, 1)
    if request.method == "POST" and "the" in request.POST:
        return take(request, officer, year)
    form = LoadTargetsForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            received = receive_targets_file(data=file.read(), name=file.name, year=year)
        except CchcError as refused:
            form.add_error("file", str(refused))
        else:
            return render(request, "targets/preview.html", preview(officer, half, received))
    page = {"here": "targets", "year": year, "form": form}
    return render(request, "targets/load.html", page, status=422 if form.errors else 200)


def preview(officer: Officer, half: Half, received: Received) -> dict[str, Any]:
    """What the file would add, change and no longer has, and the token by which it is taken unchanged."""
    file, commune = received.file, officer.commune
    found = differences(targets_of(commune, half.year), proposals_of(file))
    areas = area_names(law_of(commune, half))
    return {
        "here": "targets",
        "year": half.year,
        "file": file,
        "new": [shown(one, areas) for one in found.new],
        "changed": [(one, planned_words(one.target), shown(one.proposal, areas)[1]) for one in found.changed],
        "same": found.same,
        "gone": found.gone,
        "ticket": ticket_for(received.blob, file.name, purpose=PURPOSE, year=half.year, commune=commune.pk),
    }


def shown(proposal: Proposal, areas: dict[str, str]) -> tuple[Proposal, str, str]:
    return proposal, planned_words(proposal.as_target()), areas.get(proposal.area, "")


def take(request: HttpRequest, officer: Officer, year: int) -> HttpResponse:
    """Take what was shown; a token of another commune, of another year or made up leads back to the start."""
    kept = file_under(request.POST["the"], purpose=PURPOSE, year=year, commune=officer.commune_id)
    if kept is None:
        messages.warning(request, "Lượt xem trước đã hết hạn; chọn lại tệp.")
        return redirect("load_targets", year)
    data, name = kept
    step = load_targets_from_excel if is_workbook(data, name) else load_year_plan
    loaded = step(
        commune=officer.commune,
        year=year,
        data=data,
        name=name,
        drop_missing="bo-thieu" in request.POST,
        by=officer,
        at=now(),
    )
    messages.success(request, told(loaded))
    return redirect("targets", year)


def told(loaded: Loaded) -> str:
    counts = ((loaded.new, "mới"), (loaded.changed, "sửa"), (loaded.removed, "bỏ"))
    words = ", ".join(f"{count} {word}" for count, word in counts if count)
    return f"Đã nhận chỉ tiêu: {words}." if words else "Các chỉ tiêu trong tệp đều đã có."
