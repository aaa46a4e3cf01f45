"""What every page of the talks shows: the review, the call, and how a refused form comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cchc.review.models import Cycle
from cchc.web.forms import taken as step_taken
from cchc.web.page import of_cycle


def show(request: HttpRequest, template: str, cycle: Cycle, *, bad: bool = False, **facts: Any) -> HttpResponse:
    return render(request, template, of_cycle(cycle, **facts), status=422 if bad else 200)


def taken(request: HttpRequest, form: forms.Form, act: Callable[[], object], done: str) -> bool:
    """Whether the sent form was taken; a refusal stands in the form beside what was typed."""
    if not step_taken(form, act):
        return False
    messages.success(request, done)
    return True


def number_in(text: str) -> int | None:
    """A whole number as typed; None when there is none."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
