"""The rows of the file behind a figure, or behind a reason for leaving dossiers out."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cchc.figures.dossiers.behind import rows_behind
from cchc.figures.dossiers.cells import CELL_NAMES, REASON_NAMES, Cell, Reason
from cchc.figures.dossiers.model import COLUMN_NAMES
from cchc.figures.half import Half
from cchc.targets.access import one_stop_file_for
from cchc.targets.enums import FileState
from cchc.targets.queries.one_stop import mapping_of, period_of, settlement_of, sheet_of
from cchc.web.request import officer_of, today
from cchc.web.targets.dossier_table import dossiers, query
from cchc.web.targets.dossiers import file_of

PER_PAGE = 50


@require_safe
def page(request: HttpRequest, year: int, part: int, pk: int) -> HttpResponse:
    file = file_of(one_stop_file_for(officer_of(request), pk, today()), year, part)
    if file.state == FileState.LOADED:
        return redirect("dossier_columns", year, part, pk)
    what, field = asked(request)
    table = settlement_of(file)
    if field is not None and field not in table.fields:
        raise Http404
    counts = table.fields[field] if field is not None else table.total
    many = table.unclear.get(what, 0) if isinstance(what, Reason) else counts[what]
    # The stored figure gives the pages; the rows themselves are found in the file.
    pages = Paginator(range(many), PER_PAGE).get_page(request.GET.get("trang"))
    mapping = mapping_of(file)
    offset = max(0, pages.start_index() - 1)
    found = rows_behind(sheet_of(file), mapping, period_of(file), what=what, field=field, offset=offset, limit=PER_PAGE)
    places = list(mapping.columns.values())
    context = {
        "here": "figures",
        "half": Half(year, part),
        "file": file,
        "title": REASON_NAMES[what] if isinstance(what, Reason) else CELL_NAMES[what],
        "field": field,
        "many": dossiers(many),
        "pages": pages,
        "query": query(**{"ly_do" if isinstance(what, Reason) else "o": what, "linh_vuc": field}),
        "names": [COLUMN_NAMES[column] for column in mapping.columns],
        "found": [(row.number, [row.cells[place] for place in places]) for row in found.rows],
    }
    return render(request, "targets/dossier_rows.html", context)


def asked(request: HttpRequest) -> tuple[Cell | Reason, str | None]:
    """What the address asks for, every dossier of the table when it does not say; 404 for no cell and no reason."""
    try:
        if reason := request.GET.get("ly-do"):
            return Reason(reason), None
        return Cell(request.GET.get("o", Cell.RECEIVED)), request.GET.get("linh-vuc")
    except ValueError as error:
        raise Http404 from error
