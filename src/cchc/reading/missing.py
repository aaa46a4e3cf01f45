"""What the text of a paper does not say, by its Vietnamese name."""

from __future__ import annotations

from cchc.paper.model import Kind, Paper
from cchc.reading.model import Plan


def missing_facts(paper: Paper, plan: Plan | None, *, meeting: bool) -> tuple[str, ...]:
    """Names of the facts that a complete paper of this sort states and this one does not.

    ``meeting`` says that the plan is about one conference, whose place, day and hour are then looked for too.
    """
    facts: list[tuple[str, bool]] = [
        ("tên loại văn bản", paper.kind is not None),
        ("cơ quan ban hành", bool(paper.issuer)),
        ("số", paper.number is not None),
        ("ký hiệu", bool(paper.symbol)),
        ("địa danh", bool(paper.place)),
        ("ngày ban hành", paper.issued_on is not None),
        ("trích yếu nội dung", bool(paper.subject)),
        ("người ký", any(signature.name for signature in paper.signatures)),
        ("nơi nhận", bool(paper.recipients)),
    ]
    if plan is not None and paper.kind is not Kind.THONG_BAO:
        facts.append(("phân công nhiệm vụ", bool(plan.assignments)))
        facts.append(("kinh phí", plan.funding is not None))
    if plan is not None and meeting:
        facts += [
            ("địa điểm hội nghị", plan.venue is not None),
            ("ngày hội nghị", plan.held_on is not None),
            ("giờ hội nghị", plan.starts_at is not None),
            ("người chủ trì hội nghị", plan.chair is not None),
            ("thành phần tham dự", bool(plan.participants)),
            ("nội dung hội nghị", bool(plan.agenda)),
        ]
    return tuple(name for name, stated in facts if not stated)
