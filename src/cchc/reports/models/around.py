"""What goes with a field report: comments of its readers and attached files."""

from __future__ import annotations

from django.db import models

from cchc.core.removal import Removable


class Comment(models.Model):
    """Góp ý on a report or, by ``item_key``, on one thing it says."""

    report = models.ForeignKey("reports.FieldReport", models.PROTECT, related_name="comments", verbose_name="Báo cáo")
    item_key = models.CharField("Về nội dung", max_length=60, blank=True)
    text = models.TextField("Góp ý")
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người góp ý")
    at = models.DateTimeField("Lúc")
    resolved_at = models.DateTimeField("Đã xử lý lúc", null=True, blank=True)
    resolved_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Người xử lý"
    )

    class Meta:
        verbose_name = "góp ý"
        ordering = ["report", "pk"]

    def __str__(self) -> str:
        return self.text[:200]


class Attachment(Removable):
    """Tệp kèm theo báo cáo; removing hides it and can be undone."""

    report = models.ForeignKey(
        "reports.FieldReport", models.PROTECT, related_name="attachments", verbose_name="Báo cáo"
    )
    blob = models.ForeignKey("core.Blob", models.PROTECT, related_name="+", verbose_name="Tệp")
    name = models.CharField("Tên tệp", max_length=255)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người gửi")
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "tệp kèm theo"
        ordering = ["report", "pk"]
        constraints = [models.UniqueConstraint(fields=["report", "blob"], name="attachment_once")]

    def __str__(self) -> str:
        return self.name
