"""The papers that go with a letter to a guest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cchc.conference.models import Conference, Guest
from cchc.core.letter import Attachment
from cchc.org.queries.law import law_at
from cchc.records.enums import FileForm
from cchc.records.papers import write


def invitations(guests: Iterable[Guest]) -> Mapping[int, Attachment]:
    """The issued invitation for each guest of some, by the guest; none for a guest of whom it is not issued."""
    made: dict[int, Attachment] = {}
    papers: dict[int, Attachment] = {}
    for guest in guests:
        conference = guest.conference
        if conference.pk not in papers and (paper := issued_paper(conference)):
            papers[conference.pk] = paper
        if conference.pk in papers:
            made[guest.pk] = papers[conference.pk]
    return made


def issued_paper(conference: Conference) -> Attachment | None:
    document = conference.invitation
    if document is None or document.issued_on is None:
        return None
    data = write(document.paper, FileForm.PDF, law_at(document.commune, document.issued_on))
    return Attachment("giay-moi.pdf", "application/pdf", data)
