"""The log (nhật ký): every step of the work, each entry bound to the one before by its hash."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from cchc.core.once import Once
from cchc.core.scoping import CommuneRow

GENESIS = "0" * 64


class Chain(models.Model):
    """The head of a commune's log; its row is the lock that settles the order of entries."""

    commune = models.OneToOneField("org.Unit", models.PROTECT, related_name="+", verbose_name="Đơn vị")
    length = models.PositiveBigIntegerField("Số mục", default=0)
    head = models.CharField("Mã băm cuối", max_length=64, default=GENESIS)

    class Meta:
        verbose_name = "chuỗi nhật ký"

    def __str__(self) -> str:
        return f"{self.length} mục"


class LogEntry(Once, CommuneRow):
    """Mục nhật ký: who did what to which object, when, and on whose behalf."""

    position = models.PositiveBigIntegerField("Số thứ tự")
    at = models.DateTimeField("Lúc")
    who_id = models.BigIntegerField("Mã tài khoản")
    who = models.CharField("Người thực hiện", max_length=300)
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    action = models.CharField("Việc", max_length=80)
    object_type = models.CharField("Loại đối tượng", max_length=80)
    object_id = models.CharField("Mã đối tượng", max_length=80)
    object_name = models.CharField("Đối tượng", max_length=500)
    data = models.JSONField("Chi tiết", default=dict, encoder=DjangoJSONEncoder)
    previous_hash = models.CharField("Mã băm mục trước", max_length=64)
    hash = models.CharField("Mã băm", max_length=64)

    class Meta:
        verbose_name = "mục nhật ký"
        ordering = ["commune", "-position"]
        constraints = [models.UniqueConstraint(fields=["commune", "position"], name="log_position_once")]
        indexes = [models.Index(fields=["commune", "at"], name="log_by_day")]

    def __str__(self) -> str:
        return f"{self.position}. {self.action}: {self.object_name}"

    def computed_hash(self) -> str:
        """SHA-256 of every fact of the entry, the previous hash among them."""
        facts = {field: getattr(self, field) for field in HASHED}
        facts["at"] = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), cls=DjangoJSONEncoder)
        return hashlib.sha256(text.encode()).hexdigest()


HASHED = (
    "commune_id", "position", "who_id", "who", "acting_for", "action",
    "object_type", "object_id", "object_name", "data", "previous_hash",
)  # fmt: skip
