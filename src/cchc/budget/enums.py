"""States of a round of the estimate with their moves, the hands it passes through, its papers and its items."""

from __future__ import annotations

from django.db import models

from cchc.spending.model import BasisKind, NormLevel


class RoundState(models.TextChoices):
    """Trạng thái của một lần trình dự toán."""

    DRAFT = "draft", "đang lập"
    SUBMITTED = "submitted", "chờ thẩm định"
    APPRAISED = "appraised", "chờ phê duyệt"
    APPROVED = "approved", "đã phê duyệt"
    RETURNED = "returned", "trả lại"
    WITHDRAWN = "withdrawn", "rút lại"
    REOPENED = "reopened", "mở lại"


# A round that ended is followed by a new one with the same lines; what finance appraised stays with the old one.
ROUND_MOVES: dict[RoundState, frozenset[RoundState]] = {
    RoundState.DRAFT: frozenset({RoundState.SUBMITTED}),
    RoundState.SUBMITTED: frozenset({RoundState.APPRAISED, RoundState.RETURNED, RoundState.WITHDRAWN}),
    RoundState.APPRAISED: frozenset({RoundState.APPROVED, RoundState.RETURNED, RoundState.REOPENED}),
    RoundState.APPROVED: frozenset({RoundState.REOPENED}),
    RoundState.RETURNED: frozenset(),
    RoundState.WITHDRAWN: frozenset(),
    RoundState.REOPENED: frozenset(),
}
LIVE = frozenset({RoundState.DRAFT, RoundState.SUBMITTED, RoundState.APPRAISED, RoundState.APPROVED})


class HandKind(models.TextChoices):
    """Tay: in which of the three an officer touched a round."""

    AUTHOR = "author", "lập"
    APPRAISER = "appraiser", "thẩm định"
    APPROVER = "approver", "phê duyệt"


class PaperKind(models.TextChoices):
    """Văn bản của dự toán."""

    SUBMISSION = "submission", "tờ trình và dự toán"
    APPRAISAL = "appraisal", "phiếu thẩm định"
    DECISION = "decision", "quyết định phê duyệt"


# The states in which each paper can go out: what it says has happened and still holds.
PAPER_STATES: dict[PaperKind, frozenset[RoundState]] = {
    PaperKind.SUBMISSION: frozenset({RoundState.SUBMITTED, RoundState.APPRAISED, RoundState.APPROVED}),
    PaperKind.APPRAISAL: frozenset({RoundState.APPRAISED, RoundState.APPROVED}),
    PaperKind.DECISION: frozenset({RoundState.APPROVED}),
}

# The step that each paper tells of: the paper bears no day before it.
PAPER_STEPS: dict[PaperKind, RoundState] = {
    PaperKind.SUBMISSION: RoundState.SUBMITTED,
    PaperKind.APPRAISAL: RoundState.APPRAISED,
    PaperKind.DECISION: RoundState.APPROVED,
}
STEP_WORDS: dict[PaperKind, str] = {
    PaperKind.SUBMISSION: "trình dự toán",
    PaperKind.APPRAISAL: "thẩm định xong",
    PaperKind.DECISION: "phê duyệt",
}


# Items that a province or the commune itself may set an amount for, each by its usual name.
NORMED: dict[str, str] = {
    "refreshment": "Giải khát giữa giờ (một buổi, một người)",
    "meal": "Hỗ trợ tiền ăn đại biểu không hưởng lương (một ngày, một người)",
    "documents": "In, mua tài liệu (một người)",
    "decoration": "Trang trí, khánh tiết (một hội nghị)",
    "lecturer": "Thù lao báo cáo viên mời ngoài (một buổi, một người)",
}


class Basis(models.TextChoices):
    """Loại căn cứ của đơn giá."""

    NORM = BasisKind.NORM.value, "định mức"
    QUOTATION = BasisKind.QUOTATION.value, "báo giá"
    CONTRACT = BasisKind.CONTRACT.value, "hợp đồng"
    NONE = BasisKind.NONE.value, "chưa có căn cứ"


class Level(models.TextChoices):
    """Cấp đặt mức chi."""

    PROVINCE = NormLevel.PROVINCE.value, "tỉnh (HĐND tỉnh)"
    COMMUNE = NormLevel.COMMUNE.value, "xã (quy chế chi tiêu nội bộ)"
