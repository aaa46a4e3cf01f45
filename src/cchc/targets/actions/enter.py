"""Enter figures of a half-year."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.figures.half import Half
from cchc.org.enums import Right
from cchc.org.models import Officer, Unit
from cchc.org.queries.standing import acting_for, posts_acted_for
from cchc.targets.actions.desk import Desk
from cchc.targets.actions.entries import Entered, Entry


@transaction.atomic
def enter_figures(
    *, commune: Unit, half: Half, entries: Sequence[Entry], areas: Collection[str] | None, by: Officer, at: datetime
) -> Entered:
    """Nhập số liệu: each row stands for itself, so that one that is refused loses nothing of the others.

    ``areas`` are those the writer enters for, None for all. A row that somebody changed since the writer saw it is
    refused with what stands there now; the commune's row is the lock under which two writers of a new row meet.
    """
    commune = locked(commune)
    desk = Desk(commune, half, areas)
    entered = Entered()
    for entry in desk.in_order(entries):
        if refusal := desk.refusal(entry):
            entered.refused.append(refusal)
        elif desk.changes(entry):
            entered.saved.append(desk.save(entry, by, at))
    if entered.saved:
        log.append(
            by=by,
            action="targets.enter_figures",
            obj=commune,
            at=at,
            data={"half": str(half), "figures": {str(one): desk.words(one) for one in entered.saved}},
            acting_for=entering_for(by, at, desk.areas_of(entered.saved)),
        )
    return entered


def entering_for(by: Officer, at: datetime, areas: set[str]) -> str:
    day = timezone.localdate(at)
    posts = [post for post in posts_acted_for(by, day) if areas & set(post.areas)]
    return acting_for(by, day, right=Right.MANAGE_TARGETS, posts=posts)
