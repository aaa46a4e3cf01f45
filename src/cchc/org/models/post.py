"""Posts (chức danh), the roles they carry and who holds them when."""

from __future__ import annotations

from django.db import models

from cchc.core.scoping import CommuneRow
from cchc.org.enums import Role
from cchc.org.models.period import Dated, Period


class Post(CommuneRow, Period):
    """Chức danh, vị trí công tác of a commune; titles change with the law, so a post has its days."""

    department = models.ForeignKey("org.Department", models.PROTECT, null=True, blank=True, verbose_name="Phòng, ban")
    code = models.CharField("Mã", max_length=60)
    name = models.CharField("Tên chức danh", max_length=200)
    short = models.CharField("Tên ngắn", max_length=120, blank=True)
    aliases = models.JSONField("Tên gọi khác", default=list, blank=True)
    areas = models.JSONField("Lĩnh vực cải cách phụ trách", default=list, blank=True)
    office = models.CharField("Bộ phận ban hành", max_length=200, blank=True)
    symbol = models.CharField("Viết tắt của bộ phận", max_length=30, blank=True)
    sign = models.CharField("Chức vụ khi ký", max_length=120, blank=True)

    class Meta(Period.Meta):
        verbose_name = "chức danh"
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(fields=["commune", "code"], name="post_code_once"),
        ]

    def __str__(self) -> str:
        return self.name


class PostRole(models.Model):
    """One role of a post."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="roles", verbose_name="Chức danh")
    role = models.CharField("Vai trò", max_length=30, choices=Role.choices)

    class Meta:
        verbose_name = "vai trò của chức danh"
        constraints = [models.UniqueConstraint(fields=["post", "role"], name="post_role_once")]

    def __str__(self) -> str:
        return self.get_role_display()


class PostHolding(Period):
    """Giữ chức danh: an officer holds a post from one day to another."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="holdings", verbose_name="Chức danh")
    officer = models.ForeignKey("org.Officer", models.PROTECT, related_name="holdings", verbose_name="Người giữ")

    objects = Dated.as_manager()

    class Meta(Period.Meta):
        verbose_name = "thời gian giữ chức danh"
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(fields=["post", "officer", "since"], name="post_holding_once"),
        ]

    def __str__(self) -> str:
        return f"{self.officer}: {self.post}"
