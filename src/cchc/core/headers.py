"""Header fields in Vietnamese (RFC 2047) whose blanks survive being broken into lines.

Where the standard library breaks such a field it may lose the blank between two words: readers drop whatever stands
between two encoded pieces. Here each piece ends with the blank of its last word.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from email.policy import EmailPolicy
from typing import Any

PIECE = 39  # bytes of text in a piece: with its marks and the name of the field, a line of at most 76 characters


class Fields(EmailPolicy):
    """The policy of the library, but for fields with other letters than ASCII."""

    def fold(self, name: str, value: Any) -> str:
        people = getattr(value, "addresses", ())
        if str(value).isascii() or not all(one.addr_spec.isascii() for one in people):
            return str(super().fold(name, value))
        between = f"{self.linesep} "
        said = f",{between}".join(self.named(one) for one in people) if people else between.join(encoded(str(value)))
        return f"{name}: {said}{self.linesep}"

    def fold_binary(self, name: str, value: Any) -> bytes:
        return self.fold(name, value).encode("ascii")

    def named(self, one: Any) -> str:
        """A person by name and address, the address on a line of its own."""
        address = f"<{one.addr_spec}>" if one.display_name else one.addr_spec
        return f"{self.linesep} ".join([*encoded(one.display_name), address])


def encoded(text: str) -> list[str]:
    """A text as encoded pieces of ASCII."""
    return [f"=?utf-8?b?{base64.b64encode(piece.encode()).decode()}?=" for piece in pieces(text)]


def pieces(text: str) -> Iterator[str]:
    """A text in pieces that end between words; only a word longer than a piece is cut."""
    piece = ""
    for word in re.findall(r"\S+\s*", text):
        for part in [word] if len(word.encode()) <= PIECE else word:
            if len((piece + part).encode()) > PIECE:
                yield piece
                piece = ""
            piece += part
    if piece:
        yield piece


FIELDS = Fields()
ON_THE_WIRE = Fields(linesep="\r\n")
