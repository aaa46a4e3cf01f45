"""How a form of the organisation takes its step."""

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


def taken(form: forms.Form, step: Callable[[], object], newest: Callable[[], int] | None = None) -> bool:
    """Whether the form was sent, in order, and its step taken; a refusal stands in the form with what was typed.

    ``newest`` tells the revision that the form bears from then on: whoever was told of another's change may go on.
    """
    if not form.is_valid():
        return False
    try:
        step()
    except CchcError as refused:
        form.add_error(None, str(refused))
        if newest:
            data: Any = copy(form.data)
            data["revision"] = str(newest())
            form.data = data
        return False
    return True


def newest(row: Any) -> int:
    """The revision of a row as it is now."""
    row.refresh_from_db()
    revision: int = row.revision
    return revision


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
    return render(request, "org/form.html", page, status=422 if form.errors else 200)
