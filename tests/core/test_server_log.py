"""The server's own log tells what went wrong at a guest's link, and not which link it was."""

from __future__ import annotations

import logging

import pytest
from django.conf import settings

from cchc.core.server_log import HidesLinks


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Not Found: /tl/1-v7bpm-4zdrp/x", "Not Found: /tl/…/x"),
        ("Method Not Allowed (PUT): /TL/1-V7BPM-4ZDRP", "Method Not Allowed (PUT): /TL/…"),
        ("GET /tl/1-v7bpm?a=/tl/2-v7bpm/ 500", "GET /tl/…?a=/tl/…/ 500"),
        ("Not Found: /ky-so-ket/1/", "Not Found: /ky-so-ket/1/"),
    ],
)
def test_a_link_is_left_out_of_every_line(written: str, kept: str) -> None:
    name, _, address = written.partition(" ")
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "%s %s", (name, address), None)
    assert HidesLinks().filter(record)
    assert record.getMessage() == kept


def test_whatever_is_written_goes_through_it() -> None:
    assert [handler["filters"] for handler in settings.LOGGING["handlers"].values()] == [["links"]]
    assert settings.LOGGING["filters"]["links"] == {"()": "cchc.core.server_log.HidesLinks"}
