"""Letters that a stranger sends to keep the office from reading any other."""

from __future__ import annotations

import pytest

from cchc.lib.calendar_replies import read_letter
from tests.bounded import within

PARAMETERS = b"Content-Type: text/plain; " + b"".join(b"a%d=b;\r\n " % number for number in range(250_000))
MANY = b",\r\n ".join([b"a@b.vn"] * 400_000)
PARTS = b"--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" * 60_000


@pytest.mark.parametrize(
    "data",
    [
        PARAMETERS + b"\r\n\r\nhi",
        b"From x@y.vn\r\n" + PARAMETERS + b"\r\n\r\nhi",
        b"Content-Type: message/rfc822\r\n\r\n" + PARAMETERS + b"\r\n\r\nhi",
        b"From: " + MANY + b"\r\n\r\nhi",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + PARTS + b"--b--",
    ],
)
def test_a_letter_with_a_head_beyond_all_measure_is_put_aside_at_once(data: bytes) -> None:
    with within(3):
        letter = read_letter(data)
    assert (letter.trouble, letter.message_id[:7], letter.reply) == (
        "Thư có phần đầu dài bất thường.",
        "sha256:",
        None,
    )


def test_a_letter_with_a_large_picture_is_read_as_any_other() -> None:
    head = (
        b"From: Lo Van Phanh <phanh@ban.vn>\r\nMessage-ID: <1@ban.vn>\r\nContent-Type: multipart/mixed; boundary=b\r\n"
    )
    words = b"\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nToi se den.\r\n"
    picture = b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b"QUJD" * 19 + b"\r\n"
    letter = read_letter(head + words + picture + (b"QUJD" * 19 + b"\r\n") * 60_000 + b"--b--\r\n")
    assert (letter.message_id, letter.sender.address, letter.text, letter.trouble) == (
        "1@ban.vn",
        "phanh@ban.vn",
        "Toi se den.",
        "",
    )
