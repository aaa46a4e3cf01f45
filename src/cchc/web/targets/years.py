"""The years with targets, and the targets of one year."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.core import blobs
from cchc.figures.comparison import VERDICT_NAMES, Verdict
from cchc.figures.half import Half
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.targets.access import year_plan_for
from cchc.targets.queries.year import YearRow, half_shown, removed_targets, year_rows, years_of
from cchc.web.excel import Cell
from cchc.web.files import attachment
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.request import officer_of, today
from cchc.web.targets.half import cell
from cchc.web.targets.halves import half_named
from cchc.web.text import text_lines


@dataclass(frozen=True, slots=True)
class Counted:
    """How many targets came out so."""

    verdict: Verdict
    count: int

    @property
    def name(self) -> str:
        return VERDICT_NAMES[self.verdict]


def result(row: YearRow) -> Cell:
    """The result in a cell: a number where it is one, else its words."""
    figure = row.result.figure
    return cell(figure) if figure and figure.value is not None and row.target.value is not None else row.result.shown


COLUMNS: tuple[Column[YearRow], ...] = (
    Column("linh-vuc", "Lĩnh vực", lambda row: row.area_name, shown=False),
    Column("chi-tieu", "Chỉ tiêu", lambda row: row.target.name),
    Column("ke-hoach", "Kế hoạch", lambda row: row.result.planned),
    Column("ket-qua", "Kết quả", result),
    Column("danh-gia", "Đánh giá", lambda row: row.result.verdict_name),
    Column("phu-trach", "Phụ trách", lambda row: row.owner),
    Column("nguon", "Nguồn kết quả", lambda row: row.result.source, shown=False),
    Column("noi-ghi", "Nơi ghi", lambda row: row.target.at_line),
)
FACETS: tuple[Facet[YearRow], ...] = (
    Facet("linh-vuc", "Lĩnh vực", lambda row: row.area_name),
    Facet("danh-gia", "Đánh giá", lambda row: row.result.verdict_name),
    Facet("phu-trach", "Phụ trách", lambda row: row.owner),
)


@require_safe
def years(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    plans = list(years_of(officer))
    year = today().year
    lacks = year not in {plan.year for plan in plans}
    return render(request, "targets/years.html", {"here": "targets", "plans": plans, "year": year, "lacks": lacks})


@require_safe
def page(request: HttpRequest, year: int, part: int = 0) -> HttpResponse:
    """The targets with the results of a half, by default the one under way."""
    officer = officer_of(request)
    plan = year_plan_for(officer, year, today())
    half = half_named(year, part) if part else half_shown(plan.commune, year, today())
    rows = year_rows(officer.commune, half, today())
    shown = listing(request, rows, COLUMNS, FACETS, name=f"chi-tieu-{year}", title=f"Chỉ tiêu {year}")
    page = {
        "here": "targets",
        "plan": plan,
        "half": half,
        "halves": (Half(year, 1), Half(year, 2)),
        "counts": counts(rows),
        "removed": removed_targets(plan),
    }
    return list_page(request, "targets/year.html", shown, page)


def counts(rows: list[YearRow]) -> list[Counted]:
    found = [Counted(verdict, sum(row.result.verdict is verdict for row in rows)) for verdict in Verdict]
    return [one for one in found if one.count]


@require_safe
def text(request: HttpRequest, year: int) -> HttpResponse:
    """The plan's text as it came in, with the targets read from each line."""
    plan = year_plan_for(officer_of(request), year, today())
    marks: dict[int | None, list[str]] = {}
    for target in plan.targets.filter(removed_at__isnull=True, at_line__isnull=False):
        marks.setdefault(target.at_line, []).append(target.name)
    page = {"here": "targets", "plan": plan, "lines": text_lines(plan.lines, marks)}
    return render(request, "targets/text.html", page)


@require_safe
def source(request: HttpRequest, year: int) -> HttpResponse:
    """The file as it was loaded, always as a download: a stranger's file is never shown as a page."""
    plan = year_plan_for(officer_of(request), year, today())
    if plan.source is None:
        raise Http404
    return attachment(blobs.read(plan.source), plan.source.media_type, plan.source_name)
