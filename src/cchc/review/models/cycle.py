"""A review of administrative reform (kỳ sơ kết)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from cchc.core.scoping import CommuneRow


class Cycle(CommuneRow):
    """Kỳ sơ kết: what is reviewed and over which period, as far as the plan says."""

    title = models.CharField("Tên kỳ sơ kết", max_length=500)
    period_start = models.DateField("Kỳ từ ngày", null=True, blank=True)
    period_end = models.DateField("Kỳ đến ngày", null=True, blank=True)
    opened_at = models.DateTimeField("Mở lúc")
    opened_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người mở")

    class Meta:
        verbose_name = "kỳ sơ kết"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="cycle_period_in_order",
                condition=Q(period_start__isnull=True)
                | Q(period_end__isnull=True)
                | Q(period_end__gte=F("period_start")),
            )
        ]

    def __str__(self) -> str:
        return self.title
