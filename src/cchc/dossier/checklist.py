"""The list of what must be ready before a conference, each task hung on the clock before the opening."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from cchc.lib import days

FILE = Path(__file__).parent / "data" / "checklist.toml"
AS_PLANNED = "meeting.work.venue"


class Before(StrEnum):
    """In what the time before the opening is counted (tính lùi theo)."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"


BY_THE_HOUR = {Before.HOURS: timedelta(hours=1), Before.MINUTES: timedelta(minutes=1)}


@dataclass(frozen=True, slots=True)
class Task:
    """What must be done (``what``), what must be true then (``must``), and how long before the opening.

    ``rule`` is the id of the book's figure where the task has none of its own; ``work`` the kind of work of the
    plan (``WorkKind``) whose post has the task.
    """

    what: str
    must: str
    part: str = ""
    ahead: int = 0
    unit: Before = Before.DAYS
    rule: str = ""
    work: str = "venue"


@dataclass(frozen=True, slots=True)
class Check:
    """A row of the printed list: when, what, what must be true, whether it is done."""

    when: str
    what: str
    must: str
    done: str = ""


@cache
def default_tasks() -> tuple[Task, ...]:
    """The list that holds while a commune keeps none of its own (thông lệ)."""
    return tuple(Task(**{**entry, "unit": Before(entry["unit"])}) for entry in _data()["task"])


def day_ends() -> time:
    """The hour by which what is due on a day is due."""
    ends: time = _data()["day_ends"]
    return ends


def due_at(ahead: int, unit: Before, held_on: date, starts_at: time | None) -> datetime | None:
    """When a task must be done, in the time of the place; None for hours before an opening that nobody knows."""
    if step := BY_THE_HOUR.get(unit):
        return datetime.combine(held_on, starts_at) - ahead * step if starts_at else None
    counted = days.working_days_before(held_on, ahead) if unit is Before.WORKING_DAYS else _back(held_on, ahead)
    return datetime.combine(counted, day_ends())


def in_words(ahead: int, unit: Before) -> str:
    """``trước 7 ngày``, ``trước 3 ngày làm việc``, ``trước 2 giờ``, ``giờ khai mạc``."""
    if ahead == 0:
        return "giờ khai mạc" if unit in BY_THE_HOUR else "trong ngày họp"
    return f"trước {ahead} {NAMES[unit]}"


NAMES = {
    Before.WORKING_DAYS: "ngày làm việc",
    Before.DAYS: "ngày",
    Before.HOURS: "giờ",
    Before.MINUTES: "phút",
}


def _back(day: date, count: int) -> date:
    return day - timedelta(days=count)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
