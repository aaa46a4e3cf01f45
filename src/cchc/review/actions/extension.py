"""Ask for more time and decide on it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from cchc.core.locking import locked
from cchc.core.words import needed, passage
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.review.actions.judge_work import refuse_own_work
from cchc.review.actions.steps import Taken, as_doer, as_judge, refuse_unless, write_step
from cchc.review.enums import UNDER_WAY, StepKind
from cchc.review.models import Duty
from cchc.review.queries.standing import extensions_left


@transaction.atomic
def ask_extension(*, duty: Duty, until: date, reason: str, by: Officer, at: datetime) -> Duty:
    """Xin gia hạn to ``until`` with the reason, as often as the commune's setting allows.

    The day lies after the one that holds, not in the past, and not after the conference for work due before it.
    """
    duty = locked(duty)
    refuse_unless(duty, UNDER_WAY)
    words = needed(reason, "lý do xin gia hạn")
    today = timezone.localdate(at)
    refuse_again(duty, today)
    refuse_unfit_day(duty, until, today)
    duty.asked_until = until
    taken = Taken(action="review.ask_extension", by=by, at=at, acting_for=as_doer(duty, by, at))
    write_step(duty, StepKind.EXTENSION_ASKED, taken, text=words, day=until)
    return duty


@transaction.atomic
def decide_extension(*, duty: Duty, grant: bool, reason: str, by: Officer, at: datetime) -> Duty:
    """Cho hoặc không cho gia hạn; a refusal has its reason."""
    duty = locked(duty)
    if duty.asked_until is None:
        raise ActionRefused("Không còn đề nghị gia hạn nào chờ quyết định.", "Xem các bước của việc này.")
    refuse_own_work(duty, by, at, "cho gia hạn")
    words = passage(reason) if grant else needed(reason, "lý do không gia hạn")
    day, duty.asked_until = duty.asked_until, None
    duty.extended_to = day if grant else duty.extended_to
    kind = StepKind.EXTENSION_GRANTED if grant else StepKind.EXTENSION_REFUSED
    taken = Taken(action="review.decide_extension", by=by, at=at, acting_for=as_judge(by, at))
    write_step(duty, kind, taken, text=words, day=day)
    return duty


def refuse_again(duty: Duty, today: date) -> None:
    if duty.asked_until:
        raise ActionRefused(
            f"Đề nghị gia hạn đến {duty.asked_until:%d/%m/%Y} đang chờ quyết định.", "Chờ người nghiệm thu quyết định."
        )
    if not extensions_left(duty, today):
        raise ActionRefused("Việc này đã hết lượt xin gia hạn.", "Nộp phần đã làm được và nêu rõ phần còn lại.")


def refuse_unfit_day(duty: Duty, until: date, today: date) -> None:
    held_on = duty.assignment.plan.held_on
    if duty.due is None:
        raise ActionRefused("Việc này không có hạn nên không cần gia hạn.", "Làm tiếp và báo tiến độ.")
    if until <= duty.due:
        raise ActionRefused(f"Hạn hiện nay đã là {duty.due:%d/%m/%Y}.", "Chọn ngày sau hạn hiện nay.")
    if until < today:
        raise ActionRefused("Ngày xin gia hạn đã qua.", "Chọn hôm nay hoặc một ngày tới.")
    if held_on and duty.due <= held_on < until:
        raise ActionRefused(
            f"Hội nghị họp ngày {held_on:%d/%m/%Y}, việc phải xong trước đó.", "Chọn ngày không muộn hơn ngày hội nghị."
        )
