"""The papers that go with a letter to a guest."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence

from cchc.conference.enums import LetterKind
from cchc.conference.models import Guest
from cchc.conference.papers.copies import copies
from cchc.core.letter import Attachment
from cchc.records.enums import MEDIA_TYPES, FileForm

logger = logging.getLogger(__name__)

# A letter of a change tells what the paper, issued before it, does not.
WITH_PAPER = frozenset({LetterKind.INVITATION, LetterKind.REMINDER})
NAME = "giay-moi.pdf"


def invitations(guests: Sequence[Guest]) -> Mapping[int, Attachment]:
    """The personal copy of the issued invitation for each of some guests, by the guest.

    A copy that cannot be made is missing, and keeps no other from being made.
    """
    try:
        return made(guests)
    except Exception:
        logger.exception("Copies of an invitation")
        return {key: paper for guest in guests for key, paper in made_alone(guest).items()}


def made(guests: Iterable[Guest]) -> dict[int, Attachment]:
    kind = MEDIA_TYPES[FileForm.PDF]
    return {guest.pk: Attachment(NAME, kind, data) for guest, data in copies(guests, FileForm.PDF)}


def made_alone(guest: Guest) -> dict[int, Attachment]:
    try:
        return made([guest])
    except Exception:
        logger.exception("Copy of the invitation for guest %s", guest.pk)
        return {}
