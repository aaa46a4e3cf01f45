"""Stand-ins: the absent person, or whoever gives posts, records one and ends it."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cchc.org.access import require, rights_on, stand_in_to_end
from cchc.org.actions import appoint_stand_in, end_stand_in
from cchc.org.enums import Right
from cchc.web.forms import form_page, sent, taken
from cchc.web.org.forms import EndForm, StandInForm
from cchc.web.request import now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    everyone = Right.ASSIGN_POSTS in rights_on(officer, today())
    form = StandInForm(officer, everyone, sent(request), initial={"absent": officer.pk, "since": today()})
    if taken(form, lambda: appoint_stand_in(by=officer, at=now(), **form.cleaned_data)):
        messages.success(request, "Đã ghi người thay mặt.")
        return redirect("people")
    lead = "Người thay có việc và quyền của người vắng trong những ngày này; nhật ký ghi rõ ai làm, thay mặt ai."
    return form_page(request, form, title="Cử người thay mặt", button="Ghi", back=reverse("people"), lead=lead)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """The last day; for one that has not begun, yesterday takes it out altogether."""
    officer = officer_of(request)
    stand_in = stand_in_to_end(officer, pk, today())
    yesterday = today() - timedelta(days=1)
    form = EndForm(sent(request), initial={"until": yesterday if stand_in.since >= today() else today()})
    form.fields["until"].help_text = f"Ghi {yesterday:%d/%m/%Y} để thôi ngay từ hôm nay."
    if taken(form, lambda: end_stand_in(stand_in=stand_in, by=officer, at=now(), **form.cleaned_data)):
        messages.success(request, "Đã ghi ngày cuối của việc thay mặt.")
        return redirect("people")
    return form_page(
        request, form, title="Thôi thay mặt", button="Ghi ngày cuối", back=reverse("people"), lead=str(stand_in)
    )
