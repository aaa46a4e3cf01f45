"""Readers: the bytes of a stranger's file to a ``Flow`` of lines and tables, with their look.

The real format is told from the content; every failure is an ``UnusableFile`` that says what to do.
"""

from __future__ import annotations

from importlib import import_module

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow
from cchc.paper.readers import limits
from cchc.paper.readers.legacy import refuse_legacy
from cchc.paper.readers.sniff import sniff


def read_flow(data: bytes, name: str = "") -> Flow:
    """What a .txt, .docx, .odt or .pdf file shows, in reading order.

    ``name`` only serves messages. Raises ``UnusableFile`` for anything that is not a readable paper:
    empty, encrypted, broken, disguised, swollen, scanned without text, legacy-encoded. Time and memory are bounded.
    """
    if len(data) > limits.MAX_FILE_BYTES:
        raise UnusableFile(
            f"Tệp lớn quá {limits.MAX_FILE_BYTES // limits.MEGABYTE} MB.",
            "Hãy giảm kích thước ảnh trong tệp hoặc chia tệp thành nhiều phần.",
        )
    try:
        return _read(data)
    except UnusableFile:
        raise
    except RecursionError as error:
        raise UnusableFile(
            "Nội dung trong tệp lồng nhau quá sâu.", "Hãy chép nội dung sang một tệp mới rồi lưu lại."
        ) from error
    except Exception as error:
        # A stranger's file may break a format in ways no list foresees; the promise of one clear error holds.
        raise UnusableFile(
            "Tệp không đúng cấu trúc nên không đọc được.",
            "Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu lại, hoặc xin lại tệp từ nơi gửi.",
        ) from error


def _read(data: bytes) -> Flow:
    found = sniff(data)
    # Each reader brings a library of its own, which only its own files should wait for.
    reader = import_module(f"{__name__}.{found}")
    flow: Flow = getattr(reader, f"read_{found}")(data)
    _refuse_overlong(flow)
    refuse_legacy(flow)
    return flow


def _refuse_overlong(flow: Flow) -> None:
    """What follows takes time in proportion to lines, looks and letters, so each is bounded whatever the format."""
    letters = spans = 0
    for lines, line in enumerate(flow.lines(), 1):
        letters += len(line.text)
        spans += len(line.spans)
        if lines > limits.MAX_ITEMS or letters > limits.MAX_TEXT_CHARACTERS or spans > limits.MAX_SPANS:
            raise UnusableFile("Văn bản quá dài.", "Hãy chia tệp thành nhiều phần.")
        if len(line.text) > limits.MAX_LINE_CHARACTERS:
            raise UnusableFile(
                f"Dòng {line.number} của văn bản dài quá mức đọc được.", "Hãy xuống dòng ở từng đoạn rồi lưu lại."
            )
