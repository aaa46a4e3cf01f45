"""What must be ready before a conference: the commune's own list, and the checklist made of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.conference.enums import CheckState, CheckStepKind, CountedIn
from cchc.core.once import Once
from cchc.core.removal import Removable
from cchc.core.scoping import CommuneRow


class CheckLine(models.Model):
    """What must be done, what must be true then, how long before the opening, and which post has it."""

    position = models.PositiveIntegerField("Thứ tự", default=0)
    part = models.CharField("Phần", max_length=60, blank=True)
    what = models.CharField("Việc", max_length=200)
    must = models.CharField("Yêu cầu", max_length=300, blank=True)
    ahead = models.PositiveSmallIntegerField("Trước", default=0)
    unit = models.CharField("Tính theo", max_length=12, choices=CountedIn.choices)
    post = models.ForeignKey(
        "org.Post", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Chức danh phụ trách"
    )
    revision = models.PositiveIntegerField("Lần sửa", default=1)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.what


class ListLine(CheckLine, Removable, CommuneRow):
    """Dòng của danh sách mẫu. ``rule`` names the book's figure in place of ``ahead``; ``work`` whose work it is."""

    rule = models.CharField("Theo mức", max_length=60, blank=True)
    work = models.CharField("Loại việc của kế hoạch", max_length=20, default="venue")

    class Meta:
        verbose_name = "dòng của danh sách mẫu"
        ordering = ["position", "pk"]


class CheckItem(CheckLine, Removable, CommuneRow):
    """Mục của bảng kiểm. ``ground`` says on what the day rests; ``trouble`` stands until the item is done or clear."""

    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="checks", verbose_name="Hội nghị"
    )
    ground = models.CharField("Căn cứ của hạn", max_length=300, blank=True)
    state = models.CharField("Trạng thái", max_length=8, choices=CheckState.choices, default=CheckState.OPEN)
    trouble = models.CharField("Trục trặc", max_length=500, blank=True)
    remedy = models.CharField("Đang xử lý", max_length=500, blank=True)
    done_at = models.DateTimeField("Xong lúc", null=True)
    done_by = models.ForeignKey("org.Officer", models.PROTECT, null=True, related_name="+", verbose_name="Người làm")

    class Meta:
        verbose_name = "mục của bảng kiểm"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="check_done_by_someone",
                condition=Q(state=CheckState.DONE, done_at__isnull=False, done_by__isnull=False)
                | (~Q(state=CheckState.DONE) & Q(done_at__isnull=True, done_by__isnull=True)),
            ),
            models.CheckConstraint(
                name="check_trouble_is_told",
                condition=Q(state=CheckState.TROUBLE) & ~Q(trouble="")
                | ~Q(state=CheckState.TROUBLE) & Q(trouble="", remedy=""),
            ),
        ]


class CheckStep(Once):
    """Bước của một mục, written once: what was ticked, opened again, wrong, done about it."""

    item = models.ForeignKey(CheckItem, models.CASCADE, related_name="steps", verbose_name="Mục")
    kind = models.CharField("Bước", max_length=10, choices=CheckStepKind.choices)
    text = models.CharField("Nội dung", max_length=500, blank=True)
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người thực hiện")
    acting_for = models.CharField("Thay mặt", max_length=300, blank=True)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "bước của mục"
        ordering = ["item", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.item}"


class CheckPhoto(Removable, CommuneRow):
    """Ảnh của một mục, kept without what a camera writes beside the picture."""

    item = models.ForeignKey(CheckItem, models.CASCADE, related_name="photos", verbose_name="Mục")
    blob = models.ForeignKey("core.Blob", models.PROTECT, related_name="+", verbose_name="Tệp")
    by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người chụp")
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "ảnh của mục"
        ordering = ["item", "pk"]
        constraints = [models.UniqueConstraint(fields=["item", "blob"], name="check_photo_once")]

    def __str__(self) -> str:
        return f"Ảnh: {self.item}"
