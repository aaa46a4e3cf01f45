"""Is everything ready? The chairman's page, and the calendar of the weeks before as one picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.text import Truncator
from django.views.decorators.http import require_safe

from cchc.conference.access import conference_for
from cchc.conference.papers.venue import calendar_paper, checklist_paper
from cchc.conference.queries.checklist import Check
from cchc.dossier.compose import sentence
from cchc.org.queries.law import law_at
from cchc.paper.charts import SCREEN, Due, Entry, weeks
from cchc.paper.charts.weeks import in_order
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from cchc.reading.model import WorkKind
from cchc.review.access import cycle_for
from cchc.review.queries.parts import Part
from cchc.web.files import attachment
from cchc.web.hall.ground import Ground
from cchc.web.hall.readiness import readiness_of
from cchc.web.page import of_cycle
from cchc.web.picture import png_of_page
from cchc.web.request import now, officer_of, today

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SAYS_NOTHING = {WorkKind.OTHER, WorkKind.PREPARE}
SHARP = 1240  # pixels across, twice those of a preview


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    ground = Ground(cycle, now())
    entries = in_order(list(entries_of(ground)))
    held_on = ground.held_on
    facts = of_cycle(
        cycle,
        ground=ground,
        held_on=held_on,
        left=(held_on - today()).days if held_on else None,
        readiness=readiness_of(ground),
        entries=entries,
        drawing=drawn(entries, held_on) if held_on else "",
    )
    return render(request, "hall/ready.html", facts)


def drawn(entries: list[Entry], held_on: date) -> str:
    """The picture for the page; every word in it is escaped where it is drawn."""
    svg = weeks(entries, held_on=held_on, today=today(), title="Lịch các tuần trước hội nghị", palette=SCREEN)
    return mark_safe(svg)


def entries_of(ground: Ground) -> Iterator[Entry]:
    """The deadlines of the plan, the last day to answer, and on each day the items of the checklist."""
    yield from of_plan(ground.parts)
    if ground.conference and (day := ground.conference.answer_by):
        yield Entry(day, "Hạn trả lời giấy mời", Due.DONE if day < ground.today else Due.OPEN)
    timed = [(timezone.localdate(check.due), check) for check in ground.checklist.checks if check.due]
    for day, group in groupby(timed, key=lambda pair: pair[0]):
        yield of_day(day, [check for _, check in group])


def of_plan(parts: list[Part]) -> Iterator[Entry]:
    """What is due by the plan; clauses that ask the same people for the same kind of work by one day are one entry."""
    found: dict[tuple[date, str], list[Due]] = {}
    for part in parts:
        if part.due:
            label = f"{sentence(named(part))}: {part.who}"
            found.setdefault((part.due, label), []).append(standing_of(part))
    for (day, label), standings in found.items():
        yield Entry(day, label, max(standings, key=[Due.DONE, Due.OPEN, Due.LATE].index))


def named(part: Part) -> str:
    """The kind of work; its first words where the kind says nothing."""
    work = part.assignment
    return Truncator(work.what).words(7) if work.kind in SAYS_NOTHING else work.kind_name


def of_day(day: date, checks: list[Check]) -> Entry:
    """The items of the checklist that are due on a day, as one entry."""
    done = sum(check.is_done for check in checks)
    late = any(check.is_late for check in checks)
    standing = Due.DONE if done == len(checks) else Due.LATE if late else Due.OPEN
    what = f": {checks[0].item.what}" if len(checks) == 1 else f": {done}/{len(checks)} mục"
    return Entry(day, f"Bảng kiểm hội trường{what}", standing)


def standing_of(part: Part) -> Due:
    return Due.LATE if part.is_late else Due.OPEN if part.is_open else Due.DONE


@require_safe
def calendar(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The calendar as a file: PDF, or its first page as a picture."""
    conference = conference_for(officer_of(request), pk, today())
    entries = list(entries_of(Ground(conference.cycle, now())))
    pdf = pdf_bytes(calendar_paper(conference, entries, today()), law_at(conference.commune, today()))
    name = f"lich-chuan-bi-{conference.held_on:%Y-%m-%d}"
    if form == "png":
        return attachment(png_of_page(pdf, width=SHARP), "image/png", f"{name}.png")
    if form == "pdf":
        return attachment(pdf, "application/pdf", f"{name}.pdf")
    raise Http404


@require_safe
def scheme(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The scheme of the hall with the checklist as it stands now, to print or to put on a wall."""
    conference = conference_for(officer_of(request), pk, today())
    paper = checklist_paper(conference, now())
    law = law_at(conference.commune, today())
    if form == "docx":
        return attachment(docx_bytes(paper, law), DOCX, "phuong-an-hoi-truong.docx")
    if form == "pdf":
        return attachment(pdf_bytes(paper, law), "application/pdf", "phuong-an-hoi-truong.pdf")
    raise Http404
