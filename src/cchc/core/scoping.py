"""Rows that belong to one commune: for another commune they do not exist."""

from __future__ import annotations

from typing import Self, TypeVar

from django.db import models

from cchc.core.actor import Actor

Row = TypeVar("Row", bound=models.Model)


class Scoped(models.QuerySet[Row]):
    """Rows are asked for through ``seen_by``: an officer sees those of their own commune only."""

    def seen_by(self, actor: Actor) -> Self:
        return self.filter(commune_id=actor.commune_id)


class CommuneRow(models.Model):
    """A table whose every row belongs to a commune."""

    commune = models.ForeignKey("org.Unit", models.PROTECT, related_name="+", verbose_name="Đơn vị")
    objects = Scoped.as_manager()

    class Meta:
        abstract = True
