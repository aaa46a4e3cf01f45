"""Propose a talk, change the proposal, withdraw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.editing import take_over
from cchc.core.locking import locked
from cchc.core.words import needed, one_line, passage
from cchc.lib.errors import ActionRefused
from cchc.lib.vietnamese import fold
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for, posts_acted_for
from cchc.talks.access import advising_posts
from cchc.talks.actions.steps import Taken, keep, move, refuse_stale, told
from cchc.talks.enums import UNDECIDED, TalkState, TalkStepKind
from cchc.talks.models import Call, Talk


@dataclass(frozen=True, slots=True)
class Person:
    """Who is to speak: an officer, or somebody without account by name and title."""

    officer: Officer | None = None
    name: str = ""
    title: str = ""

    def facts(self, at: datetime) -> dict[str, Any]:
        """As a talk keeps them; an officer by the posts held on the day."""
        if self.officer is None:
            return {
                "officer": None,
                "speaker": needed(self.name, "họ tên người trình bày"),
                "speaker_title": self.title,
            }
        posts = "; ".join(post.name for post in self.officer.posts_on(timezone.localdate(at)))
        return {"officer": self.officer, "speaker": self.officer.full_name, "speaker_title": posts[:300]}


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a proposal says."""

    title: str
    person: Person
    why: str
    area: str = ""
    topic: str = ""
    experience: str = ""

    def facts(self, at: datetime) -> dict[str, Any]:
        return {
            "title": needed(one_line(self.title), "tên tham luận"),
            "why": needed(self.why, "vì sao nên nghe tham luận này"),
            "area": self.area,
            "topic": self.topic,
            "experience": passage(self.experience),
            **self.person.facts(at),
        }


@transaction.atomic
def propose_talk(*, call: Call, proposed: Proposed, by: Officer, at: datetime) -> Talk:
    """Đăng ký, đề xuất tham luận for oneself or for another; the same title and speaker stand once."""
    call = locked(call)
    facts = proposed.facts(at)
    if known := same_proposal(call, facts["title"], facts["speaker"]):
        raise ActionRefused(f"{known.speaker} đã có đề xuất “{known.title}”.", "Mở đề xuất đó để xem hoặc sửa.")
    if call.decisions.exists() and timezone.localdate(at) > call.propose_by:
        raise ActionRefused(
            f"UBND đã chọn tham luận và đã hết hạn đăng ký ({call.propose_by:%d/%m/%Y}).",
            "Đầu mối lùi hạn đăng ký nếu cần nhận thêm đề xuất.",
        )
    talk = Talk(commune=call.commune, call=call, proposed_by=by, proposed_at=at, state_since=at, revision=0, **facts)
    taken = Taken(by, at, "")
    keep(talk, TalkStepKind.PROPOSED, taken)
    log.append(action="talks.propose_talk", obj=talk, data=said(facts), **taken.signed)
    return talk


def same_proposal(call: Call, title: str, speaker: str) -> Talk | None:
    rows = call.talks.exclude(state=TalkState.WITHDRAWN)
    wanted = fold(title), fold(speaker)
    return next((talk for talk in rows if (fold(talk.title), fold(talk.speaker)) == wanted), None)


def said(facts: dict[str, Any]) -> dict[str, Any]:
    """What the log keeps of a proposal."""
    return {name: facts[name] for name in ("title", "speaker", "speaker_title", "area", "topic")}


@transaction.atomic
def change_proposal(*, talk: Talk, proposed: Proposed, revision: int, by: Officer, at: datetime) -> Talk:
    """Sửa đề xuất while nobody has decided on it."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    if talk.state not in CHANGEABLE:
        raise ActionRefused("Đề xuất này đã qua bước lập danh sách nên không sửa được.", "Trao đổi với đầu mối.")
    facts = proposed.facts(at)
    if take_over(talk, facts):
        told(talk, TalkStepKind.CHANGED, Taken(by, at, ""), action="talks.change_proposal", data=said(facts))
    return talk


CHANGEABLE = frozenset({TalkState.PROPOSED, TalkState.LEFT_OUT})


@transaction.atomic
def advise_on_talk(*, talk: Talk, text: str, revision: int, by: Officer, at: datetime) -> Talk:
    """Ghi ý kiến tham mưu on a proposal that the committee has not decided yet."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    words = needed(text, "ý kiến")
    if talk.state not in UNDECIDED:
        raise ActionRefused("UBND đã quyết định về tham luận này.", "Ý kiến gửi trước khi UBND quyết định.")
    day = timezone.localdate(at)
    posts = [post for post in posts_acted_for(by, day) if post.code in advising_posts(talk.call.cycle.plan, day)]
    acting = acting_for(by, day, posts=posts) if posts else acting_for(by, day, right=Right.MANAGE_TALKS)
    told(talk, TalkStepKind.ADVISED, Taken(by, at, acting), action="talks.advise_on_talk", text=words)
    return talk


@transaction.atomic
def withdraw_proposal(*, talk: Talk, revision: int, reason: str, by: Officer, at: datetime) -> Talk:
    """Rút đề xuất, with the reason."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    words = needed(reason, "lý do rút")
    taken = Taken(by, at, "")
    move(talk, TalkState.WITHDRAWN, taken)
    told(talk, TalkStepKind.WITHDRAWN, taken, action="talks.withdraw_proposal", text=words)
    return talk
