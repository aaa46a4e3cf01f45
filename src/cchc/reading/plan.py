"""Understand a paper: what a plan or a conclusions notice asks for."""

from __future__ import annotations

from cchc.paper.model import At, Kind, Paper
from cchc.reading.agenda import agenda_in
from cchc.reading.assignments import assignments_of
from cchc.reading.conference import about_one_meeting, chair_in, holds_several, meeting_in
from cchc.reading.entries import entries_of
from cchc.reading.funding import funding_in
from cchc.reading.model import Plan
from cchc.reading.people import participants_in
from cchc.reading.review import period_of, review_of, year_of
from cchc.reading.text import key, rx

_PLANS = frozenset({Kind.KE_HOACH, Kind.PHUONG_AN})
_CONCLUSIONS = r"kết luận|ý kiến chỉ đạo|ý kiến kết luận"


def read_plan(paper: Paper) -> Plan | None:
    """What the paper asks for, or None where it is neither a plan nor a conclusions notice.

    Facts that the text does not state are None; dates without a year take the year of the paper.
    """
    if paper.kind in _PLANS or (paper.kind is None and (paper.symbol or "").startswith("KH")):
        return _plan(paper)
    if is_conclusions_notice(paper):
        return Plan(assignments=assignments_of(paper, year_of(paper)))
    return None


def is_conclusions_notice(paper: Paper) -> bool:
    """Whether the paper is a thông báo that passes on the conclusions of a meeting."""
    return paper.kind is Kind.THONG_BAO and rx(_CONCLUSIONS).search(key(paper.subject or "")) is not None


def _plan(paper: Paper) -> Plan:
    year = year_of(paper)
    entries = list(entries_of(paper.body))
    assignments = assignments_of(paper, year)
    period, period_at = period_of(paper, entries, year)
    funding, funding_at = funding_in(entries)
    subject = review_of(paper)
    places = {"period": period_at, "funding": funding_at}
    if subject:
        places["review_of"] = At("", paper.lines.get("subject"), paper.subject or "")
    plan = Plan(review_of=subject, period=period, assignments=assignments, funding=funding)
    if about_one_meeting(paper):
        plan = _with_meeting(plan, paper, places)
    return Plan(**{name: getattr(plan, name) for name in Plan.__slots__ if name != "places"}, places=_known(places))


def _with_meeting(plan: Plan, paper: Paper, places: dict[str, At]) -> Plan:
    year = year_of(paper)
    entries = list(entries_of(paper.body))
    meeting = meeting_in(entries, year)
    if meeting.held_on is None and holds_several(entries, year):
        return plan
    participants = participants_in(entries)
    chair, chair_at = chair_in(entries, plan.assignments, participants)
    places |= {"held_on": meeting.at, "venue": meeting.venue_at, "chair": chair_at}
    if meeting.starts_at:
        places["starts_at"] = meeting.at
    return Plan(
        review_of=plan.review_of,
        period=plan.period,
        venue=meeting.venue,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        chair=chair,
        participants=participants,
        agenda=agenda_in(entries, paper),
        assignments=plan.assignments,
        funding=plan.funding,
    )


def _known(places: dict[str, At]) -> dict[str, At]:
    return {name: at for name, at in places.items() if at != At()}
