"""Changes of the organisation: who holds which post."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from cchc.core import log
from cchc.core.actor import Actor
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer, Post, PostHolding


@transaction.atomic
def assign_post(*, post: Post, officer: Officer, since: date, by: Actor, at: datetime) -> PostHolding:
    """Give a post to an officer from ``since`` (bố trí chức danh)."""
    post = locked(post)
    if officer.commune_id != post.commune_id:
        raise ActionRefused(f"{officer} không thuộc {post.commune}.", "Chọn người của cùng đơn vị.")
    still = Q(until__isnull=True) | Q(until__gte=since)
    if other := PostHolding.objects.filter(still, post=post).select_related("officer").first():
        raise ActionRefused(
            f"{other.officer} đang giữ chức danh {post}.",
            f"Kết thúc thời gian giữ chức danh của {other.officer} trước.",
        )
    holding = PostHolding.objects.create(post=post, officer=officer, since=since)
    log.append(by=by, action="org.assign_post", obj=holding, at=at, data={"since": since})
    return holding


@transaction.atomic
def end_post(*, holding: PostHolding, until: date, by: Actor, at: datetime) -> PostHolding:
    """Let an officer's time in a post end with ``until`` (thôi giữ chức danh)."""
    holding = locked(holding)
    if holding.since and until < holding.since:
        raise ActionRefused("Ngày thôi giữ chức danh đứng trước ngày bắt đầu.", "Chọn ngày muộn hơn.")
    if holding.until and until >= holding.until:
        raise ActionRefused(
            f"{holding.officer} thôi giữ chức danh {holding.post} từ ngày {holding.until:%d/%m/%Y}.",
            f"Muốn giữ tiếp thì bố trí lại chức danh cho {holding.officer}.",
        )
    holding.until = until
    holding.save(update_fields=["until"])
    log.append(by=by, action="org.end_post", obj=holding, at=at, data={"until": until})
    return holding
