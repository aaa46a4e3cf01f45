"""A target of the year (chỉ tiêu): value, comparison, unit, area, owner, and the clause it comes from."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.core.removal import Removable
from cchc.figures.comparison import Compare
from cchc.review.models.source import FromText
from cchc.targets.enums import COMPARES


class Target(Removable, FromText):
    """Chỉ tiêu. ``at_…`` is its place in the text; ``indicator`` a code of the catalogue, empty when none fits."""

    plan = models.ForeignKey("targets.YearPlan", models.PROTECT, related_name="targets", verbose_name="Kế hoạch năm")
    area = models.CharField("Lĩnh vực", max_length=10)
    name = models.CharField("Chỉ tiêu", max_length=500)
    compare = models.CharField("So sánh", max_length=5, choices=COMPARES, default=Compare.AT_LEAST.value)
    value = models.DecimalField("Giá trị", max_digits=18, decimal_places=4, null=True, blank=True)
    unit = models.CharField("Đơn vị tính", max_length=60, blank=True)
    due_on = models.DateField("Hạn", null=True, blank=True)
    indicator = models.CharField("Mã chỉ tiêu thống kê", max_length=60, blank=True)
    owner = models.ForeignKey(
        "org.Post", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Chức danh phụ trách"
    )
    revision = models.PositiveIntegerField("Lần sửa", default=1)

    class Meta(FromText.Meta):
        verbose_name = "chỉ tiêu"
        constraints = [
            models.CheckConstraint(
                name="target_has_what_it_compares_with",
                condition=Q(compare=Compare.YES_NO.value)
                | (Q(compare=Compare.BY_DATE.value) & Q(due_on__isnull=False))
                | (~Q(compare__in=[Compare.YES_NO.value, Compare.BY_DATE.value]) & Q(value__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def comparison(self) -> Compare:
        return Compare(self.compare)
