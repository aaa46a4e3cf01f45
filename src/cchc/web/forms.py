"""How the form of a page is sent, takes its step, and comes back with what was typed when it is refused."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from cchc.lib.errors import CchcError


def sent(request: HttpRequest) -> QueryDict | None:
    """What was typed, None while the form is only looked at."""
    return request.POST if request.method == "POST" else None


def taken(form: forms.Form, step: Callable[[], object], row: Any = None) -> bool:
    """Whether the form was sent, in order, and its step taken; a refusal stands in the form with what was typed.

    From a refusal on the form bears the newest revision of ``row``: whoever was told of another's change may go on.
    """
    if not form.is_valid():
        return False
    try:
        step()
    except CchcError as refused:
        form.add_error(None, str(refused))
        if row is not None:
            bear_newest(form, row)
        return False
    return True


def bear_newest(form: forms.Form, row: Any) -> None:
    row.refresh_from_db()
    typed: Any = copy(form.data)
    typed["revision"] = str(row.revision)
    form.data = typed


def form_page(
    request: HttpRequest,
    form: forms.Form,
    *,
    title: str,
    button: str,
    back: str,
    lead: str = "",
    here: str = "org",
    **more: Any,
) -> HttpResponse:
    """The page of one form: a title, a word on what it does, the button and the way back."""
    page = {"here": here, "form": form, "title": title, "button": button, "back": back, "lead": lead, **more}
    return render(request, "shared/form.html", page, status=422 if form.errors else 200)
