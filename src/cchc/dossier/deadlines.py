"""Deadlines of the preparation: as the plan writes them, else worked back from the conference in working days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cchc.dossier.commune import Commune, Post
from cchc.dossier.people import doers_meant
from cchc.law.book import Law, Value
from cchc.lib import days
from cchc.lib.vietnamese import fold
from cchc.reading.model import Assignment, WorkKind

DOCUMENTS, INVITATION, CONCLUSIONS = "documents_before_days", "invitation_before_days", "conclusions_after_days"
PLAN = "Kế hoạch ấn định"
_WORKING_DAYS = re.compile(r"(\d+) ngay lam viec (sau|truoc)")


@dataclass(frozen=True, slots=True)
class Deadline:
    """An assignment with its day and the standing of that day: the plan, the commune's setting, or a value of law."""

    assignment: Assignment
    due: date
    standing: str
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class Margin:
    """So many working days before or after the conference, and why."""

    days: int
    standing: str


def margin(key: str, law: Law, commune: Commune) -> Margin:
    """The commune's own setting for a key of ``meeting``, else the figure of the book with how sure it is."""
    if own := commune.deadlines.get(key):
        return Margin(own.value, own.basis)
    value = law[f"meeting.{key}"]
    return Margin(int(value.value), standing(value))


def standing(value: Value) -> str:
    """What a figure rests on: its citation where it is law, else that it is a default or good practice."""
    if value.is_law:
        return value.citation
    if value.instrument.id == "thong-le":
        return "mức gợi ý, xã tự quyết định"
    return f"mức tham khảo theo {value.citation}"


def deadline(assignment: Assignment, held_on: date, law: Law, commune: Commune) -> Deadline:
    """The day of an assignment. What the plan writes, as a day or in working days, is never changed."""
    posts = doers_meant(assignment.lead, commune, held_on)
    if written := assignment.due or _in_words(assignment, held_on):
        return Deadline(assignment, written, PLAN, posts)
    if is_conclusions(assignment):
        found = margin(CONCLUSIONS, law, commune)
        return Deadline(assignment, days.working_days_after(held_on, found.days), found.standing, posts)
    found = margin(_key(assignment.kind), law, commune)
    return Deadline(assignment, days.working_days_before(held_on, found.days), found.standing, posts)


def _in_words(assignment: Assignment, held_on: date) -> date | None:
    """A deadline such as “05 ngày làm việc sau Hội nghị” counted from the conference."""
    found = _WORKING_DAYS.search(fold(f"{assignment.due_text or ''} {assignment.what}"))
    if not found:
        return None
    count = int(found[1])
    step = days.working_days_after if found[2] == "sau" else days.working_days_before
    return step(held_on, count)


def is_conclusions(assignment: Assignment) -> bool:
    """Whether the work is the notice of conclusions, which alone comes after the conference."""
    return "thong bao ket luan" in fold(assignment.what)


def conclusions_due(held_on: date, law: Law, commune: Commune) -> Deadline:
    """The day by which the conclusions notice goes out."""
    found = margin(CONCLUSIONS, law, commune)
    posts = commune.with_role("organiser", held_on)[:1]
    lead = posts[0].title if posts else "Bộ phận tham mưu"
    work = Assignment(lead, "Trình ban hành Thông báo kết luận Hội nghị", WorkKind.OTHER)
    return Deadline(work, days.working_days_after(held_on, found.days), found.standing, posts)


def _key(kind: WorkKind) -> str:
    if kind is WorkKind.INVITE:
        return INVITATION
    if kind is WorkKind.PREPARE:
        return DOCUMENTS
    return f"work.{kind.value}"
