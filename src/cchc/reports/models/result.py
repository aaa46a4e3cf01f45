"""The result of a target as the officer in charge reports it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.figures.answers import Answer, AnswerKind
from cchc.targets.enums import ANSWERS


class TargetResult(models.Model):
    """Kết quả so với chỉ tiêu: pre-filled from the figures of the half-year, explained when the target is missed.

    ``typed`` stays as it was typed; ``kind`` and ``value`` are what it was read as,
    nothing where it is ``unread``. While nothing is typed the figure
    of the half-year answers, and is written here when the report is handed in.
    """

    report = models.ForeignKey("reports.FieldReport", models.PROTECT, related_name="results", verbose_name="Báo cáo")
    target = models.ForeignKey("targets.Target", models.PROTECT, related_name="results", verbose_name="Chỉ tiêu")
    typed = models.CharField("Kết quả như đã gõ", max_length=200, blank=True)
    kind = models.CharField("Trả lời", max_length=12, choices=ANSWERS, default=AnswerKind.NO_DATA.value)
    value = models.DecimalField("Kết quả", max_digits=20, decimal_places=4, null=True, blank=True)
    words = models.TextField("Diễn giải kết quả", blank=True)
    explanation = models.TextField("Vì sao chưa đạt", blank=True)
    unread = models.BooleanField("Không đọc được", default=False)
    prefilled = models.CharField("Nguồn điền sẵn", max_length=200, blank=True)
    revision = models.PositiveIntegerField("Lần sửa", default=0)

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
