"""The call for talks of a review."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from cchc.core.scoping import CommuneRow


class Call(CommuneRow):
    """Đề nghị đăng ký tham luận: what is wanted, by when, and how long the talks may last together.

    ``revision`` counts the changes of the call, of its short list and of its decisions: who writes says which
    they had read. ``finished_at`` is when the organiser declared the talks ready.
    """

    cycle = models.OneToOneField("review.Cycle", models.PROTECT, related_name="talk_call", verbose_name="Kỳ sơ kết")
    topics = models.JSONField("Chủ đề gợi ý", default=list)
    wanted = models.PositiveSmallIntegerField("Số tham luận cần chọn")
    minutes = models.PositiveSmallIntegerField("Tổng thời lượng (phút)")
    propose_by = models.DateField("Hạn đăng ký")
    texts_by = models.DateField("Hạn nộp bài")
    words = models.TextField("Yêu cầu", blank=True)
    revision = models.PositiveIntegerField("Lần sửa", default=1)
    opened_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người mở")
    opened_at = models.DateTimeField("Mở lúc")
    announced_at = models.DateTimeField("Thông báo lúc", null=True)
    finished_at = models.DateTimeField("Xong lúc", null=True)

    class Meta:
        verbose_name = "đề nghị đăng ký tham luận"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="talk_call_wants_1_to_30", condition=Q(wanted__range=(1, 30))),
            models.CheckConstraint(name="talk_call_minutes_1_to_480", condition=Q(minutes__range=(1, 480))),
            models.CheckConstraint(name="talk_call_texts_after_proposals", condition=Q(texts_by__gte=F("propose_by"))),
        ]

    def __str__(self) -> str:
        return f"Đề nghị đăng ký tham luận: {self.cycle}"
