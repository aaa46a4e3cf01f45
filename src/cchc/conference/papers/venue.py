"""The scheme of the hall (phương án hội trường) with its checklist, and the calendar of the weeks before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from django.utils import timezone

from cchc.conference.models import Conference, ListLine
from cchc.conference.papers.case import case_of
from cchc.conference.queries.checklist import Check, checklist_of
from cchc.conference.queries.headcount import headcount
from cchc.conference.queries.list_lines import has_own_list, own_lines
from cchc.dossier.checklist import Before, Task
from cchc.dossier.checklist import Check as Printed
from cchc.dossier.chosen import Chosen
from cchc.dossier.compose import head, row, table
from cchc.dossier.papers.venue import CENTRE, hour, venue
from cchc.lib import days
from cchc.org.models import Unit
from cchc.paper.charts import Entry, weeks, weeks_in_words
from cchc.paper.charts.weeks import in_order
from cchc.paper.model import Annex, Paper, Picture
from cchc.paper.pictures import LONGEST_TEXT


def checklist_paper(conference: Conference, now: datetime) -> Paper:
    """The paper of the dossier with the list, the owners and the ticks of this conference."""
    return venue(replace(case_of(conference), chosen=chosen_for(conference.commune, conference, now)))


def chosen_for(commune: Unit, conference: Conference | None, now: datetime) -> Chosen:
    """The list made for the conference, else the commune's own; and the seats, once guests are listed."""
    lines = own_lines(commune) if has_own_list(commune) else []
    tasks = tuple(task_of(line) for line in lines)
    if conference is None:
        return Chosen(tasks=tasks)
    checks = tuple(printed(check) for check in checklist_of(conference, now).checks)
    count = headcount(conference)
    return Chosen(tasks=tasks, checks=checks, seats=count.expected if count.invited else None)


def task_of(line: ListLine) -> Task:
    return Task(line.what, line.must, line.part, line.ahead, Before(line.unit), line.rule, line.work)


def printed(check: Check) -> Printed:
    """An item as the paper prints it: when, what, what must be true, and whether it is done."""
    due = timezone.localtime(check.due) if check.due else None
    when = check.ahead if due is None else hour(due) if check.by_the_hour else days.short(due.date())
    ticked = timezone.localtime(check.item.done_at) if check.item.done_at else None
    done = f"{ticked.day}/{ticked.month}" if ticked else ""
    owner = f"{check.item.what} ({check.who})" if check.doers else check.item.what
    return Printed(when, owner, check.item.must, done or ("trục trặc" if check.has_trouble else ""))


def calendar_paper(conference: Conference, entries: Sequence[Entry], today: date) -> Paper:
    """One sheet: the weeks as a picture, and beneath it what each number says."""
    day = conference.held_on
    picture = Picture(weeks(entries, held_on=day, today=today), weeks_in_words(entries, held_on=day)[:LONGEST_TEXT])
    rows = [
        row(str(number), days.short(entry.day), entry.label, entry.standing.value, align=CENTRE)
        for number, entry in enumerate(in_order(entries), 1)
    ]
    grid = table(head("TT", "Ngày", "Nội dung", "Tình trạng"), rows, (7, 17, 56, 20))
    title = f"Lịch chuẩn bị hội nghị ngày {days.short(day)}"
    return Paper(annexes=(Annex(title, (picture, grid), label=None, end_mark=False),))
