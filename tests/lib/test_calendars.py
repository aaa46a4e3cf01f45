"""An event says the same to every program that reads it: two parsers that know nothing of each other agree."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import ics
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.lib.calendars import VIETNAM, Event, Method, Somebody, Standing, calendar_file, clean

EVENT = Event(
    uid="a1@cchc",
    sequence=2,
    stamp=datetime(2023, 6, 5, 2, 30, tzinfo=UTC),
    starts=datetime(2023, 6, 23, 7, 30, tzinfo=VIETNAM),
    ends=datetime(2023, 6, 23, 11, 30, tzinfo=VIETNAM),
    summary="Hội nghị sơ kết công tác cải cách hành chính; 6 tháng đầu năm 2023, của Ủy ban nhân dân xã Suối Mẫu",
    location="Hội trường tầng 2, UBND xã;\nbản Nậm Pục",
    description="Thời gian: 07 giờ 30 phút\nXin trả lời; trước ngày 20/6, qua: https://cchc.vn/tl/2k",
    organizer=Somebody("Ủy ban nhân dân xã Suối Mẫu", "cchc@suoi-mau.vn"),
)
GUEST = Somebody('Lò Văn "Phanh"; Trưởng bản, số 1', "khach@ban.vn")


@dataclass(frozen=True)
class Facts:
    """What a program shows of an event."""

    method: str
    uid: str
    sequence: int
    stamp: datetime
    starts: datetime | date
    ends: datetime | date
    summary: str
    location: str
    description: str
    status: str
    organizer: str
    attendees: tuple[tuple[str, str, str, bool], ...]


def by_icalendar(data: bytes) -> Facts:
    calendar: Any = icalendar.Calendar.from_ical(data)
    [event] = calendar.walk("VEVENT")
    attendee = [event["ATTENDEE"]] if "ATTENDEE" in event else []
    return Facts(
        method=str(calendar["METHOD"]),
        uid=str(event["UID"]),
        sequence=int(event["SEQUENCE"]),
        stamp=event["DTSTAMP"].dt,
        starts=event["DTSTART"].dt,
        ends=event["DTEND"].dt,
        summary=str(event["SUMMARY"]),
        location=str(event.get("LOCATION", "")),
        description=str(event.get("DESCRIPTION", "")),
        status=str(event["STATUS"]),
        organizer=str(event.get("ORGANIZER", "")),
        attendees=tuple(
            (str(one), one.params.get("CN", ""), one.params["PARTSTAT"], one.params.get("RSVP") == "TRUE")
            for one in attendee
        ),
    )


def by_ics(data: bytes) -> Facts:
    calendar: Any = ics.Calendar(data.decode())
    [event] = calendar.events
    extra = {line.name: line.value for line in event.extra}
    days = event.all_day
    return Facts(
        method=calendar.method,
        uid=event.uid,
        sequence=int(extra["SEQUENCE"]),
        stamp=event.created.datetime,
        starts=event.begin.date() if days else event.begin.datetime,
        ends=event.end.date() if days else event.end.datetime,
        summary=event.name or "",
        location=event.location or "",
        description=event.description or "",
        status=event.status,
        organizer=f"mailto:{event.organizer.email}" if event.organizer else "",
        attendees=tuple(
            (f"mailto:{one.email}", one.common_name or "", one.partstat, bool(one.rsvp)) for one in event.attendees
        ),
    )


def test_two_parsers_find_the_facts_that_were_written() -> None:
    data = calendar_file(EVENT, Method.REQUEST, GUEST)
    assert by_icalendar(data) == by_ics(data)
    assert by_icalendar(data) == Facts(
        method="REQUEST",
        uid="a1@cchc",
        sequence=2,
        stamp=EVENT.stamp,
        starts=EVENT.starts,
        ends=EVENT.ends,
        summary=EVENT.summary,
        location=EVENT.location,
        description=EVENT.description,
        status="CONFIRMED",
        organizer="mailto:cchc@suoi-mau.vn",
        attendees=(("mailto:khach@ban.vn", "Lò Văn 'Phanh'; Trưởng bản, số 1", "NEEDS-ACTION", True),),
    )


def test_the_hour_is_that_of_vietnam_and_the_zone_is_told() -> None:
    text = calendar_file(EVENT, Method.REQUEST, GUEST).decode()
    assert "DTSTART;TZID=Asia/Ho_Chi_Minh:20230623T073000\r\n" in text
    assert "BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n" in text
    assert "TZOFFSETTO:+0700\r\n" in text
    abroad = replace(EVENT, starts=datetime(2023, 6, 23, 0, 30, tzinfo=UTC))
    assert calendar_file(abroad, Method.REQUEST, GUEST).decode() == text


def test_a_cancelled_event_keeps_its_name_and_asks_nothing() -> None:
    data = calendar_file(replace(EVENT, cancelled=True, sequence=3), Method.CANCEL, GUEST, asks=False)
    facts = by_icalendar(data)
    assert by_ics(data) == facts
    assert (facts.method, facts.status, facts.uid, facts.sequence) == ("CANCEL", "CANCELLED", "a1@cchc", 3)
    assert facts.attendees[0][3] is False


def test_a_file_for_anybody_names_nobody() -> None:
    data = calendar_file(EVENT, Method.PUBLISH, GUEST)
    assert by_icalendar(data) == by_ics(data)
    assert (by_icalendar(data).method, by_icalendar(data).attendees, by_icalendar(data).organizer) == (
        "PUBLISH",
        (),
        "",
    )


def test_an_event_without_an_hour_takes_whole_days() -> None:
    data = calendar_file(replace(EVENT, starts=date(2023, 6, 23), ends=date(2023, 6, 25)), Method.PUBLISH)
    assert b"DTSTART;VALUE=DATE:20230623\r\n" in data
    assert b"VTIMEZONE" not in data
    assert (by_icalendar(data).starts, by_icalendar(data).ends) == (date(2023, 6, 23), date(2023, 6, 25))


@pytest.mark.parametrize("standing", Standing)
def test_what_holds_of_the_answer_is_told(standing: Standing) -> None:
    data = calendar_file(EVENT, Method.REQUEST, GUEST, standing)
    assert by_icalendar(data).attendees[0][2] == standing == by_ics(data).attendees[0][2]


TEXTS = st.text(max_size=300)


@given(TEXTS, TEXTS, TEXTS, st.text(min_size=1, max_size=120))
def test_no_text_changes_an_event(summary: str, location: str, description: str, name: str) -> None:
    event = replace(EVENT, summary=summary, location=location, description=description)
    data = calendar_file(event, Method.REQUEST, Somebody(name, "khach@ban.vn"))
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines) and b"\r" not in b"".join(lines)
    facts = by_icalendar(data)
    assert (facts.summary, facts.location, facts.description) == (clean(summary), clean(location), clean(description))
    assert (facts.uid, facts.sequence, facts.starts, len(facts.attendees)) == ("a1@cchc", 2, EVENT.starts, 1)


# The second parser trims what stands around a text, so it is asked about texts without that.
@settings(max_examples=25)
@given(st.text("ăâđêôơư aB,;:\\\"'n\n^|=%", max_size=200).map(str.strip), st.text("Ăn,;:=. '\\", max_size=60))
def test_both_parsers_agree_on_every_text(text: str, name: str) -> None:
    event = replace(EVENT, summary=text or "x", location=text, description=text)
    data = calendar_file(event, Method.REQUEST, Somebody(f"A{name}", "khach@ban.vn"))
    assert by_ics(data) == by_icalendar(data)


@given(TEXTS)
def test_a_cleaned_text_holds_no_sign_of_control(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert "\\" not in clean(text)
    assert all(sign == "\n" or unicodedata.category(sign)[0] != "C" for sign in clean(text))
