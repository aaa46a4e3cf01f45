"""A file of dossiers from the one-stop system (tệp hồ sơ một cửa) and how its columns were matched."""

from __future__ import annotations

from django.db import models

from cchc.core.scoping import CommuneRow
from cchc.figures.half import Half
from cchc.targets.enums import FileState


class OneStopFile(CommuneRow):
    """Tệp hồ sơ một cửa of a half-year.

    ``mapping`` says which column holds what; ``table`` is the settlement table by field, ``unclear`` the count of
    dossiers that were not counted by reason. The rows themselves stay in the file, kept under its digest, and in
    ``normal``, the text that a workbook was turned into once (none where the file is such text itself).
    """

    year = models.PositiveSmallIntegerField("Năm")
    half = models.PositiveSmallIntegerField("Kỳ")
    starts_on = models.DateField("Số liệu từ ngày")
    ends_on = models.DateField("Số liệu đến ngày")
    state = models.CharField("Trạng thái", max_length=10, choices=FileState.choices, default=FileState.LOADED)
    blob = models.ForeignKey("core.Blob", models.PROTECT, related_name="+", verbose_name="Tệp")
    normal = models.ForeignKey("core.Blob", models.PROTECT, null=True, related_name="+", verbose_name="Bản chữ của tệp")
    name = models.CharField("Tên tệp", max_length=255)
    headers = models.JSONField("Tên cột", default=list)
    mapping = models.JSONField("Ghép cột", default=dict)
    rows = models.PositiveIntegerField("Số hồ sơ", default=0)
    table = models.JSONField("Bảng kết quả", default=list)
    unclear = models.JSONField("Chưa rõ", default=dict)
    loaded_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người nạp")
    loaded_at = models.DateTimeField("Nạp lúc")

    class Meta:
        verbose_name = "tệp hồ sơ một cửa"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["commune", "year", "half", "blob"], name="one_stop_file_once"),
        ]

    @property
    def of(self) -> Half:
        """The half-year that the dossiers are about."""
        return Half(self.year, self.half)

    def __str__(self) -> str:
        return self.name


class ColumnMemory(CommuneRow):
    """Ghép cột đã nhớ: the matching a person once made for files with these headers."""

    signature = models.CharField("Dấu hiệu tên cột", max_length=64)
    mapping = models.JSONField("Ghép cột")
    decided_by = models.ForeignKey("org.Officer", models.PROTECT, related_name="+", verbose_name="Người ghép")
    decided_at = models.DateTimeField("Ghép lúc")

    class Meta:
        verbose_name = "ghép cột đã nhớ"
        constraints = [models.UniqueConstraint(fields=["commune", "signature"], name="column_memory_once")]

    def __str__(self) -> str:
        return self.signature
