"""Take the results of an accepted field report into the figures of the half-year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from cchc.core import log
from cchc.core.locking import locked
from cchc.figures.answers import Answer, AnswerKind
from cchc.figures.half import Half
from cchc.org.models import Officer, Unit
from cchc.targets.actions.desk import Desk
from cchc.targets.actions.entries import Entry
from cchc.targets.enums import Source
from cchc.targets.models import Figure, Target


@transaction.atomic
def record_results(
    *,
    commune: Unit,
    half: Half,
    results: Mapping[Target, Answer],
    words: str,
    by: Officer,
    at: datetime,
    acting_for: str = "",
) -> list[Figure]:
    """Ghi kết quả chỉ tiêu từ báo cáo lĩnh vực đã nhận; ``words`` name the report in the note of each figure.

    What the report does not answer, or answers as it stands already, is left alone, and so is a row that its parts
    compute: the parts are the one truth. Call it inside the step that accepts the report, before that step's entry.
    """
    commune = locked(commune)
    desk = Desk(commune, half, None)
    written = []
    for target, answer in results.items():
        entry = Entry(desk.key_of(target), answer, note=words)
        if answer.kind is not AnswerKind.NO_DATA and not desk.unfit(entry) and desk.changes_answer(entry):
            written.append(desk.save(entry, by, at, Source.REPORT))
    if written:
        figures = {str(one): desk.words(one) for one in written}
        log.append(
            by=by,
            action="targets.record_results",
            obj=commune,
            at=at,
            data={"half": str(half), "report": words, "figures": figures},
            acting_for=acting_for,
        )
    return written
