"""One part of the work: its clause, its day, what happened to it, and the one thing to do next."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.budget.models import Estimate
from cchc.budget.queries.duties import is_about_money
from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.review.access import does, duty_for
from cchc.review.enums import UNDER_WAY, WorkState
from cchc.review.models import Duty
from cchc.review.queries.parts import duties_shown, parts
from cchc.review.queries.standing import extensions_left, is_own_work, judges_of
from cchc.web.request import officer_of, today
from cchc.web.work.forms import DecideForm, ExtensionForm, FinishForm, HandInForm, ProgressForm, ReasonForm

FORMS: dict[str, type[forms.Form]] = {
    "tien-do": ProgressForm,
    "nop": HandInForm,
    "gia-han": ExtensionForm,
    "quyet-dinh": DecideForm,
    "tra-lai": ReasonForm,
    "nghiem-thu": FinishForm,
    "mo-lai": ReasonForm,
}


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    return show(request, duty_for(officer_of(request), pk, today()), {})


def show(request: HttpRequest, duty: Duty, sent: dict[str, forms.Form]) -> HttpResponse:
    """The page with the forms this officer may send; ``sent`` is one that was not taken, with what was typed."""
    officer = officer_of(request)
    [part] = parts(duties_shown().filter(pk=duty.pk), duty.assignment.plan.commune, today())
    may = may_do(officer, duty)
    steps = duty.steps.select_related("by").prefetch_related("evidence__blob", "evidence__removed_by")
    page: dict[str, Any] = {
        "here": "my_work" if does(officer, duty, today()) else "cycles",
        "cycle": duty.assignment.plan.cycle,
        "part": part,
        "duty": duty,
        "work": duty.assignment,
        "may": may,
        "steps": list(steps.order_by("-pk")),
        "judges": judges_of(duty, today()),
        "is_report": is_report(duty),
        "is_estimate": is_estimate(duty),
        "refused": next(iter(sent.values()), None),
        "forms": {
            step.replace("-", "_"): sent.get(step) or form(auto_id=f"id_{step}_%s") for step, form in FORMS.items()
        },
    }
    return render(request, "work/duty.html", page, status=422 if sent else 200)


def may_do(officer: Officer, duty: Duty) -> dict[str, bool]:
    """What the officer may do with the work as it stands."""
    state, day = WorkState(duty.state), today()
    mine = does(officer, duty, day)
    judges = Right.ACCEPT_WORK in rights_on(officer, day)
    decides = judges and not is_own_work(duty, officer, day)
    open_ = state in UNDER_WAY
    return {
        "accept": mine and state == WorkState.ASSIGNED,
        "work": mine and state in {WorkState.ACCEPTED, WorkState.RETURNED},
        "extend": mine and open_ and not duty.asked_until and bool(duty.due) and extensions_left(duty, day) > 0,
        "change_files": mine and open_,
        "judge": decides and state == WorkState.HANDED_IN and not is_report(duty),
        "decide": decides and duty.asked_until is not None,
        "reopen": judges and state == WorkState.DONE and not is_report(duty),
        "give": judges and open_,
    }


def is_estimate(duty: Duty) -> bool:
    """Whether the work is done on the pages of the estimate that somebody has begun."""
    return is_about_money(duty.assignment) and Estimate.objects.filter(cycle=duty.assignment.plan.cycle_id).exists()


def is_report(duty: Duty) -> bool:
    return duty.assignment.kind == WorkKind.REPORT
