"""The plan of a year's administrative reform (kế hoạch CCHC năm), from which the targets come."""

from __future__ import annotations

from django.db import models

from cchc.core.scoping import CommuneRow


class YearPlan(CommuneRow):
    """Kế hoạch CCHC năm. ``lines`` are the lines of its file as [number, text]; a plan typed by hand has none."""

    year = models.PositiveSmallIntegerField("Năm")
    title = models.CharField("Tên kế hoạch", max_length=500)
    code = models.CharField("Số, ký hiệu", max_length=60, blank=True)
    issued_on = models.DateField("Ngày ban hành", null=True, blank=True)
    source = models.ForeignKey("core.Blob", models.PROTECT, null=True, related_name="+", verbose_name="Tệp gốc")
    source_name = models.CharField("Tên tệp", max_length=255, blank=True)
    lines = models.JSONField("Các dòng của tệp", default=list)
    opened_at = models.DateTimeField("Mở lúc")
    opened_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người mở")

    class Meta:
        verbose_name = "kế hoạch cải cách hành chính năm"
        ordering = ["-year"]
        constraints = [models.UniqueConstraint(fields=["commune", "year"], name="year_plan_once")]

    def __str__(self) -> str:
        return self.title

    @property
    def citation(self) -> str:
        """``Kế hoạch số 05/KH-UBND ngày 16/01/2023``, as far as number and day are known."""
        number = f"Kế hoạch số {self.code}" if self.code else f"Kế hoạch cải cách hành chính năm {self.year}"
        return f"{number} ngày {self.issued_on:%d/%m/%Y}" if self.issued_on else number
