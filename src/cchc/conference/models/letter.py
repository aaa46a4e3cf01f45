"""Letters to guests by mail."""

from __future__ import annotations

from django.db import models

from cchc.conference.enums import LetterKind
from cchc.core.enums import LetterState
from cchc.core.models import Outgoing


class GuestLetter(Outgoing):
    """Thư gửi khách mời; for each occasion a guest has one, whatever happens.

    The words are those of the moment it is sent: ``sequence`` is the count of changes of the conference that they
    tell, ``address`` is where it went. Until then ``body`` is empty.
    """

    guest = models.ForeignKey("conference.Guest", models.CASCADE, related_name="letters", verbose_name="Khách mời")
    kind = models.CharField("Loại thư", max_length=12, choices=LetterKind.choices)
    occasion = models.CharField("Mã dịp", max_length=60)
    address = models.CharField("Đã gửi tới", max_length=254, blank=True)
    sequence = models.PositiveIntegerField("Lần thay đổi đã báo", default=0)

    class Meta:
        verbose_name = "thư gửi khách mời"
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["guest", "occasion"], name="guest_letter_once_an_occasion")]
        indexes = [
            models.Index(fields=["state"], condition=models.Q(state=LetterState.QUEUED), name="guest_letter_waiting")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display().capitalize()} gửi {self.guest.name}"

    @property
    def is_elsewhere(self) -> bool:
        """Whether it went to another address than the guest has now."""
        return bool(self.address) and self.address.lower() != self.guest.email.lower()
