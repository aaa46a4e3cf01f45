"""The rooms of the commune, who else has booked them, and the checklist of the review that is under way."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils import timezone

from cchc.conference.actions import (
    RoomFacts,
    Span,
    book_hall,
    book_room,
    note_check,
    open_checklist,
    open_conference,
    open_room,
    report_trouble,
    tick_check,
)
from cchc.conference.models import CheckItem, Conference, Room
from cchc.example.part import Example
from cchc.org.models import Officer
from cchc.org.queries.doers import doers_on
from cchc.review.models import Cycle

PLAN = "ke-hoach-so-ket-cchc-2026.txt"
HELD_ON = date(2026, 6, 26)
ROOMS = (
    RoomFacts("Hội trường UBND xã", "hall", 150, ["projector", "screen", "sound", "generator", "wifi", "parking"],
              "Trung tâm xã Suối Mẫu"),
    RoomFacts("Phòng họp số 1", "room", 24, ["screen", "wifi", "online"], "Tầng 2 trụ sở UBND xã"),
    RoomFacts("Nhà văn hóa thôn 4", "culture", 80, ["sound"], "Thôn 4", "Sóng di động yếu, dùng mạng dây."),
)  # fmt: skip
# Others who use the hall: day, hours, purpose, who asked.
OTHERS = (
    (date(2026, 6, 19), 7, 11, "Đại hội Hội Nông dân xã", "ông Lò Văn Panh, Chủ tịch Hội"),
    (date(2026, 6, 25), 13, 15, "Tập huấn phòng cháy rừng", "Công an xã"),
    (date(2026, 6, 26), 14, 17, "Họp phụ huynh Trường THCS", "Trường THCS Suối Mẫu"),
)
DONE = {"Giữ hội trường": "Đã đăng ký với Văn phòng.", "Điện lưới": "Máy phát nổ tốt, còn 20 lít dầu."}


def load_hall(example: Example) -> None:
    """Made once: a commune that has rooms keeps what it has."""
    cycle = Cycle.objects.filter(commune=example.unit, plan__source_name=PLAN).first()
    if cycle is None or Room.objects.filter(commune=example.unit).exists():
        return
    at = example.moment(date(2026, 6, 10))
    by = example.organiser(at)
    hall, *_ = [open_room(commune=example.unit, facts=facts, by=by, at=at) for facts in ROOMS]
    for day, first, last, purpose, contact in OTHERS:
        book_room(room=hall, span=span(day, first, last), purpose=purpose, contact=contact, by=by, at=at)
    conference = open_conference(cycle=cycle, by=by, at=at)
    book_hall(conference=conference, room=hall, span=span(HELD_ON, 6, 12), by=by, at=at)
    open_checklist(conference=conference, by=by, at=at)
    make_ready(example, conference)


def span(day: date, first: int, last: int) -> Span:
    return Span(*(timezone.make_aware(datetime.combine(day, time(hour))) for hour in (first, last)))


def make_ready(example: Example, conference: Conference) -> None:
    """A week before the day: two items done, something wrong with the projector and what is done about it."""
    at = example.moment(date(2026, 6, 17))
    items = list(CheckItem.objects.filter(conference=conference).select_related("post"))
    for item in items:
        by = owner(example, item, at)
        told = next((text for start, text in DONE.items() if item.what.startswith(start)), "")
        if told:
            tick_check(item=item, text=told, by=by, at=at)
        elif item.what.startswith("Kiểm kê"):
            trouble = "Máy chiếu chập chờn, 5 phút lại tắt."
            report_trouble(item=item, trouble=trouble, remedy="Mượn máy của Trường THCS, chiều 22/6 có.", by=by, at=at)
        elif item.what.startswith("Đặt maket"):
            note_check(item=item, text="Đã gửi mẫu chữ cho thợ in, hẹn sáng 20/6.", by=by, at=at)


def owner(example: Example, item: CheckItem, at: datetime) -> Officer:
    """Who has the item, else the organiser."""
    found = doers_on(example.unit, timezone.localdate(at)).get(item.post_id or 0, ())
    return found[0] if found else example.organiser(at)
