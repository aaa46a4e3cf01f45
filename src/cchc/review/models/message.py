"""Messages that remind of work, what each told of, and the daily runs that made them."""

from __future__ import annotations

from django.db import models

from cchc.core.models import Outgoing
from cchc.core.scoping import CommuneRow
from cchc.review.enums import NoticeKind


class Message(Outgoing):
    """Tin nhắc việc: everything a person is told on a day, bundled; the database holds it to one for each topic.

    ``topic`` is empty for what the plan assigns; other parts of a review tell of themselves under a topic of their
    own. ``by`` is who urged by hand, None for the daily run.
    """

    officer = models.ForeignKey("org.Officer", models.PROTECT, related_name="messages", verbose_name="Người nhận")
    day = models.DateField("Ngày")
    topic = models.CharField("Về", max_length=40, blank=True, default="")

    class Meta:
        verbose_name = "tin nhắc việc"
        ordering = ["-day", "-pk"]
        constraints = [models.UniqueConstraint(fields=["officer", "day", "topic"], name="message_once_a_day")]

    def __str__(self) -> str:
        return f"{self.subject} gửi {self.officer}"


class Reminder(models.Model):
    """Lần nhắc: an officer was told of a part of the work on an occasion, and is not told of it again."""

    duty = models.ForeignKey("review.Duty", models.PROTECT, related_name="reminders", verbose_name="Phần việc")
    officer = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người được nhắc")
    message = models.ForeignKey(Message, models.PROTECT, related_name="reminders", verbose_name="Tin")
    kind = models.CharField("Dịp", max_length=12, choices=NoticeKind.choices)
    occasion = models.CharField("Mã dịp", max_length=60)

    class Meta:
        verbose_name = "lần nhắc"
        ordering = ["message", "pk"]
        constraints = [models.UniqueConstraint(fields=["duty", "officer", "occasion"], name="occasion_told_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.duty}"


class RemindRun(CommuneRow):
    """Lượt nhắc trong ngày: how it went, so that what failed is seen by who urges."""

    day = models.DateField("Ngày")
    at = models.DateTimeField("Chạy lúc")
    told = models.PositiveIntegerField("Số người được nhắc", default=0)
    trouble = models.TextField("Trục trặc", blank=True)

    class Meta:
        verbose_name = "lượt nhắc"
        ordering = ["-day"]
        constraints = [models.UniqueConstraint(fields=["commune", "day"], name="remind_run_once_a_day")]

    def __str__(self) -> str:
        return f"Lượt nhắc ngày {self.day:%d/%m/%Y}"


class UrgingLetter(CommuneRow):
    """Công văn đôn đốc of a review: its document, and the works it names."""

    cycle = models.ForeignKey("review.Cycle", models.PROTECT, related_name="urging_letters", verbose_name="Kỳ sơ kết")
    document = models.OneToOneField("records.Document", models.PROTECT, related_name="+", verbose_name="Văn bản")
    duties = models.ManyToManyField("review.Duty", related_name="urging_letters", verbose_name="Phần việc")

    class Meta:
        verbose_name = "công văn đôn đốc"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.document)
