"""Mail behind one small class: an SMTP server by ``CCHC_SMTP_URL``, or a folder of ``.eml`` files by default.

A letter has its Message-ID before it is sent. A folder keeps it under that name, so that the same letter put in
twice lies there once; a server cannot be asked, so what was on its way when a process died stays unclear.
"""

from __future__ import annotations

import contextlib
import os
import smtplib
import tempfile
from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from django.conf import settings

from cchc.lib.errors import CchcError

SECONDS = 20


class NotSent(CchcError):
    """The letter surely did not go out."""


class Unreachable(NotSent):
    """The server did not answer at all; other letters need not try."""


class Unclear(CchcError):
    """The connection broke while the letter was handed over: it may have gone out."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one person; ``message_id`` without its angle brackets."""

    message_id: str
    name: str
    address: str
    subject: str
    body: str
    at: datetime


class Box(Protocol):
    """Where letters go."""

    def deliver(self, letter: Letter) -> None:
        """Send the letter, or raise ``NotSent`` or ``Unclear``."""

    def has(self, message_id: str) -> bool | None:
        """Whether the letter went out; None where nobody can say."""


@dataclass(frozen=True, slots=True)
class Folder:
    """Letters as files; one that lies there already is left as it is."""

    path: Path

    def deliver(self, letter: Letter) -> None:
        self.path.mkdir(parents=True, exist_ok=True)
        data = composed(letter, letter.address or "noi-bo@localhost").as_bytes()
        with tempfile.NamedTemporaryFile(dir=self.path, prefix=".", suffix=".tmp") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            # The name appears with the whole letter in one step, and never over another.
            with contextlib.suppress(FileExistsError):
                os.link(file.name, self.file_of(letter.message_id))

    def has(self, message_id: str) -> bool | None:
        return self.file_of(message_id).exists()

    def file_of(self, message_id: str) -> Path:
        return self.path / f"{message_id}.eml"


@dataclass(frozen=True, slots=True)
class Smtp:
    """``smtp://user:password@host:port`` (TLS when the server offers it) or ``smtps://…``."""

    url: str

    def deliver(self, letter: Letter) -> None:
        if not letter.address:
            raise NotSent(f"{letter.name} chưa có địa chỉ thư điện tử.", "Ghi địa chỉ vào tài khoản rồi gửi lại.")
        message = composed(letter, letter.address)
        server = self.connected()
        try:
            self.hand_over(server, message, letter)
        finally:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.quit()

    def hand_over(self, server: smtplib.SMTP, message: EmailMessage, letter: Letter) -> None:
        try:
            for code, answer in (server.mail(settings.MAIL_FROM), server.rcpt(letter.address)):
                if code >= 400:
                    raise NotSent(f"Máy chủ thư không nhận: {code} {answer.decode(errors='replace')[:200]}")
        except (smtplib.SMTPException, OSError) as error:
            raise NotSent("Máy chủ thư ngắt giữa chừng, thư chưa gửi.", "Gửi lại sau ít phút.") from error
        try:
            server.data(message.as_bytes())
        except smtplib.SMTPDataError as error:
            raise NotSent(f"Máy chủ thư không nhận nội dung: {error.smtp_code}.", "Báo quản trị hệ thống.") from error
        except (smtplib.SMTPException, OSError) as error:
            raise Unclear("Mất kết nối khi đang gửi, không rõ thư đã đi hay chưa.") from error

    def connected(self) -> smtplib.SMTP:
        parts = urlsplit(self.url)
        kind = smtplib.SMTP_SSL if parts.scheme == "smtps" else smtplib.SMTP
        try:
            server = kind(parts.hostname or "localhost", parts.port or 0, timeout=SECONDS)
            server.ehlo_or_helo_if_needed()
            if parts.scheme != "smtps" and server.has_extn("starttls"):
                server.starttls()
                server.ehlo()
            if parts.username:
                server.login(unquote(parts.username), unquote(parts.password or ""))
        except (smtplib.SMTPException, OSError, ValueError) as error:
            raise Unreachable(
                "Không kết nối được máy chủ thư.", "Báo quản trị hệ thống kiểm tra máy chủ thư."
            ) from error
        return server

    def has(self, message_id: str) -> bool | None:
        return None


def box() -> Box:
    """The box that the settings name; on a day of practice nothing leaves the machine."""
    return (
        Smtp(settings.SMTP_URL)
        if settings.SMTP_URL and settings.PRACTICE_DAY is None
        else Folder(Path(settings.MAIL_DIR))
    )


def composed(letter: Letter, address: str) -> EmailMessage:
    """The letter as it goes over the wire; headers hold one line each, whatever was typed."""
    message = EmailMessage()
    message["From"] = settings.MAIL_FROM
    message["To"] = addressed(letter.name, address)
    message["Subject"] = one_line(letter.subject)
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = f"<{letter.message_id}>"
    message.set_content(letter.body)
    return message


def addressed(name: str, address: str) -> Address:
    try:
        address.encode("ascii")  # Few servers take other letters in an address; smtplib sends none.
        return Address(one_line(name), addr_spec=address)
    except (ValueError, IndexError, HeaderParseError) as error:
        raise NotSent(
            f"Địa chỉ thư điện tử của {name} chưa đúng.", "Sửa địa chỉ trong tài khoản rồi gửi lại."
        ) from error


def one_line(text: str) -> str:
    return " ".join(text.split())
