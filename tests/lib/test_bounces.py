"""Reports of mail servers, as the common servers write them."""

from __future__ import annotations

import email
from email import policy
from email.message import EmailMessage
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.lib.bounces import Bounce, bounce_in, why
from cchc.lib.calendar_replies import read_letter
from tests.factories.bounces import bounced

OURS = "a1b2@cchc"


def read(data: bytes) -> Bounce | None:
    return bounce_in(cast("EmailMessage", email.message_from_bytes(data, policy=policy.default)))


def test_a_letter_to_an_address_that_is_none_came_back() -> None:
    found = read(bounced(OURS, "Khach@Ban.vn", "5.1.1", "smtp; 550 5.1.1 <khach@ban.vn>: User unknown"))
    assert found == Bounce(
        (OURS,), "khach@ban.vn", True, "Địa chỉ không có hoặc không còn dùng (550 5.1.1 <khach@ban.vn>: User unknown)"
    )


def test_only_the_head_of_the_letter_may_come_back() -> None:
    found = read(bounced(OURS, "k@ban.vn", "5.2.2", "smtp; 552 mailbox full", whole=False))
    assert found == Bounce((OURS,), "k@ban.vn", True, "Hộp thư của khách đã đầy (552 mailbox full)")


def test_what_is_still_tried_has_not_come_back() -> None:
    found = read(bounced(OURS, "k@ban.vn", "4.4.1", "smtp; connection timed out", action="delayed"))
    assert found is not None
    assert (found.final, found.message_ids) == (False, (OURS,))


def test_of_several_recipients_the_one_who_failed_is_told_of() -> None:
    data = bounced(OURS, "k@ban.vn", "5.1.1", "").replace(
        b"Final-Recipient",
        b"Final-Recipient: rfc822; kia@ban.vn\r\nAction: relayed\r\nStatus: 2.0.0\r\n\r\nFinal-Recipient",
        1,
    )
    found = read(data)
    assert found is not None
    assert (found.final, found.recipient) == (True, "k@ban.vn")


@pytest.mark.parametrize(
    ("status", "diagnostic", "expected"),
    [
        ("5.1.10", "", "Địa chỉ không có hoặc không còn dùng"),
        ("4.4.7", "", "Không tới được máy chủ thư của khách"),
        ("5.7.1", "policy", "Máy chủ thư của khách từ chối nhận (policy)"),
        ("5.3.4", "", "Thư lớn quá mức máy chủ của khách nhận"),
        ("5.0.0", "", "Máy chủ thư báo không phát được"),
        ("", "550 5.1.1 no such user", "Địa chỉ không có hoặc không còn dùng (550 5.1.1 no such user)"),
        ("hỏng", "", "Máy chủ thư báo không phát được"),
    ],
)
def test_the_status_tells_why(status: str, diagnostic: str, expected: str) -> None:
    assert why(status, diagnostic) == expected


def test_a_receipt_of_reading_is_no_letter_that_came_back() -> None:
    data = (
        b"From: k@ban.vn\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\nDa doc\r\n--b\r\n"
        b"Content-Type: message/disposition-notification\r\n\r\n"
        b"Final-Recipient: rfc822; k@ban.vn\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n\r\n--b--\r\n"
    )
    letter = read_letter(data)
    assert (letter.returned, letter.bounce, letter.automatic) == (False, None, True)


@given(st.binary(max_size=300), st.integers(0, 2000), st.integers(0, 300))
def test_a_report_with_junk_in_it_raises_nothing(junk: bytes, at: int, cut: int) -> None:
    data = bounced(OURS, "k@ban.vn", "5.1.1", "smtp; 550 no")
    letter = read_letter(data[:at] + junk + data[at + cut :])
    assert letter.message_id
