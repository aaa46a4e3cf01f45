"""Order, write and edit the lines of the consolidated report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.access import consolidation_to_edit, line_to_edit
from cchc.reports.actions.lines import (
    LONGEST,
    LineChanged,
    edit_line,
    merge_lines,
    move_line,
    move_to_section,
    remove_line,
    restore_line,
    split_line,
    write_line,
)
from cchc.reports.models import Consolidation, Line
from cchc.reports.queries.places import Outline
from cchc.reports.queries.sources import last_seen
from cchc.web.consolidation.frame import context, frame_of
from cchc.web.forms import refusals_in, refusals_told, sent
from cchc.web.request import key_in, keys_in, now, officer_of, today


class LineForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput)
    base = forms.CharField(required=False, max_length=LONGEST, widget=forms.HiddenInput)
    text = forms.CharField(label="Nội dung", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 8}))


class WriteForm(forms.Form):
    section = forms.ChoiceField(label="Mục")
    after = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label="Nội dung",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Ghi nội dung của dòng."},
    )

    def __init__(self, outline: Outline, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].choices = [(place.key, place.name) for place in outline.places]  # type: ignore[attr-defined]


@require_http_methods(["GET", "HEAD", "POST"])
def order(request: HttpRequest, pk: int) -> HttpResponse:
    """One form around all lines: its buttons move, remove and restore one of them, or merge those that are marked."""
    officer = officer_of(request)
    consolidation = consolidation_to_edit(officer, pk, today())
    if request.method != "POST":
        return redirect("consolidation", pk=pk)
    with refusals_told(request):
        line = take_step(request, consolidation, officer)
        return redirect(f"{reverse('consolidation', args=[pk])}#dong-{line.pk}")
    return redirect("consolidation", pk=pk)


def take_step(request: HttpRequest, consolidation: Consolidation, by: Officer) -> Line:
    asked = request.POST
    if "merge" in asked:
        marked = keys_in(asked, "line")
        return merge_lines(consolidation=consolidation, lines=marked, by=by, at=now())
    steps: dict[str, Callable[[Line], Line]] = {
        "up": lambda line: move_line(line=line, step=-1, by=by, at=now()),
        "down": lambda line: move_line(line=line, step=1, by=by, at=now()),
        "remove": lambda line: remove_line(line=line, by=by, at=now()),
        "restore": lambda line: restore_line(line=line, by=by, at=now()),
    }
    name = next((name for name in steps if name in asked), None)
    if name is None:
        raise ActionRefused("Chưa rõ muốn làm gì với dòng nào.", "Bấm nút bên cạnh dòng.")
    line = get_object_or_404(Line, consolidation=consolidation, pk=key_in(asked.get(name, "")) or 0)
    done = steps[name](line)
    if name == "remove":
        messages.success(request, "Đã bỏ một dòng. Lấy lại được ở trang Chưa đưa vào.")
    return done


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """A line of the editor's own: in a section, or after a line."""
    officer = officer_of(request)
    consolidation = consolidation_to_edit(officer, pk, today())
    frame = frame_of(consolidation.cycle)
    asked = {"section": request.GET.get("muc"), "after": request.GET.get("sau")}
    form = WriteForm(frame.sources.outline, sent(request), initial=asked)
    if form.is_valid():
        with refusals_in(form):
            line = write_line(consolidation=consolidation, **form.cleaned_data, by=officer, at=now())
            messages.success(request, "Đã thêm một dòng.")
            return redirect(f"{reverse('consolidation', args=[pk])}#dong-{line.pk}")
    page = context(frame, "lines", form=form)
    return render(request, "consolidation/write.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    """One line with its sources. The form saves as one types (htmx), saves, splits or moves to another section."""
    officer = officer_of(request)
    row = line_to_edit(officer, pk, line, today())
    if request.method != "POST":
        return show(request, row, LineForm(initial={"revision": row.revision, "base": row.text, "text": row.text}))
    form = LineForm(request.POST)
    if not form.is_valid():
        return show(request, row, form)
    try:
        changed = save(request, row, form, officer)
    except LineChanged as refused:
        form = LineForm(laid_over(request.POST, refused))
        form.is_valid()
        form.add_error(None, str(refused))
        return show(request, row, form, meanwhile=refused.line)
    except ActionRefused as refused:
        form.add_error(None, str(refused))
        return show(request, row, form)
    if "autosave" in request.GET:
        return render(request, "consolidation/_saved.html", {"line": changed, "at": now()})
    messages.success(request, "Đã lưu dòng.")
    return redirect(f"{reverse('consolidation', args=[pk])}#dong-{changed.pk}")


def laid_over(typed: QueryDict, refused: LineChanged) -> dict[str, Any]:
    """The form again, on top of how the line reads now: with both wordings where they were brought together."""
    line = refused.line
    text = refused.merged or typed.get("text", "")
    return {**typed.dict(), "revision": line.revision, "base": line.text, "text": text}


def save(request: HttpRequest, row: Line, form: LineForm, by: Officer) -> Line:
    typed = form.cleaned_data
    base = "" if "autosave" in request.GET else typed["base"]
    seen = {"text": typed["text"], "revision": typed["revision"], "by": by, "at": now()}
    if "split" in request.POST:
        return split_line(line=row, **seen)[0]
    changed = edit_line(line=row, **seen, base=base)
    section = request.POST.get("section", "")
    if section and "autosave" not in request.GET:
        changed.consolidation = row.consolidation
        changed = move_to_section(line=changed, section=section, by=by, at=now())
    return changed


def show(request: HttpRequest, row: Line, form: LineForm, meanwhile: Line | None = None) -> HttpResponse:
    if "autosave" in request.GET:
        return render(request, "consolidation/_unsaved.html", {"form": form}, status=200)
    frame = frame_of(row.consolidation.cycle)
    line = next((one for one in frame.sources.rows if one.pk == row.pk), row)
    section = request.POST.get("section") or row.section
    flags = [flag for flag in frame.sources.flags if flag.line.pk == row.pk]
    page = context(
        frame, "lines", line=line, form=form, meanwhile=meanwhile, seen=last_seen(line), section=section, flags=flags
    )
    return render(request, "consolidation/line.html", page, status=422 if form.errors else 200)
