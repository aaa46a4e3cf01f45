"""What the committee decided of the talks, and the notice of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.core.once import Once
from cchc.core.scoping import CommuneRow
from cchc.talks.enums import Verdict


class Decision(Once, CommuneRow):
    """Quyết định chọn tham luận của UBND, written once; a change of mind is the next number."""

    call = models.ForeignKey("talks.Call", models.PROTECT, related_name="decisions", verbose_name="Đề nghị đăng ký")
    number = models.PositiveSmallIntegerField("Lần")
    decided_on = models.DateField("Ngày quyết định")
    reason = models.TextField("Lý do")
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người quyết định")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Ghi lúc")

    class Meta:
        verbose_name = "quyết định chọn tham luận"
        ordering = ["call", "number"]
        constraints = [models.UniqueConstraint(fields=["call", "number"], name="talk_decision_number_once")]

    def __str__(self) -> str:
        return f"Quyết định chọn tham luận lần {self.number}"


class Choice(Once):
    """Kết quả chọn of one talk, with its title and speaker as they were."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="choices", verbose_name="Quyết định")
    talk = models.ForeignKey("talks.Talk", models.PROTECT, related_name="choices", verbose_name="Tham luận")
    verdict = models.CharField("Kết quả", max_length=12, choices=Verdict.choices)
    rank = models.PositiveSmallIntegerField("Thứ tự dự bị", null=True)
    minutes = models.PositiveSmallIntegerField("Thời lượng (phút)", null=True)
    reason = models.TextField("Lý do", blank=True)
    title = models.CharField("Tên tham luận", max_length=300)
    speaker = models.CharField("Người trình bày", max_length=430)

    class Meta:
        verbose_name = "kết quả chọn"
        ordering = ["decision", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "talk"], name="talk_choice_once"),
            models.UniqueConstraint(
                fields=["decision", "rank"], condition=Q(rank__isnull=False), name="talk_choice_rank_once"
            ),
            models.CheckConstraint(
                name="talk_choice_ranked_in_reserve",
                condition=Q(verdict=Verdict.RESERVE, rank__isnull=False)
                | (~Q(verdict=Verdict.RESERVE) & Q(rank__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.title}"


class TalksNotice(CommuneRow):
    """Thông báo phân công tham luận of a decision: its document."""

    decision = models.OneToOneField(Decision, models.PROTECT, related_name="notice", verbose_name="Quyết định")
    document = models.OneToOneField("records.Document", models.PROTECT, related_name="+", verbose_name="Văn bản")

    class Meta:
        verbose_name = "thông báo phân công tham luận"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.document)
