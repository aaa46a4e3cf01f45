"""Secret papers are refused: they may not be handled on a machine like this one.

The mark (dấu chỉ độ mật, Phụ lục I, Phần I, Mục III, khoản 2 điểm a) is stamped beside the number, near the top of
page 1; strangers also print it in a margin, across the page, or as ``Độ mật: Tối mật``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.lib.errors import UnusableFile
from cchc.lib.vietnamese import nfc
from cchc.paper.flow import Flow

MARKS = frozenset({"TUYỆTMẬT", "TỐIMẬT", "MẬT"})
FIRST_LINES = 30
LINES_OF_LETTERHEAD = 12
LETTERHEAD = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI")
NO_LETTER = re.compile(r"[\W\d_]+")
COLUMNS = re.compile(r"\t|\s{2,}|\s\|\s")
COPY = re.compile(r"\(?\s*Bản số\s*:?.*$")
# Beside the number, with nothing but a blank between: ``Số: 12/KH-UBND MẬT``; BÍ MẬT is a word of ordinary titles.
STAMP = re.compile(r"(?<!BÍ)\s(?:TUYỆT |TỐI )?MẬT(?![\w/-])")
NUMBER = re.compile(r"\bSố\b")
NAMED = re.compile(r"(?:độ|mức độ) mật\s*:\s*(?:tuyệt mật|tối mật|mật)(?!\w)", re.IGNORECASE)
BARE = frozenset({"Tuyệt mật", "Tuyệt Mật", "Tối mật", "Tối Mật", "Mật"})


def is_secret(flow: Flow) -> bool:
    """Whether a secrecy mark stands in a letterhead, or around or across the pages."""
    return any(map(_marked, _looked_at(flow)))


def _looked_at(flow: Flow) -> Iterator[str]:
    """What pages show beside their text, the first lines, and the lines of each letterhead that follows."""
    yield from flow.aside
    left = FIRST_LINES
    for line in flow.lines():
        if LETTERHEAD.search(line.text):
            left = max(left, LINES_OF_LETTERHEAD)
        if left > 0 or line.page_break:
            yield line.text
        left -= 1


def _marked(text: str) -> bool:
    shown = nfc(text).strip()
    if shown in BARE or NAMED.match(shown) or _beside_number(shown):
        return True
    return any(NO_LETTER.sub("", COPY.sub("", part)) in MARKS for part in COLUMNS.split(shown)) or (
        NO_LETTER.sub("", shown) in MARKS
    )


def _beside_number(shown: str) -> bool:
    number = NUMBER.search(shown)
    return number is not None and STAMP.search(shown, number.end()) is not None


def refuse_secret(flow: Flow) -> None:
    """Raise ``UnusableFile`` for a secret paper; the error repeats nothing of its content."""
    if is_secret(flow):
        raise UnusableFile(
            "Văn bản có dấu chỉ độ mật nên không được xử lý trên hệ thống này.",
            "Hãy xử lý theo quy định về bảo vệ bí mật nhà nước, trên máy không nối mạng.",
        )
