"""The register of outgoing documents (sổ đăng ký văn bản đi, Phụ lục IV Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from cchc.core.scoping import CommuneRow


class Register(CommuneRow):
    """One series of numbers of one year: from 01 on 1 January to 31 December (Điều 15 khoản 1).

    ``series`` is empty for the common series; a body whose head allots numbers by kind keeps one register a
    kind. The row is the lock under which a number is taken.
    """

    year = models.PositiveSmallIntegerField("Năm")
    series = models.CharField("Loạt số", max_length=60, blank=True)
    last_number = models.PositiveIntegerField("Số cuối", default=0)
    last_on = models.DateField("Ngày văn bản cuối", null=True, blank=True)

    class Meta:
        verbose_name = "sổ đăng ký văn bản đi"
        ordering = ["-year", "series"]
        constraints = [
            models.UniqueConstraint(fields=["commune", "year", "series"], name="register_once"),
            models.CheckConstraint(condition=Q(last_number=0) | Q(last_on__isnull=False), name="register_last_dated"),
        ]

    def __str__(self) -> str:
        series = f" ({self.series})" if self.series else ""
        return f"Sổ đăng ký văn bản đi năm {self.year}{series}"

    def takes(self, day: date) -> bool:
        """Whether a document of ``day`` may follow those already in the register."""
        return day.year == self.year and (self.last_on is None or day >= self.last_on)
