"""What every step of a part of the work shares: the move of its state, the row of the step, the entry in the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from cchc.core import blobs, log, uploads
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.review.enums import WORK_MOVES, StepKind, WorkState
from cchc.review.models import Duty, Evidence, WorkStep

MOST_FILES = 10

# Why a part of the work in a state cannot take a step it does not allow, and what to do instead.
STANDING: dict[WorkState, tuple[str, str]] = {
    WorkState.ASSIGNED: ("Việc này chưa có kết quả nộp.", "Chờ người được giao nhận và nộp kết quả."),
    WorkState.ACCEPTED: ("Việc này đang làm, chưa nộp kết quả.", "Chờ người được giao nộp kết quả."),
    WorkState.HANDED_IN: ("Kết quả đã nộp và đang chờ nghiệm thu.", "Muốn sửa thì đề nghị người nghiệm thu trả lại."),
    WorkState.RETURNED: ("Việc này đã trả lại để làm tiếp.", "Chờ người được giao nộp lại kết quả."),
    WorkState.DONE: ("Việc này đã nghiệm thu xong.", "Nếu còn phải làm tiếp thì người nghiệm thu mở lại."),
}


@dataclass(frozen=True, slots=True)
class File:
    """A file as a person sent it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Taken:
    """By whom a step is taken, for whom and when, and its name in the log."""

    action: str
    by: Officer
    at: datetime
    acting_for: str


def move(duty: Duty, to: WorkState, at: datetime) -> None:
    """Bring the duty into the state ``to`` or refuse with what it stands at; the caller holds its lock."""
    state = WorkState(duty.state)
    if to not in WORK_MOVES[state]:
        raise ActionRefused(*STANDING[state])
    duty.state, duty.state_since = to, at


def refuse_unless(duty: Duty, states: frozenset[WorkState]) -> None:
    if (state := WorkState(duty.state)) not in states:
        raise ActionRefused(*STANDING[state])


def as_doer(duty: Duty, by: Officer, at: datetime) -> str:
    """Whom ``by`` stands in for when they do the work."""
    return acting_for(by, timezone.localdate(at), posts=[duty.post])


def as_judge(by: Officer, at: datetime) -> str:
    """Whom ``by`` stands in for when they judge it."""
    return acting_for(by, timezone.localdate(at), right=Right.ACCEPT_WORK)


def write_step(
    duty: Duty,
    kind: StepKind,
    taken: Taken,
    *,
    text: str = "",
    percent: int | None = None,
    day: date | None = None,
    files: Sequence[File] = (),
) -> WorkStep:
    """Save the duty, write the row of the step with its evidence, and the entry in the log."""
    duty.save()
    facts: dict[str, Any] = {"text": text, "percent": percent, "day": day}
    signed: dict[str, Any] = {"by": taken.by, "at": taken.at, "acting_for": taken.acting_for}
    step: WorkStep = WorkStep.objects.create(duty=duty, kind=kind, **facts, **signed)
    keep_files(step, files)
    told = {name: value for name, value in facts.items() if value not in (None, "")}
    names = {"files": [file.name for file in files]} if files else {}
    log.append(action=taken.action, obj=duty, data={**told, **names}, **signed)
    return step


def keep_files(step: WorkStep, files: Sequence[File]) -> None:
    """Keep the files of a step; one sent twice is kept once."""
    refuse_unfit(files)
    for file in files:
        blob = blobs.store(file.data, "application/octet-stream")
        Evidence.objects.get_or_create(step=step, blob=blob, defaults={"name": file.name[-255:]})


def refuse_unfit(files: Sequence[File]) -> None:
    if len(files) > MOST_FILES:
        raise ActionRefused(f"Mỗi lần gửi được tối đa {MOST_FILES} tệp.", "Bỏ bớt tệp, hoặc gửi làm nhiều lần.")
    for file in files:
        uploads.refuse_unfit(file.name, file.data)
