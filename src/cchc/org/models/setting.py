"""What a commune has set for itself, each from a day on."""

from __future__ import annotations

from django.db import models

from cchc.core.scoping import CommuneRow
from cchc.org.enums import SettingKey


class Setting(CommuneRow):
    """Thiết đặt: holds from ``since`` until the next one of its key. ``value`` is a number or a list of numbers."""

    key = models.CharField("Thiết đặt", max_length=60, choices=SettingKey.choices)
    since = models.DateField("Từ ngày")
    value = models.JSONField("Mức")
    basis = models.CharField("Căn cứ", max_length=300)
    set_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người đặt")
    set_at = models.DateTimeField("Đặt lúc")

    class Meta:
        verbose_name = "thiết đặt của xã"
        ordering = ["key", "-since"]
        constraints = [models.UniqueConstraint(fields=["commune", "key", "since"], name="setting_once_a_day")]

    def __str__(self) -> str:
        return self.get_key_display()
