"""A file kept once under the SHA-256 of its bytes."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Blob(models.Model):
    """Tệp lưu: its bytes lie in ``FILES_DIR`` under the digest and never change."""

    sha256 = models.CharField("Mã băm SHA-256", max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField("Kích thước (byte)")
    media_type = models.CharField("Loại nội dung", max_length=100)
    created_at = models.DateTimeField("Lưu lúc", default=timezone.now)

    class Meta:
        verbose_name = "tệp lưu"

    def __str__(self) -> str:
        return self.sha256
