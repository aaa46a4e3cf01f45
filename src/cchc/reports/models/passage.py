"""The prose of a field report, passage by passage."""

from __future__ import annotations

from django.db import models

from cchc.reports.enums import Part


class Passage(models.Model):
    """Đoạn: what is said under one heading of the outline. ``revision`` counts its saves."""

    report = models.ForeignKey("reports.FieldReport", models.PROTECT, related_name="passages", verbose_name="Báo cáo")
    area = models.CharField("Lĩnh vực", max_length=10)
    part = models.CharField("Phần", max_length=10, choices=Part.choices)
    heading = models.CharField("Đề mục", max_length=300, blank=True)
    position = models.PositiveIntegerField("Thứ tự")
    text = models.TextField("Nội dung", blank=True)
    revision = models.PositiveIntegerField("Lần sửa", default=0)

    class Meta:
        verbose_name = "đoạn báo cáo"
        verbose_name_plural = "đoạn báo cáo"
        ordering = ["report", "position"]
        constraints = [models.UniqueConstraint(fields=["report", "area", "part", "heading"], name="passage_once")]

    def __str__(self) -> str:
        return self.heading or self.get_part_display()

    @property
    def key(self) -> str:
        """Its name in a handed-in version."""
        return f"passage:{self.pk}"
