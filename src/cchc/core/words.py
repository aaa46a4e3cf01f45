"""Words that a person typed, as they are kept."""

from __future__ import annotations

from cchc.lib.errors import ActionRefused
from cchc.lib.vietnamese import nfc


def passage(text: str) -> str:
    """The words with their lines, composed (NFC), without blanks around, and without NUL, which PostgreSQL refuses."""
    return nfc(text).replace("\x00", "").strip()


def one_line(text: str) -> str:
    """As ``passage``, with a single blank wherever there were blanks or a new line."""
    return " ".join(passage(text).split())


def needed(text: str, what: str, longest: int | None = None) -> str:
    """The passage as kept; without any words the step is refused and ``what`` is asked for."""
    words = passage(text)
    if not words:
        raise ActionRefused(f"Chưa ghi {what}.", f"Ghi ngắn gọn {what} rồi gửi lại.")
    return words[:longest]
