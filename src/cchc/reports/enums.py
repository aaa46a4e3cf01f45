"""States of a field report and of a finding, and the parts of a report."""

from __future__ import annotations

from django.db import models


class ReportState(models.TextChoices):
    """Trạng thái báo cáo lĩnh vực."""

    WRITING = "writing", "đang viết"
    HANDED_IN = "handed_in", "đã nộp"
    RETURNED = "returned", "trả lại"
    ACCEPTED = "accepted", "đã nhận"


# Writing after acceptance is a reopening (mở lại): it asks for a reason; what was accepted stays in use meanwhile.
REPORT_MOVES: dict[ReportState, frozenset[ReportState]] = {
    ReportState.WRITING: frozenset({ReportState.HANDED_IN}),
    ReportState.HANDED_IN: frozenset({ReportState.RETURNED, ReportState.ACCEPTED, ReportState.WRITING}),
    ReportState.RETURNED: frozenset({ReportState.HANDED_IN}),
    ReportState.ACCEPTED: frozenset({ReportState.WRITING}),
}
EDITABLE = frozenset({ReportState.WRITING, ReportState.RETURNED})


class Part(models.TextChoices):
    """Phần của báo cáo, beside the findings and the figures."""

    RESULT = "result", "kết quả thực hiện"
    DIRECTION = "direction", "phương hướng, nhiệm vụ"
    PROPOSAL = "proposal", "đề xuất, kiến nghị"


class ItemKind(models.TextChoices):
    """Loại nội dung of a handed-in version: what a line of the consolidated report can come from."""

    RESULT = "result", "kết quả"
    TARGET = "target", "kết quả so với chỉ tiêu"
    FIGURE = "figure", "số liệu thống kê"
    FINDING = "finding", "tồn tại, hạn chế"
    DIRECTION = "direction", "phương hướng, nhiệm vụ"
    PROPOSAL = "proposal", "đề xuất, kiến nghị"
