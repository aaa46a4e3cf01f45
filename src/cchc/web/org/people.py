"""People and posts of today."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.queries.people import PostToday, areas_today, load, posts_today, stand_ins_from
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.request import officer_of, today

COLUMNS: tuple[Column[PostToday], ...] = (
    Column("chuc-danh", "Chức danh", lambda row: row.post.name),
    Column("nguoi-giu", "Người giữ", lambda row: row.holder or "còn trống"),
    Column("tu-ngay", "Từ ngày", lambda row: row.since),
    Column("linh-vuc", "Lĩnh vực cải cách", lambda row: "; ".join(row.areas)),
    Column("vai-tro", "Vai trò", lambda row: "; ".join(row.roles), shown=False),
    Column("thay-mat", "Người thay mặt", lambda row: str(row.stand_in.deputy) if row.stand_in else "", shown=False),
)
FACETS: tuple[Facet[PostToday], ...] = (
    Facet("trang-thai", "Trạng thái", lambda row: "có người giữ" if row.holding else "còn trống"),
)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer, day = officer_of(request), today()
    require(officer, Right.READ, day)
    rows = posts_today(officer.commune, day)
    shown = listing(request, rows, COLUMNS, FACETS, name="to-chuc", title="Chức danh và người giữ")
    aside = {
        "areas": areas_today(rows, officer.commune, day),
        "load": load(rows),
        "stand_ins": stand_ins_from(officer.commune, day),
    }
    vacant = sum(row.holding is None for row in rows)
    return list_page(request, "org/people.html", shown, {"here": "org", "today": day, "vacant": vacant, **aside})
