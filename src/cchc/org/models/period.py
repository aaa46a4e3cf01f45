"""Rows that hold from one day to another."""

from __future__ import annotations

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q

Row = TypeVar("Row", bound=models.Model)


class Dated(models.QuerySet[Row]):
    def on(self, day: date) -> Self:
        """Those that hold on ``day``; both ends count, an empty end is open."""
        return self.filter(during(day))


def during(day: date) -> Q:
    """The condition that a row with ``since`` and ``until`` holds on ``day``."""
    return (Q(since__isnull=True) | Q(since__lte=day)) & (Q(until__isnull=True) | Q(until__gte=day))


class Period(models.Model):
    """From ``since`` to ``until``, both days included; an empty end is open."""

    since = models.DateField("Từ ngày", null=True, blank=True)
    until = models.DateField("Đến ngày", null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
                name="%(class)s_ends_after_start",
            )
        ]

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or self.until >= day)
