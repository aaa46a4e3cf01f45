"""Accounts, for the administrator: who may sign in; nothing of what they work on."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cchc.lib.vietnamese import sort_key
from cchc.org.access import account_for, require
from cchc.org.actions import close_account, open_account, renew_password, reopen_account, revise_account
from cchc.org.actions.commune import free_username
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.web.forms import form_page, sent, taken
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.org.forms import AccountFactsForm, AccountForm
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]
# Letters and digits that are not mistaken for one another when read aloud or from paper.
SIGNS = "abcdefghkmnpqrstuvwxyz23456789"
COLUMNS: tuple[Column[Officer], ...] = (
    Column("ho-ten", "Họ và tên", lambda officer: officer.full_name),
    Column("dang-nhap", "Tên đăng nhập", lambda officer: officer.username),
    Column("thu", "Thư điện tử", lambda officer: officer.email),
    Column("trang-thai", "Trạng thái", lambda officer: "đang dùng" if officer.is_active else "đã đóng"),
)
FACETS: tuple[Facet[Officer], ...] = (
    Facet("dung", "Trạng thái", lambda officer: "đang dùng" if officer.is_active else "đã đóng"),
)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.MANAGE_ACCOUNTS, today())
    people = sorted(
        Officer.objects.filter(commune=officer.commune_id),
        key=lambda person: (not person.is_active, sort_key(person.full_name), person.pk),
    )
    shown = listing(request, people, COLUMNS, FACETS, name="tai-khoan", title="Tài khoản")
    return list_page(request, "org/accounts.html", shown, {"here": "accounts"})


@require_http_methods(WAYS)
def new(request: HttpRequest) -> HttpResponse:
    """A new account; its first password is made here and shown this once."""
    officer = officer_of(request)
    require(officer, Right.MANAGE_ACCOUNTS, today())
    form, password = AccountForm(sent(request)), fresh_password()

    def step() -> None:
        typed = form.cleaned_data
        typed["username"] = typed["username"] or free_username(typed["full_name"])
        open_account(unit=officer.commune, password=password, by=officer, at=now(), **typed)

    if taken(form, step):
        return password_page(request, Officer.objects.get(username=form.cleaned_data["username"]), password)
    return form_page(
        request, form, title="Mở tài khoản", button="Mở tài khoản", back=reverse("accounts"), here="accounts"
    )


@require_http_methods(WAYS)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    account = account_for(officer, pk, today())
    known = {"full_name": account.full_name, "email": account.email}
    form = AccountFactsForm(sent(request), initial=known)
    if taken(form, lambda: revise_account(officer=account, by=officer, at=now(), **form.cleaned_data)):
        messages.success(request, "Đã lưu tài khoản.")
        return redirect("accounts")
    page = {"here": "accounts", "account": account, "form": form}
    return render(request, "org/account.html", page, status=422 if form.errors else 200)


@require_http_methods(WAYS)
def close(request: HttpRequest, pk: int) -> HttpResponse:
    lead = "Người này bị đăng xuất ngay và không vào lại được; việc đã làm vẫn đứng tên. Mở lại được bất cứ lúc nào."
    return switch(request, pk, close_account, "Đóng tài khoản", lead)


@require_http_methods(WAYS)
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    lead = "Người này đăng nhập lại được bằng mật khẩu cũ, với quyền theo chức danh đang giữ."
    return switch(request, pk, reopen_account, "Mở lại tài khoản", lead)


def switch(request: HttpRequest, pk: int, step: Callable[..., Officer], title: str, lead: str) -> HttpResponse:
    """Ask once, then do it; what is so already is left so."""
    officer = officer_of(request)
    account = account_for(officer, pk, today())
    form = forms.Form(sent(request))
    if taken(form, lambda: step(officer=account, by=officer, at=now())):
        messages.success(request, f"{title}: {account}.")
        return redirect("accounts")
    named, back = f"{title}: {account}", reverse("accounts")
    return form_page(request, form, title=named, button=title, back=back, lead=lead, here="accounts")


@require_http_methods(WAYS)
def password(request: HttpRequest, pk: int) -> HttpResponse:
    """A new password for someone who has lost theirs; one's own is changed by typing the old one."""
    officer = officer_of(request)
    account = account_for(officer, pk, today())
    if account == officer:
        return redirect("account_change_password")
    form, fresh = forms.Form(sent(request)), fresh_password()
    if taken(form, lambda: renew_password(officer=account, password=fresh, by=officer, at=now())):
        return password_page(request, account, fresh)
    title, lead = f"Đặt mật khẩu mới: {account}", "Mật khẩu cũ hết dùng ngay; ai đang đăng nhập bằng nó bị đăng xuất."
    return form_page(
        request, form, title=title, button="Đặt mật khẩu mới", back=reverse("accounts"), lead=lead, here="accounts"
    )


def password_page(request: HttpRequest, account: Officer, fresh: str) -> HttpResponse:
    """The only page that ever shows a password; no cache keeps it."""
    answer = render(request, "org/password.html", {"here": "accounts", "account": account, "password": fresh})
    answer.headers["Cache-Control"] = "no-store"
    return answer


def fresh_password() -> str:
    """Twelve signs in three groups, about 58 bits."""
    return "-".join("".join(secrets.choice(SIGNS) for _ in range(4)) for _ in range(3))
