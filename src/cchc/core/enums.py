"""States that more than one office package knows."""

from __future__ import annotations

from django.db import models


class LetterState(models.TextChoices):
    """Trạng thái thư."""

    QUEUED = "queued", "chờ gửi"
    SENDING = "sending", "đang gửi"
    SENT = "sent", "đã gửi"
    UNCLEAR = "unclear", "không rõ đã gửi"
    FAILED = "failed", "không gửi được"
    RETURNED = "returned", "bị trả lại"
    DROPPED = "dropped", "thôi không gửi"


# A slow sender may still come back after its letter was taken for lost, so its answer is taken then too. A letter
# may come back from a server further on while ours is still to say that it took it.
LETTER_MOVES: dict[LetterState, frozenset[LetterState]] = {
    LetterState.QUEUED: frozenset({LetterState.SENDING, LetterState.SENT, LetterState.DROPPED}),
    LetterState.SENDING: frozenset(
        {LetterState.SENT, LetterState.FAILED, LetterState.UNCLEAR, LetterState.QUEUED, LetterState.RETURNED}
    ),
    LetterState.UNCLEAR: frozenset({LetterState.SENT, LetterState.FAILED, LetterState.QUEUED, LetterState.RETURNED}),
    LetterState.FAILED: frozenset({LetterState.QUEUED}),
    LetterState.SENT: frozenset({LetterState.RETURNED}),
    LetterState.RETURNED: frozenset({LetterState.QUEUED}),
    LetterState.DROPPED: frozenset(),
}
