"""Labelled lines of an item (``Đơn vị chủ trì: …``, ``Thời gian thực hiện: …``) and the groups they form."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise

from cchc.reading.text import clean, key, rx


class Label(Enum):
    """What a labelled line states about the work above it."""

    LEAD = "lead"
    WITH = "with"
    DUE = "due"
    RESULT = "result"
    CONTENT = "content"


_WHO = r"(?:các\s+)?(?:cơ quan|đơn vị|bộ phận|tổ chức|phòng|ban|đầu mối|người|cá nhân|đồng chí|đ/c)"
_PATTERNS: tuple[tuple[Label, str], ...] = (
    (Label.WITH, rf"(?:{_WHO}(?:,\s*{_WHO})*\s+)?phối hợp(?:\s+thực hiện)?"),
    (
        Label.LEAD,
        rf"(?:{_WHO}(?:,\s*{_WHO})*\s+)?(?:được giao\s+)?(?:chủ trì|thực hiện|phụ trách|đầu mối|tham mưu"
        rf"|chịu trách nhiệm)"
        r"(?:,?\s+(?:và\s+)?(?:tham mưu|thực hiện|chính|tổ chức|triển khai))*|phân công(?:\s+thực hiện)?"
        r"|trách nhiệm thực hiện|giao thực hiện",
    ),
    (
        Label.DUE,
        r"(?:thời gian|thời hạn|tiến độ|hạn|thời điểm|hoàn thành)(?:\s+(?:thực hiện|hoàn thành|triển khai"
        r"|tổ chức|báo cáo"
        r"|xong|và tiến độ))*",
    ),
    (Label.RESULT, r"(?:kết quả|sản phẩm|đầu ra)(?:\s+(?:thực hiện|đầu ra|dự kiến|đạt được|hoàn thành|cần đạt))*"),
    (Label.CONTENT, r"(?:nội dung|nhiệm vụ|công việc)(?:\s+(?:thực hiện|công việc|nhiệm vụ|cụ thể))*"),
)


def label_of(text: str) -> tuple[Label, str] | None:
    """The label that opens a line and the words after its colon, or None."""
    low = key(text)
    opening = re.match(r"[\s\-+*•]*", low)
    start = opening.end() if opening else 0
    for label, pattern in _PATTERNS:
        match = rx(rf"(?:{pattern})\s*:\s*").match(low, start)
        if match:
            words = clean(text[match.end() :])
            return label, words if "(" in words else words.rstrip(") ")
    return None


def divide(text: str) -> list[str]:
    """A line cut before each further label in it (``Chủ trì: A; phối hợp: B; thời gian: …``)."""
    low = key(text)
    inner = "|".join(f"(?:{pattern})" for _, pattern in _PATTERNS)
    cuts = [m.end(1) for m in rx(rf"([;.,(]\s*[-+]?\s*)(?:{inner})\s*:").finditer(low)]
    if not cuts or (label_of(text) is None and not any(label_of(text[cut:]) for cut in cuts)):
        return [text]
    bounds = [0, *cuts, len(text)]
    return [clean(text[a:b]).rstrip("(;, ") for a, b in pairwise(bounds) if clean(text[a:b])]


@dataclass(slots=True)
class Facts:
    """What the labelled lines of one group say."""

    lead: str | None = None
    partners: str | None = None
    due: str | None = None
    content: str | None = None
    content_line: int | None = None
    line: int | None = None
    seen: set[Label] = field(default_factory=set)

    def take(self, label: Label, words: str, line: int | None) -> None:
        self.seen.add(label)
        if label is Label.LEAD:
            self.lead, self.line = words, line
        elif label is Label.WITH:
            self.partners = words
        elif label is Label.DUE:
            self.due = words
        elif label is Label.CONTENT:
            self.content, self.content_line = words, line
