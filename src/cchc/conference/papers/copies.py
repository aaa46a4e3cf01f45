"""The files of the personal copies: one for a guest, and all of them in one for the printer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cchc.conference.models import Conference, Guest
from cchc.conference.papers.invitation import personal_copies
from cchc.conference.queries.conference import is_announced
from cchc.law.book import Law
from cchc.org.queries.law import law_at
from cchc.records.enums import FileForm
from cchc.records.papers import write

TOGETHER = 100  # copies set at once: more of them share their faces, fewer hold less memory


def copies(guests: Iterable[Guest], form: FileForm) -> Iterator[tuple[Guest, bytes]]:
    """Each guest with the file of their copy; those of a conference whose invitation is not issued have none."""
    laws: dict[int, Law] = {}
    ready = [guest for guest in guests if is_announced(guest.conference)]
    for guest, paper in zip(ready, personal_copies(ready), strict=True):
        conference = guest.conference
        law = laws.get(conference.pk) or laws.setdefault(conference.pk, law_of(conference))
        yield guest, write(paper, form, law)


def print_run(conference: Conference, guests: Sequence[Guest]) -> bytes:
    """The copies of some guests of one conference as one PDF; memory holds one part of them and the whole file."""
    from cchc.paper.pdf_engine import joined
    from cchc.paper.writers.pdf import pdf_together

    law = law_of(conference)
    papers = personal_copies(guests)
    parts = iter(lambda: list(islice(papers, TOGETHER)), [])
    return joined(pdf_together(part, law) for part in parts)


def law_of(conference: Conference) -> Law:
    """The law of the day that the issued invitation bears."""
    document = conference.invitation
    assert document is not None
    assert document.issued_on is not None
    return law_at(conference.commune, document.issued_on)
