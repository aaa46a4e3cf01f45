"""Mail behind one small class: an SMTP server by ``CCHC_SMTP_URL``, or a folder of ``.eml`` files by default.

A letter has its Message-ID before it is sent. A folder keeps it under that name, so that the same letter put in
twice lies there once; a server cannot be asked, so what was on its way when a process died stays unclear.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.conf import settings

from cchc.core.letter import Letter, composed
from cchc.core.smtp import Smtp


class Delivering(Protocol):
    """An open way out."""

    def deliver(self, letter: Letter) -> None:
        """Send the letter, or raise ``NotSent`` or ``Unclear``."""


class Box(Protocol):
    """Where letters go."""

    def open(self) -> AbstractContextManager[Delivering]:
        """Open it for many letters."""

    def has(self, message_id: str) -> bool | None:
        """Whether the letter went out; None where nobody can say."""


@dataclass(frozen=True, slots=True)
class Folder:
    """Letters as files; one that lies there already is left as it is."""

    path: Path

    @contextlib.contextmanager
    def open(self) -> Iterator[Folder]:
        yield self

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


def box() -> Box:
    """The box that the settings name; on a day of practice nothing leaves the machine."""
    return (
        Smtp(settings.SMTP_URL)
        if settings.SMTP_URL and settings.PRACTICE_DAY is None
        else Folder(Path(settings.MAIL_DIR))
    )
