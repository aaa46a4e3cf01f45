"""Letters that a stranger sends to keep the office from reading any other."""

from __future__ import annotations

from email.message import EmailMessage

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


SLOW = {
    "a sender of very many names": b"From: " + b"a," * 100_000 + b"\r\n\r\n",
    "a type with very many parameters": b"Content-Type: text/plain" + b";a=b" * 50_000 + b"\r\n\r\n",
    "such a type folded, in a part": b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\ncontent-type: text/plain"
    + b"\r\n ;a=b" * 20_000
    + b"\r\n\r\n--x--",
    "a report of very many blocks": b"Content-Type: message/delivery-status\r\n\r\n" + b"\n" * 400_000,
    "very many parts": b"Content-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n\r\na\r\n" * 400_000,
}


@pytest.mark.parametrize("kind", SLOW)
def test_a_letter_made_to_be_read_for_minutes_is_kept_unread(kind: str) -> None:
    """Each of these takes the library between one and three minutes, in which nobody's answer would be read."""
    with within(3):
        trouble = read_letter(SLOW[kind]).trouble
    assert trouble in {"Thư có phần đầu dài bất thường.", "Thư có quá nhiều phần."}


def test_a_letter_of_very_many_or_very_long_answers_is_kept_unread() -> None:
    answer = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n"
    many, long = EmailMessage(), EmailMessage()
    for _ in range(5):
        many.add_attachment(answer.encode(), "text", "calendar")
    long.set_content((answer + "X-A:1\r\n" * 20_000).encode(), "text", "calendar")
    for message in (many, long):
        assert read_letter(message.as_bytes()).trouble == "Phần trả lời của lịch hỏng hoặc không đúng chuẩn."
