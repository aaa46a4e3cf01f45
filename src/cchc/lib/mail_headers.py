"""The headers of a letter that came in, read as words that a row can keep, whatever stands in them."""

from __future__ import annotations

import re
from email.message import Message

from cchc.lib.names import tidy


def header(message: Message, name: str) -> str:
    """A header as one line; one that is missing, or cannot be parsed, is empty."""
    try:
        return tidy(storable(str(message.get(name, ""))))
    except Exception:  # A header that cannot be parsed is as good as none.
        return ""


def ids(text: str) -> list[str]:
    """The Message-IDs that a header names, without their brackets."""
    return re.findall(r"<([^<>\s]{1,250})>", text)


def storable(text: str) -> str:
    """The text without what no database takes: zero bytes and halves of signs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()
