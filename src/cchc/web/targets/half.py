"""The figures of a half-year: every line, how far each area is, who has not delivered."""

from __future__ import annotations

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from cchc.figures.answers import ANSWER_NAMES, AnswerKind
from cchc.figures.half import half_of
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.targets.access import areas_entered_by
from cchc.targets.models import Figure
from cchc.targets.queries.lines import Line
from cchc.targets.queries.sheet import AreaProgress, half_sheet, progress
from cchc.web.excel import Cell
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.request import officer_of, today
from cchc.web.targets.halves import half_named

STATES = {True: "đã có", False: "chưa có"}


def cell(figure: Figure | None) -> Cell:
    """A figure in a cell: a number where there is one, the two other answers in words, nothing where none was given."""
    if figure is None:
        return None
    if figure.value is None:
        return ANSWER_NAMES[AnswerKind(figure.kind)]
    return int(figure.value) if figure.value == figure.value.to_integral_value() else Decimal(figure.value)


COLUMNS: tuple[Column[Line], ...] = (
    Column("ma", "Mã", lambda line: line.id, shown=False),
    Column("linh-vuc", "Lĩnh vực", lambda line: line.area_name, shown=False),
    Column("chi-tieu", "Chỉ tiêu", lambda line: line.name),
    Column("don-vi", "Đơn vị tính", lambda line: line.unit, shown=False),
    Column("ky-truoc", "Kỳ trước", lambda line: cell(line.before)),
    Column("ky-nay", "Kỳ này", lambda line: cell(line.figure)),
    Column("ghi-chu", "Ghi chú", lambda line: line.note, shown=False),
    Column("nguon", "Nguồn", lambda line: line.source),
)


FACETS: tuple[Facet[Line], ...] = (
    Facet("linh-vuc", "Lĩnh vực", lambda line: line.area_name),
    Facet("tinh-trang", "Số liệu", lambda line: STATES[line.figure is not None]),
    Facet("xem-lai", "Cần xem lại", lambda line: "cần xem lại" if line.faults else ""),
)


@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """The half under way."""
    require(officer_of(request), Right.READ, today())
    half = half_of(today())
    return redirect("figures", half.year, half.part)


@require_safe
def page(request: HttpRequest, year: int, part: int) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    half = half_named(year, part)
    sheet = half_sheet(officer.commune, half)
    mine = areas_entered_by(officer, today())
    areas = progress(officer.commune, sheet, today())
    name = f"so-lieu-{half.year}-ky-{half.part}"
    shown = listing(request, sheet.lines, COLUMNS, FACETS, name=name, title=str(half))
    own = [area for area in areas if mine is None or area.code in mine]
    page = {
        "here": "figures",
        "half": half,
        "areas": areas,
        "mine": {area.code for area in own},
        "next": due(own),
        "answered": sum(area.answered for area in areas),
    }
    return list_page(request, "targets/half.html", shown, page)


def due(areas: list[AreaProgress]) -> AreaProgress | None:
    """The area with which its officer goes on: the first that still lacks figures."""
    return next((area for area in areas if area.missing), None)
