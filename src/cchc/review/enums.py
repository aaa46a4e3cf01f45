"""Kinds of work by the names an office uses; the states of a post's part of it and the moves between them."""

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


WORK_MOVES: dict[WorkState, frozenset[WorkState]] = {
    WorkState.ASSIGNED: frozenset({WorkState.ACCEPTED, WorkState.HANDED_IN}),
    WorkState.ACCEPTED: frozenset({WorkState.HANDED_IN}),
    WorkState.HANDED_IN: frozenset({WorkState.RETURNED, WorkState.DONE}),
    WorkState.RETURNED: frozenset({WorkState.HANDED_IN}),
    WorkState.DONE: frozenset({WorkState.RETURNED}),
}
