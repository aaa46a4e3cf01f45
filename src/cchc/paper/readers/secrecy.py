"""Secret papers are refused: they may not be handled on a machine like this one.

The mark (dấu chỉ độ mật, Phụ lục I, Phần I, Mục III, khoản 2 điểm a) stands alone near the top of page 1.
"""

from __future__ import annotations

import re
from itertools import islice

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow

MARKS = frozenset({"TUYỆTMẬT", "TỐIMẬT", "MẬT"})
FIRST_LINES = 30
NO_LETTER = re.compile(r"[\W\d_]+")


def is_secret(flow: Flow) -> bool:
    """Whether a secrecy mark stands alone among the first lines."""
    return any(NO_LETTER.sub("", line.text) in MARKS for line in islice(flow.lines(), FIRST_LINES))


def refuse_secret(flow: Flow) -> None:
    """Raise ``UnusableFile`` for a secret paper; the error repeats nothing of its content."""
    if is_secret(flow):
        raise UnusableFile(
            "Văn bản có dấu chỉ độ mật nên không được xử lý trên hệ thống này.",
            "Hãy xử lý theo quy định về bảo vệ bí mật nhà nước, trên máy không nối mạng.",
        )
