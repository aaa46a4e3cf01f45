"""The board of a review: who owes what, by when and how it stands, late first; the load of each person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.review.access import cycle_for
from cchc.review.queries.board import loads
from cchc.review.queries.parts import Part, parts_of_plan
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.page import of_cycle
from cchc.web.request import officer_of, today

COLUMNS: tuple[Column[Part], ...] = (
    Column("ai", "Người làm", lambda part: part.who),
    Column("viec", "Việc", lambda part: part.assignment.what),
    Column("han", "Hạn", lambda part: part.due),
    Column("trang-thai", "Trạng thái", lambda part: part.state_name),
    Column("noi", "Kế hoạch ghi ở", lambda part: part.assignment.at_line),
    Column("chuc-danh", "Chức danh", lambda part: part.duty.post.name if part.duty else "", shown=False),
    Column("chu-tri", "Chủ trì ghi trong kế hoạch", lambda part: part.assignment.lead, shown=False),
    Column("loai", "Loại việc", lambda part: part.assignment.kind_name, shown=False),
    Column("tien-do", "Tiến độ (%)", lambda part: part.percent, shown=False),
    Column("tre", "Số ngày trễ", lambda part: part.days_late, shown=False),
)
FACETS: tuple[Facet[Part], ...] = (
    Facet("nguoi", "Người làm", lambda part: part.who),
    Facet("muc", "Trạng thái", lambda part: part.state_name),
    Facet("tre-han", "Hạn", lambda part: "quá hạn" if part.is_late else "sắp đến hạn" if part.is_soon else ""),
)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    parts = parts_of_plan(cycle.plan, today())
    shown = listing(request, parts, COLUMNS, FACETS, name=f"phan-cong-{pk}", title="Phân công")
    carried = loads(parts)
    most = max((load.total for load in carried), default=1)
    page = of_cycle(cycle, loads=carried, most=most, counts=counts(parts))
    return list_page(request, "work/board.html", shown, page)


def counts(parts: list[Part]) -> dict[str, int]:
    return {
        "all": len(parts),
        "late": sum(part.is_late for part in parts),
        "soon": sum(part.is_soon for part in parts),
        "waiting": sum(part.duty is not None and part.duty.state == "handed_in" for part in parts),
        "asked": sum(part.duty is not None and part.duty.asked_until is not None for part in parts),
        "nobody": sum(not part.doers for part in parts),
    }
