"""Where in the work a document was made."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from cchc.budget.models import RoundPaper
from cchc.conference.models import Conference
from cchc.records.models import Document
from cchc.reports.models import Consolidation
from cchc.review.models import ReviewPlan, UrgingLetter
from cchc.talks.models import TalksNotice


@dataclass(frozen=True, slots=True)
class Origin:
    name: str
    url: str


# The row that holds a document, the way from it to its review, and a page of that step that every reader may open.
HOLDERS = (
    (ReviewPlan, "document", "cycle", "Về kỳ sơ kết", "cycle"),
    (Consolidation, "document", "cycle", "Về báo cáo tổng hợp", "consolidation"),
    (Conference, "invitation", "cycle", "Về giấy mời", "invitation"),
    (RoundPaper, "document", "round__estimate__cycle", "Về dự toán", "budget"),
    (TalksNotice, "document", "decision__call__cycle", "Về tham luận", "talks"),
    (UrgingLetter, "document", "cycle", "Về bảng phân công", "board"),
)


def origin_of(document: Document) -> Origin:
    """The step of the review that the document came from; the list of reviews where it is of none."""
    for model, field, way, name, page in HOLDERS:
        cycle = model._base_manager.filter(**{field: document}).values_list(way, flat=True).first()
        if cycle:
            return Origin(name, reverse(page, args=[cycle]))
    return Origin("Về các kỳ sơ kết", reverse("cycles"))
