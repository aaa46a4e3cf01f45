"""The log (nhật ký), month by month, with the proof that nobody changed it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.web.listing import Column, list_page, listing
from cchc.web.request import officer_of, today
from cchc.web.templatetags.office import action

# Each visit proves this many entries anew; the whole log, which may hold ten years, is proved when asked.
PROVED = 500
COLUMNS: tuple[Column[LogEntry], ...] = (
    Column("so", "Số", lambda entry: entry.position),
    Column("luc", "Lúc", lambda entry: entry.at),
    Column("nguoi", "Người thực hiện", lambda entry: entry.who),
    Column("viec", "Việc", lambda entry: action(entry.action)),
    Column("doi-tuong", "Đối tượng", lambda entry: entry.object_name),
    Column("thay-mat", "Thay mặt", lambda entry: entry.acting_for, shown=False),
)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ_LOG, today())
    whole = "doi-chieu" in request.GET
    month = asked_month(request.GET.get("thang", "")) or last_month(officer)
    shown = listing(
        request,
        entries_in(officer, month),
        COLUMNS,
        name=f"nhat-ky-{month:%Y-%m}",
        title="Nhật ký",
        sort="-so",
        kept={"thang": f"{month:%Y-%m}"},
    )
    state = verify_chain(officer.commune_id, None if whole else PROVED)
    proved = state.length if whole else min(PROVED, state.length)
    page = {"here": "log", "state": state, "proved": proved, "month": month, **neighbours(officer, month)}
    return list_page(request, "log/page.html", shown, page)


def asked_month(text: str) -> date | None:
    """The first day of the month ``2023-06``; None for anything else."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        return None


def last_month(officer: Officer) -> date:
    last = LogEntry.objects.seen_by(officer).order_by("-position").values_list("at", flat=True).first()
    return (timezone.localdate(last) if last else today()).replace(day=1)


def after(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def start_of(month: date) -> datetime:
    return timezone.make_aware(datetime.combine(month, time()))


def entries_in(officer: Officer, month: date) -> list[LogEntry]:
    between = {"at__gte": start_of(month), "at__lt": start_of(after(month))}
    return list(LogEntry.objects.seen_by(officer).filter(**between).order_by("-position"))


def neighbours(officer: Officer, month: date) -> dict[str, date | None]:
    """The nearest months before and after that have entries."""
    ours = LogEntry.objects.seen_by(officer)
    earlier = ours.filter(at__lt=start_of(month)).order_by("-at").values_list("at", flat=True).first()
    later = ours.filter(at__gte=start_of(after(month))).order_by("at").values_list("at", flat=True).first()
    return {
        "earlier": timezone.localdate(earlier) if earlier else None,
        "later": timezone.localdate(later) if later else None,
    }
