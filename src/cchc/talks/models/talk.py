"""A talk, who is to give it, whom they name instead, and what happened to it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.core.once import Once
from cchc.core.scoping import CommuneRow
from cchc.talks.enums import TalkState, TalkStepKind


class Speaker(models.Model):
    """Người trình bày: an officer of the commune, or somebody without account by name and title."""

    officer = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Tài khoản của xã"
    )
    speaker = models.CharField("Người trình bày", max_length=120)
    speaker_title = models.CharField("Chức vụ, đơn vị", max_length=300, blank=True)

    class Meta:
        abstract = True

    @property
    def speaker_named(self) -> str:
        """``Hoàng Thị Mai, Chánh Văn phòng``."""
        return ", ".join(filter(None, [self.speaker, self.speaker_title]))


class Talk(Speaker, CommuneRow):
    """Tham luận: proposed, chosen, confirmed, written. ``approved`` is the number of the text in use.

    ``revision`` counts its steps: of two who act on what they both read, one is told that the other was first.
    """

    call = models.ForeignKey("talks.Call", models.PROTECT, related_name="talks", verbose_name="Đề nghị đăng ký")
    title = models.CharField("Tên tham luận", max_length=300)
    area = models.CharField("Lĩnh vực", max_length=10, blank=True)
    topic = models.CharField("Chủ đề", max_length=300, blank=True)
    why = models.TextField("Vì sao nên nghe")
    experience = models.TextField("Kinh nghiệm mang đến", blank=True)
    state = models.CharField("Trạng thái", max_length=12, choices=TalkState.choices, default=TalkState.PROPOSED)
    list_reason = models.TextField("Lý do của người lập danh sách", blank=True)
    minutes = models.PositiveSmallIntegerField("Thời lượng (phút)", null=True)
    position = models.PositiveSmallIntegerField("Thứ tự trình bày", null=True)
    rank = models.PositiveSmallIntegerField("Thứ tự dự bị", null=True)
    approved = models.PositiveSmallIntegerField("Bản đã duyệt", null=True)
    revision = models.PositiveIntegerField("Lần đổi", default=1)
    proposed_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người đề xuất")
    proposed_at = models.DateTimeField("Đề xuất lúc")
    state_since = models.DateTimeField("Ở trạng thái này từ")

    class Meta:
        verbose_name = "tham luận"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="talk_ranked_in_reserve",
                condition=Q(state=TalkState.RESERVE, rank__isnull=False) | (~Q(state=TalkState.RESERVE) & Q(rank=None)),
            ),
            models.UniqueConstraint(
                fields=["call", "rank"], condition=Q(rank__isnull=False), name="talk_reserve_rank_once"
            ),
            models.CheckConstraint(
                name="talk_approved_has_text", condition=~Q(state=TalkState.APPROVED) | Q(approved__isnull=False)
            ),
            models.CheckConstraint(name="talk_has_speaker", condition=~Q(speaker="")),
        ]

    def __str__(self) -> str:
        return self.title


class OtherSpeaker(Speaker):
    """Người được giới thiệu thay: named by a speaker who cannot come; ``taken`` is None until it is decided."""

    talk = models.ForeignKey(Talk, models.PROTECT, related_name="others", verbose_name="Tham luận")
    reason = models.TextField("Lý do")
    taken = models.BooleanField("Đồng ý", null=True)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "người được giới thiệu thay"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["talk"], condition=Q(taken__isnull=True), name="talk_other_open_once")
        ]

    def __str__(self) -> str:
        return self.speaker_named


class TalkStep(Once):
    """Bước của tham luận, written once."""

    talk = models.ForeignKey(Talk, models.PROTECT, related_name="steps", verbose_name="Tham luận")
    kind = models.CharField("Bước", max_length=16, choices=TalkStepKind.choices)
    text = models.TextField("Nội dung", blank=True)
    speaker = models.CharField("Người trình bày lúc đó", max_length=430, blank=True)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người thực hiện")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    recorded = models.BooleanField("Ghi hộ người không có tài khoản", default=False)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "bước của tham luận"
        ordering = ["talk", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.talk}"
