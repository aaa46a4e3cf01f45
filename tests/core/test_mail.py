"""Letters go out whole, once, and what cannot be known is said to be unknown."""

from __future__ import annotations

import email
from dataclasses import replace
from email import policy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core.letter import (
    Attachment,
    CalendarPart,
    Letter,
    NotNow,
    NotSent,
    Unclear,
    Unreachable,
    composed,
    wire,
)
from cchc.core.mail import Folder, box
from cchc.core.smtp import Smtp
from tests.factories.smtp import mail_server
from tests.people import AT

LETTER = Letter("a1@cchc", "Nguyễn Thế Cường", "cuong@suoi-mau.vn", "Nhắc việc: 1 việc", "Kính gửi…\n\nHạn 13/6", AT)


def hand_over(server: Smtp, *letters: Letter) -> None:
    with server.open() as way:
        for letter in letters or (LETTER,):
            way.deliver(letter)


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
        hand_over(server)
    [letter] = post.letters
    assert read(letter.encode())["Subject"] == "Nhắc việc: 1 việc"
    assert server.has("a1@cchc") is None


def test_many_letters_go_through_one_connection() -> None:
    with mail_server() as post:
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"), *[LETTER] * 20)
    assert (len(post.letters), post.sessions) == (20, 1)


def test_a_server_that_takes_few_letters_a_connection_is_given_all_of_them() -> None:
    with mail_server(ends_after=3) as post:
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"), *[LETTER] * 8)
    assert (len(post.letters), post.sessions) == (8, 3)


def test_a_server_that_takes_nothing_more_is_left_alone() -> None:
    with mail_server(ends_after=0) as post, pytest.raises(Unreachable):
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"))


def test_one_who_is_put_off_or_refused_keeps_the_connection_open_for_the_next() -> None:
    others = [replace(LETTER, address=address) for address in ("refused@b.vn", "later@b.vn", "a@b.vn")]
    server = mail_server(frozenset({"refused@b.vn"}), puts_off=frozenset({"later@b.vn"}))
    with server as post, Smtp(f"smtp://127.0.0.1:{post.port}").open() as way:
        with pytest.raises(NotSent, match="550 no such person"):
            way.deliver(others[0])
        with pytest.raises(NotNow, match="451 try again later"):
            way.deliver(others[1])
        way.deliver(others[2])
    assert (len(post.letters), post.sessions) == (1, 1)


def test_over_the_wire_lines_end_as_the_standard_asks_and_hold_nothing_but_ascii() -> None:
    data = wire(composed(LETTER, LETTER.address))
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n")


WORDS = st.lists(st.sampled_from(["Hội", "nghị", "cải", "cách", "Cường", "of", "2023", "ẳ", "\U0001f600"]), min_size=1)


@given(subject=WORDS, name=WORDS)
def test_however_a_field_is_broken_into_lines_its_words_are_read_as_they_were_written(
    subject: list[str], name: list[str]
) -> None:
    letter = replace(LETTER, subject=" ".join(subject), name=" ".join(name))
    data = wire(composed(letter, letter.address))
    found = read(data)
    [to] = found["To"].addresses
    # The reader of the library sets a blank between the pieces of a name beside the one that is there.
    assert (found["Subject"], " ".join(to.display_name.split())) == (letter.subject, letter.name)
    assert to.addr_spec == letter.address
    assert max(map(len, data.split(b"\r\n"))) <= 78


def test_the_name_of_the_office_is_read_as_it_was_set(settings: Any) -> None:
    settings.MAIL_FROM = '"Ủy ban nhân dân xã Suối Mẫu, huyện Mường Ảng, tỉnh Điện Biên" <vp@suoi-mau.vn>'
    [sender] = read(wire(composed(LETTER, LETTER.address)))["From"].addresses
    name = "Ủy ban nhân dân xã Suối Mẫu, huyện Mường Ảng, tỉnh Điện Biên"
    assert (" ".join(sender.display_name.split()), sender.addr_spec) == (name, "vp@suoi-mau.vn")


def test_an_event_is_offered_beside_the_text_and_as_a_file_and_a_paper_goes_with_it() -> None:
    event = "BEGIN:VCALENDAR\r\nSUMMARY:Hội nghị sơ kết\r\nEND:VCALENDAR\r\n".encode()
    paper = Attachment("giay-moi.pdf", "application/pdf", b"%PDF-")
    letter = replace(LETTER, calendar=CalendarPart("REQUEST", event), attachments=(paper,))
    mixed = read(wire(composed(letter, letter.address)))
    alternative, file, pdf = mixed.iter_parts()
    text, offered = alternative.iter_parts()
    assert (mixed.get_content_type(), alternative.get_content_type()) == ("multipart/mixed", "multipart/alternative")
    assert text.get_content().startswith("Kính gửi…")
    assert (offered.get_content_type(), offered["Content-Type"].params["method"]) == ("text/calendar", "REQUEST")
    assert offered.get_payload(decode=True) == file.get_payload(decode=True) == event
    assert (file.get_filename(), pdf.get_filename(), pdf.get_content()) == ("lich-hop.ics", "giay-moi.pdf", b"%PDF-")


def test_a_refused_person_is_surely_not_sent_to() -> None:
    with mail_server(frozenset({"cuong@suoi-mau.vn"})) as post, pytest.raises(NotSent, match="550"):
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"))
    assert post.letters == []


def test_a_letter_that_the_server_refuses_after_it_has_read_it_is_not_sent() -> None:
    """Servers judge what is in a letter (too large, taken for junk) by the last answer, not by the first ones."""
    with mail_server(says="552 message too large") as post, pytest.raises(NotSent, match="552 message too large"):
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"))
    with mail_server(says="451 greylisted") as post, pytest.raises(NotNow, match="451 greylisted"):
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"))


def test_a_server_that_ends_the_connection_in_place_of_taking_the_letter_is_asked_again_later() -> None:
    with mail_server(says="421 shutting down") as post, pytest.raises(Unreachable):
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"))


def test_a_connection_that_breaks_after_the_letter_leaves_it_unclear() -> None:
    with mail_server(breaks=True) as post, pytest.raises(Unclear):
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"))


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with mail_server() as post:
        pass
    with pytest.raises(Unreachable):
        hand_over(Smtp(f"smtp://127.0.0.1:{post.port}"))


@pytest.mark.parametrize("url", ["smtp://127.0.0.1:thu", "smtp://127.0.0.1:99999"])
def test_a_server_whose_address_is_mistyped_is_unreachable_so_that_letters_wait(url: str) -> None:
    with pytest.raises(Unreachable):
        hand_over(Smtp(url))


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
