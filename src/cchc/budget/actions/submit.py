"""Submit the estimate for appraisal, and take it back while nobody has begun to appraise it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from cchc.budget.actions.duty import hand_in_with, hold_duties, return_with
from cchc.budget.actions.open import begin_again
from cchc.budget.actions.steps import STANDING, Taken, live, move, refuse_unless, take_hand
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import Estimate, EstimateLine, Round
from cchc.budget.queries.conference import circumstances
from cchc.budget.queries.faults import told_of
from cchc.budget.queries.rounds import digest_of, lines_of, total_of
from cchc.core.words import needed, one_line
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.spending.model import Circumstances


@transaction.atomic
def submit_estimate(*, estimate: Estimate, revision: int, by: Officer, at: datetime, overruled: str = "") -> Round:
    """Trình dự toán: the lines are frozen from now on. ``revision`` is the one that was read.

    What stops it refuses; what is only noted asks for a word (``overruled``), which finance and leaders read.
    """
    taken, round = Taken(by, at, HandKind.AUTHOR), live(estimate)
    refuse_unless(round, RoundState.DRAFT)
    if round.revision != revision:
        raise ActionRefused("Dự toán vừa được sửa trong lúc bạn xem.", "Xem lại các dòng mới nhất rồi trình.")
    take_hand(round, taken)
    hold_duties(estimate, WorkKind.ESTIMATE)
    lines = lines_of(round)
    around = circumstances(round)
    round.advice = judged(lines, around)
    why = "vì sao vẫn trình khi còn điều cần lưu ý"
    round.overruled = needed(one_line(overruled), why, 2000) if round.advice else ""
    round.remaining, round.sha256, round.submitted_by = around.remaining, digest_of(lines), by
    round.save()
    hand_in_with(estimate, WorkKind.ESTIMATE, by, at, f"Trình dự toán, lần {round.number}.")
    move(
        round, RoundState.SUBMITTED, taken, action="budget.submit_estimate", total=total_of(lines), sha256=round.sha256
    )
    return round


def judged(lines: Sequence[EstimateLine], around: Circumstances) -> list[str]:
    """The warnings in words. Raises ``ActionRefused`` for an empty estimate and for what stops it."""
    if not lines:
        raise ActionRefused("Dự toán chưa có dòng nào.", "Thêm các mục chi rồi trình.")
    told = told_of(lines, around)
    if stops := [one.fault for one in told if one.stops]:
        raise ActionRefused(
            f"Dự toán còn {len(stops)} điều phải sửa trước khi trình: {stops[0].message}", stops[0].remedy
        )
    return [one.fault.message for one in told]


@transaction.atomic
def withdraw_estimate(*, estimate: Estimate, by: Officer, at: datetime) -> Round:
    """Rút lại dự toán while finance has not begun; a new round begins with the same lines."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(estimate)
    if round.is_draft:
        return round
    refuse_unless(round, RoundState.SUBMITTED)
    take_hand(round, taken)
    if round.hands.filter(kind=HandKind.APPRAISER).exists():
        raise ActionRefused("Tài chính đã bắt đầu thẩm định nên không rút lại được.", STANDING[RoundState.SUBMITTED][1])
    hold_duties(estimate, WorkKind.ESTIMATE)
    return_with(estimate, WorkKind.ESTIMATE, by, at, "Người lập rút lại dự toán.")
    move(round, RoundState.WITHDRAWN, taken, action="budget.withdraw_estimate")
    return begin_again(round, at)
