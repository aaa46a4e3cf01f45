"""What a guest answered, each time; the last one holds."""

from __future__ import annotations

from django.db import models

from cchc.conference.enums import Answer, Via
from cchc.core.once import Once


class Reply(Once):
    """Lần trả lời, written once. ``recorded_by`` is the officer who noted an answer that came another way.

    What was noted by mistake is undone by a reply of its own, which ``undoes`` it and says again what held before:
    ``answer`` is None where that was silence.
    """

    guest = models.ForeignKey("conference.Guest", models.CASCADE, related_name="replies", verbose_name="Khách mời")
    answer = models.CharField("Trả lời", max_length=12, choices=Answer.choices, null=True)  # noqa: DJ001
    via = models.CharField("Qua", max_length=10, choices=Via.choices)
    reason = models.CharField("Lý do", max_length=500, blank=True)
    substitute = models.CharField("Người dự thay", max_length=120, blank=True)
    substitute_title = models.CharField("Chức vụ người dự thay", max_length=200, blank=True)
    substitute_phone = models.CharField("Điện thoại người dự thay", max_length=30, blank=True)
    substitute_salaried = models.BooleanField("Người dự thay hưởng lương ngân sách", null=True)
    recorded_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Người ghi"
    )
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Lúc")
    undoes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="undone_by", verbose_name="Hủy lần ghi"
    )

    class Meta:
        verbose_name = "lần trả lời"
        ordering = ["guest", "pk"]
        constraints = [
            models.CheckConstraint(
                name="reply_says_something",
                condition=models.Q(answer__isnull=False) | models.Q(undoes__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.guest}: {self.get_answer_display() or 'chưa trả lời'}"
