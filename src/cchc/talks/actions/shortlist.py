"""The short list that goes to the committee: each proposal on it or not, with why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from cchc.core import log
from cchc.core.locking import held, locked
from cchc.core.words import needed
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.talks.actions.steps import as_right, keep, move, refuse_stale
from cchc.talks.enums import UNDECIDED, TalkState, TalkStepKind
from cchc.talks.models import Call, Talk


@dataclass(frozen=True, slots=True)
class Placed:
    """Whether a proposal is on the list, and why."""

    on_list: bool
    reason: str


@transaction.atomic
def shortlist_talks(*, call: Call, placed: Mapping[int, Placed], revision: int, by: Officer, at: datetime) -> Call:
    """Lập danh sách trình UBND; proposals that are not named stay as they are."""
    call = locked(call)
    refuse_stale(call, revision)
    taken = as_right(by, at, Right.MANAGE_TALKS)
    rows = list(held(Talk).filter(call=call, pk__in=placed, state__in=UNDECIDED).order_by("pk"))
    if len(rows) < len(placed):
        raise ActionRefused("Có đề xuất vừa được rút hoặc đã được quyết định.", "Xem lại danh sách mới nhất.")
    changed = {talk.pk: placed[talk.pk].on_list for talk in rows if place(talk, placed[talk.pk])}
    for talk in rows:
        if talk.pk in changed:
            to = TalkState.LISTED if changed[talk.pk] else TalkState.LEFT_OUT
            if talk.state != to:
                move(talk, to, taken)
            keep(talk, TalkStepKind(to.value), taken, talk.list_reason)
    if changed:
        call.revision += 1
        call.save()
        data = {
            "listed": sorted(pk for pk, on in changed.items() if on),
            "left_out": sorted(set(changed) - ons(changed)),
        }
        log.append(action="talks.shortlist_talks", obj=call, data=data, **taken.signed)
    return call


def ons(changed: Mapping[int, bool]) -> set[int]:
    return {pk for pk, on in changed.items() if on}


def place(talk: Talk, placed: Placed) -> bool:
    """Give the talk its reason; whether anything of it changes."""
    reason = needed(placed.reason, f"lý do {'đưa vào' if placed.on_list else 'không đưa vào'} danh sách: {talk.title}")
    to = TalkState.LISTED if placed.on_list else TalkState.LEFT_OUT
    same = (talk.state, talk.list_reason) == (to, reason)
    talk.list_reason = reason
    return not same
