"""Keep files by their SHA-256: the same bytes once, written whole or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings

from cchc.core.models import Blob
from cchc.lib.errors import CchcError
from cchc.lib.files import write_whole


def store(data: bytes, media_type: str) -> Blob:
    """Keep ``data`` and return its row; bytes that lie whole are not written again, damaged ones are.

    Raises ``CchcError`` when the disk takes nothing.
    """
    digest = hashlib.sha256(data).hexdigest()
    if whole_bytes(digest) is None:
        keep(path_of(digest), data)
    blob, _ = Blob.objects.get_or_create(sha256=digest, defaults={"size": len(data), "media_type": media_type})
    return blob


def keep(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        raise CchcError(
            "Máy chủ chưa lưu được tệp: ổ đĩa đầy hoặc không ghi được.",
            "Báo quản trị hệ thống, rồi làm lại sau; những gì đã lưu trước đó vẫn còn nguyên.",
        ) from error


def read(blob: Blob) -> bytes:
    """The bytes of ``blob``; a missing or damaged file raises ``CchcError``."""
    data = whole_bytes(blob.sha256)
    if data is None:
        raise CchcError(
            f"Tệp lưu {blob.sha256[:12]}… bị mất hoặc hỏng trên máy chủ.",
            "Báo quản trị hệ thống khôi phục thư mục tệp từ bản sao lưu.",
        )
    return data


def is_whole(blob: Blob) -> bool:
    """Whether the bytes can be read and still have their digest."""
    return whole_bytes(blob.sha256) is not None


def whole_bytes(digest: str) -> bytes | None:
    """The bytes kept under ``digest``, None when they are missing or no longer have it."""
    try:
        data = path_of(digest).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == digest else None


def path_of(digest: str) -> Path:
    return Path(settings.FILES_DIR) / digest[:2] / digest[2:]
