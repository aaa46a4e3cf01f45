"""What a commune has to spend in a year, and the norms that its province or itself has set."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.budget.enums import Level
from cchc.core.scoping import CommuneRow

MOST = 10**12


class Norm(CommuneRow):
    """Mức chi của tỉnh, của xã: holds from ``since`` until the next one of its item and level.

    ``verified`` says of a province's amount that somebody held it against the text of the resolution; ``half_day`` of
    the meal that the lump sum may be paid for a conference of half a day as well.
    """

    item = models.CharField("Mục chi", max_length=30)
    level = models.CharField("Cấp đặt mức", max_length=10, choices=Level.choices)
    since = models.DateField("Từ ngày")
    amount = models.BigIntegerField("Mức (đồng)")
    verified = models.BooleanField("Đã đối chiếu với nghị quyết", default=False)
    half_day = models.BooleanField("Áp dụng cả khi họp nửa ngày", default=False)
    basis = models.CharField("Căn cứ", max_length=300)
    set_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người đặt")
    set_at = models.DateTimeField("Đặt lúc")

    class Meta:
        verbose_name = "mức chi của tỉnh, của xã"
        ordering = ["item", "level", "-since"]
        constraints = [
            models.UniqueConstraint(fields=["commune", "item", "level", "since"], name="norm_once_a_day"),
            models.CheckConstraint(condition=Q(amount__range=(1, MOST)), name="norm_is_an_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.item} ({self.get_level_display()})"


class Allotment(CommuneRow):
    """Kinh phí được giao of a year; the last one noted holds, the ones before tell how it changed."""

    year = models.PositiveSmallIntegerField("Năm")
    amount = models.BigIntegerField("Kinh phí được giao (đồng)")
    basis = models.CharField("Căn cứ", max_length=300)
    set_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người ghi")
    set_at = models.DateTimeField("Ghi lúc")

    class Meta:
        verbose_name = "kinh phí được giao"
        ordering = ["year", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(amount__range=(0, MOST)), name="allotment_is_an_amount")]

    def __str__(self) -> str:
        return f"Kinh phí được giao năm {self.year}"
