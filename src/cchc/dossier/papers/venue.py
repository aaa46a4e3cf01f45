"""The venue checklist as a scheme (phương án), each task hung on the clock before the opening."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from cchc.dossier.case import BLANK, Case
from cchc.dossier.checklist import AS_PLANNED, Before, Check, Task, default_tasks, due_at, in_words
from cchc.dossier.compose import collective_signature, committee_paper, filed, head, khoan, row, sentence, table
from cchc.dossier.deadlines import margin
from cchc.dossier.item import Item
from cchc.lib import days
from cchc.paper.model import Align, Kind, Paper, para
from cchc.reading.model import WorkKind

CENTRE = (Align.CENTER, Align.CENTER)


@dataclass(frozen=True, slots=True)
class Ahead:
    """How long before the opening a task is due, and on what that rests; ``ground`` is empty for practice."""

    count: int
    unit: Before
    ground: str = ""


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("phuong-an-hoi-truong", "Bảng kiểm hội trường, cơ sở vật chất", venue(case))


def venue(case: Case) -> Paper:
    """The checklist with the person in charge and the time of each task: the one made, else the one in force."""
    seats = case.chosen.seats
    post = case.lead_of(WorkKind.VENUE) or case.post_for("office")
    who = post.addressed if post else BLANK
    rows = [
        row(str(number), sentence(check.when), check.what, check.must, check.done, align=CENTRE)
        for number, check in enumerate(case.chosen.checks or checks_in_force(case), 1)
    ]
    grid = table(head("TT", "Thời điểm", "Nội dung", "Yêu cầu", "Xong"), rows, (6, 18, 37, 27, 12))
    return committee_paper(
        case,
        Kind.PHUONG_AN,
        f"Chuẩn bị hội trường, cơ sở vật chất phục vụ {case.name}",
        body=(
            khoan(
                1,
                None,
                para(f"Địa điểm: {case.venue}; số người dự kiến: {len(case.guests) if seats is None else seats}."),
            ),
            khoan(2, None, para(f"Thời gian khai mạc: {case.time_words}.")),
            khoan(3, None, para(f"Phụ trách: {who}.")),
            khoan(4, None, para("Các việc và thời điểm phải xong:"), grid),
        ),
        closing=(para("Người phụ trách báo cáo chủ trì trước giờ khai mạc./."),),
        recipients=("Lãnh đạo " + case.commune.short, "Các cá nhân được phân công", filed(case, post)),
        signatures=(collective_signature(case),),
    )


def checks_in_force(case: Case) -> list[Check]:
    """The commune's own list, or the default one, with the times of this conference."""
    return [check_of(case, task) for task in case.chosen.tasks or default_tasks()]


def check_of(case: Case, task: Task) -> Check:
    """A task of the list at its time."""
    ahead = ahead_of(case, task)
    return Check(when(ahead.count, ahead.unit, case.held_on, case.starts_at), task.what, task.must)


def ahead_of(case: Case, task: Task) -> Ahead:
    """How long before this conference a task is due: the plan's own day for the hall, the book's figure, its own."""
    if task.rule == AS_PLANNED and (written := case.due(WorkKind.VENUE)) and written.due <= case.held_on:
        return Ahead((case.held_on - written.due).days, Before.DAYS, written.standing)
    if task.rule:
        found = margin(task.rule.removeprefix("meeting."), case.law, case.commune)
        return Ahead(found.days, task.unit, found.standing)
    return Ahead(task.ahead, task.unit)


def when(ahead: int, unit: Before, held_on: date, starts_at: time | None) -> str:
    """The day, or on the day itself the clock hour; the time before the opening where nobody knows its hour."""
    due = due_at(ahead, unit, held_on, starts_at)
    if due is None:
        return in_words(ahead, unit)
    return hour(due) if due.date() == held_on and unit not in (Before.DAYS, Before.WORKING_DAYS) else days.short(due)


def hour(at: datetime) -> str:
    return f"{at:%H}h{at:%M}"
