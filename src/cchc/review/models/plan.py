"""The plan of a review as read from its file, with the people and the agenda it names."""

from __future__ import annotations

from django.db import models

from cchc.core.scoping import CommuneRow
from cchc.paper.model import At
from cchc.review.models.source import FromText


class ReviewPlan(CommuneRow):
    """Kế hoạch sơ kết: the facts of the conference, each read from the text or filled in by a person.

    ``places`` keeps where a fact stands in the text and ``filled`` who filled in what the text did not say;
    a fact in neither is unknown. ``lines`` are the lines of the source file as [number, text].
    """

    cycle = models.OneToOneField("review.Cycle", models.PROTECT, related_name="plan", verbose_name="Kỳ sơ kết")
    document = models.OneToOneField("records.Document", models.PROTECT, related_name="+", verbose_name="Văn bản")
    source = models.ForeignKey("core.Blob", models.PROTECT, related_name="+", verbose_name="Tệp gốc")
    source_name = models.CharField("Tên tệp", max_length=255)
    source_form = models.CharField("Định dạng", max_length=10)
    lines = models.JSONField("Các dòng của tệp", default=list)
    warnings = models.JSONField("Lưu ý khi đọc", default=list)

    review_of = models.CharField("Nội dung sơ kết", max_length=500, blank=True)
    held_on = models.DateField("Ngày hội nghị", null=True, blank=True)
    starts_at = models.TimeField("Giờ bắt đầu", null=True, blank=True)
    venue = models.CharField("Địa điểm", max_length=500, blank=True)
    chair = models.CharField("Chủ trì", max_length=300, blank=True)
    funding = models.TextField("Kinh phí", blank=True)
    places = models.JSONField("Nơi đọc được", default=dict)
    filled = models.JSONField("Người bổ sung", default=dict)

    class Meta:
        verbose_name = "kế hoạch sơ kết"
        constraints = [models.UniqueConstraint(fields=["commune", "source"], name="plan_source_once")]

    def __str__(self) -> str:
        return str(self.cycle)

    def place_of(self, fact: str) -> At | None:
        """Where the text states ``fact``, None when it does not."""
        place = self.places.get(fact)
        return At(**place) if place else None


class Participant(FromText):
    """Thành phần tham dự: a group of people as the plan names it."""

    plan = models.ForeignKey(ReviewPlan, models.CASCADE, related_name="participants", verbose_name="Kế hoạch")
    who = models.CharField("Thành phần", max_length=500)
    note = models.CharField("Ghi chú", max_length=500, blank=True)

    class Meta(FromText.Meta):
        verbose_name = "thành phần tham dự"

    def __str__(self) -> str:
        return self.who


class AgendaItem(FromText):
    """Nội dung hội nghị: one point of the agenda."""

    plan = models.ForeignKey(ReviewPlan, models.CASCADE, related_name="agenda", verbose_name="Kế hoạch")
    what = models.TextField("Nội dung")
    who = models.CharField("Người thực hiện", max_length=500, blank=True)

    class Meta(FromText.Meta):
        verbose_name = "nội dung hội nghị"

    def __str__(self) -> str:
        return self.what
