"""Shared ways of a command to take a day and to leave a file: whole, or not at all."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from cchc.lib.errors import CchcError
from cchc.lib.files import read_settings, write_whole


def print_json(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def day(text: str) -> date:
    """A day given as ``2026-06-26`` or ``26/6/2026``."""
    try:
        if "/" in text:
            d, m, y = (int(part) for part in text.split("/"))
            return date(y, m, d)
        return date.fromisoformat(text)
    except ValueError:
        raise CchcError(f"Không hiểu ngày “{text}”.", "Ghi ngày như 26/6/2026 hoặc 2026-06-26.") from None


def save(path: Path, data: bytes) -> None:
    """Leave ``data`` at ``path``, whole; a clear error where that cannot be."""
    if not path.parent.is_dir():
        raise CchcError(f"Không có thư mục “{path.parent}”.", "Tạo thư mục đó trước, hoặc chọn nơi ghi khác.")
    try:
        write_whole(path, data, mode=0o644)
    except OSError as error:
        raise CchcError(
            f"Không ghi được “{path}”: {error.strerror}.", "Kiểm tra quyền ghi và chỗ trống trên đĩa."
        ) from error


def read_json(path: Path) -> Any:
    """The JSON in a file; a clear error where there is none."""
    try:
        return json.loads(read_settings(path))
    except (ValueError, RecursionError) as error:
        raise CchcError(f"“{path}” không phải tệp JSON đúng.", "Lấy tệp bằng lệnh: cchc read TỆP --model.") from error
