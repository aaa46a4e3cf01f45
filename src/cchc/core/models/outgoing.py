"""A letter of the office from its words to what became of it; each package has a table of its own."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from cchc.core.enums import LetterState
from cchc.core.scoping import CommuneRow


def new_message_id() -> str:
    return f"{uuid4().hex}@cchc"


class Outgoing(CommuneRow):
    """Thư đi. ``message_id`` is fixed before anything is sent; ``by`` is who had it sent, None for a timer."""

    subject = models.CharField("Tiêu đề", max_length=300)
    body = models.TextField("Nội dung")
    state = models.CharField("Trạng thái", max_length=10, choices=LetterState.choices, default=LetterState.QUEUED)
    message_id = models.CharField("Mã thư", max_length=120, unique=True, default=new_message_id)
    attempts = models.PositiveSmallIntegerField("Số lần gửi", default=0)
    error = models.CharField("Lỗi", max_length=500, blank=True)
    by = models.ForeignKey("org.Officer", models.PROTECT, null=True, related_name="+", verbose_name="Người gửi")
    created_at = models.DateTimeField("Soạn lúc")
    sending_at = models.DateTimeField("Bắt đầu gửi lúc", null=True)
    sent_at = models.DateTimeField("Gửi xong lúc", null=True)

    class Meta:
        abstract = True
