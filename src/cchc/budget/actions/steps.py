"""What every step of an estimate shares: the round under its lock, the move, the hand, the step and the entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from cchc.budget.enums import ROUND_MOVES, HandKind, RoundState
from cchc.budget.models import Estimate, Hand, Round, RoundStep
from cchc.budget.queries.hands import RIGHT_OF, bar_to
from cchc.budget.queries.rounds import live_round
from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for

# Why a round in a state cannot take a step it does not allow, and what to do instead.
STANDING: dict[RoundState, tuple[str, str]] = {
    RoundState.DRAFT: ("Dự toán đang được lập, chưa trình.", "Chờ người lập trình dự toán."),
    RoundState.SUBMITTED: (
        "Dự toán đã trình, đang chờ thẩm định.",
        "Muốn sửa thì rút lại khi chưa ai thẩm định, hoặc đề nghị tài chính trả lại.",
    ),
    RoundState.APPRAISED: (
        "Dự toán đã thẩm định xong, đang chờ phê duyệt.",
        "Muốn sửa thì mở lại, ghi rõ lý do; tài chính thẩm định lại.",
    ),
    RoundState.APPROVED: (
        "Dự toán đã được phê duyệt.",
        "Muốn sửa thì mở lại, ghi rõ lý do; dự toán phải thẩm định và phê duyệt lại.",
    ),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """By whom a step is taken, in which hand, and when."""

    by: Officer
    at: datetime
    kind: HandKind

    @property
    def acting_for(self) -> str:
        return acting_for(self.by, timezone.localdate(self.at), right=RIGHT_OF[self.kind])


def live(estimate: Estimate) -> Round:
    """The live round of the estimate, whose lock settles who comes first."""
    return live_round(locked(estimate))


def refuse_unless(round: Round, *states: RoundState) -> None:
    if round.state not in states:
        raise ActionRefused(*STANDING[RoundState(round.state)])


def refuse_move(round: Round, to: RoundState) -> None:
    if to not in ROUND_MOVES[RoundState(round.state)]:
        raise ActionRefused(*STANDING[RoundState(round.state)])


def take_hand(round: Round, taken: Taken) -> None:
    """Note whose hand lies on the round; whoever has another hand in it is refused with who is left."""
    if refused := bar_to(round, taken.by, taken.kind, timezone.localdate(taken.at)):
        raise refused
    Hand.objects.get_or_create(round=round, officer=taken.by, defaults={"kind": taken.kind, "at": taken.at})


def move(round: Round, to: RoundState, taken: Taken, *, action: str, reason: str = "", **data: Any) -> None:
    """Move a round that the caller holds locked, with its step and its entry in the log."""
    refuse_move(round, to)
    round.state = to
    round.save()
    signed: dict[str, Any] = {"by": taken.by, "at": taken.at, "acting_for": taken.acting_for}
    RoundStep.objects.create(round=round, state=to, reason=reason, **signed)
    facts = {"round": round.number, **data, **({"reason": reason} if reason else {})}
    log.append(action=action, obj=round, data=facts, **signed)


def note(round: Round, taken: Taken, *, action: str, **data: Any) -> None:
    """The entry in the log of a change that leaves the state as it is."""
    signed: dict[str, Any] = {"by": taken.by, "at": taken.at, "acting_for": taken.acting_for}
    log.append(action=action, obj=round, data={"round": round.number, **data}, **signed)
