"""Letters over SMTP: many through one connection, made anew when the server ends it."""

from __future__ import annotations

import contextlib
import smtplib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.conf import settings

from cchc.core.letter import Letter, NotNow, NotSent, Unclear, Unreachable, composed, wire

SECONDS = 20


class Ended(Exception):
    """The server ended the connection before it was given anything of the letter."""


@dataclass(frozen=True, slots=True)
class Smtp:
    """``smtp://user:password@host:port`` (TLS when the server offers it) or ``smtps://…``."""

    url: str

    @contextlib.contextmanager
    def open(self) -> Iterator[Session]:
        """A connection for many letters, made when the first one needs it."""
        session = Session(self.url)
        try:
            yield session
        finally:
            session.close()

    def has(self, message_id: str) -> bool | None:
        return None


@dataclass(slots=True)
class Session:
    """One connection at a time to the server of ``url``."""

    url: str
    server: smtplib.SMTP | None = None

    def deliver(self, letter: Letter) -> None:
        if not letter.address:
            raise NotSent(f"{letter.name} chưa có địa chỉ thư điện tử.", "Ghi địa chỉ rồi gửi lại.")
        data = wire(composed(letter, letter.address))
        used = self.server is not None
        try:
            self.hand_over(data, letter)
        except Ended as ended:
            # A server may end a connection between two letters (idle, or enough of them); a new one it takes.
            if not used:
                raise Unreachable("Máy chủ thư ngắt kết nối, thư chưa gửi.", "Gửi lại sau ít phút.") from ended
            self.again(data, letter)

    def again(self, data: bytes, letter: Letter) -> None:
        try:
            self.hand_over(data, letter)
        except Ended as ended:
            raise Unreachable("Máy chủ thư ngắt kết nối, thư chưa gửi.", "Gửi lại sau ít phút.") from ended

    def hand_over(self, data: bytes, letter: Letter) -> None:
        server = self.server = self.server or connected(self.url)
        try:
            for code, answer in (server.mail(settings.MAIL_FROM), server.rcpt(letter.address)):
                self.judge(code, answer)
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise Ended from error
        try:
            self.judge(*server.data(data))
        except smtplib.SMTPDataError as error:
            self.judge(error.smtp_code, error.smtp_error)
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise Unclear("Mất kết nối khi đang gửi, không rõ thư đã đi hay chưa.") from error

    def judge(self, code: int, answer: bytes | str) -> None:
        """What the server said of the letter: 4xx is for now, 5xx for good, 421 ends the connection."""
        if code < 400:
            return
        if code == 421:
            self.close()
            raise Ended
        self.reset()
        words = answer.decode(errors="replace") if isinstance(answer, bytes) else answer
        kind = NotNow if code < 500 else NotSent
        raise kind(f"Máy chủ thư không nhận: {code} {words[:200]}")

    def reset(self) -> None:
        try:
            if self.server:
                self.server.rset()
        except (smtplib.SMTPException, OSError):
            self.close()

    def close(self) -> None:
        server, self.server = self.server, None
        if server:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.quit()


def connected(url: str) -> smtplib.SMTP:
    parts = urlsplit(url)
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
        raise Unreachable("Không kết nối được máy chủ thư.", "Báo quản trị hệ thống kiểm tra máy chủ thư.") from error
    return server
