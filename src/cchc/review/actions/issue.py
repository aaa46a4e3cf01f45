"""Issue the plan of a review."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.records.actions import issue_document
from cchc.records.models import Document
from cchc.review.letterhead import is_of
from cchc.review.models import Cycle, ReviewPlan
from cchc.review.queries.missing import missing_before_issue


@transaction.atomic
def issue_plan(*, cycle: Cycle, by: Officer, at: datetime, on: date | None = None) -> Document:
    """Issue the plan (ban hành kế hoạch sơ kết): the one road of ``issue_document``, once nothing is missing.

    A plan that came with a number was issued elsewhere, and a plan of another body is not ours to issue.
    """
    plan = locked(ReviewPlan.objects.get(cycle=cycle))
    if not plan.document.is_issued:
        refuse_incomplete(plan)
        refuse_foreign(plan)
    return issue_document(document=plan.document, by=by, at=at, on=on)


def refuse_incomplete(plan: ReviewPlan) -> None:
    if missing := missing_before_issue(plan):
        raise ActionRefused(
            f"Kế hoạch chưa nêu: {', '.join(missing)}.", "Bổ sung ở mục “Kế hoạch chưa nói” rồi ban hành."
        )


def refuse_foreign(plan: ReviewPlan) -> None:
    paper = plan.document.paper
    if not is_of(paper.issuer or "", plan.commune):
        raise ActionRefused(
            f"Cơ quan ban hành ghi trên kế hoạch là {paper.issuer}, không phải {plan.commune.committee}.",
            "Nếu tệp ghi nhầm, sửa cơ quan ban hành ở trang bổ sung; kế hoạch của đơn vị khác do đơn vị đó ban hành.",
        )
    if paper.number is not None:
        raise ActionRefused(
            f"Kế hoạch đã mang số {paper.number:02d}/{paper.symbol} từ tệp nạp vào, nên không lấy số mới.",
            "Văn bản đã ban hành ngoài hệ thống; có thể làm tiếp hồ sơ hội nghị ngay.",
        )
