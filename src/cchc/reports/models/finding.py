"""A finding: shortcoming → cause → remedy → who → by when, as one linked record."""

from __future__ import annotations

from django.db import models

from cchc.core.removal import Removable


class Finding(Removable):
    """Tồn tại, hạn chế with its nguyên nhân, giải pháp, người chịu trách nhiệm and hạn.

    ``target`` is the target it explains; ``carried_from`` the finding of an earlier review that it repeats. A removed
    finding stays, so that removing can be undone.
    """

    report = models.ForeignKey("reports.FieldReport", models.PROTECT, related_name="findings", verbose_name="Báo cáo")
    area = models.CharField("Lĩnh vực", max_length=10)
    position = models.PositiveIntegerField("Thứ tự")
    target = models.ForeignKey(
        "targets.Target", models.PROTECT, null=True, blank=True, related_name="findings", verbose_name="Chỉ tiêu"
    )
    shortcoming = models.TextField("Tồn tại, hạn chế", blank=True)
    cause = models.TextField("Nguyên nhân", blank=True)
    remedy = models.TextField("Giải pháp", blank=True)
    owner = models.ForeignKey(
        "org.Post", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Chức danh chịu trách nhiệm"
    )
    owner_text = models.CharField("Người chịu trách nhiệm", max_length=300, blank=True)
    due_on = models.DateField("Hạn", null=True, blank=True)
    due_text = models.CharField("Lời ghi hạn", max_length=200, blank=True)
    carried_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="repeated_in", verbose_name="Đã nêu ở kỳ trước"
    )
    revision = models.PositiveIntegerField("Lần sửa", default=0)

    class Meta:
        verbose_name = "tồn tại, hạn chế"
        ordering = ["report", "position", "pk"]

    def __str__(self) -> str:
        return self.shortcoming[:200] or "tồn tại chưa ghi"

    @property
    def key(self) -> str:
        """Its name in a handed-in version."""
        return f"finding:{self.pk}"
