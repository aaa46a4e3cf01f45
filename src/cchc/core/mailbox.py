"""The mailbox of the office behind one small class: IMAP by ``CCHC_MAILBOX_URL``. It is only read, never changed."""

from __future__ import annotations

import contextlib
import imaplib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit

from cchc.lib.errors import CchcError

SECONDS = 20
LARGEST = 5_000_000  # bytes; what is longer is read as far as this
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class MailboxAway(CchcError):
    """The mailbox cannot be read now."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a letter lies: which mailbox, and its number in one numbering of it."""

    mailbox: str
    validity: int
    number: int


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An open mailbox. Its letters have growing numbers that hold while ``validity`` stays the same."""

    name: str
    validity: int
    server: imaplib.IMAP4

    def place(self, number: int) -> Place:
        return Place(self.name, self.validity, number)

    def numbers_after(self, last: int, since: date) -> list[int]:
        """The letters that came after number ``last`` and not before a day, the oldest first."""
        day = f"{since.day}-{MONTHS[since.month - 1]}-{since.year}"
        found = asked(self.server.uid("SEARCH", "UID", f"{last + 1}:*", "SINCE", day))
        numbers = [int(number) for line in found if isinstance(line, bytes) for number in line.split()]
        # A range that begins beyond the last letter means the last letter (RFC 3501, 6.4.8).
        return sorted(number for number in numbers if number > last)

    def letter(self, number: int) -> bytes:
        """The bytes of a letter, empty when it is gone; reading leaves it as unread as it was."""
        found = asked(self.server.uid("FETCH", str(number), f"(BODY.PEEK[]<0.{LARGEST}>)"))
        return next((part[1] for part in found if isinstance(part, tuple)), b"")


@contextlib.contextmanager
def opened(url: str) -> Iterator[Mailbox]:
    """The mailbox of ``imaps://user:password@host/folder``; ``imap://`` asks for TLS where the server offers it."""
    parts = urlsplit(url)
    folder = unquote(parts.path.strip("/")) or "INBOX"
    with faults():
        server = connected(url)
    try:
        with faults():
            sign_in(server, unquote(parts.username or ""), unquote(parts.password or ""))
            asked(server.select(f'"{folder}"', readonly=True))
            _, said = server.response("UIDVALIDITY")
            validity = int(said[0]) if said and isinstance(said[0], bytes) else 0
            yield Mailbox(f"{unquote(parts.username or '')}@{parts.hostname}/{folder}"[:200], validity, server)
    finally:
        with contextlib.suppress(imaplib.IMAP4.error, OSError):
            server.logout()


def connected(url: str) -> imaplib.IMAP4:
    parts = urlsplit(url)
    host = parts.hostname or "localhost"
    if parts.scheme == "imaps":
        return imaplib.IMAP4_SSL(host, parts.port or 993, timeout=SECONDS)
    server = imaplib.IMAP4(host, parts.port or 143, timeout=SECONDS)
    if "STARTTLS" in server.capabilities:
        server.starttls()
    return server


def sign_in(server: imaplib.IMAP4, user: str, password: str) -> None:
    """By PLAIN where the server offers it, which takes any letter; the older command takes ASCII."""
    if "AUTH=PLAIN" in server.capabilities:
        asked(server.authenticate("PLAIN", lambda _: f"\0{user}\0{password}".encode()))
    else:
        asked(server.login(user, password))


@contextlib.contextmanager
def faults() -> Iterator[None]:
    try:
        yield
    except (imaplib.IMAP4.error, OSError, ValueError) as error:
        words = re.sub(r"\s+", " ", str(error))[:200]
        raise MailboxAway(f"Không đọc được hộp thư: {words}", "Báo quản trị hệ thống kiểm tra hộp thư.") from error


def asked(answer: tuple[str, Any]) -> Any:
    kind, found = answer
    if kind != "OK":
        raise imaplib.IMAP4.error(f"{kind} {found!r}")
    return found
