"""Of which talks a speaker was reminded by the daily message, on which occasion."""

from __future__ import annotations

from django.db import models

from cchc.core.once import Once


class TalkReminder(Once):
    """Lần nhắc tham luận: an officer was told what a talk needs on an occasion, and is not told of it again."""

    talk = models.ForeignKey("talks.Talk", models.PROTECT, related_name="reminders", verbose_name="Tham luận")
    officer = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người được nhắc")
    message = models.ForeignKey("review.Message", models.PROTECT, related_name="+", verbose_name="Tin")
    occasion = models.CharField("Mã dịp", max_length=60)

    class Meta:
        verbose_name = "lần nhắc tham luận"
        ordering = ["message", "pk"]
        constraints = [models.UniqueConstraint(fields=["talk", "officer", "occasion"], name="talk_occasion_told_once")]

    def __str__(self) -> str:
        return f"{self.talk}: {self.occasion}"
