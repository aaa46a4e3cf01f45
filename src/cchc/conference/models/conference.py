"""The conference of a review: when, where, and under which name calendars know it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from cchc.core.scoping import CommuneRow


class Conference(CommuneRow):
    """Hội nghị. Its facts start as those of the plan and are changed here; the issued plan stays as it is.

    ``sequence`` counts the changes that guests must know of (SEQUENCE of RFC 5545). While ``mail_is_open`` is
    False nothing goes out (chế độ soạn thử).
    """

    cycle = models.OneToOneField("review.Cycle", models.PROTECT, related_name="conference", verbose_name="Kỳ sơ kết")
    held_on = models.DateField("Ngày họp")
    starts_at = models.TimeField("Giờ bắt đầu", null=True, blank=True)
    ends_at = models.TimeField("Giờ kết thúc", null=True, blank=True)
    sessions = models.PositiveSmallIntegerField("Số buổi", default=1)
    venue = models.CharField("Địa điểm", max_length=500, blank=True)
    chair = models.CharField("Chủ trì", max_length=300, blank=True)
    answer_by = models.DateField("Trả lời trước ngày", null=True, blank=True)
    uid = models.CharField("Mã lịch", max_length=120, unique=True)
    sequence = models.PositiveIntegerField("Lần thay đổi", default=0)
    mail_is_open = models.BooleanField("Cho gửi thư ra ngoài", default=False)
    cancelled_at = models.DateTimeField("Hoãn lúc", null=True, blank=True)
    cancelled_for = models.CharField("Lý do hoãn", max_length=500, blank=True)
    invitation = models.OneToOneField(
        "records.Document", models.PROTECT, null=True, related_name="+", verbose_name="Giấy mời"
    )
    revision = models.PositiveIntegerField("Lần sửa", default=1)
    opened_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người mở")
    opened_at = models.DateTimeField("Mở lúc")

    class Meta:
        verbose_name = "hội nghị"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="conference_ends_after_start",
                condition=Q(starts_at__isnull=True) | Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
            ),
            models.CheckConstraint(name="conference_sessions_one_to_four", condition=Q(sessions__range=(1, 4))),
        ]

    def __str__(self) -> str:
        return f"Hội nghị: {self.cycle}"
