"""The organiser's steps when a speaker cannot come: take the other one, keep the first, let a reserve step in."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.core.locking import held, locked
from cchc.core.words import needed
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.talks.actions.steps import as_right, move, refuse_stale, told
from cchc.talks.enums import TalkState, TalkStepKind
from cchc.talks.models import Talk


@transaction.atomic
def take_other(*, talk: Talk, revision: int, by: Officer, at: datetime) -> Talk:
    """Đồng ý thay người: the other speaks, and has still to confirm it."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    taken = as_right(by, at, Right.MANAGE_TALKS)
    move(talk, TalkState.CHOSEN, taken)
    other = talk.others.select_related("officer").get(taken=None)
    other.taken = True
    other.save()
    talk.officer, talk.speaker, talk.speaker_title = other.officer, other.speaker, other.speaker_title
    told(talk, TalkStepKind.OTHER_TAKEN, taken, action="talks.take_other", text=talk.speaker_named)
    return talk


@transaction.atomic
def keep_speaker(*, talk: Talk, reason: str, revision: int, by: Officer, at: datetime) -> Talk:
    """Không thay người, with the reason; the speaker has still to say whether they speak."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    if talk.state != TalkState.OTHER_NAMED:
        raise ActionRefused("Không có đề nghị thay người nào chờ quyết định.", "Xem trạng thái hiện nay.")
    words = needed(reason, "lý do không thay người")
    taken = as_right(by, at, Right.MANAGE_TALKS)
    move(talk, TalkState.CHOSEN, taken)
    talk.others.filter(taken=None).update(taken=False)
    told(talk, TalkStepKind.OTHER_NOT_TAKEN, taken, action="talks.keep_speaker", text=words)
    return talk


@transaction.atomic
def step_in(*, talk: Talk, revision: int, by: Officer, at: datetime) -> Talk:
    """Dự bị vào thay: the first reserve speaks where one who was chosen does not; they have still to confirm."""
    call = locked(talk.call)
    rows = {row.pk: row for row in held(Talk).filter(call=call).order_by("pk")}
    talk = rows[talk.pk]
    refuse_stale(talk, revision)
    first = min((row for row in rows.values() if row.rank), key=lambda row: row.rank or 0, default=None)
    if first is None or first.pk != talk.pk:
        raise ActionRefused("Tham luận này không phải dự bị thứ nhất.", "Mời theo thứ tự dự bị, hoặc quyết định lại.")
    gone = free_place(list(rows.values()))
    taken = as_right(by, at, Right.MANAGE_TALKS)
    move(talk, TalkState.CHOSEN, taken)
    talk.minutes, talk.position = gone.minutes, gone.position
    gone.minutes = gone.position = None
    gone.save()
    told(
        talk,
        TalkStepKind.STEPPED_IN,
        taken,
        action="talks.step_in",
        text=f"Thay {gone.speaker}",
        data={"instead_of": gone.pk},
    )
    return talk


def free_place(rows: list[Talk]) -> Talk:
    """A talk that was chosen and is not given; refused while there is none. Its minutes and place pass on once."""
    gone = next((row for row in rows if row.state == TalkState.REFUSED and row.minutes), None)
    if gone is None:
        raise ActionRefused("Chưa có chỗ trống cho dự bị.", "Dự bị vào thay khi có người đã chọn báo không nhận.")
    return gone
