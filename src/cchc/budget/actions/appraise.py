"""Appraise a submitted estimate line by line, and finish the appraisal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from cchc.budget.actions.duty import hand_in_with, hold_duties
from cchc.budget.actions.steps import Taken, live, move, note, refuse_move, refuse_unless, take_hand
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import Estimate, EstimateLine, Round
from cchc.budget.models.line import MOST_AMOUNT
from cchc.budget.queries.conference import circumstances
from cchc.budget.queries.rounds import allowed_of, lines_of
from cchc.core.words import one_line
from cchc.lib.errors import ActionRefused
from cchc.lib.money import Dong, dotted
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.spending.appraisal import AppraisedLine, above_ceilings


@dataclass(frozen=True, slots=True)
class Judgement:
    """What finance leaves of a line, in đồng, and why; None while it has not decided."""

    allowed: int | None
    reason: str = ""


@transaction.atomic
def appraise_lines(
    *, estimate: Estimate, judgements: Mapping[int, Judgement], revision: int, by: Officer, at: datetime
) -> Round:
    """Thẩm định từng dòng, by the key of the line; ``revision`` is the one the appraiser had read."""
    taken, round = Taken(by, at, HandKind.APPRAISER), live(estimate)
    refuse_unless(round, RoundState.SUBMITTED)
    take_hand(round, taken)
    lines = {line.pk: line for line in lines_of(round)}
    changed = [line for line in lines.values() if line.pk in judgements and judge(line, judgements[line.pk])]
    if not changed:
        return round
    refuse_other(round, revision)
    refuse_above_ceiling(round, list(lines.values()))
    EstimateLine.objects.bulk_update(changed, ["allowed", "reason"])
    round.revision += 1
    round.save(update_fields=["revision"])
    told = {str(line.pk): line.allowed for line in changed}
    note(round, taken, action="budget.appraise_lines", allowed=told)
    return round


def judge(line: EstimateLine, judgement: Judgement) -> bool:
    """Set what is said of the line; whether it differs from what was said before."""
    reason = one_line(judgement.reason)[:500]
    if judgement.allowed is not None and not 0 <= judgement.allowed <= MOST_AMOUNT:
        raise ActionRefused(
            f"“{line.name}”: mức thẩm định phải từ 0 đến {dotted(MOST_AMOUNT)} đồng.", "Kiểm tra lại con số rồi lưu."
        )
    before = (line.allowed, line.reason)
    line.allowed, line.reason = judgement.allowed, reason
    return before != (line.allowed, line.reason)


def refuse_other(round: Round, revision: int) -> None:
    if round.revision != revision:
        raise ActionRefused(
            "Trong lúc bạn nhập, người khác đã ghi kết quả thẩm định.", "Xem số mới nhất, kiểm tra rồi lưu lần nữa."
        )


@transaction.atomic
def finish_appraisal(*, estimate: Estimate, revision: int, by: Officer, at: datetime) -> Round:
    """Kết thúc thẩm định: every line has an amount, and a reason where it was moved."""
    taken, round = Taken(by, at, HandKind.APPRAISER), live(estimate)
    refuse_move(round, RoundState.APPRAISED)
    refuse_other(round, revision)
    take_hand(round, taken)
    hold_duties(estimate, WorkKind.APPRAISE)
    lines = lines_of(round)
    refuse_open(lines)
    refuse_above_ceiling(round, lines)
    round.appraised_by = by
    round.save()
    hand_in_with(estimate, WorkKind.APPRAISE, by, at, f"Thẩm định dự toán, lần {round.number}.")
    move(round, RoundState.APPRAISED, taken, action="budget.finish_appraisal", allowed=allowed_of(lines))
    return round


def refuse_open(lines: list[EstimateLine]) -> None:
    if undecided := [line for line in lines if line.allowed is None]:
        raise ActionRefused(
            f"Còn {len(undecided)} dòng chưa thẩm định: {', '.join(line.name for line in undecided)}.",
            "Ghi mức thẩm định của từng dòng; dòng chưa có giá thì ghi 0 kèm lý do.",
        )
    if unexplained := [line for line in lines if line.change and not line.reason]:
        raise ActionRefused(
            f"“{unexplained[0].name}” tăng, giảm mà chưa có lý do.", "Ghi lý do của từng dòng tăng hoặc giảm."
        )


def refuse_above_ceiling(round: Round, lines: list[EstimateLine]) -> None:
    """Finance may leave more of a line than was asked, but nothing beyond a sure ceiling of today."""
    said = (AppraisedLine(line.cost, Dong(line.allowed)) for line in lines if line.allowed is not None)
    if above := next(above_ceilings(said, circumstances(round)), None):
        raise ActionRefused(above, "Ghi mức thẩm định không quá mức đó.")
