"""States of a talk with their moves, what the committee may say of one, and what its speaker owes."""

from __future__ import annotations

from django.db import models


class TalkState(models.TextChoices):
    """Trạng thái tham luận, from a proposal to an approved text."""

    PROPOSED = "proposed", "mới đề xuất"
    LISTED = "listed", "trong danh sách trình"
    LEFT_OUT = "left_out", "không đưa vào danh sách"
    WITHDRAWN = "withdrawn", "đã rút"
    NOT_CHOSEN = "not_chosen", "không chọn"
    RESERVE = "reserve", "dự bị"
    CHOSEN = "chosen", "chưa xác nhận"
    OTHER_NAMED = "other_named", "xin thay người"
    REFUSED = "refused", "không nhận"
    CONFIRMED = "confirmed", "đã nhận, chờ bài"
    HANDED_IN = "handed_in", "chờ duyệt bài"
    RETURNED = "returned", "bài trả lại"
    APPROVED = "approved", "bài đã duyệt"


S = TalkState
GIVEN_UP = frozenset({S.OTHER_NAMED, S.REFUSED})
DECIDED_ANEW = frozenset({S.NOT_CHOSEN, S.RESERVE})
# A speaker may fall ill on any day, and the committee may decide anew on any day.
TALK_MOVES: dict[TalkState, frozenset[TalkState]] = {
    S.PROPOSED: frozenset({S.LISTED, S.LEFT_OUT, S.WITHDRAWN}),
    S.LISTED: frozenset({S.LEFT_OUT, S.WITHDRAWN, S.CHOSEN, S.RESERVE, S.NOT_CHOSEN}),
    S.LEFT_OUT: frozenset({S.LISTED, S.WITHDRAWN}),
    S.WITHDRAWN: frozenset(),
    S.NOT_CHOSEN: frozenset({S.CHOSEN, S.RESERVE}),
    S.RESERVE: frozenset({S.CHOSEN, S.NOT_CHOSEN}),
    S.CHOSEN: frozenset({S.CONFIRMED}) | GIVEN_UP | DECIDED_ANEW,
    S.OTHER_NAMED: frozenset({S.CHOSEN, S.REFUSED}) | DECIDED_ANEW,
    S.REFUSED: frozenset({S.CHOSEN}) | DECIDED_ANEW,
    S.CONFIRMED: frozenset({S.HANDED_IN}) | GIVEN_UP | DECIDED_ANEW,
    S.HANDED_IN: frozenset({S.RETURNED, S.APPROVED}) | GIVEN_UP | DECIDED_ANEW,
    S.RETURNED: frozenset({S.HANDED_IN}) | GIVEN_UP | DECIDED_ANEW,
    S.APPROVED: frozenset({S.RETURNED}) | GIVEN_UP | DECIDED_ANEW,
}
# Who stands in the programme, whether or not they have said so.
TO_SPEAK = frozenset({S.CHOSEN, S.OTHER_NAMED, S.CONFIRMED, S.HANDED_IN, S.RETURNED, S.APPROVED})
# Who took it on and spoke, once the conference is over.
TAKEN_ON = frozenset({S.CONFIRMED, S.HANDED_IN, S.RETURNED, S.APPROVED})
UNDECIDED = frozenset({S.PROPOSED, S.LISTED, S.LEFT_OUT})
TO_DECIDE = frozenset({S.LISTED, S.NOT_CHOSEN, S.RESERVE, S.REFUSED}) | TO_SPEAK
TO_WRITE = frozenset({S.CONFIRMED, S.RETURNED})

OWED: dict[TalkState, str] = {
    S.CHOSEN: "xác nhận",
    S.CONFIRMED: "nộp bài",
    S.RETURNED: "sửa và nộp lại bài",
}


class Verdict(models.TextChoices):
    """Ý kiến của UBND về một tham luận."""

    CHOSEN = "chosen", "chọn"
    RESERVE = "reserve", "dự bị"
    NOT_CHOSEN = "not_chosen", "không chọn"


class TalkStepKind(models.TextChoices):
    """Bước của tham luận, as its history shows it."""

    PROPOSED = "proposed", "đề xuất"
    CHANGED = "changed", "sửa đề xuất"
    WITHDRAWN = "withdrawn", "rút đề xuất"
    ADVISED = "advised", "ý kiến tham mưu"
    LISTED = "listed", "đưa vào danh sách trình"
    LEFT_OUT = "left_out", "không đưa vào danh sách"
    CHOSEN = "chosen", "UBND chọn"
    RESERVE = "reserve", "UBND xếp dự bị"
    NOT_CHOSEN = "not_chosen", "UBND không chọn"
    CONFIRMED = "confirmed", "nhận tham luận"
    OTHER_NAMED = "other_named", "xin thay người"
    OTHER_TAKEN = "other_taken", "đồng ý thay người"
    OTHER_NOT_TAKEN = "other_not_taken", "không thay người"
    REFUSED = "refused", "không nhận tham luận"
    STEPPED_IN = "stepped_in", "dự bị vào thay"
    HANDED_IN = "handed_in", "nộp bài"
    RETURNED = "returned", "trả lại bài"
    APPROVED = "approved", "duyệt bài"
