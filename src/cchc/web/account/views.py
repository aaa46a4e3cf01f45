"""The officer's own page: posts, rights, password, second factor."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.org.access import rights_on
from cchc.org.queries.standing import posts_acted_for
from cchc.web.request import officer_of, today


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    own = officer.posts_on(today())
    stood_in = [post for post in posts_acted_for(officer, today()) if post not in own]
    page = {"posts": own, "stood_in": stood_in, "granted": sorted(rights_on(officer, today()))}
    return render(request, "account/page.html", {"here": "account", **page})
