"""A document of the office, from draft to issue."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from cchc.core.scoping import CommuneRow
from cchc.paper.model import Paper
from cchc.records.enums import State
from cchc.records.frozen import digest, thawed

ISSUED_FACTS = ("register", "number", "issued_on", "issued_at", "issued_by", "law_digest", "paper_sha256")


class Document(CommuneRow):
    """Văn bản. ``paper_json`` is the whole paper; issue freezes it with its number, day and law.

    The database itself refuses an issued row without number, day, law or digest, and a draft with a number.
    """

    state = models.CharField("Trạng thái", max_length=10, choices=State.choices, default=State.DRAFT)
    kind = models.CharField("Tên loại", max_length=40)
    subject = models.CharField("Trích yếu", max_length=1000)
    symbol = models.CharField("Ký hiệu", max_length=60, blank=True)
    recipients = models.JSONField("Nơi nhận", default=list)
    paper_json = models.TextField("Văn bản")
    revision = models.PositiveIntegerField("Lần sửa", default=1)
    created_at = models.DateTimeField("Lập lúc")
    created_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người lập")

    register = models.ForeignKey(
        "records.Register", models.PROTECT, null=True, related_name="documents", verbose_name="Sổ đăng ký"
    )
    number = models.PositiveIntegerField("Số", null=True)
    issued_on = models.DateField("Ngày văn bản", null=True)
    issued_at = models.DateTimeField("Ban hành lúc", null=True)
    issued_by = models.ForeignKey(
        "org.Officer", models.PROTECT, null=True, related_name="+", verbose_name="Người làm thủ tục ban hành"
    )
    signer = models.CharField("Người ký", max_length=200, blank=True)
    rule_set = models.CharField("Bộ quy tắc", max_length=60, blank=True)
    law_digest = models.CharField("Mã băm bộ luật", max_length=64, null=True)  # noqa: DJ001
    paper_sha256 = models.CharField("Mã băm văn bản", max_length=64, null=True)  # noqa: DJ001

    class Meta:
        verbose_name = "văn bản"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["register", "number"], name="document_number_once"),
            models.CheckConstraint(
                name="document_issued_is_whole",
                condition=(Q(state=State.ISSUED) & Q(**{f"{fact}__isnull": False for fact in ISSUED_FACTS}))
                | (Q(state=State.DRAFT) & Q(**{f"{fact}__isnull": True for fact in ISSUED_FACTS})),
            ),
            models.CheckConstraint(condition=Q(number__isnull=True) | Q(number__gte=1), name="document_number_from_1"),
        ]

    def __str__(self) -> str:
        return f"{self.kind[:1].upper()}{self.kind[1:]} {self.code or 'chưa có số'}: {self.subject}"

    @property
    def name(self) -> str:
        """Tên loại và trích yếu, as a register names a document."""
        return f"{self.kind[:1].upper()}{self.kind[1:]} {self.subject}".strip()

    @property
    def is_issued(self) -> bool:
        return self.state == State.ISSUED

    @property
    def code(self) -> str:
        """Số và ký hiệu as printed, ``05/KH-UBND``; empty before issue."""
        return f"{self.number:02d}/{self.symbol}" if self.number else ""

    @property
    def paper(self) -> Paper:
        return thawed(self.paper_json)

    @property
    def is_as_frozen(self) -> bool:
        """Whether the paper still has the digest it was issued with."""
        return self.paper_sha256 == digest(self.paper_json)
