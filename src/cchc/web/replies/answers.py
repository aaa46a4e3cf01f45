"""Who comes, who does not and why, who comes instead, and who has still to be asked; noting it is one click."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cchc.budget.models import Round
from cchc.budget.queries.rounds import state_of
from cchc.conference.access import guest_to_change
from cchc.conference.actions import record_reply
from cchc.conference.enums import Answer, Via
from cchc.conference.models import Conference, Reply
from cchc.conference.queries.conference import conference_of
from cchc.conference.queries.headcount import Headcount, groups_of, headcount
from cchc.conference.queries.hours import over_at
from cchc.conference.queries.replies import RETURNED, Standing, answers_of
from cchc.conference.queries.rooms import hall_of
from cchc.review.access import cycle_for
from cchc.review.models import Cycle
from cchc.web.forms import refusals_told
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.page import of_cycle
from cchc.web.request import key_in, now, officer_of, today

COLUMNS: tuple[Column[Standing], ...] = (
    Column("ten", "Khách mời", lambda row: row.guest.name),
    Column("chuc-vu", "Chức vụ", lambda row: row.guest.title, shown=False),
    Column("don-vi", "Đơn vị", lambda row: row.guest.organisation, shown=False),
    Column("nhom", "Thành phần", lambda row: row.guest.group, shown=False),
    Column("tra-loi", "Trả lời", lambda row: row.state),
    Column("ly-do", "Lý do, người dự thay", lambda row: row.words),
    Column("luc", "Trả lời lúc", lambda row: row.at),
    Column("qua", "Qua", lambda row: row.heard, shown=False),
    Column("dien-thoai", "Điện thoại", lambda row: row.guest.phone, shown=False),
)
FACETS: tuple[Facet[Standing], ...] = (
    Facet("muc", "Trả lời", lambda row: RETURNED if row.returned else row.state),
    Facet("thanh-phan", "Thành phần", lambda row: row.guest.group),
)
HEARD = {Via.PHONE: "điện thoại", Via.IN_PERSON: "gặp trực tiếp"}
QUICK = {"du": Answer.YES, "vang": Answer.NO}


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    conference = conference_of(cycle)
    if request.method == "POST":
        return note(request, cycle)
    if conference is None:
        return render(request, "replies/none.html", of_cycle(cycle))
    return show(request, cycle, conference)


def show(request: HttpRequest, cycle: Cycle, conference: Conference) -> HttpResponse:
    rows, people = answers_of(conference), headcount(conference)
    shown = listing(request, rows, COLUMNS, FACETS, name=f"tra-loi-{cycle.pk}", title="Trả lời giấy mời")
    page = of_cycle(
        cycle,
        conference=conference,
        people=people,
        groups=groups_of(conference),
        hall=hall_of(conference),
        reckoned=reckoned_otherwise(cycle, people),
        back=sum(row.returned is not None for row in rows),
        awaited=sum(row.is_awaited for row in rows),
        heard=HEARD,
        via=heard_by(request),
        just=just_noted(request, conference),
        open=conference.cancelled_at is None and now() < over_at(conference),
    )
    return list_page(request, "replies/answers.html", shown, page)


def reckoned_otherwise(cycle: Cycle, people: Headcount) -> Round | None:
    """The estimate of the conference where it was made for another number of people than is expected now."""
    round = state_of(cycle)
    if round is None or (round.expected, round.unsalaried) == (people.expected, people.unsalaried):
        return None
    return round


def heard_by(request: HttpRequest) -> Via:
    """How the officer hears the answers; by phone until they say otherwise."""
    asked = request.POST.get("qua") or request.GET.get("qua")
    return Via.IN_PERSON if asked == Via.IN_PERSON else Via.PHONE


def just_noted(request: HttpRequest, conference: Conference) -> Reply | None:
    """The answer that was noted by the click before, while it still holds, to be undone by another."""
    asked = key_in(request.GET.get("vua", ""))
    if asked is None:
        return None
    noted = Reply.objects.filter(pk=asked, guest__conference=conference, undone_by=None, undoes=None)
    return noted.exclude(recorded_by=None).select_related("guest").first()


def note(request: HttpRequest, cycle: Cycle) -> HttpResponse:
    """Note the answer of one guest by its button (``du:12``, ``vang:12``) and show the list as it was filtered."""
    step, _, typed = request.POST.get("ghi", "").partition(":")
    back, number = reverse("answers", args=[cycle.pk]), key_in(typed)
    if step not in QUICK or number is None:
        messages.error(request, "Chọn khách mời và câu trả lời cần ghi.")
        return redirect(back)
    officer = officer_of(request)
    guest = guest_to_change(officer, number, today())
    if guest.conference.cycle_id != cycle.pk:
        raise Http404
    kept = request.GET.copy()
    kept["qua"] = via = heard_by(request)
    with refusals_told(request):
        kept["vua"] = str(record_reply(guest=guest, answer=QUICK[step], via=via, by=officer, at=now()).pk)
    return redirect(f"{back}?{kept.urlencode()}")
