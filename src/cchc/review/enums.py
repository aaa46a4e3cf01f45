"""Kinds of work by the names an office uses."""

from __future__ import annotations

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
