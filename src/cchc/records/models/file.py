"""The files of an issued document, made from its frozen paper."""

from __future__ import annotations

from django.db import models

from cchc.records.enums import FileForm


class DocumentFile(models.Model):
    """Tệp văn bản in one form; each form once."""

    document = models.ForeignKey("records.Document", models.PROTECT, related_name="files", verbose_name="Văn bản")
    form = models.CharField("Định dạng", max_length=10, choices=FileForm.choices)
    blob = models.ForeignKey("core.Blob", models.PROTECT, related_name="+", verbose_name="Tệp lưu")
    made_at = models.DateTimeField("Tạo lúc")

    class Meta:
        verbose_name = "tệp văn bản"
        constraints = [models.UniqueConstraint(fields=["document", "form"], name="document_file_once")]

    def __str__(self) -> str:
        return f"{self.document} ({self.get_form_display()})"
