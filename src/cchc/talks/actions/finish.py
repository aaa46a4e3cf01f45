"""Declare the talks ready; the duty of the plan is handed in with it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import held, locked
from cchc.lib.errors import ActionRefused
from cchc.org.access import holdings_of
from cchc.org.enums import Right
from cchc.org.models import Officer, Post
from cchc.org.queries.standing import posts_acted_for, with_right
from cchc.reading.model import WorkKind
from cchc.review.actions import hand_in_duty, set_owner
from cchc.review.actions.follow import hold, reaching
from cchc.review.enums import WorkState
from cchc.review.models import Assignment
from cchc.review.queries.duties import duties_about
from cchc.talks.actions.steps import as_right
from cchc.talks.enums import TO_SPEAK, TalkState
from cchc.talks.models import Call, Talk
from cchc.talks.queries.standing import is_finished


@transaction.atomic
def finish_talks(*, call: Call, by: Officer, at: datetime) -> Call:
    """Xong phần tham luận: every talk of the programme has an approved text. A second click finds it done.

    When a speaker fell ill or a text went back since, it is declared anew. A clause that names no post (“các đơn vị
    được phân công”) is done by the post that declares it, so that it does not stay open with nobody.
    """
    call = locked(call)
    rows = list(held(Talk).filter(call=call, state__in=TO_SPEAK).order_by("pk"))
    if is_finished(call, rows):
        return call
    if not rows:
        raise ActionRefused("Chưa có tham luận nào được chọn.", "Lãnh đạo UBND chọn tham luận trước.")
    if open_ := [talk.speaker for talk in rows if talk.state != TalkState.APPROVED]:
        raise ActionRefused(f"Chưa duyệt bài của {', '.join(open_)}.", "Nhắc người trình bày, hoặc duyệt bài đã nộp.")
    duties = hold(reaching(duties_about(call.cycle_id, WorkKind.TALKS), WorkState.HANDED_IN))
    loose = held(Assignment).filter(plan__cycle=call.cycle_id, kind=WorkKind.TALKS, duties=None)
    clauses = list(loose.order_by("pk"))
    call.finished_at = at
    call.save()
    if clauses and (post := managing_post(by, timezone.localdate(at))):
        duties += [set_owner(assignment=clause, post=post, by=by, at=at) for clause in clauses]
    for duty in duties:
        hand_in_duty(duty=duty, by=by, at=at, text=f"Đã có {len(rows)} bài tham luận được duyệt.")
    data = {"talks": len(rows), "duties": [duty.pk for duty in duties]}
    log.append(action="talks.finish_talks", obj=call, data=data, **as_right(by, at, Right.MANAGE_TALKS).signed)
    return call


def managing_post(by: Officer, day: date) -> Post | None:
    """The post by which the officer manages the talks."""
    managing = with_right(holdings_of(by, day), Right.MANAGE_TALKS)
    return next((post for post in posts_acted_for(by, day) if post.pk in managing), None)
