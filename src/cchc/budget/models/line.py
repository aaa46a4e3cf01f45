"""A line of the estimate with what finance says of it, and the files its price stands on."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.budget.enums import Basis
from cchc.core.removal import Removable
from cchc.lib.money import Dong
from cchc.spending.model import BasisKind, CostLine

MOST_QUANTITY = 100_000
MOST_SESSIONS = 60
MOST_PRICE = 10**9
MOST_AMOUNT = 10**12  # a thousand tỷ: no conference costs it, and the total can still be written in words


class EstimateLine(Removable):
    """Dòng dự toán. ``allowed`` is the amount finance leaves of it, None before it is appraised."""

    round = models.ForeignKey("budget.Round", models.CASCADE, related_name="lines", verbose_name="Lần trình")
    position = models.PositiveIntegerField("Thứ tự")
    item = models.CharField("Mục chi", max_length=30, blank=True)
    name = models.CharField("Nội dung chi", max_length=300)
    unit = models.CharField("Đơn vị tính", max_length=30)
    quantity = models.PositiveIntegerField("Số lượng")
    sessions = models.PositiveSmallIntegerField("Số buổi, ngày", default=1)
    price = models.BigIntegerField("Đơn giá (đồng)", null=True, blank=True)
    basis_kind = models.CharField("Loại căn cứ", max_length=10, choices=Basis.choices, default=Basis.NONE)
    basis = models.CharField("Căn cứ", max_length=500, blank=True)
    revision = models.PositiveIntegerField("Lần sửa", default=1)
    edited_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người sửa")
    allowed = models.BigIntegerField("Thẩm định (đồng)", null=True)
    reason = models.CharField("Lý do tăng, giảm", max_length=500, blank=True)

    class Meta:
        verbose_name = "dòng dự toán"
        ordering = ["round", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quantity__range=(1, MOST_QUANTITY))
                & Q(sessions__range=(1, MOST_SESSIONS))
                & (Q(price__isnull=True) | Q(price__range=(0, MOST_PRICE)))
                & (Q(allowed__isnull=True) | Q(allowed__range=(0, MOST_AMOUNT))),
                name="estimate_line_within_bounds",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def cost(self) -> CostLine:
        """The line as the library reads it."""
        return CostLine(
            item=self.item,
            name=self.name,
            unit=self.unit,
            quantity=self.quantity,
            sessions=self.sessions,
            price=None if self.price is None else Dong(self.price),
            basis_kind=BasisKind(self.basis_kind),
            basis=self.basis,
        )

    @property
    def amount(self) -> Dong | None:
        return self.cost.amount

    @property
    def change(self) -> int | None:
        """How far finance moved the amount (tăng, giảm); None while either is unknown."""
        return None if self.allowed is None else self.allowed - (self.amount or 0)


class LineFile(Removable):
    """Báo giá, hợp đồng: a file that the price of a line stands on; removing hides it and can be undone."""

    line = models.ForeignKey(EstimateLine, models.CASCADE, related_name="files", verbose_name="Dòng")
    blob = models.ForeignKey("core.Blob", models.PROTECT, related_name="+", verbose_name="Tệp")
    name = models.CharField("Tên tệp", max_length=255)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người gửi")
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "tệp báo giá, hợp đồng"
        ordering = ["line", "pk"]
        constraints = [models.UniqueConstraint(fields=["line", "blob"], name="line_file_once")]

    def __str__(self) -> str:
        return self.name
