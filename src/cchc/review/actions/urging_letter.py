"""Draft the urging letter and edit its text; it is issued by the one road of ``issue_document``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.records.actions import draft_document, revise_document
from cchc.records.enums import State
from cchc.review.models import Cycle, UrgingLetter
from cchc.review.papers.urging import Words, urging_paper, with_words
from cchc.review.queries.parts import Part


@transaction.atomic
def draft_urging_letter(*, cycle: Cycle, parts: Sequence[Part], by: Officer, at: datetime) -> UrgingLetter:
    """Lập dự thảo công văn đôn đốc for late parts; the same parts asked for twice lead to the one draft there is."""
    late = [part for part in parts if part.is_late and part.duty]
    if not late:
        raise ActionRefused("Chưa chọn việc nào đang quá hạn.", "Chọn ít nhất một việc quá hạn rồi lập công văn.")
    cycle = locked(cycle)
    wanted = {part.duty.pk for part in late if part.duty}
    drafts = UrgingLetter.objects.filter(cycle=cycle, document__state=State.DRAFT).prefetch_related("duties")
    if known := next((one for one in drafts if {duty.pk for duty in one.duties.all()} == wanted), None):
        return known
    day = timezone.localdate(at)
    signed_for = acting_for(by, day, right=Right.URGE)
    document = draft_document(paper=urging_paper(cycle, late, day), by=by, at=at, acting_for=signed_for)
    letter = UrgingLetter.objects.create(commune=cycle.commune, cycle=cycle, document=document)
    letter.duties.set(wanted)
    facts = {"duties": sorted(wanted)}
    log.append(by=by, action="review.draft_urging_letter", obj=letter, at=at, data=facts, acting_for=signed_for)
    return letter


@transaction.atomic
def edit_urging_letter(*, letter: UrgingLetter, words: Words, revision: int, by: Officer, at: datetime) -> UrgingLetter:
    """Sửa công văn đôn đốc; ``revision`` is the one the writer had read."""
    letter = locked(letter)
    letter.document = locked(letter.document)
    paper = with_words(letter.document.paper, words)
    if paper != letter.document.paper or letter.document.is_issued:
        signed_for = acting_for(by, timezone.localdate(at), right=Right.URGE)
        step: dict[str, Any] = {"by": by, "at": at, "acting_for": signed_for}
        letter.document = revise_document(document=letter.document, paper=paper, revision=revision, **step)
        log.append(action="review.edit_urging_letter", obj=letter, **step)
    return letter
