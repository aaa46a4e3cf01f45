"""What the hall asks of an officer next: own items in trouble, to begin in time, and the last look at everything."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.urls import reverse
from django.utils import timezone

from cchc.conference.models import Conference
from cchc.conference.queries.checklist import checks_of, counts_of
from cchc.conference.queries.conference import held_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.models import Cycle
from cchc.web.request import now
from cchc.web.review.thing import Thing

BEGIN_HALL, LAST_WEEK = 14, 7  # days before the conference


def own_checks(conference: Conference | None, officer: Officer) -> Thing | None:
    """Who has an item that is late or in trouble meets it wherever they are in the review."""
    if conference is None:
        return None
    mine = [check for check in checks_of(officer, now()) if check.item.conference_id == conference.pk and check.hurts]
    if not mine:
        return None
    words = f"{mine[0].item.what}: {mine[0].item.trouble.rstrip('.') or 'đã quá hạn'}."
    url = reverse("hall", args=[conference.cycle_id])
    return Thing(f"Bảng kiểm hội trường: {len(mine)} việc chậm hoặc trục trặc", words, url, "Mở bảng kiểm")


def checks_to_come(conference: Conference | None, officer: Officer) -> Thing | None:
    """An officer's items that are still open, the next to be due named."""
    if conference is None:
        return None
    mine = [check for check in checks_of(officer, now()) if check.item.conference_id == conference.pk]
    if not mine:
        return None
    due = f", hạn {timezone.localtime(mine[0].due):%d/%m}" if mine[0].due else ""
    url = reverse("hall", args=[conference.cycle_id])
    return Thing(f"Bảng kiểm hội trường: {len(mine)} việc của bạn", f"{mine[0].item.what}{due}.", url, "Mở bảng kiểm")


def hall_to_prepare(
    cycle: Cycle, conference: Conference | None, rights: Collection[Right], today: date
) -> Thing | None:
    """Two weeks before the day somebody has to begin with the hall."""
    day = held_on(cycle, conference)
    if Right.PREPARE_HALL not in rights or day is None or not 0 <= (day - today).days <= BEGIN_HALL:
        return None
    if conference is not None and counts_of(conference, now()).all:
        return None
    words = "Bảng kiểm lấy từ danh sách mẫu của xã; mỗi việc có người phụ trách và hạn tính từ giờ khai mạc."
    return Thing("Bắt đầu chuẩn bị hội trường", words, reverse("hall", args=[cycle.pk]), "Mở phần hội trường")


def last_look(conference: Conference | None, rights: Collection[Right], today: date) -> Thing | None:
    """In the last week leaders look at everything at once."""
    if Right.ASSIGN_POSTS not in rights or conference is None:
        return None
    if not 0 <= (conference.held_on - today).days <= LAST_WEEK:
        return None
    words = "Tất cả các phần trên một trang: phần nào xong, phần nào chậm, ai đang giữ."
    return Thing("Xem mọi việc đã sẵn sàng chưa", words, reverse("ready", args=[conference.cycle_id]), "Xem")
