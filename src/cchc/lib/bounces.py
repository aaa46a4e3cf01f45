"""What mail servers say of a letter that they could not deliver (delivery status notifications, RFC 3464)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, Message

from cchc.lib.mail_headers import header, ids
from cchc.lib.names import tidy

# The class and subject of a status (RFC 3463), the longest first; a 4 that came to an end is as final as a 5.
WHY = (
    ("1.", "Địa chỉ không có hoặc không còn dùng"),
    ("2.1", "Hộp thư của khách đã bị khóa"),
    ("2.2", "Hộp thư của khách đã đầy"),
    ("2.3", "Thư lớn quá mức máy chủ của khách nhận"),
    ("3.4", "Thư lớn quá mức máy chủ của khách nhận"),
    ("4.", "Không tới được máy chủ thư của khách"),
    ("7.", "Máy chủ thư của khách từ chối nhận"),
)
UNKNOWN = "Máy chủ thư báo không phát được"
_STATUS = re.compile(r"\b[245]\.(\d{1,3}\.\d{1,3})\b")


@dataclass(frozen=True, slots=True)
class Bounce:
    """One notification: of which letter (``message_ids``, without brackets), to whom, and what became of it.

    ``final`` is False while the server is still trying. ``why`` is Vietnamese, with the server's own words after it.
    """

    message_ids: tuple[str, ...]
    recipient: str
    final: bool
    why: str


def bounce_in(message: EmailMessage) -> Bounce | None:
    """The notification that a letter is; None for every other letter, a receipt of reading among them."""
    if message.get_content_type() != "multipart/report":
        return None
    fates = [block for part in message.walk() for block in fates_in(part)]
    if not fates:
        return None
    failed = next((fate for fate in fates if header(fate, "Action").lower() == "failed"), None)
    fate = failed or fates[0]
    recipient = header(fate, "Final-Recipient") or header(fate, "Original-Recipient")
    return Bounce(
        tuple(ids(f"{header(message, 'In-Reply-To')} {header(message, 'References')} {original_id(message)}")),
        recipient.rpartition(";")[2].strip(" <>").lower(),
        failed is not None,
        why(header(fate, "Status"), header(fate, "Diagnostic-Code").partition(";")[2]),
    )


def fates_in(part: Message) -> Iterator[Message]:
    """The blocks about single recipients; the first block of the part is about the letter as a whole."""
    if part.get_content_type() == "message/delivery-status":
        yield from (block for block in within(part) if "Action" in block)


def within(part: Message) -> Iterator[Message]:
    """The messages that a part holds; a broken one holds a string."""
    held = part.get_payload()
    if isinstance(held, list):
        yield from (block for block in held if isinstance(block, Message))


def original_id(message: EmailMessage) -> str:
    """The Message-ID of the letter that came back, from the copy of it or of its head."""
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "message/rfc822":
            return next((header(inner, "Message-ID") for inner in within(part)), "")
        if kind in ("text/rfc822-headers", "message/rfc822-headers"):
            data = part.get_payload(decode=True)
            head = data.decode("utf-8", "replace") if isinstance(data, bytes) else ""
            found = re.search(r"(?im)^message-id:\s*(<[^<>\s]{1,250}>)", head)
            return found.group(1) if found else ""
    return ""


def why(status: str, diagnostic: str) -> str:
    """Why it came back: by the status, else by one within the server's words, which follow."""
    words = tidy(diagnostic)
    found = _STATUS.search(status) or _STATUS.search(words)
    code = found.group(1) if found else ""
    reason = next((reason for start, reason in WHY if code.startswith(start)), UNKNOWN)
    return f"{reason} ({words})"[:300] if words else reason
