"""A post: who held it when, give it, end a time in it, change what it is."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cchc.law.areas import area_names
from cchc.org.access import post_for, post_to_assign, require
from cchc.org.actions import assign_post, end_post, open_post, revise_post
from cchc.org.actions.establish import facts_of
from cchc.org.enums import Right
from cchc.org.models import Post, PostHolding
from cchc.org.queries.law import law_at
from cchc.org.queries.people import holding_on
from cchc.web.forms import form_page, sent, taken
from cchc.web.org.forms import AssignForm, EndForm, PostForm
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    post = post_for(officer_of(request), pk, today())
    holdings = list(post.holdings.select_related("officer").order_by("-since", "-pk"))
    names = area_names(law_at(post.commune, today()))
    page = {"post": post, "holdings": holdings, "holding": holding_on(holdings, today()), "open": unended(post)}
    areas = [names.get(code, code) for code in post.areas]
    return render(request, "org/post.html", {"here": "org", "today": today(), "areas": areas, **page})


@require_http_methods(WAYS)
def new(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.ASSIGN_POSTS, today())
    form = PostForm(law_at(officer.commune, today()), sent(request), initial={"since": today()})
    if taken(form, lambda: open_post(unit=officer.commune, facts=form.facts(), by=officer, at=now())):
        messages.success(request, "Đã lập chức danh.")
        return redirect("people")
    return form_page(request, form, title="Lập chức danh", button="Lập chức danh", back=reverse("people"))


@require_http_methods(WAYS)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    post = post_to_assign(officer, pk, today())
    facts = facts_of(post)
    known = {**facts.columns(), "roles": sorted(facts.roles), "aliases": "\n".join(facts.aliases)}
    form = PostForm(law_at(post.commune, today()), sent(request), initial=known)
    if taken(form, lambda: revise_post(post=post, facts=form.facts(), by=officer, at=now())):
        messages.success(request, "Đã lưu chức danh.")
        return redirect("post", pk=post.pk)
    back = reverse("post", args=[post.pk])
    return form_page(request, form, title="Sửa chức danh", button="Lưu chức danh", back=back, lead=post.name)


@require_http_methods(WAYS)
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    post = post_to_assign(officer, pk, today())
    form = AssignForm(officer.commune, sent(request), initial={"since": today()})
    if taken(form, lambda: assign_post(post=post, by=officer, at=now(), **form.cleaned_data)):
        messages.success(request, f"Đã bố trí {form.cleaned_data['officer']} giữ chức danh {post}.")
        return redirect("post", pk=post.pk)
    back = reverse("post", args=[post.pk])
    return form_page(request, form, title="Bố trí chức danh", button="Bố trí", back=back, lead=post.name)


@require_http_methods(WAYS)
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """The last day of whoever holds the post; where nobody does, the page of the post says so."""
    officer = officer_of(request)
    post = post_to_assign(officer, pk, today())
    holding = unended(post)
    if holding is None:
        return redirect("post", pk=post.pk)
    form = EndForm(sent(request), initial={"until": today()})
    if taken(form, lambda: end_post(holding=holding, by=officer, at=now(), **form.cleaned_data)):
        messages.success(
            request, f"{holding.officer} giữ chức danh đến hết ngày {form.cleaned_data['until']:%d/%m/%Y}."
        )
        return redirect("post", pk=post.pk)
    lead = f"{holding.officer}, {post}. Sau ngày cuối, quyền theo chức danh này hết; việc đã làm vẫn đứng tên."
    back = reverse("post", args=[post.pk])
    return form_page(request, form, title="Thôi giữ chức danh", button="Ghi ngày cuối", back=back, lead=lead)


def unended(post: Post) -> PostHolding | None:
    """The holding without an end, or with one that is still to come."""
    last: PostHolding | None = post.holdings.select_related("officer").order_by("since", "pk").last()
    return last if last and (last.until is None or last.until > today()) else None
