"""A post's part of an assignment (phần việc): one clause may bind several posts, and each does its own part."""

from __future__ import annotations

from datetime import date
from typing import Self, TypeVar

from django.db import models

from cchc.core.actor import Actor
from cchc.core.scoping import Scoped
from cchc.review.enums import WorkState

Row = TypeVar("Row", bound=models.Model)


class Duties(Scoped[Row]):
    """A duty is of the commune whose plan assigns it."""

    def seen_by(self, actor: Actor) -> Self:
        return self.filter(assignment__plan__commune_id=actor.commune_id)


class Duty(models.Model):
    """Phần việc. ``extended_to`` is the day a granted extension sets; the assignment's own day holds otherwise.

    ``asked_until`` is the day of an extension that was asked for and not yet decided.
    """

    assignment = models.ForeignKey("review.Assignment", models.CASCADE, related_name="duties", verbose_name="Việc")
    post = models.ForeignKey("org.Post", models.PROTECT, related_name="duties", verbose_name="Chức danh chủ trì")
    state = models.CharField("Trạng thái", max_length=12, choices=WorkState.choices, default=WorkState.ASSIGNED)
    extended_to = models.DateField("Gia hạn đến", null=True, blank=True)
    asked_until = models.DateField("Xin gia hạn đến", null=True, blank=True)
    handed_in_on = models.DateField("Ngày nộp", null=True, blank=True)
    done_at = models.DateTimeField("Nghiệm thu lúc", null=True, blank=True)
    state_since = models.DateTimeField("Ở trạng thái này từ", null=True, blank=True)

    objects = Duties.as_manager()

    class Meta:
        verbose_name = "phần việc"
        verbose_name_plural = "phần việc"
        ordering = ["assignment__position", "pk"]
        constraints = [models.UniqueConstraint(fields=["assignment", "post"], name="duty_once")]

    def __str__(self) -> str:
        return f"{self.post}: {self.assignment}"

    @property
    def commune_id(self) -> int:
        return self.assignment.plan.commune_id

    @property
    def due(self) -> date | None:
        """The day that holds: granted extension, the plan's own day, else the one worked back from the conference."""
        return self.extended_to or self.assignment.due_on or self.assignment.deadline

    def days_late(self, today: date) -> int:
        """How many days the work is late on ``today``, counted to the day it was handed in; 0 when it is not."""
        if self.due is None:
            return 0
        return max(0, ((self.handed_in_on or today) - self.due).days)
