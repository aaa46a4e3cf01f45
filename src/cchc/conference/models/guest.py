"""Who is invited to a conference, and what holds of their answers."""

from __future__ import annotations

from django.db import models

from cchc.conference.enums import Answer, Consent, Delivery, Source
from cchc.conference.models.contact import Person
from cchc.core.removal import Removable
from cchc.core.scoping import CommuneRow


class Guest(Person, Removable, CommuneRow):
    """Khách mời, đại biểu. ``answer`` and the substitute are those of the last ``Reply``; None means silent.

    ``consent`` is what the chair said of the substitute, empty before they said it; a substitute they refuse leaves
    the guest silent again. ``in_annex`` are those whom the list of the issued invitation names; who is invited later
    stands outside it, with the same personal copy. Who ``presides`` comes without being asked: no letter goes to
    them and no answer is awaited. ``link_version`` is part of the personal link: raising it ends every link given
    out before.
    """

    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="guests", verbose_name="Hội nghị"
    )
    position = models.PositiveIntegerField("Thứ tự", default=0)
    source = models.CharField("Nguồn", max_length=12, choices=Source.choices)
    officer = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Tài khoản của xã"
    )
    delivery = models.CharField("Cách gửi", max_length=8, choices=Delivery.choices, default=Delivery.PAPER)
    in_annex = models.BooleanField("Có trong danh sách kèm giấy mời", default=False)
    presides = models.BooleanField("Chủ trì hội nghị", default=False)
    handed_on = models.DateField("Ngày trao giấy", null=True, blank=True)
    link_version = models.PositiveIntegerField("Lần cấp đường dẫn", default=1)
    answer = models.CharField("Trả lời", max_length=12, choices=Answer.choices, null=True)  # noqa: DJ001
    answered_at = models.DateTimeField("Trả lời lúc", null=True)
    substitute = models.CharField("Người dự thay", max_length=120, blank=True)
    substitute_title = models.CharField("Chức vụ người dự thay", max_length=200, blank=True)
    substitute_phone = models.CharField("Điện thoại người dự thay", max_length=30, blank=True)
    substitute_salaried = models.BooleanField("Người dự thay hưởng lương ngân sách", null=True)
    consent = models.CharField("Ý kiến của chủ trì", max_length=8, choices=Consent.choices, blank=True)
    consent_note = models.CharField("Lý do chưa đồng ý", max_length=500, blank=True)

    class Meta:
        verbose_name = "khách mời"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "key"], condition=models.Q(removed_at__isnull=True), name="guest_once"
            ),
            models.UniqueConstraint(
                fields=["conference", "officer"],
                condition=models.Q(removed_at__isnull=True, officer__isnull=False),
                name="guest_officer_once",
            ),
            models.CheckConstraint(
                name="guest_answer_has_its_hour",
                condition=models.Q(answer__isnull=True, answered_at__isnull=True)
                | models.Q(answer__isnull=False, answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="guest_substitute_is_named",
                condition=~models.Q(answer=Answer.SUBSTITUTE) | ~models.Q(substitute=""),
            ),
            models.CheckConstraint(
                name="guest_consent_is_of_a_substitute",
                condition=models.Q(consent="")
                | models.Q(consent=Consent.AGREED, answer__isnull=False, answer=Answer.SUBSTITUTE)
                | models.Q(consent=Consent.REFUSED, answer__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["conference", "answer"], name="guest_by_answer")]
