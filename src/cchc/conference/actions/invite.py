"""The official invitation: drafted from the facts of the conference, edited, issued with the list of that moment."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from cchc.conference.actions.guests import write
from cchc.conference.actions.inviting import inviting_for
from cchc.conference.models import Conference, Guest
from cchc.conference.papers.case import case_of
from cchc.conference.papers.invitation import invitation_paper, with_list
from cchc.conference.queries.guests import guests_of_conference
from cchc.conference.queries.invitation import obstacle_to_invite
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.paper.model import Paper
from cchc.records.actions import draft_document, issue_document, number_to_come, refuse_read_before, revise_document
from cchc.records.frozen import frozen
from cchc.records.models import Document
from cchc.review.papers.urging import Words, with_words


@transaction.atomic
def draft_invitation(*, conference: Conference, by: Officer, at: datetime) -> Document:
    """Lập giấy mời from day, hour, hall and chair as they stand; asked for again the draft is made anew.

    An invitation that was issued stays as it is and is returned.
    """
    conference = locked(conference)
    document = conference.invitation
    if document is not None and document.is_issued:
        return document
    paper = invitation_paper(conference, guests_of_conference(conference))
    if document is not None:
        return revised(document, paper, by, at)
    document = draft_document(paper=paper, by=by, at=at, acting_for=inviting_for(by, at))
    conference.invitation = document
    conference.save(update_fields=["invitation"])
    write(by, "conference.draft_invitation", conference, at, {"document": document.pk})
    return document


@transaction.atomic
def edit_invitation(*, conference: Conference, words: Words, revision: int, by: Officer, at: datetime) -> Document:
    """Sửa lời giấy mời; ``revision`` is the one the writer had read."""
    document = draft_of(locked(conference))
    paper = with_words(document.paper, words)
    if paper == document.paper and not document.is_issued:
        return document
    return revise_document(
        document=document, paper=paper, revision=revision, by=by, at=at, acting_for=inviting_for(by, at)
    )


@transaction.atomic
def issue_invitation(
    *, conference: Conference, revision: int, by: Officer, at: datetime, on: date | None = None
) -> Document:
    """Ban hành giấy mời: the words of the draft, the list of guests of this moment, one number for every copy.

    ``revision`` is that of the draft its issuer had read.
    """
    conference = locked(conference)
    document = draft_of(conference)
    guests = guests_of_conference(conference)
    if not document.is_issued:
        refuse_read_before(document, revision)
        if refused := obstacle_to_invite(conference, guests):
            raise refused
        day = on or timezone.localdate(at)
        number = number_to_come(conference.commune_id, day)
        listed = with_list(document.paper, guests, case_of(conference), number=number, day=day)
        document = revised(document, listed, by, at)
        Guest.objects.filter(conference=conference, removed_at__isnull=True, presides=False).update(in_annex=True)
    return issue_document(document=document, by=by, at=at, on=on)


def draft_of(conference: Conference) -> Document:
    """The document of the invitation, held."""
    if conference.invitation is None:
        raise ActionRefused("Chưa lập giấy mời.", "Lập giấy mời trước, xem lại rồi ban hành.")
    return locked(conference.invitation)


def revised(document: Document, paper: Paper, by: Officer, at: datetime) -> Document:
    if document.paper_json == frozen(paper):
        return document
    return revise_document(
        document=document, paper=paper, revision=document.revision, by=by, at=at, acting_for=inviting_for(by, at)
    )
