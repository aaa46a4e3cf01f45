"""Keep files by their SHA-256: the same bytes once, written whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from django.conf import settings

from cchc.core.models import Blob
from cchc.lib.errors import CchcError
from cchc.lib.files import write_whole


def store(data: bytes, media_type: str) -> Blob:
    """Keep ``data`` and return its row; bytes already kept are not written again."""
    digest = hashlib.sha256(data).hexdigest()
    path = path_of(digest)
    if not path.exists() or path.stat().st_size != len(data):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    blob, _ = Blob.objects.get_or_create(sha256=digest, defaults={"size": len(data), "media_type": media_type})
    return blob


def read(blob: Blob) -> bytes:
    """The bytes of ``blob``; a missing or damaged file raises ``CchcError``."""
    with contextlib.suppress(OSError):
        data = path_of(blob.sha256).read_bytes()
        if hashlib.sha256(data).hexdigest() == blob.sha256:
            return data
    raise CchcError(
        f"Tệp lưu {blob.sha256[:12]}… bị mất hoặc hỏng trên máy chủ.",
        "Báo quản trị hệ thống khôi phục thư mục tệp từ bản sao lưu.",
    )


def is_whole(blob: Blob) -> bool:
    """Whether the bytes can be read and still have their digest."""
    try:
        read(blob)
    except CchcError:
        return False
    return True


def path_of(digest: str) -> Path:
    return Path(settings.FILES_DIR) / digest[:2] / digest[2:]
