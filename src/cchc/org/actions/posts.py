"""Changes of the organisation: who holds which post."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.enums import RIGHTS, Right
from cchc.org.models import Officer, Post, PostHolding, Unit
from cchc.org.queries.standing import acting_for


@transaction.atomic
def assign_post(*, post: Post, officer: Officer, since: date, by: Officer, at: datetime) -> PostHolding:
    """Give a post to an officer from ``since`` (bố trí chức danh)."""
    post = locked(post)
    if officer.commune_id != post.commune_id:
        raise ActionRefused(f"{officer} không thuộc {post.commune}.", "Chọn người của cùng đơn vị.")
    if not officer.is_active:
        raise ActionRefused(f"Tài khoản của {officer} đã đóng.", "Đề nghị quản trị hệ thống mở lại tài khoản trước.")
    refuse_own_gain(by, [officer], at)
    still = Q(until__isnull=True) | Q(until__gte=since)
    if other := PostHolding.objects.filter(still, post=post).select_related("officer").first():
        raise ActionRefused(
            f"{other.officer} đang giữ chức danh {post}.",
            f"Kết thúc thời gian giữ chức danh của {other.officer} trước.",
        )
    holding = PostHolding.objects.create(post=post, officer=officer, since=since)
    log.append(
        by=by, action="org.assign_post", obj=holding, at=at, data={"since": since}, acting_for=leading_for(by, at)
    )
    return holding


@transaction.atomic
def end_post(*, holding: PostHolding, until: date, by: Officer, at: datetime) -> PostHolding:
    """Let an officer's time in a post end with ``until`` (thôi giữ chức danh)."""
    unit = locked(holding.post.commune)
    holding = locked(holding)
    if holding.since and until < holding.since:
        raise ActionRefused("Ngày thôi giữ chức danh đứng trước ngày bắt đầu.", "Chọn ngày muộn hơn.")
    if holding.until and until >= holding.until:
        raise ActionRefused(
            f"{holding.officer} thôi giữ chức danh {holding.post} từ ngày {holding.until:%d/%m/%Y}.",
            f"Muốn giữ tiếp thì bố trí lại chức danh cho {holding.officer}.",
        )
    signed_for = leading_for(by, at)
    holding.until = until
    holding.save(update_fields=["until"])
    refuse_leaderless(unit, timezone.localdate(at))
    log.append(by=by, action="org.end_post", obj=holding, at=at, data={"until": until}, acting_for=signed_for)
    return holding


def leading_for(by: Officer, at: datetime) -> str:
    return acting_for(by, timezone.localdate(at), right=Right.ASSIGN_POSTS)


def refuse_own_gain(by: Officer, gaining: Iterable[Officer], at: datetime) -> None:
    """Refuse who gives posts for someone away and would themself gain by it: what they have ends with the absence."""
    absent = leading_for(by, at)
    if absent and by in gaining:
        raise ActionRefused(
            f"Bạn đang thay mặt {absent} nên không tự giao thêm việc, quyền cho mình.",
            "Chờ người vắng mặt trở lại, hoặc đề nghị lãnh đạo khác của UBND quyết định.",
        )


def refuse_leaderless(unit: Unit, day: date) -> None:
    """Refuse when on ``day`` nobody could give posts any more: the commune would be locked out of its own posts.

    The caller holds the lock of the unit, so that of two who leave at once the second is refused.
    """
    leading = [role for role, rights in RIGHTS.items() if Right.ASSIGN_POSTS in rights]
    held = PostHolding.objects.on(day).filter(post__commune=unit, post__roles__role__in=leading)
    if not any(holding.post.holds_on(day) for holding in held.filter(officer__is_active=True).select_related("post")):
        raise ActionRefused(
            "Sau thay đổi này đơn vị không còn ai có quyền bố trí chức danh.",
            "Bố trí Chủ tịch hoặc Phó Chủ tịch UBND trước, hoặc chọn ngày thôi giữ từ hôm nay trở đi.",
        )
