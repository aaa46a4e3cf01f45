"""The text of a talk, version by version."""

from __future__ import annotations

from django.db import models

from cchc.core.once import Once


class TalkText(Once):
    """Bản bài tham luận, frozen as it was handed in. ``blob`` is the file it came in, kept as it came."""

    talk = models.ForeignKey("talks.Talk", models.PROTECT, related_name="texts", verbose_name="Tham luận")
    number = models.PositiveSmallIntegerField("Lần nộp")
    title = models.CharField("Tên tham luận", max_length=300)
    speaker = models.CharField("Người trình bày", max_length=120)
    speaker_title = models.CharField("Chức vụ, đơn vị", max_length=300, blank=True)
    text = models.TextField("Nội dung")
    blob = models.ForeignKey("core.Blob", models.PROTECT, null=True, related_name="+", verbose_name="Tệp")
    name = models.CharField("Tên tệp", max_length=255, blank=True)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người nộp")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Nộp lúc")

    class Meta:
        verbose_name = "bản bài tham luận"
        ordering = ["talk", "number"]
        constraints = [models.UniqueConstraint(fields=["talk", "number"], name="talk_text_number_once")]

    def __str__(self) -> str:
        return f"{self.title}, lần {self.number}"

    @property
    def count(self) -> int:
        """How many words (tiếng) it has."""
        return len(self.text.split())
