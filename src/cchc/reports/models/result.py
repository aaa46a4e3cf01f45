"""The result of a target as the officer in charge reports it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.figures.answers import Answer, AnswerKind
from cchc.targets.enums import ANSWERS


class TargetResult(models.Model):
    """Kết quả so với chỉ tiêu: pre-filled from the figures of the half-year, explained when the target is missed."""

    report = models.ForeignKey("reports.FieldReport", models.PROTECT, related_name="results", verbose_name="Báo cáo")
    target = models.ForeignKey("targets.Target", models.PROTECT, related_name="results", verbose_name="Chỉ tiêu")
    kind = models.CharField("Trả lời", max_length=12, choices=ANSWERS, default=AnswerKind.NO_DATA.value)
    value = models.DecimalField("Kết quả", max_digits=20, decimal_places=4, null=True, blank=True)
    words = models.TextField("Diễn giải kết quả", blank=True)
    explanation = models.TextField("Vì sao chưa đạt", blank=True)
    prefilled = models.CharField("Nguồn điền sẵn", max_length=200, blank=True)
    revision = models.PositiveIntegerField("Lần sửa", default=1)

    class Meta:
        verbose_name = "kết quả chỉ tiêu"
        ordering = ["report", "target__position"]
        constraints = [
            models.UniqueConstraint(fields=["report", "target"], name="target_result_once"),
            models.CheckConstraint(
                name="target_result_value_when_it_says_so",
                condition=(Q(kind=AnswerKind.VALUE.value) & Q(value__isnull=False))
                | (~Q(kind=AnswerKind.VALUE.value) & Q(value__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return str(self.target)

    @property
    def answer(self) -> Answer:
        return Answer(AnswerKind(self.kind), self.value)
