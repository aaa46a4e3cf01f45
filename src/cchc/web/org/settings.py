"""What the commune sets for itself, each with its basis and its first day."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cchc.lib.vietnamese import slug
from cchc.org.access import require
from cchc.org.actions import change_setting
from cchc.org.enums import Right, SettingKey
from cchc.org.queries.settings import setting, settings_on
from cchc.web.forms import form_page, sent, taken
from cchc.web.org.forms import SettingForm
from cchc.web.request import now, officer_of, today

KEYS = {slug(key.label): key for key in SettingKey}


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    found = settings_on(officer.commune, today())
    rows = [(slug(row.key.label), row, [(one, row.worded(one.value)) for one in row.coming]) for row in found]
    return render(request, "org/settings.html", {"here": "org", "rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, key: str) -> HttpResponse:
    officer = officer_of(request)
    if key not in KEYS:
        raise Http404
    require(officer, Right.CHANGE_SETTINGS, today())
    found = setting(officer.commune, KEYS[key], today())
    known = {"value": ", ".join(map(str, found.numbers)), "since": today()}
    form = SettingForm(found, sent(request), initial=known)
    change_it = partial(change_setting, unit=officer.commune, key=found.key, by=officer, at=now())
    if taken(form, lambda: change_it(**form.cleaned_data)):
        messages.success(request, "Đã lưu thiết đặt.")
        return redirect("settings")
    lead = f"Hiện nay: {found.words} ({found.basis}; {found.standing})."
    return form_page(request, form, title=found.key.label, button="Lưu thiết đặt", back=reverse("settings"), lead=lead)
