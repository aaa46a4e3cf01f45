"""What happened to a part of the work, step by step, with its evidence."""

from __future__ import annotations

from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

from cchc.core.actor import Actor
from cchc.core.once import Once
from cchc.core.scoping import Scoped
from cchc.review.enums import StepKind

Row = TypeVar("Row", bound=models.Model)


class WorkStep(Once):
    """Bước của phần việc, written once. ``day`` is the one an extension asks for or sets."""

    duty = models.ForeignKey("review.Duty", models.PROTECT, related_name="steps", verbose_name="Phần việc")
    kind = models.CharField("Bước", max_length=20, choices=StepKind.choices)
    text = models.TextField("Nội dung", blank=True)
    percent = models.PositiveSmallIntegerField("Tiến độ (%)", null=True, blank=True)
    day = models.DateField("Ngày", null=True, blank=True)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người thực hiện")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "bước của phần việc"
        ordering = ["duty", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(percent__isnull=True) | Q(percent__lte=100), name="work_percent_to_100")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.duty}"


class EvidenceRows(Scoped[Row]):
    """Evidence is of the commune whose plan assigns the work."""

    def seen_by(self, actor: Actor) -> Self:
        return self.filter(step__duty__assignment__plan__commune_id=actor.commune_id)


class Evidence(models.Model):
    """Minh chứng: a file that a step was handed in with; removing hides it and can be undone."""

    step = models.ForeignKey(WorkStep, models.PROTECT, related_name="evidence", verbose_name="Bước")
    blob = models.ForeignKey("core.Blob", models.PROTECT, related_name="+", verbose_name="Tệp")
    name = models.CharField("Tên tệp", max_length=255)
    removed_at = models.DateTimeField("Bỏ lúc", null=True, blank=True)
    removed_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Người bỏ"
    )

    objects = EvidenceRows.as_manager()

    class Meta:
        verbose_name = "minh chứng"
        verbose_name_plural = "minh chứng"
        ordering = ["step", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["step", "blob"], name="evidence_once"),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True, removed_by__isnull=True)
                | Q(removed_at__isnull=False, removed_by__isnull=False),
                name="evidence_removed_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def commune_id(self) -> int:
        return self.step.duty.commune_id
