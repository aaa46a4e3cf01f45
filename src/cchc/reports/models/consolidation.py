"""The consolidated report (báo cáo tổng hợp): lines, and for each where its words come from."""

from __future__ import annotations

from django.db import models

from cchc.core.removal import Removable
from cchc.core.scoping import CommuneRow
from cchc.records.models import Document


class Consolidation(CommuneRow):
    """Báo cáo tổng hợp of a review. ``document`` is its paper in the office, once a draft was set."""

    cycle = models.OneToOneField("review.Cycle", models.PROTECT, related_name="consolidation", verbose_name="Kỳ sơ kết")
    document = models.OneToOneField(
        "records.Document", models.PROTECT, null=True, related_name="+", verbose_name="Văn bản"
    )
    revision = models.PositiveIntegerField("Lần sửa", default=1)
    opened_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người mở")
    opened_at = models.DateTimeField("Mở lúc")

    class Meta:
        verbose_name = "báo cáo tổng hợp"

    def __str__(self) -> str:
        return f"Báo cáo tổng hợp: {self.cycle}"

    @property
    def issued(self) -> Document | None:
        """Its paper once that is issued, None before."""
        return self.document if self.document is not None and self.document.is_issued else None


class Line(Removable):
    """Dòng of the consolidated report in a section of its outline (``I.2``, ``II.TT.c``, ``III.limits``, ``IV.tasks``).

    A line without source is the editor's own. A removed line stays, so that removing can be undone.
    """

    consolidation = models.ForeignKey(Consolidation, models.CASCADE, related_name="lines", verbose_name="Báo cáo")
    section = models.CharField("Mục", max_length=40)
    position = models.PositiveIntegerField("Thứ tự")
    text = models.TextField("Nội dung")
    revision = models.PositiveIntegerField("Lần sửa", default=1)
    edited_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Người sửa"
    )

    class Meta:
        verbose_name = "dòng báo cáo tổng hợp"
        ordering = ["section", "position", "pk"]

    def __str__(self) -> str:
        return self.text[:200]


class LineSource(models.Model):
    """Nguồn của dòng: the item of a handed-in version the line was made from, and the words it then had."""

    line = models.ForeignKey(Line, models.CASCADE, related_name="sources", verbose_name="Dòng")
    version = models.ForeignKey("reports.ReportVersion", models.PROTECT, related_name="uses", verbose_name="Lần nộp")
    item_key = models.CharField("Nội dung", max_length=60)
    text = models.TextField("Lời khi dùng")

    class Meta:
        verbose_name = "nguồn của dòng"
        constraints = [models.UniqueConstraint(fields=["line", "version", "item_key"], name="line_source_once")]

    def __str__(self) -> str:
        return f"{self.version}: {self.item_key}"


class LeftOut(models.Model):
    """Nội dung không đưa vào: an item that the editor decided not to use, and why."""

    consolidation = models.ForeignKey(Consolidation, models.CASCADE, related_name="left_out", verbose_name="Báo cáo")
    report = models.ForeignKey("reports.FieldReport", models.PROTECT, related_name="+", verbose_name="Báo cáo lĩnh vực")
    item_key = models.CharField("Nội dung", max_length=60)
    reason = models.CharField("Lý do", max_length=500)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người quyết định")
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "nội dung không đưa vào"
        constraints = [models.UniqueConstraint(fields=["consolidation", "report", "item_key"], name="left_out_once")]

    def __str__(self) -> str:
        return self.item_key
