"""Rows that are written once: what happened stays as it was told."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class Once(models.Model):
    """A row that is never changed or deleted; to say something else another row is written."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("This row is written once.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("This row is never deleted.")
