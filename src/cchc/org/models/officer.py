"""Officers: the accounts people sign in with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

if TYPE_CHECKING:
    from cchc.org.models.post import Post


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

    def posts_on(self, day: date) -> list[Post]:
        """The posts held on ``day``, of those that exist on it."""
        holdings = self.holdings.select_related("post").order_by("pk")
        return [held.post for held in holdings if held.holds_on(day) and held.post.holds_on(day)]

    def named_on(self, day: date) -> str:
        """Name and posts on ``day``: ``Hoàng Thị Mai, công chức Văn phòng - Thống kê``."""
        return ", ".join([self.full_name, *(post.name for post in self.posts_on(day))])[:300]
