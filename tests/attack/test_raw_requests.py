"""Requests that no browser writes: each gets an answer in words, whoever sends it."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.reports import report_cycle, report_of
from tests.people import Commune
from tests.web.signed import client_of

FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
FIELD = b'--x\r\nContent-Disposition: form-data; name="a%d"%s\r\n\r\nb\r\n'
BODIES = {
    "words that are no UTF-8": (FORM, b"viec=\xff\xfe%ff%c3&ly-do=%80"),
    "too many fields": (FORM, b"&".join(b"a%d=1" % number for number in range(1200))),
    "more text than any form takes": (FORM, b"a=" + b"x" * (3 * 1024 * 1024)),
    "parts without an end": (PARTS, FIELD % (1, b"")),
    "parts without a boundary": ("multipart/form-data", b"junk"),
    "a broken head": (PARTS, b'--x\r\nContent-Disposition: form-data; name="a\r\n\r\nb\r\n--x--\r\n'),
    "too many files": (PARTS, b"".join(FIELD % (n, b'; filename="f"') for n in range(120)) + b"--x--\r\n"),
    "an encoding nobody knows": (f"{FORM}; charset=nobody", b"a=b"),
    "what is no form": ("application/json", b'{"viec": ["nhan"]}'),
}


def patient(client: Client) -> Client:
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_no_browser_writes_is_answered_in_words(commune: Commune, name: str) -> None:
    kind, body = BODIES[name]
    report_cycle(commune)
    report = report_of(commune, "reform")
    client = patient(client_of(commune.reform))
    for path in (
        f"/bao-cao/{report.pk}/",
        f"/bao-cao/{report.pk}/nop/",
        "/to-chuc/thay-mat/moi/",
        "/tai-khoan/mat-khau/",
    ):
        answer = client.generic("POST", path, body, content_type=kind)
        assert answer.status_code < 500, path
        assert 'lang="vi"' in answer.content.decode() or answer.status_code == 302
    assert not report.revisions.exists()


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "NOTHING"])
def test_a_method_that_no_page_has_is_refused(commune: Commune, method: str) -> None:
    client = patient(client_of(commune.organiser))
    for path in ("/", "/ky-so-ket/", "/ky-so-ket/nap-ke-hoach/", "/van-ban/"):
        assert client.generic(method, path).status_code == 405
