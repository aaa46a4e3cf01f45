"""Letters go out whole, once, and what cannot be known is said to be unknown."""

from __future__ import annotations

import email
from email import policy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core.mail import Folder, Letter, NotSent, Smtp, Unclear, Unreachable, box, composed
from tests.factories.smtp import mail_server
from tests.people import AT

LETTER = Letter("a1@cchc", "Nguyễn Thế Cường", "cuong@suoi-mau.vn", "Nhắc việc: 1 việc", "Kính gửi…\n\nHạn 13/6", AT)


def read(data: bytes) -> Any:
    return email.message_from_bytes(data, policy=policy.default)


def test_a_letter_put_into_a_folder_twice_lies_there_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "mail")
    assert folder.has("a1@cchc") is False
    folder.deliver(LETTER)
    folder.deliver(LETTER)
    [file] = (tmp_path / "mail").iterdir()
    assert (file.name, folder.has("a1@cchc")) == ("a1@cchc.eml", True)
    letter = read(file.read_bytes())
    assert letter["To"] == "Nguyễn Thế Cường <cuong@suoi-mau.vn>"
    assert letter["Message-ID"] == "<a1@cchc>"
    assert letter.get_content() == "Kính gửi…\n\nHạn 13/6\n"


def test_a_server_is_given_the_letter_and_cannot_be_asked() -> None:
    with mail_server() as post:
        server = Smtp(f"smtp://127.0.0.1:{post.port}")
        server.deliver(LETTER)
    [letter] = post.letters
    assert read(letter.encode())["Subject"] == "Nhắc việc: 1 việc"
    assert server.has("a1@cchc") is None


def test_a_refused_person_is_surely_not_sent_to() -> None:
    with mail_server(frozenset({"cuong@suoi-mau.vn"})) as post, pytest.raises(NotSent, match="550"):
        Smtp(f"smtp://127.0.0.1:{post.port}").deliver(LETTER)
    assert post.letters == []


def test_a_connection_that_breaks_after_the_letter_leaves_it_unclear() -> None:
    with mail_server(breaks=True) as post, pytest.raises(Unclear):
        Smtp(f"smtp://127.0.0.1:{post.port}").deliver(LETTER)


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with mail_server() as post:
        pass
    with pytest.raises(Unreachable):
        Smtp(f"smtp://127.0.0.1:{post.port}").deliver(LETTER)


@pytest.mark.parametrize("url", ["smtp://127.0.0.1:thu", "smtp://127.0.0.1:99999"])
def test_a_server_whose_address_is_mistyped_is_unreachable_so_that_letters_wait(url: str) -> None:
    with pytest.raises(Unreachable):
        Smtp(url).deliver(LETTER)


def test_on_a_day_of_practice_nothing_leaves_the_machine(settings: Any) -> None:
    settings.SMTP_URL = "smtp://127.0.0.1:25"
    assert isinstance(box(), Smtp)
    settings.PRACTICE_DAY = AT.date()
    assert isinstance(box(), Folder)


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_typed_text_adds_a_header(name: str, subject: str) -> None:
    letter = read(composed(Letter("b@cchc", name, "a@b.vn", subject, "x", AT), "a@b.vn").as_bytes())
    assert sorted(letter.keys()) == sorted(
        ["From", "To", "Subject", "Date", "Message-ID", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]
    )


@pytest.mark.parametrize(
    "address", ["cuong", "a b@c.vn", "a@b.vn, x@y.vn", "<a@b.vn>", "a@b.vn\r\nBcc: x@y.vn", "a@tiếng.vn"]
)
def test_an_address_that_is_none_is_not_written_to(address: str, tmp_path: Path) -> None:
    with pytest.raises(NotSent, match="chưa đúng"):
        Folder(tmp_path).deliver(Letter("c@cchc", "A", address, "S", "x", AT))
    assert list(tmp_path.iterdir()) == []
