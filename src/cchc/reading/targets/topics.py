"""What a heading says its part is about: aims in general, the targets themselves, or anything else."""

from __future__ import annotations

from enum import StrEnum

from cchc.reading.text import key, rx


class Topic(StrEnum):
    """``AIMS`` may hold targets among its sentences, ``TARGETS`` lists them, ``OTHER`` holds none but in tables."""

    AIMS = "aims"
    TARGETS = "targets"
    OTHER = "other"


_TARGETS = (
    r"(?:các )?chỉ tiêu|(?:các )?mục tiêu,? (?:cụ thể|chỉ tiêu)|chỉ số|mục tiêu và chỉ tiêu|kết quả (?:cần|phải) đạt"
)
_AIMS = r"(?:các )?mục tiêu|mục đích,? mục tiêu|yêu cầu,? mục tiêu"
_OTHER = (
    r"mục tiêu chung|mục tiêu tổng quát|nhiệm vụ|giải pháp|tổ chức thực hiện|kinh phí|mục đích|yêu cầu|đánh giá"
    r"|thực trạng|kết quả (?:thực hiện|năm)|phân công|trách nhiệm|nội dung|tồn tại|căn cứ|quan điểm|chế độ báo cáo"
    r"|tình hình"
)
_LONGEST = 22


def topic_of(heading: str) -> Topic | None:
    """The topic that a heading opens, None where it says nothing of it (an area, a sentence)."""
    low = key(heading).strip(" .:-")
    if not low or len(low.split()) > _LONGEST or rx(r"\d+\s*%").search(low):
        return None
    if rx(rf"(?:{_OTHER})\b").match(low):
        return Topic.TARGETS if rx(r"[^.;]*\b(?:chỉ tiêu|mục tiêu cụ thể)").match(low) else Topic.OTHER
    if rx(rf"(?:về |một số |hệ thống |bảng |danh mục )?(?:{_TARGETS})\b").match(low):
        return Topic.TARGETS
    return Topic.AIMS if rx(rf"(?:{_AIMS})\b").match(low) else None
