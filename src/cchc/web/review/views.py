"""The first page, the list of reviews and the page of one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cchc.conference.queries.conference import conference_of
from cchc.org.access import require, rights_on
from cchc.org.enums import Right
from cchc.review.access import cycle_for
from cchc.review.models import Cycle
from cchc.review.queries.binding import standing_of
from cchc.review.queries.my_work import my_work
from cchc.review.queries.overview import Next, cycles_of, overview
from cchc.web.listing import Column, list_page, listing
from cchc.web.page import of_cycle
from cchc.web.request import officer_of, today
from cchc.web.review.forms import complete_form
from cchc.web.review.next import next_thing
from cchc.web.work.mine import show as show_work

COLUMNS: tuple[Column[Cycle], ...] = (
    Column("ten", "Kỳ sơ kết", lambda cycle: cycle.title),
    Column("hoi-nghi", "Hội nghị", lambda cycle: cycle.plan.held_on),
    Column("ke-hoach", "Kế hoạch", lambda cycle: standing_of(cycle.plan)),
)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Who owes work meets it first; others the review opened last, or the list that teaches the first step.

    Leaders meet the review even so, since it shows in one glance what is late, their own work among it. Whoever may
    not read reviews is led to the page they may read.
    """
    officer = officer_of(request)
    rights = rights_on(officer, today())
    if Right.READ not in rights:
        return redirect(elsewhere(rights))
    mine, latest = my_work(officer, today()), cycles_of(officer).first()
    if latest is None:
        return cycles(request)
    if mine.owed and Right.ASSIGN_POSTS not in rights:
        return show_work(request, mine)
    return show(request, cycle_for(officer, latest.pk, today()), owed=len(mine.owed))


def elsewhere(rights: frozenset[Right]) -> str:
    """The first page of those who have no review to see."""
    if Right.READ_BELOW in rights:
        return "below"
    return "log" if Right.READ_LOG in rights else "account"


@require_safe
def cycles(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    shown = listing(request, list(cycles_of(officer)), COLUMNS, name="ky-so-ket", title="Kỳ sơ kết")
    return list_page(request, "review/list.html", shown, {"here": "cycles"})


@require_safe
def cycle(request: HttpRequest, pk: int) -> HttpResponse:
    return show(request, cycle_for(officer_of(request), pk, today()))


def show(request: HttpRequest, cycle: Cycle, owed: int = 0) -> HttpResponse:
    """The page of a review; ``owed`` counts the reader's own work, on their first page."""
    view = overview(cycle, today())
    form = None if view.document.is_issued else complete_form(view.plan, view.paper)
    asked = {fact.name for fact in view.missing}
    thing = next_thing(cycle, officer_of(request), today()) if view.next is Next.REPORTS else None
    page = of_cycle(cycle, view=view, form=form, asked=asked, thing=thing, owed=owed)
    return render(request, "review/page.html", {**page, **meeting(cycle)})


def meeting(cycle: Cycle) -> dict[str, object]:
    """When and where it is to be: the conference once it is opened, before that the plan."""
    conference = conference_of(cycle)
    when = conference or cycle.plan
    left = (when.held_on - today()).days if when.held_on else None
    return {"conference": conference, "when": when, "days_left": left}
