"""What the estimate asks of an officer: to write it, to appraise it, to approve it."""

from __future__ import annotations

from cchc.budget.enums import HandKind, RoundState
from cchc.org.enums import Right
from cchc.web.review.situation import Situation
from cchc.web.review.thing import Thing


def estimate_to_judge(here: Situation) -> Thing | None:
    """Finance and leaders meet a waiting estimate at once: the conference waits for the money."""
    round = here.estimate
    if round is None:
        return None
    url = here.url("budget")
    if round.state == RoundState.SUBMITTED and here.is_free(HandKind.APPRAISER):
        return Thing(
            "Thẩm định dự toán", f"{round.submitted_by} đã trình dự toán kinh phí hội nghị.", url, "Mở dự toán"
        )
    if round.state == RoundState.APPRAISED and here.is_free(HandKind.APPROVER):
        words = f"{round.appraised_by} đã thẩm định xong; phê duyệt, hoặc trả lại kèm lý do."
        return Thing("Phê duyệt dự toán", words, url, "Mở dự toán")
    return None


def estimate_to_write(here: Situation) -> Thing | None:
    """The organiser turns to the estimate when the reports are done with, or when it came back."""
    if Right.ESTIMATE not in here.rights:
        return None
    round = here.estimate
    if round is None:
        words = "Các dòng đầu tiên tính sẵn từ số đại biểu và định mức; sửa rồi trình tài chính thẩm định."
        return Thing("Lập dự toán kinh phí", words, here.url("budget"), "Lập dự toán") if here.issued else None
    if round.state == RoundState.DRAFT and (here.issued or round.number > 1):
        title = "Sửa dự toán bị trả lại" if round.number > 1 else "Hoàn thiện và trình dự toán"
        return Thing(title, "Tài chính thẩm định, rồi lãnh đạo phê duyệt.", here.url("budget"), "Mở dự toán")
    return None
