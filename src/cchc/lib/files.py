"""Files read without waiting for what never ends, and written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from cchc.lib.errors import UnusableFile

MEGABYTE = 1024 * 1024
SETTINGS_BYTES = 20 * MEGABYTE  # A paper as JSON or a commune's file is a thousand times smaller.


def read_regular(path: Path, most: int) -> bytes:
    """Up to ``most + 1`` bytes of a regular file: one more than allowed is enough to refuse the rest.

    Raises ``UnusableFile`` for what cannot be opened, and for pipes and devices, which may never end.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise UnusableFile(
                f"“{path.name or path}” không phải tệp thường.", "Hãy chọn một tệp trên đĩa, không chọn thư mục."
            )
        with os.fdopen(handle, "rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise UnusableFile(f"Không mở được tệp {path.name}.", "Hãy kiểm tra đường dẫn và quyền đọc tệp.") from error


def read_settings(path: Path) -> bytes:
    """The bytes of a small file that people write (JSON, TOML). Raises ``UnusableFile`` when it is not small."""
    data = read_regular(path, SETTINGS_BYTES)
    if len(data) > SETTINGS_BYTES:
        raise UnusableFile(
            f"Tệp {path.name} lớn quá {SETTINGS_BYTES // MEGABYTE} MB.", "Hãy kiểm tra lại: có thể đã chọn nhầm tệp."
        )
    return data


def write_whole(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Write beside the place, bring it to the disk, then put it there in one move: nobody ever meets a half file.

    ``mode`` holds the permissions of the file. Raises ``OSError`` and leaves nothing behind.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
