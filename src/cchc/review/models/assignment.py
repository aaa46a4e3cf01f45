"""Assigned work (việc được giao): who owes what by when, and which words of the plan say so."""

from __future__ import annotations

from django.db import models

from cchc.reading.model import WorkKind
from cchc.review.enums import WORK_NAMES
from cchc.review.models.source import FromText


class Assignment(FromText):
    """Việc được giao. ``lead`` and ``partners`` stand as in the text; ``posts`` are the commune's posts they mean.

    ``due_on`` is the day the text sets, ``deadline`` the one worked back from the conference day with its
    ground in ``deadline_ground``; either may be unknown.
    """

    plan = models.ForeignKey("review.ReviewPlan", models.CASCADE, related_name="assignments", verbose_name="Kế hoạch")
    lead = models.CharField("Chủ trì", max_length=500)
    partners = models.JSONField("Phối hợp", default=list)
    what = models.TextField("Nội dung việc")
    kind = models.CharField("Loại việc", max_length=20, choices=[(kind.value, WORK_NAMES[kind]) for kind in WorkKind])
    due_on = models.DateField("Hạn ghi trong kế hoạch", null=True, blank=True)
    due_text = models.CharField("Lời ghi hạn", max_length=500, blank=True)
    deadline = models.DateField("Hạn tính lùi", null=True, blank=True)
    deadline_ground = models.CharField("Căn cứ tính hạn", max_length=500, blank=True)
    posts = models.ManyToManyField(
        "org.Post", through="review.Duty", related_name="+", verbose_name="Chức danh chủ trì"
    )

    class Meta(FromText.Meta):
        verbose_name = "việc được giao"
        constraints = [models.UniqueConstraint(fields=["plan", "position"], name="assignment_position_once")]

    def __str__(self) -> str:
        return self.what

    @property
    def kind_name(self) -> str:
        return WORK_NAMES[WorkKind(self.kind)]
