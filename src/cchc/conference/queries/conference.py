"""The conference of a review."""

from __future__ import annotations

from datetime import date

from cchc.conference.models import Conference, IncomingMail
from cchc.review.models import Cycle


def conference_of(cycle: Cycle) -> Conference | None:
    """The conference of a review, None before somebody opened it; its invitation is read when it is asked for."""
    rows = Conference.objects.filter(cycle=cycle).select_related("commune", "cycle", "invitation")
    return rows.defer("invitation__paper_json").first()


def held_on(cycle: Cycle, conference: Conference | None) -> date | None:
    """The day of the conference: its own once it is opened, before that the plan's."""
    return conference.held_on if conference else cycle.plan.held_on


def is_over(cycle: Cycle, conference: Conference | None, today: date) -> bool:
    """Whether the day of the conference is past."""
    day = held_on(cycle, conference)
    return day is not None and day < today


def name_of(conference: Conference) -> str:
    """The conference as a sentence names it: ``Hội nghị sơ kết công tác cải cách hành chính …``."""
    title = conference.cycle.title
    at = title.lower().find("hội nghị")
    if at >= 0:
        return f"Hội nghị{title[at + len('hội nghị') :]}"
    return f"Hội nghị {title[:1].lower()}{title[1:]}"


def is_announced(conference: Conference) -> bool:
    """Whether guests may hold an invitation: its paper is issued."""
    return conference.invitation is not None and conference.invitation.is_issued


def conference_of_mail(mail: IncomingMail) -> Conference | None:
    """The conference of a letter that arrived: its guest's, else the last one of the commune."""
    if mail.guest:
        return mail.guest.conference
    return Conference.objects.filter(commune=mail.commune_id).select_related("cycle__plan__document").first()
