"""Answers to invitations as mail programs send them (iTIP REPLY, RFC 5546, in mail by RFC 6047)."""

from __future__ import annotations

import email
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.errors import InvalidHeaderDefect
from email.message import EmailMessage
from email.utils import getaddresses
from typing import Any

from icalendar import Calendar

from cchc.lib.bounces import Bounce, bounce_in
from cchc.lib.calendars import Somebody
from cchc.lib.mail_headers import header, ids, storable
from cchc.lib.names import is_seen, tidy

LONGEST = 100_000  # bytes of a calendar part; an answer has one or two thousand
MOST_PARTS = 4  # calendar parts of a letter; programs send one or two
MOST_FIELDS = 100_000  # bytes of header fields in all parts of a letter; each is read slowly, a few thousand usual
MOST_BOUNDARIES = 1_000  # lines that may begin a part of a letter
MOST_BLOCKS = 2_000  # blank lines of a report; the letter that came back is within it
# Bytes of one field whose reading takes four times as long where it is twice as long; usually a hundred.
LONGEST_FIELD = 2_000
EXCERPT = 2000
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:")
_SLOW = re.compile(rb"from|content-.*", re.IGNORECASE)
CALENDAR_TYPES = frozenset({"text/calendar", "application/ics"})


@dataclass(frozen=True, slots=True)
class CalendarReply:
    """What one invited person says of one event; ``delegate`` is whom they send instead."""

    uid: str
    sequence: int
    stamp: datetime
    attendee: Somebody
    standing: str
    delegate: Somebody | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class IncomingLetter:
    """A letter that arrived, as far as it can be read. ``trouble`` says why its answer, if any, cannot be.

    ``answers`` are the Message-IDs it refers to, without brackets. ``automatic`` is what no person wrote, ``bounce``
    what a mail server says of a letter that it could not deliver, ``forged`` what the receiving server's own check of
    the sender failed. ``returned`` is such a report even where it tells nothing more.
    """

    message_id: str
    sender: Somebody
    subject: str
    text: str
    answers: tuple[str, ...] = ()
    automatic: bool = False
    returned: bool = False
    bounce: Bounce | None = None
    forged: bool = False
    reply: CalendarReply | None = None
    trouble: str = ""


class Broken(Exception):
    """A part that is no answer as the standard asks for."""


def read_letter(data: bytes) -> IncomingLetter:
    """A letter from its bytes; whatever is in them, something is returned soon and nothing is raised."""
    if trouble := overlong(data):
        return IncomingLetter(digest(data), Somebody("", ""), "", "", trouble=trouble)
    try:
        message = email.message_from_bytes(data, policy=policy.default)
        return whole_letter(message, data)
    except Exception:  # The library raises many kinds of errors for what strangers send.
        return IncomingLetter(digest(data), Somebody("", ""), "", "", trouble="Thư hỏng, không đọc được.")


def overlong(data: bytes) -> str:
    """Why a letter is not read at all, since reading it would keep all others waiting; empty for usual ones."""
    fields = list(fields_in(data))
    slow = any(length > LONGEST_FIELD and _SLOW.fullmatch(name) for name, length in fields)
    if slow or sum(length for _, length in fields) > MOST_FIELDS:
        return "Thư có phần đầu dài bất thường."
    return "Thư có quá nhiều phần." if data.count(b"\n--") > MOST_BOUNDARIES or blocks_in(data) > MOST_BLOCKS else ""


def blocks_in(data: bytes) -> int:
    """How many blocks a report of a mail server may have: each blank line begins one, however little stands in it."""
    if b"delivery-status" not in data.lower():
        return 0
    return sum(not line.strip() for line in data.splitlines())


def fields_in(data: bytes) -> Iterator[tuple[bytes, int]]:
    """What in the letter looks like a header field, in its parts and in letters within it too: name and bytes."""
    name, length = b"", 0
    for line in data.splitlines(keepends=True):
        if name and line[:1] in (b" ", b"\t"):
            length += len(line)
            continue
        if name:
            yield name, length
        found = _FIELD.match(line)
        name, length = (found.group(1), len(line)) if found else (b"", 0)
    if name:
        yield name, length


def whole_letter(message: EmailMessage, data: bytes) -> IncomingLetter:
    reply, trouble = None, ""
    try:
        reply = reply_in(message)
    except Exception:
        trouble = "Phần trả lời của lịch hỏng hoặc không đúng chuẩn."
    return IncomingLetter(
        message_id=next(iter(ids(header(message, "Message-ID"))), digest(data)),
        sender=sender_of(message),
        subject=header(message, "Subject"),
        text=excerpt(message),
        answers=tuple(ids(f"{header(message, 'In-Reply-To')} {header(message, 'References')}")),
        automatic=is_automatic(message),
        returned=is_returned(message),
        bounce=bounce_in(message),
        forged=is_forged(message),
        reply=reply,
        trouble=trouble,
    )


def sender_of(message: EmailMessage) -> Somebody:
    """The one sender; nobody where the header names several, or is such that programs read it differently."""
    try:
        field: Any = message["From"]
        [one] = field.addresses
        if any(isinstance(defect, InvalidHeaderDefect) for defect in field.defects):
            return Somebody("", "")
        return Somebody(tidy(storable(one.display_name)), storable(one.addr_spec).lower())
    except Exception:
        return Somebody("", "")


def digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def is_automatic(message: EmailMessage) -> bool:
    submitted = header(message, "Auto-Submitted").lower()
    bulk = header(message, "Precedence").lower() in {"bulk", "auto_reply", "junk"}
    # Calendars answer by themselves when a person has pressed a button: "auto-generated" with an answer is theirs.
    if message.get_content_type() == "multipart/report":
        return True
    written = submitted in {"", "no"} or (submitted == "auto-generated" and bool(calendar_parts(message)))
    return not written or bulk or "X-Autoreply" in message


def is_returned(message: EmailMessage) -> bool:
    """Whether a server reports on a letter; a receipt of reading has the same form and is no such report."""
    kind = str(message.get_param("report-type", "") or "").lower()
    return message.get_content_type() == "multipart/report" and kind != "disposition-notification"


def is_forged(message: EmailMessage) -> bool:
    """What the receiving server found, which writes its headers above all that came with the letter.

    Few offices have a DMARC rule: a server that their domain disowns, and no signature, say as much.
    """
    found = " ".join(checks_of(message))
    disowned = re.search(r"\bspf=(soft)?fail\b", found) and not re.search(r"\bdkim=pass\b", found)
    return bool(disowned or re.search(r"\bdmarc=fail\b", found))


def checks_of(message: EmailMessage) -> list[str]:
    """What the receiving server wrote of its checks, each under a header of its own (RFC 8601, 5).

    It writes them above the line with which it took the letter in; what stands below may be the sender's own. A
    letter without such a line has the first alone.
    """
    fields: list[str] = []
    for name, value in message.raw_items():
        if name.lower() == "received":
            return fields
        if name.lower() == "authentication-results":
            fields.append(tidy(storable(str(value))).lower())
    return fields[:1]


def excerpt(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    try:
        text = str(part.get_content()) if part else ""
    except Exception:
        return ""
    return "".join(sign for sign in storable(text) if sign in "\n\t" or is_seen(sign)).strip()[:EXCERPT]


def calendar_parts(message: EmailMessage) -> list[EmailMessage]:
    return [part for part in message.walk() if part.get_content_type() in CALENDAR_TYPES]


def reply_in(message: EmailMessage) -> CalendarReply | None:
    """The one answer of a letter, which may stand in several parts; None where there is none."""
    parts = calendar_parts(message)
    if len(parts) > MOST_PARTS:
        raise Broken("too many parts")
    found = {reply for part in parts for reply in replies_of(part)}
    if len(found) > 1:
        raise Broken("more than one answer")
    return next(iter(found), None)


def replies_of(part: EmailMessage) -> list[CalendarReply]:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or len(data) > LONGEST:
        raise Broken("no text")
    calendar: Any = Calendar.from_ical(data.decode("utf-8", errors="strict"))
    if str(calendar.get("METHOD", "")).upper() != "REPLY":
        return []
    return [reply_of(event) for event in calendar.walk("VEVENT")]


def reply_of(event: Any) -> CalendarReply:
    attendees = event["ATTENDEE"] if isinstance(event["ATTENDEE"], list) else [event["ATTENDEE"]]
    own = [one for one in attendees if "DELEGATED-FROM" not in one.params]
    if len(own) != 1:
        raise Broken("not one attendee")
    stamp = event["DTSTAMP"].dt
    if not isinstance(stamp, datetime):
        raise Broken("no moment")
    return CalendarReply(
        uid=storable(str(event["UID"])),
        sequence=int(event.get("SEQUENCE", 0)),
        stamp=stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC),
        attendee=somebody(own[0]),
        standing=str(own[0].params.get("PARTSTAT", "NEEDS-ACTION")).upper(),
        delegate=delegate_of(own[0], attendees),
        comment=tidy(storable(str(event.get("COMMENT", ""))))[:500],
    )


def delegate_of(who: Any, attendees: list[Any]) -> Somebody | None:
    """Whom an attendee sends: by the attendee that was delegated to, else by the bare address."""
    if "DELEGATED-TO" not in who.params:
        return None
    value = who.params["DELEGATED-TO"]
    address = address_of(value[0] if isinstance(value, list) else value)
    named = [somebody(one) for one in attendees if address_of(one) == address]
    return named[0] if named else Somebody("", address)


def somebody(who: Any) -> Somebody:
    name = tidy(storable(str(who.params.get("CN", ""))))
    address = address_of(who)
    # Programs that know no name write the address in its place.
    return Somebody("" if "@" in name else name, address)


def address_of(value: Any) -> str:
    text = storable(str(value)).strip().strip('"')
    found = getaddresses([re.sub(r"(?i)^mailto:", "", text)])
    return found[0][1].lower() if found else ""
