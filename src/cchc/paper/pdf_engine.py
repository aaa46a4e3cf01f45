"""The engine that reads PDF: it keeps state of its own and serves one thread at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from io import BytesIO
from typing import Any

ENGINE = threading.Lock()


def joined(parts: Iterable[bytes]) -> bytes:
    """One PDF of the pages of all parts, in order, for the printer; the same parts give the same bytes."""
    import pypdfium2

    whole = pypdfium2.PdfDocument.new()
    try:
        for part in parts:
            with ENGINE:
                add(whole, part)
        file = BytesIO()
        with ENGINE:
            whole.save(file)
        return file.getvalue()
    finally:
        whole.close()


def add(whole: Any, part: bytes) -> None:
    import pypdfium2

    source = pypdfium2.PdfDocument(part)
    try:
        whole.import_pages(source)
    finally:
        source.close()
