"""A field report (báo cáo lĩnh vực): what one post reports on its areas of reform in one review."""

from __future__ import annotations

from django.db import models

from cchc.core.scoping import CommuneRow
from cchc.reports.content import Content, from_json
from cchc.reports.enums import EDITABLE, ReportState


class FieldReport(CommuneRow):
    """Báo cáo lĩnh vực of a post. ``version`` counts what was handed in, ``accepted`` is the version in use."""

    cycle = models.ForeignKey("review.Cycle", models.PROTECT, related_name="reports", verbose_name="Kỳ sơ kết")
    post = models.ForeignKey("org.Post", models.PROTECT, related_name="reports", verbose_name="Chức danh")
    duty = models.OneToOneField(
        "review.Duty", models.PROTECT, null=True, related_name="report", verbose_name="Phần việc được giao"
    )
    areas = models.JSONField("Lĩnh vực", default=list)
    state = models.CharField("Trạng thái", max_length=10, choices=ReportState.choices, default=ReportState.WRITING)
    version = models.PositiveIntegerField("Lần nộp", default=0)
    accepted = models.PositiveIntegerField("Lần nộp được nhận", default=0)
    opened_at = models.DateTimeField("Mở lúc")

    class Meta:
        verbose_name = "báo cáo lĩnh vực"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["cycle", "post"], name="field_report_once"),
            models.CheckConstraint(
                condition=models.Q(accepted__lte=models.F("version")), name="field_report_accepts_what_was_handed_in"
            ),
        ]

    def __str__(self) -> str:
        return f"Báo cáo lĩnh vực của {self.post}"

    @property
    def is_editable(self) -> bool:
        return self.state in EDITABLE


class ReportVersion(models.Model):
    """Lần nộp: the content as handed in, for ever; ``advice`` is what was shown and ``overruled`` why it went on.

    ``read_at`` is when someone who may accept it first opened it: until then the writer can take it back.
    """

    report = models.ForeignKey(FieldReport, models.PROTECT, related_name="versions", verbose_name="Báo cáo")
    number = models.PositiveIntegerField("Lần nộp")
    content_json = models.JSONField("Nội dung")
    sha256 = models.CharField("Mã băm", max_length=64)
    late_days = models.PositiveIntegerField("Số ngày trễ", default=0)
    advice = models.JSONField("Điều đã được nhắc", default=list)
    overruled = models.TextField("Lý do vẫn nộp", blank=True)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người nộp")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Nộp lúc")
    read_at = models.DateTimeField("Người nhận mở xem lúc", null=True, blank=True)
    read_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Người mở xem"
    )

    class Meta:
        verbose_name = "lần nộp báo cáo"
        ordering = ["report", "number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="report_version_once")]

    def __str__(self) -> str:
        return f"{self.report}, lần {self.number}"

    @property
    def content(self) -> Content:
        return from_json(self.content_json)


class ReportStep(models.Model):
    """Bước của báo cáo: handed in, returned with a reason, accepted, reopened with a reason."""

    report = models.ForeignKey(FieldReport, models.PROTECT, related_name="steps", verbose_name="Báo cáo")
    state = models.CharField("Trạng thái mới", max_length=10, choices=ReportState.choices)
    version = models.PositiveIntegerField("Lần nộp", default=0)
    reason = models.TextField("Lý do", blank=True)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người thực hiện")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "bước của báo cáo"
        ordering = ["report", "pk"]

    def __str__(self) -> str:
        return f"{self.report}: {self.get_state_display()}"
