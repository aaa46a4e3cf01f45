"""Letters that arrived in the mailbox of the office."""

from __future__ import annotations

from django.db import models

from cchc.conference.enums import MailOutcome
from cchc.core.scoping import Scoped


class IncomingMail(models.Model):
    """Thư đến, taken once. An answer that is sure is recorded, and so is that a letter of ours came back; everything
    else is kept for a person, with the reason.

    ``commune`` is None where the letter names no conference and no guest of any. ``validity`` and ``number`` are its
    place in the mailbox, ``stamp`` is when the guest's calendar wrote the answer.
    """

    commune = models.ForeignKey("org.Unit", models.PROTECT, null=True, related_name="+", verbose_name="Đơn vị")
    mailbox = models.CharField("Hộp thư", max_length=200)
    validity = models.PositiveBigIntegerField("Lượt đánh số của hộp thư")
    number = models.PositiveBigIntegerField("Số trong hộp thư")
    message_id = models.CharField("Mã thư", max_length=300, unique=True)
    sender = models.CharField("Người gửi", max_length=300, blank=True)
    subject = models.CharField("Tiêu đề", max_length=300, blank=True)
    text = models.TextField("Lời thư", blank=True)
    guest = models.ForeignKey(
        "conference.Guest", models.SET_NULL, null=True, related_name="incoming", verbose_name="Khách mời"
    )
    outcome = models.CharField("Kết quả", max_length=6, choices=MailOutcome.choices)
    reason = models.CharField("Vì sao", max_length=300, blank=True)
    stamp = models.DateTimeField("Khách trả lời lúc", null=True)
    read_at = models.DateTimeField("Đọc lúc")
    settled_at = models.DateTimeField("Xem xong lúc", null=True)
    settled_by = models.ForeignKey("org.Officer", models.PROTECT, null=True, related_name="+", verbose_name="Người xem")

    objects = Scoped.as_manager()

    class Meta:
        verbose_name = "thư đến"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["mailbox", "validity", "number"], name="incoming_mail_place")]

    def __str__(self) -> str:
        return f"Thư của {self.sender or 'người không rõ'}: {self.subject}"[:300]
