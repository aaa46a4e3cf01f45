"""Who acts for whom during an absence."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, Q

from cchc.core.scoping import CommuneRow, Scoped
from cchc.org.models.period import Period, during

Row = TypeVar("Row", bound=models.Model)


class StandIns(Scoped[Row]):
    """Rows of one commune that hold on a day."""

    def on(self, day: date) -> Self:
        return self.filter(during(day))


class StandIn(CommuneRow, Period):
    """Ủy quyền, thay mặt khi vắng: the deputy has the posts of the absent officer, under the deputy's own name."""

    absent = models.ForeignKey("org.Officer", models.PROTECT, related_name="absences", verbose_name="Người vắng")
    deputy = models.ForeignKey("org.Officer", models.PROTECT, related_name="stands_in", verbose_name="Người thay")
    since = models.DateField("Từ ngày")
    reason = models.CharField("Lý do", max_length=300)
    recorded_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người ghi")
    recorded_at = models.DateTimeField("Ghi lúc")

    objects: ClassVar[Any] = StandIns.as_manager()

    class Meta(Period.Meta):
        verbose_name = "thay mặt khi vắng"
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(condition=~Q(deputy=F("absent")), name="stand_in_of_another"),
        ]

    def __str__(self) -> str:
        return f"{self.deputy} thay mặt {self.absent}"
