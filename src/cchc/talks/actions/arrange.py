"""The order of speaking and the minutes of each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from cchc.core import log
from cchc.core.locking import held, locked
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.talks.actions.steps import as_right, refuse_stale
from cchc.talks.enums import TO_SPEAK
from cchc.talks.models import Call, Talk


@transaction.atomic
def arrange_talks(
    *, call: Call, places: Mapping[int, tuple[int, int]], revision: int, by: Officer, at: datetime
) -> Call:
    """Xếp thứ tự trình bày: for each talk its place and its minutes, within the minutes of the call."""
    call = locked(call)
    refuse_stale(call, revision)
    rows = list(held(Talk).filter(call=call, state__in=TO_SPEAK).order_by("pk"))
    if {talk.pk for talk in rows} != set(places):
        raise ActionRefused("Danh sách người trình bày vừa thay đổi.", "Xem lại rồi xếp thứ tự.")
    if not rows:
        raise ActionRefused("Chưa có tham luận nào được chọn.", "Lãnh đạo UBND chọn tham luận trước.")
    total = sum(minutes for _, minutes in places.values())
    if total > call.minutes or min(minutes for _, minutes in places.values()) < 1:
        raise ActionRefused(f"Tổng {total} phút, dành cho tham luận {call.minutes} phút.", "Ghi lại số phút từng bài.")
    order = sorted(places, key=lambda pk: (places[pk][0], pk))
    changed = [talk for talk in rows if (talk.position, talk.minutes) != (order.index(talk.pk) + 1, places[talk.pk][1])]
    for talk in changed:
        talk.position, talk.minutes = order.index(talk.pk) + 1, places[talk.pk][1]
        talk.save()
    if changed:
        call.revision += 1
        call.save()
        data = {"order": order, "minutes": [places[pk][1] for pk in order]}
        log.append(action="talks.arrange_talks", obj=call, data=data, **as_right(by, at, Right.MANAGE_TALKS).signed)
    return call
