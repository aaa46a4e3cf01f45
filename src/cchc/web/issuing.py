"""Issue a paper: the day it bears, and the one click that numbers and freezes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest

from cchc.lib.errors import ActionRefused
from cchc.records.models import Document
from cchc.web.fields import DayField
from cchc.web.forms import bear_newest
from cchc.web.request import today


class IssueForm(forms.Form):
    on = DayField(
        label="Ngày văn bản",
        help_text="Ngày ghi trên văn bản; không ở tương lai và không trước văn bản cuối trong sổ của năm đó.",
        error_messages={"required": "Ghi ngày văn bản."},
    )

    @property
    def facts(self) -> dict[str, Any]:
        """What the page had shown of the paper, for the action to hold against what stands now."""
        return {}

    @property
    def day(self) -> date:
        """The day that was typed; today while none can be read."""
        day: date = self.cleaned_data["on"] if self.is_bound and self.is_valid() else today()
        return day


class DraftForm(IssueForm):
    """The issue of a draft that others may edit: ``revision`` is the one that was shown; 0, which none has, unknown."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @property
    def facts(self) -> dict[str, Any]:
        return {"revision": self.cleaned_data["revision"] or 0}


def issued_now(
    request: HttpRequest,
    form: IssueForm,
    name: str,
    issue: Callable[[date], Document],
    meanwhile: Callable[[], Document | None],
    *,
    row: Any = None,
) -> Document | None:
    """The issued document once the form was sent, also where a click was quicker (``meanwhile``).

    None while there is something to do first; a refusal stands in the form, which from then on bears the newest
    revision of ``row``.
    """
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        document = issue(form.day)
    except ActionRefused as refused:
        if quicker := meanwhile():
            return quicker
        form.add_error(None, str(refused))
        if row is not None:
            bear_newest(form, row)
        return None
    messages.success(request, f"Đã ban hành {name} số {document.code}.")
    return document
