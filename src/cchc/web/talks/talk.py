"""One talk: how it stands, what its reader may do, its texts and its history."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.conference.queries.conference import conference_of
from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.law import law_at
from cchc.reports.queries.outline import area_name
from cchc.talks.access import may_advise, may_give, speakers_acted_for, talk_for
from cchc.talks.actions.propose import CHANGEABLE
from cchc.talks.enums import TALK_MOVES, TO_WRITE, UNDECIDED, TalkState
from cchc.talks.models import Talk
from cchc.talks.queries.earlier import earlier_than
from cchc.talks.queries.length import length_of
from cchc.talks.queries.standing import Row, talks_standing
from cchc.web.request import officer_of, today
from cchc.web.review.thing import Thing
from cchc.web.talks.asks import first_ask
from cchc.web.talks.forms import AdviceForm, OtherForm, ReasonForm, RemarksForm
from cchc.web.talks.frame import show as show_page


@require_safe
def page(request: HttpRequest, pk: int, talk: int) -> HttpResponse:
    return show(request, talk_for(officer_of(request), pk, talk, today()), {})


def show(request: HttpRequest, talk: Talk, sent: dict[str, forms.Form]) -> HttpResponse:
    """The page with the forms this officer may send; ``sent`` is one that was not taken, with what was typed."""
    officer, versions = officer_of(request), list(talk.texts.select_related("by"))
    may = may_do(officer, talk)
    facts: dict[str, Any] = {
        "talk": talk,
        "row": Row(talk, talk.call, today()),
        "may": may,
        "ask": None if any(may[step] for step in HERE) else ask_after(talk, officer),
        "other": talk.others.filter(taken=None).first(),
        "area": area_name(talk.area, law_at(talk.commune, today())) if talk.area else "",
        "versions": [(one, length_of(one, talk.commune, today())) for one in reversed(versions)],
        "before": earlier_than(talk.call.cycle).of(talk),
        "steps": list(talk.steps.select_related("by").order_by("-pk")),
        "refused": next(iter(sent.values()), None),
        "forms": {name.replace("-", "_"): sent.get(name) or fresh(name, talk) for name in FORMS},
    }
    return show_page(request, "talks/talk.html", talk.call.cycle, bad=bool(sent), **facts)


# The steps that the page itself asks for in its first card.
HERE = ("confirm", "write", "replace", "step_in", "judge")


def ask_after(talk: Talk, officer: Officer) -> Thing | None:
    """What the talks ask of the officer next, when this one asks nothing more."""
    cycle, day = talk.call.cycle, today()
    return first_ask(cycle, conference_of(cycle), officer, rights_on(officer, day), day)


FORMS: dict[str, type[forms.Form]] = {
    "tu-choi": ReasonForm,
    "giu-nguoi": ReasonForm,
    "rut": ReasonForm,
    "tra-lai": RemarksForm,
    "nguoi-khac": OtherForm,
    "y-kien": AdviceForm,
}


def fresh(name: str, talk: Talk, *data: Any) -> forms.Form:
    """The form of a step, empty or with what was sent."""
    kind = FORMS.get(name, forms.Form)
    facts: dict[str, Any] = {"auto_id": f"id_{name}_%s"}
    if issubclass(kind, OtherForm):
        return kind(talk.commune, today(), *data, **facts)
    return kind(*data, **facts)


def may_do(officer: Officer, talk: Talk) -> dict[str, bool]:
    """What the officer may do with the talk as it stands."""
    state, day = TalkState(talk.state), today()
    gives, manages = may_give(officer, talk, day), Right.MANAGE_TALKS in rights_on(officer, day)
    moves = TALK_MOVES[state]
    own = talk.officer_id in speakers_acted_for(officer, day)
    first = manages and state == TalkState.RESERVE and talks_standing(talk.call, day).first_reserve
    return {
        "confirm": gives and state == TalkState.CHOSEN,
        "name_another": gives and TalkState.OTHER_NAMED in moves,
        "decline": gives and TalkState.REFUSED in moves,
        "write": gives and state in TO_WRITE,
        "replace": manages and state == TalkState.OTHER_NAMED,
        "step_in": bool(first and first.talk.pk == talk.pk),
        "judge": manages and state == TalkState.HANDED_IN and not own,
        "return": manages and TalkState.RETURNED in moves and not own,
        "change": state in CHANGEABLE and (manages or gives or talk.proposed_by_id == officer.pk),
        "withdraw": TalkState.WITHDRAWN in moves and (manages or gives or talk.proposed_by_id == officer.pk),
        "advise": state in UNDECIDED and may_advise(officer, talk.call, day),
        "records": gives and talk.officer_id is None,
    }
