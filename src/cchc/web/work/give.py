"""Give work to a post."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.dossier.people import doers_meant
from cchc.org.queries.commune import commune_of
from cchc.org.queries.posts import holder_on, posts_on
from cchc.review.access import assignment_to_give
from cchc.review.actions import set_owner
from cchc.review.enums import UNDER_WAY
from cchc.review.models import Assignment
from cchc.web.forms import refusals_in, sent
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today


class GiveForm(forms.Form):
    post = forms.ChoiceField(label="Giao cho", error_messages={"required": "Chọn chức danh nhận việc."})
    duty = forms.ChoiceField(label="Thay cho", required=False)
    reason = forms.CharField(label="Ghi chú", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, work: Assignment, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.posts = {str(post.pk): post for post in posts_on(work.plan.commune, today())}
        self.duties = {str(duty.pk): duty for duty in work.duties.select_related("post") if duty.state in UNDER_WAY}
        people = [
            (key, f"{holder_on(post, today()) or 'chưa có người'} – {post.name}") for key, post in self.posts.items()
        ]
        self.fields["post"].choices = [("", "Chọn…"), *people]  # type: ignore[attr-defined]
        parts = [(key, duty.post.name) for key, duty in self.duties.items()]
        self.fields["duty"].choices = [("", "Thêm người cùng làm"), *parts]  # type: ignore[attr-defined]
        if not self.duties:
            self.fields["duty"].widget = forms.HiddenInput()


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    work = assignment_to_give(officer, pk, today())
    form = GiveForm(work, sent(request), initial={"duty": request.GET.get("phan", "")} | suggested(work))
    if form.is_valid():
        post, duty = form.posts[form.cleaned_data["post"]], form.duties.get(form.cleaned_data["duty"])
        facts = {"reason": form.cleaned_data["reason"], "by": officer, "at": now()}
        with refusals_in(form):
            set_owner(assignment=work, post=post, duty=duty, **facts)
            messages.success(request, f"Đã giao cho {post}.")
            return redirect("board", pk=work.plan.cycle_id)
    page = of_cycle(work.plan.cycle, work=work, form=form)
    return render(request, "work/give.html", page, status=422 if form.errors else 200)


def suggested(work: Assignment) -> dict[str, int]:
    """Whom the plan's words mean today, chosen beforehand: the post may have come after the plan was loaded."""
    if work.duties.exists():
        return {}
    commune = work.plan.commune
    meant = {post.id for post in doers_meant(work.lead, commune_of(commune, today()), today())}
    found = [post.pk for post in posts_on(commune, today()) if post.code in meant]
    return {"post": found[0]} if len(found) == 1 else {}
