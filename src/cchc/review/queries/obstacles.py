"""What stands against the issue of a plan, before its form is checked."""

from __future__ import annotations

from cchc.lib.errors import ActionRefused
from cchc.review.models import ReviewPlan
from cchc.review.queries.letterhead import is_of
from cchc.review.queries.missing import missing_before_issue


def obstacle_to_issue(plan: ReviewPlan) -> ActionRefused | None:
    """The first reason why the plan cannot go out as it stands; None when nothing speaks against it."""
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
