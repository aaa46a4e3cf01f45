"""What every step of a talk shares: the move of its state, the row of the step, the entry in the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from cchc.core import log
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.talks.enums import TALK_MOVES, TalkState, TalkStepKind
from cchc.talks.models import Call, Talk, TalkStep

# Why a talk in a state cannot take a step it does not allow, and what to do instead.
STANDING: dict[TalkState, tuple[str, str]] = {
    TalkState.PROPOSED: ("Tham luận này mới được đề xuất.", "Chờ đầu mối lập danh sách trình."),
    TalkState.LISTED: ("Tham luận này đang trình, chưa được chọn.", "Chờ lãnh đạo UBND quyết định."),
    TalkState.LEFT_OUT: ("Tham luận này không có trong danh sách trình.", "Đưa vào danh sách trước, kèm lý do."),
    TalkState.WITHDRAWN: ("Đề xuất này đã rút.", "Đăng ký lại nếu vẫn muốn trình bày."),
    TalkState.NOT_CHOSEN: ("Tham luận này không được chọn.", "Muốn dùng thì lãnh đạo UBND quyết định lại."),
    TalkState.RESERVE: ("Tham luận này đang dự bị.", "Dự bị vào thay khi có người không nhận."),
    TalkState.CHOSEN: ("Người trình bày chưa xác nhận.", "Chờ người trình bày nhận tham luận."),
    TalkState.OTHER_NAMED: ("Đang có đề nghị thay người trình bày.", "Chờ đầu mối quyết định về người thay."),
    TalkState.REFUSED: ("Người trình bày đã báo không nhận.", "Mời dự bị vào thay, hoặc quyết định lại."),
    TalkState.CONFIRMED: ("Tham luận đã có người nhận, chưa có bài.", "Chờ người trình bày nộp bài."),
    TalkState.HANDED_IN: ("Bài đã nộp, đang chờ duyệt.", "Chờ đầu mối duyệt hoặc trả lại."),
    TalkState.RETURNED: ("Bài đã trả lại để sửa.", "Chờ người trình bày nộp lại."),
    TalkState.APPROVED: ("Bài đã được duyệt.", "Muốn sửa thì đầu mối trả lại bài, ghi rõ lý do."),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """By whom a step is taken, for whom and when; ``recorded`` where the speaker has no account."""

    by: Officer
    at: datetime
    acting_for: str
    recorded: bool = False

    @property
    def signed(self) -> dict[str, Any]:
        return {"by": self.by, "at": self.at, "acting_for": self.acting_for}


def as_right(by: Officer, at: datetime, right: Right) -> Taken:
    """A step taken by a right, one's own or that of whom one stands in for."""
    return Taken(by, at, acting_for(by, timezone.localdate(at), right=right))


def as_speaker(talk: Talk, by: Officer, at: datetime) -> Taken:
    """A step of the speaker, taken by themself, by their deputy, or noted by the organiser."""
    day = timezone.localdate(at)
    if talk.officer is None:
        return Taken(by, at, acting_for(by, day, right=Right.MANAGE_TALKS), recorded=True)
    return Taken(by, at, "" if talk.officer_id == by.pk else talk.officer.named_on(day))


def move(talk: Talk, to: TalkState, taken: Taken) -> None:
    """Bring a talk that the caller holds locked into a state, or refuse with how it stands."""
    refuse_move(talk, to)
    if to != TalkState.RESERVE:
        talk.rank = None
    talk.state, talk.state_since = to, taken.at


def refuse_move(talk: Talk, to: TalkState) -> None:
    state = TalkState(talk.state)
    if to not in TALK_MOVES[state]:
        raise ActionRefused(*STANDING[state])


def keep(talk: Talk, kind: TalkStepKind, taken: Taken, text: str = "") -> TalkStep:
    """Save the talk and write the row of the step; the entry in the log is the caller's."""
    talk.revision += 1
    talk.save()
    speaker = talk.speaker_named[:430]
    step: TalkStep = TalkStep.objects.create(
        talk=talk, kind=kind, text=text, speaker=speaker, recorded=taken.recorded, **taken.signed
    )
    return step


def told(
    talk: Talk, kind: TalkStepKind, taken: Taken, *, action: str, text: str = "", data: Mapping[str, Any] | None = None
) -> None:
    """Save the talk, write the step and its entry in the log."""
    keep(talk, kind, taken, text)
    facts = {**(data or {}), **({"text": text} if text else {}), **({"recorded": True} if taken.recorded else {})}
    log.append(action=action, obj=talk, data=facts, **taken.signed)


def refuse_stale(row: Talk | Call, revision: int) -> None:
    """Who acts on what they read is told when another was first."""
    if row.revision != revision:
        raise ActionRefused(
            "Trong lúc bạn xem, người khác vừa làm một bước.", "Xem trạng thái mới nhất rồi làm lại nếu vẫn cần."
        )
