"""The scheme of the hall (phương án hội trường) with its checklist, and the calendar of the weeks before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from cchc.conference.models import Conference
from cchc.conference.papers.case import case_of
from cchc.conference.queries.checklist import Check, checklist_of
from cchc.conference.queries.headcount import headcount
from cchc.dossier.compose import head, row, table
from cchc.dossier.papers.venue import CENTRE, hour, venue
from cchc.dossier.papers.venue import Check as Printed
from cchc.lib import days
from cchc.paper.charts import Entry, weeks, weeks_in_words
from cchc.paper.charts.weeks import in_order
from cchc.paper.model import Annex, Paper, Picture
from cchc.paper.pictures import LONGEST_TEXT


def checklist_paper(conference: Conference, now: datetime) -> Paper:
    """The paper of the dossier with the list, the owners and the ticks of this conference."""
    checks = checklist_of(conference, now).checks
    return venue(case_of(conference), [printed(check) for check in checks], headcount(conference).expected)


def printed(check: Check) -> Printed:
    """An item as the paper prints it: when, what, what must be true, and whether it is done."""
    due = timezone.localtime(check.due) if check.due else None
    when = check.ahead if due is None else hour(due) if check.by_the_hour else days.short(due.date())
    done = f"{timezone.localtime(check.item.done_at):%d/%m}" if check.item.done_at else ""
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
