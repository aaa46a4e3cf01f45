"""A real CalDAV server takes the event of a guest, its change and its cancellation, and gives back what holds."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import time as hour
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import icalendar
import pytest

from cchc.conference.models import Conference
from cchc.conference.papers.calendar import event_for
from tests.factories.letters import announced, mailed_guests
from tests.factories.ports import free_port
from tests.people import AT, Commune

pytestmark = pytest.mark.slow
FOLDER = "/khach/lich/"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[int]:
    """The port of a server that runs while the test does."""
    port = free_port()
    places = [f"--server-hosts=127.0.0.1:{port}", f"--storage-filesystem-folder={tmp_path}", "--auth-type=none"]
    command = [sys.executable, "-m", "radicale", "--config", os.devnull, *places]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("The CalDAV server does not start.")


def ask(port: int, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body, {"Authorization": "Basic a2hhY2g6", **headers})
    answer = connection.getresponse()
    return answer.status, answer.read()


def taken(port: int, data: bytes) -> Any:
    """The event as the server holds it after a calendar program put it there."""
    calendar: Any = icalendar.Calendar.from_ical(data)
    del calendar["METHOD"]  # A program keeps the event under its name, and a store holds no method (RFC 4791, 4.1).
    [event] = calendar.walk("VEVENT")
    path = f"{FOLDER}{event['UID']}.ics"
    status, said = ask(port, "PUT", path, calendar.to_ical(), **{"Content-Type": "text/calendar; charset=utf-8"})
    assert status in {201, 204}, said
    status, kept = ask(port, "GET", path)
    assert status == 200
    [found] = icalendar.Calendar.from_ical(kept).walk("VEVENT")
    return found


def test_the_event_then_its_change_then_its_cancellation(commune: Commune, server: int) -> None:
    conference = announced(commune)
    [guest] = mailed_guests(conference, 1)
    guest.conference = conference
    assert ask(server, "MKCALENDAR", FOLDER)[0] == 201
    first = taken(server, event_for(guest, AT)[1])
    assert (str(first["UID"]), first["SEQUENCE"], first["STATUS"]) == (conference.uid, 0, "CONFIRMED")
    assert str(first["LOCATION"]) == "Hội trường UBND xã Suối Mẫu"

    change(conference, sequence=1, starts_at=hour(14), venue="Nhà văn hóa bản Nậm Pục")
    second = taken(server, event_for(guest, AT + timedelta(days=1))[1])
    assert (str(second["UID"]), second["SEQUENCE"], second["STATUS"]) == (conference.uid, 1, "CONFIRMED")
    assert f"{second['DTSTART'].dt:%H:%M %d/%m/%Y %z}" == "14:00 23/06/2023 +0700"
    assert str(second["LOCATION"]) == "Nhà văn hóa bản Nậm Pục"

    change(conference, sequence=2, cancelled_at=AT)
    last = taken(server, event_for(guest, AT + timedelta(days=2))[1])
    assert (str(last["UID"]), last["SEQUENCE"], last["STATUS"]) == (conference.uid, 2, "CANCELLED")
    _, listed = ask(server, "PROPFIND", FOLDER, Depth="1")
    assert listed.count(b".ics</") == 1


def change(conference: Conference, **facts: Any) -> None:
    for name, value in facts.items():
        setattr(conference, name, value)
    conference.save()
