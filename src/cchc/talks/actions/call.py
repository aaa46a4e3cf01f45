"""Call for talks and change the call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from cchc.core import log
from cchc.core.editing import take_over
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.models import Cycle
from cchc.talks.actions.steps import as_right, refuse_stale
from cchc.talks.models import Call


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a call asks for: how many talks, their minutes in all, and by when proposals and texts come."""

    wanted: int
    minutes: int
    propose_by: date
    texts_by: date
    topics: Sequence[str] = ()
    words: str = ""


@transaction.atomic
def open_call(*, cycle: Cycle, wanted: Wanted, by: Officer, at: datetime) -> Call:
    """Mở đề nghị đăng ký tham luận; of two who open at once the second finds the first one's."""
    cycle = locked(cycle)
    if Call.objects.filter(cycle=cycle).exists():
        raise ActionRefused("Kỳ này đã mở đăng ký tham luận.", "Mở trang Tham luận để xem hoặc sửa.")
    refuse_days(cycle, wanted)
    taken = as_right(by, at, Right.MANAGE_TALKS)
    call = Call.objects.create(commune=cycle.commune, cycle=cycle, opened_by=by, opened_at=at, **facts(wanted))
    log.append(action="talks.open_call", obj=call, data=facts(wanted), **taken.signed)
    return call


@transaction.atomic
def change_call(*, call: Call, wanted: Wanted, revision: int, by: Officer, at: datetime) -> Call:
    """Sửa đề nghị đăng ký; ``revision`` is the one the writer had read. Nothing changed, nothing is logged."""
    call = locked(call)
    refuse_stale(call, revision)
    refuse_days(call.cycle, wanted)
    known = facts(wanted)
    changed = {name: known[name] for name in take_over(call, known)}
    if not changed:
        return call
    call.revision += 1
    call.save()
    log.append(action="talks.change_call", obj=call, data=changed, **as_right(by, at, Right.MANAGE_TALKS).signed)
    return call


def refuse_days(cycle: Cycle, wanted: Wanted) -> None:
    if wanted.texts_by < wanted.propose_by:
        raise ActionRefused("Hạn nộp bài đứng trước hạn đăng ký.", "Đặt hạn nộp bài vào hoặc sau hạn đăng ký.")
    held_on = cycle.plan.held_on
    if held_on and wanted.texts_by > held_on:
        raise ActionRefused(
            f"Hạn nộp bài đứng sau ngày hội nghị {held_on:%d/%m/%Y}.", "Đặt hạn nộp bài trước ngày hội nghị."
        )


def facts(wanted: Wanted) -> dict[str, Any]:
    return {**asdict(wanted), "topics": list(wanted.topics)}
