"""Officers: the accounts people sign in with."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class Officers(BaseUserManager["Officer"]):
    def create_user(self, username: str, password: str | None = None, **facts: Any) -> Officer:
        officer = self.model(username=self.model.normalize_username(username), **facts)
        officer.set_password(password)
        officer.save(using=self._db)
        return officer

    def get_by_natural_key(self, username: str | None) -> Officer:
        return self.get(username=username)


class Officer(AbstractBaseUser):
    """Cán bộ, công chức: a person of one commune with an account."""

    commune = models.ForeignKey("org.Unit", models.PROTECT, related_name="officers", verbose_name="Đơn vị")
    username = models.CharField("Tên đăng nhập", max_length=60, unique=True)
    full_name = models.CharField("Họ và tên", max_length=120)
    email = models.EmailField("Thư điện tử", blank=True)
    honorific = models.CharField("Danh xưng", max_length=20, blank=True)
    salaried = models.BooleanField("Hưởng lương ngân sách", default=True)
    is_active = models.BooleanField("Đang dùng", default=True)

    objects: Any = Officers()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = "cán bộ, công chức"

    def __str__(self) -> str:
        return self.full_name

    def named_on(self, day: date) -> str:
        """Name and posts on ``day``: ``Hoàng Thị Mai, Công chức Văn phòng - Thống kê``."""
        holdings = self.holdings.select_related("post").order_by("pk")
        posts = [holding.post.name for holding in holdings if holding.holds_on(day)]
        return ", ".join([self.full_name, *posts])[:300]
