"""The committee chooses: one recorded decision on every talk that was put before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import held, locked
from cchc.core.words import needed
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.talks.actions.steps import Taken, as_right, keep, move, refuse_stale
from cchc.talks.enums import TO_DECIDE, TO_SPEAK, TalkState, TalkStepKind, Verdict
from cchc.talks.models import Call, Choice, Decision, Talk


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is decided of one talk: ``rank`` of a reserve, ``minutes`` of one that is to speak."""

    verdict: Verdict
    rank: int | None = None
    minutes: int | None = None
    reason: str = ""


@transaction.atomic
def decide_talks(
    *, call: Call, chosen: Mapping[int, Chosen], on: date, reason: str, revision: int, by: Officer, at: datetime
) -> Decision:
    """Quyết định chọn tham luận; what was decided before stays to be read. Those already speaking go on.

    ``revision`` is that of the call as the leader read it: of two who decide at once the second is told.
    """
    call = locked(call)
    refuse_stale(call, revision)
    words = needed(reason, "lý do, căn cứ chọn")
    taken = as_right(by, at, Right.CHOOSE_TALKS)
    if on > timezone.localdate(at):
        raise ActionRefused(f"Ngày quyết định {on:%d/%m/%Y} còn ở tương lai.", "Ghi ngày đã quyết định.")
    rows = list(held(Talk).filter(call=call, state__in=TO_DECIDE).order_by("pk"))
    refuse_unfit(call, rows, chosen)
    number = call.decisions.count() + 1
    decision: Decision = Decision.objects.create(
        commune=call.commune, call=call, number=number, decided_on=on, reason=words, **taken.signed
    )
    free_ranks(rows)
    for talk in rows:
        choose(talk, chosen[talk.pk], decision, taken)
    call.revision += 1
    call.finished_at = None
    call.save()
    log.append(action="talks.decide_talks", obj=decision, data=facts(chosen), **taken.signed)
    return decision


def refuse_unfit(call: Call, rows: Sequence[Talk], chosen: Mapping[int, Chosen]) -> None:
    """Every talk before the committee gets one answer, reserves in an order of their own."""
    if not rows:
        raise ActionRefused("Chưa có tham luận nào trong danh sách trình.", "Đầu mối lập danh sách trước.")
    if {talk.pk for talk in rows} != set(chosen):
        raise ActionRefused("Danh sách trình vừa thay đổi.", "Xem lại danh sách mới nhất rồi quyết định.")
    speak = [one for one in chosen.values() if one.verdict == Verdict.CHOSEN]
    ranks = [one.rank for one in chosen.values() if one.verdict == Verdict.RESERVE]
    if not speak:
        raise ActionRefused("Chưa chọn tham luận nào.", "Chọn ít nhất một tham luận.")
    if None in ranks or len(set(ranks)) < len(ranks):
        raise ActionRefused("Mỗi tham luận dự bị cần một thứ tự riêng.", "Ghi 1 cho dự bị thứ nhất, 2 cho thứ hai…")
    total = sum(one.minutes or 0 for one in speak)
    if not all(one.minutes for one in speak):
        raise ActionRefused("Có tham luận được chọn chưa ghi số phút.", "Ghi số phút cho từng tham luận được chọn.")
    if total > call.minutes:
        raise ActionRefused(
            f"Tổng {total} phút, quá {call.minutes} phút dành cho tham luận.",
            "Giảm phút, chọn ít hơn, hoặc sửa tổng thời lượng trong đề nghị đăng ký.",
        )


def free_ranks(rows: Sequence[Talk]) -> None:
    """Two reserves may change places: the old ranks are given back before the new ones are taken."""
    Talk.objects.filter(pk__in=[talk.pk for talk in rows], state=TalkState.RESERVE).update(
        state=TalkState.NOT_CHOSEN, rank=None
    )


def choose(talk: Talk, one: Chosen, decision: Decision, taken: Taken) -> None:
    """Bring the talk where the decision wants it, and keep what was decided with title and speaker of the day."""
    Choice.objects.create(
        decision=decision,
        talk=talk,
        verdict=one.verdict,
        rank=one.rank if one.verdict == Verdict.RESERVE else None,
        minutes=one.minutes if one.verdict == Verdict.CHOSEN else None,
        reason=one.reason.strip(),
        title=talk.title,
        speaker=talk.speaker_named[:430],
    )
    before = (talk.state, talk.rank, talk.minutes)
    to = TalkState(one.verdict.value)
    if talk.state != to and not (one.verdict == Verdict.CHOSEN and talk.state in TO_SPEAK):
        move(talk, to, taken)
        talk.others.filter(taken=None).update(taken=False)
    talk.rank = one.rank if one.verdict == Verdict.RESERVE else None
    talk.minutes = one.minutes if one.verdict == Verdict.CHOSEN else None
    if one.verdict != Verdict.CHOSEN:
        talk.position = None
    elif talk.position is None:
        talk.position = next_position(talk)
    if before[0] != talk.state:
        keep(talk, TalkStepKind(one.verdict.value), taken, one.reason.strip())
    elif before != (talk.state, talk.rank, talk.minutes) or one.verdict == Verdict.RESERVE:
        talk.save()


def next_position(talk: Talk) -> int:
    last = Talk.objects.filter(call=talk.call_id, position__isnull=False).order_by("-position").first()
    return (last.position or 0) + 1 if last else 1


def facts(chosen: Mapping[int, Chosen]) -> dict[str, list[int]]:
    """The talks by what was decided of them, reserves in their order."""
    rows = sorted(chosen.items(), key=lambda row: (row[1].rank or 0, row[0]))
    return {verdict.value: [pk for pk, one in rows if one.verdict == verdict] for verdict in Verdict}
