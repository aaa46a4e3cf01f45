"""How what a person sends takes its step, and how they are told when it is refused; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from copy import copy
from typing import Any, Protocol

from django import forms
from django.contrib import messages
from django.db.models import Manager
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from cchc.lib.errors import CchcError
from cchc.org.models import Officer
from cchc.web.request import now


class Revised(Protocol):
    """A row that counts its revisions."""

    @property
    def revision(self) -> int: ...

    def refresh_from_db(self) -> None: ...


def sent(request: HttpRequest) -> QueryDict | None:
    """What was typed, None while the form is only looked at."""
    return request.POST if request.method == "POST" else None


def taken(form: forms.Form, step: Callable[[], object], row: Revised | None = None) -> bool:
    """Whether the form was sent, in order, and its step taken; a refusal stands in the form with what was typed.

    From a refusal on the form bears the newest revision of ``row``: whoever was told of another's change may go on.
    """
    if form.is_valid():
        with refusals_in(form, row):
            step()
            return True
    return False


@contextmanager
def refusals_in(form: forms.Form, row: Revised | None = None) -> Iterator[None]:
    """As ``taken`` for a step within the block, which goes on to the next page by itself."""
    try:
        yield
    except CchcError as refused:
        form.add_error(None, str(refused))
        if row is not None:
            bear_newest(form, row)


@contextmanager
def refusals_told(request: HttpRequest) -> Iterator[None]:
    """A step with nothing typed: its refusal is told on the page that is shown next."""
    try:
        yield
    except CchcError as refused:
        messages.error(request, str(refused))


def just_taken(steps: Manager[Any], kinds: Container[str], officer: Officer) -> bool:
    """Whether the last of the steps is one of these by this officer, just now: the second of two clicks."""
    last = steps.order_by("-pk").first()
    return bool(last and last.kind in kinds and last.by_id == officer.pk and (now() - last.at).total_seconds() < 60)


def bear_newest(form: forms.Form, row: Revised) -> None:
    """Let the form go on from the revision of ``row`` that stands now."""
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
