"""Rows that are taken out and can be brought back: they stay, and tell when they left."""

from __future__ import annotations

from datetime import datetime

from django.db import models


class Removable(models.Model):
    """A row that leaves lists and papers without being lost. Both steps change what the caller holds locked, once."""

    removed_at = models.DateTimeField("Bỏ lúc", null=True, blank=True)

    class Meta:
        abstract = True

    def take_out(self, at: datetime) -> bool:
        """Whether it stood until now."""
        return self.removed_at is None and self._set(at)

    def bring_back(self) -> bool:
        """Whether it was out until now."""
        return self.removed_at is not None and self._set(None)

    def _set(self, at: datetime | None) -> bool:
        self.removed_at = at
        self.save(update_fields=["removed_at"])
        return True
