"""The estimate of a conference and its rounds: each is written, appraised and approved by different people."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from cchc.budget.enums import LIVE, HandKind, PaperKind, RoundState
from cchc.core.scoping import CommuneRow


class Estimate(CommuneRow):
    """Dự toán kinh phí of the conference of a review. Everything it says stands in its rounds."""

    cycle = models.OneToOneField("review.Cycle", models.PROTECT, related_name="estimate", verbose_name="Kỳ sơ kết")
    opened_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người mở")
    opened_at = models.DateTimeField("Mở lúc")

    class Meta:
        verbose_name = "dự toán kinh phí"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"Dự toán kinh phí: {self.cycle}"


def different(one: str, other: str) -> Q:
    return Q(**{f"{one}__isnull": True}) | Q(**{f"{other}__isnull": True}) | ~Q(**{one: F(other)})


def reached(states: list[RoundState], hand: str) -> Q:
    return ~Q(state__in=states) | Q(**{f"{hand}__isnull": False})


class Round(models.Model):
    """Lần trình. Its lines are frozen when it is submitted (``sha256``), and stay for ever as finance appraised them.

    The database itself refuses one person in two of the three hands, and a state whose hand is missing. ``advice``
    is what was shown at submission and ``overruled`` why it went on; ``remaining`` is what was then left of the year.
    ``own_sessions`` and ``copies`` are None while they follow the conference and the people expected.
    """

    estimate = models.ForeignKey(Estimate, models.PROTECT, related_name="rounds", verbose_name="Dự toán")
    number = models.PositiveIntegerField("Lần trình")
    state = models.CharField("Trạng thái", max_length=10, choices=RoundState.choices, default=RoundState.DRAFT)
    revision = models.PositiveIntegerField("Lần sửa", default=1)
    sessions = models.PositiveSmallIntegerField("Số buổi")
    own_sessions = models.PositiveSmallIntegerField("Số buổi ghi riêng", null=True)
    copies = models.PositiveIntegerField("Số bản tài liệu giấy", null=True)
    speakers = models.PositiveSmallIntegerField("Số báo cáo viên", default=0)
    speaker_sessions = models.PositiveSmallIntegerField("Số buổi mỗi báo cáo viên", default=0)
    speaker_rule = models.CharField("Quy định cho phép chi thù lao", max_length=300, blank=True)
    expected = models.PositiveIntegerField("Số đại biểu", default=0)
    unsalaried = models.PositiveIntegerField("Số đại biểu không hưởng lương", default=0)
    unknown = models.PositiveIntegerField("Số đại biểu chưa rõ hưởng lương", default=0)
    source = models.CharField("Nguồn kinh phí", max_length=500, blank=True)
    remaining = models.BigIntegerField("Kinh phí còn lại khi trình", null=True)
    advice = models.JSONField("Điều đã được nhắc", default=list)
    overruled = models.CharField("Lý do vẫn trình", max_length=2000, blank=True)
    sha256 = models.CharField("Mã băm các dòng", max_length=64, blank=True)
    submitted_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, related_name="+", verbose_name="Người trình"
    )
    appraised_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, related_name="+", verbose_name="Người thẩm định"
    )
    approved_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, related_name="+", verbose_name="Người phê duyệt"
    )
    approved_on = models.DateField("Ngày phê duyệt", null=True)

    class Meta:
        verbose_name = "lần trình dự toán"
        ordering = ["estimate", "number"]
        constraints = [
            models.UniqueConstraint(fields=["estimate", "number"], name="round_once"),
            models.UniqueConstraint(fields=["estimate"], condition=Q(state__in=LIVE), name="round_one_live"),
            models.CheckConstraint(
                condition=different("submitted_by", "appraised_by")
                & different("submitted_by", "approved_by")
                & different("appraised_by", "approved_by"),
                name="round_three_people",
            ),
            models.CheckConstraint(
                condition=reached([RoundState.SUBMITTED, RoundState.APPRAISED, RoundState.APPROVED], "submitted_by")
                & reached([RoundState.APPRAISED, RoundState.APPROVED], "appraised_by")
                & reached([RoundState.APPROVED], "approved_by"),
                name="round_no_state_without_its_hand",
            ),
            models.CheckConstraint(
                condition=(Q(appraised_by__isnull=True) | Q(submitted_by__isnull=False))
                & (Q(approved_by__isnull=True) | Q(appraised_by__isnull=False, approved_on__isnull=False)),
                name="round_hands_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.estimate}, lần {self.number}"

    @property
    def commune_id(self) -> int:
        return self.estimate.commune_id

    @property
    def is_draft(self) -> bool:
        return self.state == RoundState.DRAFT


class Hand(models.Model):
    """Tay của một người trong một lần trình: who wrote a line, judged one, or decided. One person has one hand."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="hands", verbose_name="Lần trình")
    officer = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người")
    kind = models.CharField("Tay", max_length=10, choices=HandKind.choices)
    at = models.DateTimeField("Từ lúc")

    class Meta:
        verbose_name = "tay trong lần trình"
        ordering = ["round", "pk"]
        constraints = [models.UniqueConstraint(fields=["round", "officer"], name="hand_one_person_one_hand")]

    def __str__(self) -> str:
        return f"{self.officer}: {self.get_kind_display()}"


class RoundStep(models.Model):
    """Bước của lần trình: submitted, appraised, approved, returned, withdrawn or reopened, with the reason."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="steps", verbose_name="Lần trình")
    state = models.CharField("Trạng thái mới", max_length=10, choices=RoundState.choices)
    reason = models.CharField("Lý do", max_length=2000, blank=True)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người thực hiện")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "bước của lần trình"
        ordering = ["round", "pk"]

    def __str__(self) -> str:
        return f"{self.round}: {self.get_state_display()}"


class RoundPaper(models.Model):
    """Văn bản đã ban hành of a round: its submission, appraisal or decision."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="papers", verbose_name="Lần trình")
    kind = models.CharField("Loại", max_length=10, choices=PaperKind.choices)
    document = models.OneToOneField("records.Document", models.PROTECT, related_name="+", verbose_name="Văn bản")

    class Meta:
        verbose_name = "văn bản của lần trình"
        ordering = ["round", "pk"]
        constraints = [models.UniqueConstraint(fields=["round", "kind"], name="round_paper_once")]

    def __str__(self) -> str:
        return f"{self.round}: {self.get_kind_display()}"
