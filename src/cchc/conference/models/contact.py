"""The directory of the commune: people who are invited again and again."""

from __future__ import annotations

from django.db import models

from cchc.core.removal import Removable
from cchc.core.scoping import CommuneRow
from cchc.lib.names import post_at


class Person(models.Model):
    """Who somebody is, as an invitation names them; ``salaried`` is None while nobody has said so.

    ``key`` is the name and what tells people of one name apart, folded (``lib.names.person_key``), so that the
    database finds doubles. ``apart_from`` are the rows that look alike and that somebody has told apart.
    """

    name = models.CharField("Họ và tên", max_length=120)
    honorific = models.CharField("Danh xưng", max_length=20, blank=True)
    title = models.CharField("Chức vụ", max_length=200, blank=True)
    organisation = models.CharField("Đơn vị", max_length=200, blank=True)
    group = models.CharField("Thành phần", max_length=300, blank=True)
    email = models.EmailField("Thư điện tử", blank=True)
    phone = models.CharField("Điện thoại", max_length=30, blank=True)
    salaried = models.BooleanField("Hưởng lương từ ngân sách nhà nước", null=True)
    key = models.CharField("Khóa tên", max_length=330)
    apart_from = models.JSONField("Khác với", default=list, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.name, self.post]))

    @property
    def post(self) -> str:
        """Post and organisation as an invitation names them, the organisation once."""
        return post_at(self.title, self.organisation)


class Contact(Person, Removable, CommuneRow):
    """Người trong danh bạ."""

    class Meta:
        verbose_name = "người trong danh bạ"
        ordering = ["group", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["commune", "key"], condition=models.Q(removed_at__isnull=True), name="contact_once"
            )
        ]
