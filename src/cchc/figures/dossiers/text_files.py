"""Text as spreadsheets and one-stop systems save it: its encoding, its delimiter, its first records."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from pathlib import Path

from cchc.figures.dossiers import limits
from cchc.lib.errors import UnusableFile
from cchc.lib.vietnamese import nfc

DELIMITERS = (",", ";", "\t", "|")
UTF8_MARK = codecs.BOM_UTF8


def encoding_of(head: bytes) -> str:
    """The encoding of a text: a mark says it; UTF-16 without mark shows zeros; what is not UTF-8 is windows-1258."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    zeros = head[:4096].count(0)
    if zeros > len(head[:4096]) // 4:
        return "utf-16-le" if head[1:2] == b"\x00" else "utf-16-be"
    if zeros:
        raise UnusableFile("Tệp không phải là bảng tính hay văn bản.", "Hãy chọn tệp .xlsx hoặc .csv.")
    return "utf-8" if _is_utf8(head) else "cp1258"


def _is_utf8(head: bytes) -> bool:
    """Whether the beginning is UTF-8; what comes later is judged when it is counted, so that it is read once."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def to_utf8(path: Path, encoding: str, target: Path) -> None:
    """Write a text anew as UTF-8 in composed form, piece by piece. Raises ``UnusableFile`` where it cannot be read."""
    try:
        with path.open(encoding=encoding, newline="") as source, target.open("w", encoding="utf-8", newline="") as new:
            # Whole lines, because a letter and its mark may not fall on two sides of a cut.
            for line in source:
                new.write(nfc(line))
    except UnicodeError as error:
        target.unlink(missing_ok=True)
        raise UnusableFile(
            "Không đọc được bảng mã của tệp.",
            "Hãy mở tệp bằng Excel rồi lưu lại thành .xlsx hoặc “CSV UTF-8”.",
        ) from error


def delimiter_of(text: str) -> str:
    """The delimiter that splits the first records into the same number of cells most often."""
    if text.startswith("sep=") and len(text) > 4:
        return text[4]

    def score(delimiter: str) -> int:
        widths = Counter(len(row) for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter))
        return max((count * min(width, 20) for width, count in widths.items() if width > 1), default=0)

    return max(DELIMITERS, key=score)


def first_records(head: bytes, delimiter: str, is_whole: bool) -> tuple[list[list[str]], list[int]]:
    """The first records of a UTF-8 text and the place in bytes where each of them ends."""
    mark = len(UTF8_MARK) if head.startswith(UTF8_MARK) else 0
    lines = head[mark:].splitlines(keepends=True)
    if not is_whole:
        lines = lines[:-1]  # The cut may have hit it.
    ends = [mark]
    for line in lines:
        ends.append(ends[-1] + len(line))
    reader = csv.reader((line.decode("utf-8", "replace") for line in lines), delimiter=delimiter)
    records, places = [], []
    for record in reader:
        records.append([nfc(cell) for cell in record])
        places.append(ends[reader.line_num])
        if len(records) >= limits.HEAD_RECORDS:
            break
    return records, places
