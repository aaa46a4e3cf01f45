"""Let an officer act for one who is away."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.actions.posts import leading_for, refuse_own_gain
from cchc.org.models import Officer, StandIn


@transaction.atomic
def appoint_stand_in(
    *, absent: Officer, deputy: Officer, since: date, until: date | None, reason: str, by: Officer, at: datetime
) -> StandIn:
    """Cử người thay mặt khi vắng: ``deputy`` has the posts of ``absent`` from ``since`` to ``until``, both included.

    An empty ``until`` is open. The row of the absent officer is the lock under which two entries for the same
    days find each other; the same entry made twice is one.
    """
    absent = locked(absent)
    refuse_unfit(absent, deputy, since, until, timezone.localdate(at))
    refuse_own_gain(by, [deputy], at)
    same: StandIn | None = StandIn.objects.filter(absent=absent, deputy=deputy, since=since, until=until).first()
    if same:
        return same
    if other := overlapping(absent, since, until):
        raise ActionRefused(
            f"{other.deputy} đã được cử thay mặt {absent} {days_of(other.since, other.until)}.",
            "Kết thúc lần thay mặt đó trước, hoặc chọn ngày khác.",
        )
    stand_in: StandIn = StandIn.objects.create(
        commune_id=absent.commune_id,
        absent=absent,
        deputy=deputy,
        since=since,
        until=until,
        reason=reason[:300],
        recorded_by=by,
        recorded_at=at,
    )
    log.append(
        by=by,
        action="org.appoint_stand_in",
        obj=stand_in,
        at=at,
        data={"since": since, "until": until, "reason": reason},
        acting_for=recording_for(absent, by, at),
    )
    return stand_in


@transaction.atomic
def end_stand_in(*, stand_in: StandIn, until: date, by: Officer, at: datetime) -> None:
    """Thôi thay mặt: ``until`` is the last day, yesterday at the earliest, since past days have had their effect.

    A stand-in that thereby has no day left is taken out; the log keeps that it was recorded and ended.
    """
    try:
        stand_in = locked(stand_in)
    except StandIn.DoesNotExist as gone:
        raise ActionRefused("Lần thay mặt này đã được bỏ trước đó.", "Xem lại danh sách người thay mặt.") from gone
    if until < timezone.localdate(at) - timedelta(days=1):
        raise ActionRefused("Những ngày đã qua không sửa lại được.", "Chọn ngày cuối từ hôm qua trở đi.")
    if stand_in.until and until >= stand_in.until:
        raise ActionRefused(
            f"Việc thay mặt đã kết thúc ngày {stand_in.until:%d/%m/%Y}.", "Muốn kéo dài thì cử thay mặt lần nữa."
        )
    signed_for = recording_for(stand_in.absent, by, at)
    log.append(by=by, action="org.end_stand_in", obj=stand_in, at=at, data={"until": until}, acting_for=signed_for)
    if until < stand_in.since:
        stand_in.delete()
        return
    stand_in.until = until
    stand_in.save(update_fields=["until"])


def recording_for(absent: Officer, by: Officer, at: datetime) -> str:
    """Nobody when the absent officer records it; else whom the recorder acts for in giving posts."""
    return "" if by.pk == absent.pk else leading_for(by, at)


def refuse_unfit(absent: Officer, deputy: Officer, since: date, until: date | None, today: date) -> None:
    if deputy.commune_id != absent.commune_id:
        raise ActionRefused(f"{deputy} không thuộc {absent.commune}.", "Chọn người của cùng đơn vị.")
    if deputy.pk == absent.pk:
        raise ActionRefused(f"{absent} không tự thay mặt mình.", "Chọn người khác thay mặt.")
    if not deputy.is_active:
        raise ActionRefused(f"Tài khoản của {deputy} đã đóng.", "Chọn người khác, hoặc mở lại tài khoản trước.")
    if until and until < since:
        raise ActionRefused("Ngày cuối đứng trước ngày đầu.", "Chọn ngày cuối muộn hơn.")
    if since < today:
        raise ActionRefused("Ngày đầu đã qua nên không cử thay mặt cho ngày đó được.", "Chọn từ hôm nay trở đi.")


def overlapping(absent: Officer, since: date, until: date | None) -> StandIn | None:
    """Another stand-in for the same officer on one of these days."""
    rows = StandIn.objects.filter(Q(until__isnull=True) | Q(until__gte=since), absent=absent)
    before = rows.filter(since__lte=until) if until else rows
    return before.select_related("deputy").order_by("since").first()


def days_of(since: date, until: date | None) -> str:
    """``từ ngày 12/06/2023 đến ngày 16/06/2023``."""
    end = f" đến ngày {until:%d/%m/%Y}" if until else ""
    return f"từ ngày {since:%d/%m/%Y}{end}"
