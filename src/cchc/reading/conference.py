"""Facts of the one conference that a plan is about: where, on which day, from what hour, who presides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from cchc.paper.model import At, Paper, Paragraph, Section
from cchc.reading.dates import days_in, hours_in
from cchc.reading.entries import Entry
from cchc.reading.model import NOWHERE, Assignment, Participant
from cchc.reading.text import clean, depth_zero, key, rx, trim
from cchc.reading.units import name_at

_MEETING = (
    r"hội nghị|sơ kết|tổng kết|cuộc họp|phiên họp|buổi họp|đại hội|tọa đàm|hội thảo|đối thoại|gặp mặt|diễn đàn"
    r"|(?<!tuần )lễ(?: |$)"
)
_MANY = r"các (?:cuộc )?(?:hội nghị|họp|lễ|buổi|đại hội|lớp)|những hội nghị"
_ORGANISING = r"tổ chức thực hiện|phân công|nhiệm vụ|trách nhiệm|mục đích|yêu cầu"


def about_one_meeting(paper: Paper) -> bool:
    """Whether the subject is one conference and not a programme of work or several meetings."""
    low = key(paper.subject or "")
    return rx(_MEETING).search(low) is not None and rx(_MANY).search(low) is None


@dataclass(frozen=True, slots=True)
class Meeting:
    """When and where; ``None`` where the text does not say."""

    held_on: date | None = None
    starts_at: time | None = None
    venue: str | None = None
    at: At = NOWHERE
    venue_at: At = NOWHERE


def holds_several(entries: list[Entry], year: int | None) -> bool:
    """Whether the part on time sets several days or long spells: then no one conference is meant."""
    for entry in entries:
        if (
            entry.named("thời gian")
            and not _outside(entry)
            and not entry.named("thời gian (?:thực hiện|hoàn thành|báo cáo|gửi|lấy)")
        ):
            texts = [entry.value, *(block.text for block in entry.below if isinstance(block, Paragraph | Section))]
            if any(_long_range(text, [found.day for found in days_in(text, year)]) for text in texts):
                return True
    return False


def meeting_in(entries: list[Entry], year: int | None) -> Meeting:
    """The day, hour and place of the conference, from their labelled lines or a sentence that calls it."""
    scored = [(score, -place, entry) for place, entry in enumerate(entries) if (score := _score(entry, year)) > 0]
    best = max(scored, default=None, key=lambda item: item[:2])
    when = best[2] if best else None
    where = next((entry for entry in entries if _tells_place(entry)), None)
    venue, venue_at = _venue(where, when)
    if when is None:
        return Meeting(venue=venue, venue_at=venue_at)
    hours = hours_in(when.value)
    return Meeting(next(days_in(when.value, year)).day, hours[0] if hours else None, venue, when.at, venue_at)


def _outside(entry: Entry) -> bool:
    return any(rx(_ORGANISING).search(key(part)) for part in entry.parts)


def _score(entry: Entry, year: int | None) -> int:
    days = list(days_in(entry.value, year))
    if not days or _outside(entry) or _long_range(entry.value, [found.day for found in days]):
        return 0
    score = 0
    if entry.named(r"thời gian") and not entry.named(r"thời gian (?:thực hiện|hoàn thành|báo cáo|gửi|lấy)"):
        score = 4
    elif rx(rf"(?:{_MEETING})").search(key(entry.label)) and not entry.named("nội dung"):
        score = 3
    elif rx(
        r"tổ chức[^.;]{0,80}(?:hội nghị|sơ kết|lễ)[^.;]{0,120}(?:vào|lúc|hồi|trong|thời gian)[^.;]{0,60}ngày"
    ).search(key(entry.value)):
        score = 2
    return score + (1 if score and hours_in(entry.value) else 0)


def _long_range(text: str, days: list[date]) -> bool:
    return (
        rx(r"từ (?:ngày \d|\d{1,2}[/\-.]\d)").search(key(text)) is not None
        and len(days) > 1
        and abs((days[1] - days[0]).days) > 3
    )


def _tells_place(entry: Entry) -> bool:
    return bool(entry.value) and not _outside(entry) and rx(r"địa điểm").search(key(entry.label)) is not None


def _venue(where: Entry | None, when: Entry | None) -> tuple[str | None, At]:
    if where is not None:
        found = _after_at(where.value) if where is when or rx(r"thời gian").search(key(where.label)) else where.value
        text = trim(_without_at(found or ""))
        return (text or None), where.at
    if when is not None and (found := _after_at(when.value)):
        return trim(found), when.at
    return None, At()


def _without_at(text: str) -> str:
    opening = rx(r"(?:dự kiến\s+)?(?:tổ chức\s+)?tại\s+").match(key(text))
    return text[opening.end() :] if opening else text


def _after_at(text: str) -> str | None:
    low = key(text)
    for match in rx(r"(?:^|[\s,;(])tại\s+(?!đây|điểm \w\b|khoản|mục)").finditer(low):
        if depth_zero(low, match.start()):
            return clean(text[match.end() :].partition(";")[0])
    return None


_PRESIDES = (
    r"(?:chủ trì|chủ tọa)(?: và (?:điều hành|kết luận|phát biểu kết luận|khai mạc))*(?: (?:hội nghị"
    r"|cuộc họp|buổi lễ|sơ kết).{0,20})?$"
)


def _is_presiding(what: str) -> bool:
    """Whether work is to preside over the conference, not merely to lead some work (``chủ trì, phối hợp …``)."""
    low = key(what)
    parts = [trim(part) for part in re.split(r"[,;]", low)]
    return any(rx(_PRESIDES).match(part) and (" " in part[8:] or len(low.split()) <= 8) for part in parts)


def chair_in(
    entries: list[Entry], assignments: tuple[Assignment, ...], participants: tuple[Participant, ...] = ()
) -> tuple[str | None, At]:
    """Who presides: a line ``Chủ trì: …``, who was given presiding, or a participant of whom it is said."""
    for entry in entries:
        if (
            entry.named(
                r"(?:người |đồng chí )?(?:chủ trì|chủ tọa|điều hành)(?: và (?:kết luận|điều hành))?(?: hội nghị"
                r"| cuộc họp| buổi lễ| sơ kết)?$"
            )
            and entry.value
        ):
            return trim(entry.value), entry.at
    for task in assignments:
        if _is_presiding(task.what):
            return task.lead, task.at
    for entry in entries:
        words = " ".join(part for part in (entry.label, entry.value) if part)
        marked = rx(r"\((?:là )?(?:chủ trì|chủ tọa)[^)]*\)").search(key(words))
        if marked and not _outside(entry):
            return trim(words[: marked.start()]), entry.at
    for one in participants:
        if one.note and rx(r"(?:chủ trì|chủ tọa)\b").match(key(one.note)):
            return one.who, one.at
    for entry in entries:
        found = rx(r"do\s+(?=đồng chí|đ/c|ông|bà|chủ tịch|bí thư|hiệu trưởng|giám đốc|trưởng)").search(key(entry.value))
        named = name_at(entry.value, found.end()) if found else None
        if named and rx(r"\s*(?:làm )?(?:chủ trì|chủ tọa)").match(key(entry.value[named.end :])):
            return named.name, entry.at
    return None, At()
