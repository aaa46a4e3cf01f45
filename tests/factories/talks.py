"""Talks of the seed's review in any state, by the people of the cast."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cchc.review.models import Cycle
from cchc.talks.actions import (
    Chosen,
    Person,
    Placed,
    Proposed,
    Wanted,
    approve_text,
    confirm_talk,
    decide_talks,
    hand_in_text,
    open_call,
    propose_talk,
    shortlist_talks,
)
from cchc.talks.enums import Verdict
from cchc.talks.models import Call, Decision, Talk
from tests.people import AT, TODAY, Commune

WANTED = Wanted(2, 14, date(2023, 6, 10), date(2023, 6, 19), ("Giảm hồ sơ trễ hạn",), "Không quá hai trang.")
TEXT = "Kính thưa Hội nghị. Xã đã niêm yết công khai mọi thủ tục ngay tại nhà văn hóa các bản trong quý một."
STEP: dict[str, Any] = {"at": AT}


def call_of(commune: Commune, cycle: Cycle, wanted: Wanted = WANTED) -> Call:
    return open_call(cycle=cycle, wanted=wanted, by=commune.organiser, at=AT)


def proposed(commune: Commune, call: Call, part: str, title: str = "") -> Talk:
    """A talk that a part of the cast proposes for themself."""
    officer = commune.people[part]
    said = Proposed(
        title or f"Kinh nghiệm của {officer.full_name}", Person(officer), "Làm thật, có số liệu.", area="TT"
    )
    return propose_talk(call=call, proposed=said, by=officer, at=AT)


def listed(commune: Commune, call: Call, *talks: Talk) -> None:
    """Put the talks on the short list."""
    call.refresh_from_db()
    placed = {talk.pk: Placed(True, "Đúng chủ đề.") for talk in talks}
    shortlist_talks(call=call, placed=placed, revision=call.revision, by=commune.organiser, at=AT)


def verdicts(chosen: list[Talk], reserve: list[Talk], declined: list[Talk]) -> dict[int, Chosen]:
    return {
        **{talk.pk: Chosen(Verdict.CHOSEN, minutes=7) for talk in chosen},
        **{talk.pk: Chosen(Verdict.RESERVE, rank=rank) for rank, talk in enumerate(reserve, 1)},
        **{talk.pk: Chosen(Verdict.NOT_CHOSEN) for talk in declined},
    }


def decide(commune: Commune, call: Call, chosen: Mapping[int, Chosen], **facts: Any) -> Decision:
    call.refresh_from_db()
    told = {"on": TODAY, "reason": "Theo danh sách trình.", "revision": call.revision, "by": commune.chairman, "at": AT}
    return decide_talks(call=call, chosen=chosen, **{**told, **facts})


def chosen(commune: Commune, cycle: Cycle) -> tuple[Call, Talk, Talk, Talk]:
    """A decided call: finance and reform speak, the clerk is the first reserve."""
    call = call_of(commune, cycle)
    talks = [proposed(commune, call, part) for part in ("finance", "reform", "clerk")]
    listed(commune, call, *talks)
    decide(commune, call, verdicts(talks[:2], talks[2:], []))
    for row in (call, *talks):
        row.refresh_from_db()
    return call, talks[0], talks[1], talks[2]


def confirmed(talk: Talk, by: Any) -> Talk:
    talk.refresh_from_db()
    return confirm_talk(talk=talk, revision=talk.revision, by=by, at=AT)


def written(talk: Talk, by: Any, text: str = TEXT) -> Talk:
    talk = confirmed(talk, by)
    hand_in_text(talk=talk, text=text, revision=talk.revision, by=by, at=AT)
    talk.refresh_from_db()
    return talk


def approved(commune: Commune, talk: Talk, by: Any) -> Talk:
    talk = written(talk, by)
    return approve_text(talk=talk, revision=talk.revision, by=commune.organiser, at=AT)


def states(*talks: Talk) -> list[str]:
    """How the talks stand in the database."""
    return [Talk.objects.get(pk=talk.pk).state for talk in talks]
