"""A figure of a half-year (số liệu): the answer to a row of the catalogue, or the result of a target."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.core.scoping import CommuneRow
from cchc.figures.answers import Answer, AnswerKind
from cchc.figures.half import Half
from cchc.targets.enums import ANSWERS, Source


class Figure(CommuneRow):
    """Số liệu của một kỳ: answers one row of the catalogue (``indicator``) or, where no row fits, one ``target``.

    The figures of an earlier half are its closing figures; ``file`` is the one-stop file a figure was computed from.
    """

    year = models.PositiveSmallIntegerField("Năm")
    half = models.PositiveSmallIntegerField("Kỳ")
    indicator = models.CharField("Mã chỉ tiêu thống kê", max_length=60, blank=True)
    target = models.ForeignKey(
        "targets.Target", models.PROTECT, null=True, blank=True, related_name="figures", verbose_name="Chỉ tiêu"
    )
    kind = models.CharField("Trả lời", max_length=12, choices=ANSWERS)
    value = models.DecimalField("Số liệu", max_digits=20, decimal_places=4, null=True, blank=True)
    note = models.CharField("Ghi chú", max_length=500, blank=True)
    source = models.CharField("Nguồn", max_length=10, choices=Source.choices, default=Source.TYPED)
    file = models.ForeignKey(
        "targets.OneStopFile", models.PROTECT, null=True, blank=True, related_name="figures", verbose_name="Tệp hồ sơ"
    )
    entered_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người nhập")
    entered_at = models.DateTimeField("Nhập lúc")
    revision = models.PositiveIntegerField("Lần sửa", default=1)

    class Meta:
        verbose_name = "số liệu"
        ordering = ["year", "half", "indicator"]
        constraints = [
            models.UniqueConstraint(
                fields=["commune", "year", "half", "indicator"],
                condition=~Q(indicator=""),
                name="figure_indicator_once",
            ),
            models.UniqueConstraint(
                fields=["target", "year", "half"], condition=Q(target__isnull=False), name="figure_target_once"
            ),
            models.CheckConstraint(
                name="figure_answers_one_thing",
                condition=(Q(indicator="") & Q(target__isnull=False)) | (~Q(indicator="") & Q(target__isnull=True)),
            ),
            models.CheckConstraint(condition=Q(half__in=[1, 2]), name="figure_half_1_or_2"),
            models.CheckConstraint(
                name="figure_value_when_it_says_so",
                condition=(Q(kind=AnswerKind.VALUE.value) & Q(value__isnull=False))
                | (~Q(kind=AnswerKind.VALUE.value) & Q(value__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return self.indicator or str(self.target)

    @property
    def answer(self) -> Answer:
        return Answer(AnswerKind(self.kind), self.value)

    @property
    def of(self) -> Half:
        return Half(self.year, self.half)
