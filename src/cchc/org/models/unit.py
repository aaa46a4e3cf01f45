"""Units of government as a tree over time, and the departments of a commune."""

from __future__ import annotations

from django.db import models

from cchc.core.scoping import CommuneRow
from cchc.org.enums import UnitKind
from cchc.org.models.period import Dated, Period


class Unit(Period):
    """Đơn vị hành chính: a province, district or commune, with the days it exists and what it came from."""

    code = models.CharField("Mã", max_length=35, unique=True)
    kind = models.CharField("Cấp", max_length=20, choices=UnitKind.choices)
    name = models.CharField("Tên", max_length=200, help_text="có từ chỉ loại: xã Suối Mẫu, huyện Mường Lam")
    place = models.CharField("Địa danh", max_length=100, blank=True, help_text="ghi trước ngày, tháng trên văn bản")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="Cấp trên"
    )
    came_from = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="became")
    invented = models.BooleanField("Đơn vị hư cấu", default=False)

    objects = Dated.as_manager()

    class Meta(Period.Meta):
        verbose_name = "đơn vị"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def committee(self) -> str:
        """The people's committee as an issuing body: ``Ủy ban nhân dân xã Suối Mẫu``."""
        return f"Ủy ban nhân dân {self.name}"


class Department(CommuneRow, Period):
    """Phòng, ban chuyên môn of a commune."""

    name = models.CharField("Tên", max_length=200)
    abbreviation = models.CharField("Viết tắt", max_length=30, blank=True)

    class Meta(Period.Meta):
        verbose_name = "phòng, ban"

    def __str__(self) -> str:
        return self.name


class Profile(CommuneRow, Period):
    """Tệp thông tin đơn vị: groups, money and settings of a commune during some years, as its TOML file."""

    toml = models.TextField("Nội dung (TOML)")

    class Meta(Period.Meta):
        verbose_name = "tệp thông tin đơn vị"

    def __str__(self) -> str:
        return f"{self.commune} từ {self.since or 'đầu'}"
