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
    if refused := why_not(plan):
        raise refused
    return issue_document(document=plan.document, by=by, at=at, on=on)


def why_not(plan: ReviewPlan) -> ActionRefused | None:
    """Why the plan cannot go out as it stands, before its form is checked; None when nothing speaks against it."""
    if plan.document.is_issued:
        return None
    return numbered_elsewhere(plan) or incomplete(plan) or foreign(plan)


def numbered_elsewhere(plan: ReviewPlan) -> ActionRefused | None:
    paper = plan.document.paper
    if paper.number is None:
        return None
    return ActionRefused(
        f"Kế hoạch đã mang số {paper.number:02d}/{paper.symbol} từ tệp nạp vào, nên không lấy số mới.",
        "Văn bản đã ban hành ngoài hệ thống; có thể làm tiếp hồ sơ hội nghị ngay.",
    )


def incomplete(plan: ReviewPlan) -> ActionRefused | None:
    if missing := missing_before_issue(plan):
        return ActionRefused(f"Kế hoạch chưa nêu: {', '.join(missing)}.", "Bổ sung các điều đó trước rồi ban hành.")
    return None


def foreign(plan: ReviewPlan) -> ActionRefused | None:
    issuer = plan.document.paper.issuer or ""
    if is_of(issuer, plan.commune):
        return None
    return ActionRefused(
        f"Cơ quan ban hành ghi trên kế hoạch là {issuer}, không phải {plan.commune.committee}.",
        "Nếu tệp ghi nhầm, sửa cơ quan ban hành ở trang bổ sung; kế hoạch của đơn vị khác do đơn vị đó ban hành.",
    )
