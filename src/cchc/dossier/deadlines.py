"""Deadlines of the preparation: as the plan writes them, else worked back from the conference in working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc.dossier.commune import Commune, Post
from cchc.dossier.people import posts_meant
from cchc.law.book import Law, Value
from cchc.lib import days
from cchc.reading.model import Assignment, WorkKind

DOCUMENTS, INVITATION, CONCLUSIONS = "documents_before_days", "invitation_before_days", "conclusions_after_days"


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
    """The day of an assignment. A day that the plan writes is never changed."""
    posts = posts_meant(assignment.lead, commune, held_on)
    if assignment.due:
        return Deadline(assignment, assignment.due, "Kế hoạch ấn định", posts)
    found = margin(_key(assignment.kind), law, commune)
    return Deadline(assignment, days.working_days_before(held_on, found.days), found.standing, posts)


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
