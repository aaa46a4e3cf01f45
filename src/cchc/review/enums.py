"""Kinds of work by the names an office uses; the states of a post's part of it, the moves and the steps."""

from __future__ import annotations

from django.db import models

from cchc.reading.model import WorkKind

WORK_NAMES: dict[WorkKind, str] = {
    WorkKind.PREPARE: "chuẩn bị",
    WorkKind.REPORT: "báo cáo",
    WorkKind.CONSOLIDATE: "tổng hợp",
    WorkKind.TALKS: "tham luận",
    WorkKind.ESTIMATE: "lập dự toán",
    WorkKind.APPRAISE: "thẩm định",
    WorkKind.APPROVE: "phê duyệt",
    WorkKind.INVITE: "giấy mời",
    WorkKind.URGE: "đôn đốc",
    WorkKind.VENUE: "hội trường",
    WorkKind.MINUTES: "biên bản",
    WorkKind.MEDIA: "tuyên truyền",
    WorkKind.OTHER: "việc khác",
}


class WorkState(models.TextChoices):
    """Trạng thái phần việc."""

    ASSIGNED = "assigned", "chưa nhận"
    ACCEPTED = "accepted", "đang làm"
    HANDED_IN = "handed_in", "chờ nghiệm thu"
    RETURNED = "returned", "trả lại"
    DONE = "done", "đã xong"


# A part of the work given to another post starts anew, whatever was begun.
WORK_MOVES: dict[WorkState, frozenset[WorkState]] = {
    WorkState.ASSIGNED: frozenset({WorkState.ASSIGNED, WorkState.ACCEPTED, WorkState.HANDED_IN}),
    WorkState.ACCEPTED: frozenset({WorkState.ASSIGNED, WorkState.HANDED_IN}),
    WorkState.HANDED_IN: frozenset({WorkState.RETURNED, WorkState.DONE}),
    WorkState.RETURNED: frozenset({WorkState.ASSIGNED, WorkState.HANDED_IN}),
    WorkState.DONE: frozenset({WorkState.RETURNED}),
}
UNDER_WAY = frozenset({WorkState.ASSIGNED, WorkState.ACCEPTED, WorkState.RETURNED})


class StepKind(models.TextChoices):
    """Bước của phần việc, as its history shows it."""

    ACCEPTED = "accepted", "nhận việc"
    PROGRESS = "progress", "báo tiến độ"
    HANDED_IN = "handed_in", "nộp kết quả"
    RETURNED = "returned", "trả lại"
    DONE = "done", "nghiệm thu"
    REOPENED = "reopened", "mở lại"
    EXTENSION_ASKED = "extension_asked", "xin gia hạn"
    EXTENSION_GRANTED = "extension_granted", "cho gia hạn"
    EXTENSION_REFUSED = "extension_refused", "không gia hạn"
    OWNER_CHANGED = "owner_changed", "giao người làm"


class NoticeKind(models.TextChoices):
    """Dịp nhắc: why somebody is told of a part of the work."""

    BEFORE = "before", "sắp đến hạn"
    LATE = "late", "quá hạn"
    BY_HAND = "by_hand", "đôn đốc"
    UNACCEPTED = "unaccepted", "báo lãnh đạo: chưa ai nhận"
    LONG_LATE = "long_late", "báo lãnh đạo: quá hạn lâu"


TO_LEADERS = frozenset({NoticeKind.UNACCEPTED, NoticeKind.LONG_LATE})
