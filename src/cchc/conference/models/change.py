"""What was changed of a conference, kept so that those concerned can be told once."""

from __future__ import annotations

from django.db import models


class ConferenceChange(models.Model):
    """Lần thay đổi, written once. ``before`` and ``after`` hold the facts that changed, days and hours as ISO.

    ``sequence`` is the count of the conference that came of it; the same as before where guests need not know.
    """

    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="changes", verbose_name="Hội nghị"
    )
    before = models.JSONField("Trước khi đổi")
    after = models.JSONField("Sau khi đổi")
    reason = models.CharField("Lý do", max_length=500, blank=True)
    sequence = models.PositiveIntegerField("Lần thay đổi")
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người đổi")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "lần thay đổi hội nghị"
        ordering = ["conference", "pk"]

    def __str__(self) -> str:
        return f"{self.conference}: {', '.join(self.after)}"
