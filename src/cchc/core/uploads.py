"""What the office takes as a file beside somebody's words: evidence, an attachment."""

from __future__ import annotations

from cchc.lib.errors import ActionRefused

MOST_BYTES = 30 * 1024 * 1024


def refuse_unfit(name: str, data: bytes) -> None:
    """Raise ``ActionRefused`` for an empty file and for one larger than ``MOST_BYTES``."""
    if not data:
        raise ActionRefused(f"Tệp {name} rỗng.", "Chọn lại tệp rồi gửi lần nữa.")
    if len(data) > MOST_BYTES:
        raise ActionRefused(f"Tệp {name} lớn hơn {MOST_BYTES >> 20} MB.", "Nén hoặc chia nhỏ tệp rồi gửi lại.")
