"""What a plan asks for: the facts of a conference and the assignments, each with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from cchc.paper.model import At

NOWHERE = At()


class WorkKind(StrEnum):
    """Kinds of assigned work (loại việc)."""

    PREPARE = "prepare"
    REPORT = "report"
    CONSOLIDATE = "consolidate"
    TALKS = "talks"
    ESTIMATE = "estimate"
    APPRAISE = "appraise"
    APPROVE = "approve"
    INVITE = "invite"
    URGE = "urge"
    VENUE = "venue"
    MINUTES = "minutes"
    MEDIA = "media"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period, both days included; None where the text does not tell."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """A group of people at the conference (thành phần tham dự); ``note`` such as "đại biểu mời"."""

    who: str
    note: str | None = None
    at: At = NOWHERE


@dataclass(frozen=True, slots=True)
class AgendaItem:
    what: str
    who: str | None = None
    at: At = NOWHERE


@dataclass(frozen=True, slots=True)
class Assignment:
    """A clause of work given to a named unit, post or person (việc được giao).

    Work that comes from another hand has its bare words in ``what`` (``thẩm định``) and those that pass it on in
    ``handed_on`` (``gửi công chức Tài chính - Kế toán thẩm định``). ``due`` is the day written in the text;
    ``due_text`` the words of any deadline, also one without a day.
    """

    lead: str
    what: str
    kind: WorkKind = WorkKind.OTHER
    partners: tuple[str, ...] = ()
    due: date | None = None
    due_text: str | None = None
    at: At = NOWHERE
    handed_on: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan (or a conclusions notice) asks for. ``places`` says where each single fact stands."""

    review_of: str | None = None
    period: Period = Period()
    venue: str | None = None
    held_on: date | None = None
    starts_at: time | None = None
    chair: str | None = None
    participants: tuple[Participant, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    funding: str | None = None
    places: dict[str, At] = field(default_factory=dict)
