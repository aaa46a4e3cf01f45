"""What was saved in a field report, one field at a time, and by whom."""

from __future__ import annotations

from django.db import models


class Revision(models.Model):
    """Bản sửa: what a field of a passage, finding or target's result said after somebody saved it.

    ``number`` is the row's own count, so that the text of a field at ``n`` is that of its last revision up to ``n``.
    ``page`` marks the open page that sent the words: a page whose answer was lost on the way goes on from what it
    sent last. A merged revision joins the words of two people; the one before it holds those of the later writer
    alone.
    """

    report = models.ForeignKey("reports.FieldReport", models.PROTECT, related_name="revisions", verbose_name="Báo cáo")
    key = models.CharField("Nội dung", max_length=60)
    field = models.CharField("Ô", max_length=20)
    number = models.PositiveIntegerField("Lần sửa")
    text = models.TextField("Lời", blank=True)
    page = models.CharField("Trang đang mở", max_length=32, blank=True)
    merged = models.BooleanField("Ghép lời của hai người", default=False)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người sửa")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "bản sửa"
        ordering = ["report", "key", "number"]
        constraints = [models.UniqueConstraint(fields=["report", "key", "number"], name="revision_once")]

    def __str__(self) -> str:
        return f"{self.key}, bản {self.number}"
