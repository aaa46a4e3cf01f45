"""The papers that go with a letter to a guest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cchc.conference.models import Guest
from cchc.conference.papers.copies import copies
from cchc.core.letter import Attachment
from cchc.records.enums import FileForm


def invitations(guests: Iterable[Guest]) -> Mapping[int, Attachment]:
    """The invitation for each guest of some, in their own name, by the guest; none where it is not issued."""
    return {
        guest.pk: Attachment("giay-moi.pdf", "application/pdf", data) for guest, data in copies(guests, FileForm.PDF)
    }
