"""A letter as it goes over the wire, and why one may not go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from django.conf import settings

from cchc.core.headers import FIELDS, ON_THE_WIRE
from cchc.lib.errors import CchcError


class NotSent(CchcError):
    """The letter surely did not go out."""


class NotNow(NotSent):
    """The server will not take this letter for the moment; it asks to be tried again later."""


class Unreachable(NotSent):
    """The server did not answer at all; other letters need not try."""


class Unclear(CchcError):
    """The connection broke while the letter was handed over: it may have gone out."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter; ``media_type`` as ``application/pdf``."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """What a mail program offers to put into a calendar (RFC 6047); ``method`` is REQUEST or CANCEL."""

    method: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one person; ``message_id`` without its angle brackets."""

    message_id: str
    name: str
    address: str
    subject: str
    body: str
    at: datetime
    calendar: CalendarPart | None = None
    attachments: tuple[Attachment, ...] = ()


def composed(letter: Letter, address: str) -> EmailMessage:
    """The letter as it goes over the wire; headers hold one line each, whatever was typed."""
    message = EmailMessage(FIELDS)
    message["From"] = settings.MAIL_FROM
    message["To"] = addressed(letter.name, address)
    message["Subject"] = one_line(letter.subject)
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = f"<{letter.message_id}>"
    message.set_content(letter.body, cte="quoted-printable")
    if letter.calendar:
        offer(message, letter.calendar)
    for file in letter.attachments:
        kind, _, subtype = file.media_type.partition("/")
        message.add_attachment(file.data, kind, subtype, filename=file.name)
    return message


def offer(message: EmailMessage, calendar: CalendarPart) -> None:
    """The event beside the text, for programs that understand it, and as a file for those that do not."""
    kind = {"method": calendar.method, "charset": "UTF-8"}
    # Given as bytes: as text its lines would lose the CRLF that the format asks for.
    message.add_alternative(calendar.data, "text", "calendar", params=kind)
    message.add_attachment(calendar.data, "application", "ics", filename="lich-hop.ics")


def wire(message: EmailMessage) -> bytes:
    """The bytes for a server: lines end in CRLF, and nothing but ASCII is in them."""
    return message.as_bytes(policy=ON_THE_WIRE)


def addressed(name: str, address: str) -> Address:
    try:
        address.encode("ascii")  # Few servers take other letters in an address; smtplib sends none.
        return Address(one_line(name), addr_spec=address)
    except (ValueError, IndexError, HeaderParseError) as error:
        raise NotSent(f"Địa chỉ thư điện tử của {name} chưa đúng.", "Sửa địa chỉ rồi gửi lại.") from error


def one_line(text: str) -> str:
    return " ".join(text.split())
