"""The steps of whoever is to speak: take the talk on, name another, decline."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.core.locking import locked
from cchc.core.words import needed
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.talks.actions.propose import Person
from cchc.talks.actions.steps import as_speaker, move, refuse_stale, told
from cchc.talks.enums import TalkState, TalkStepKind
from cchc.talks.models import OtherSpeaker, Talk


@transaction.atomic
def confirm_talk(*, talk: Talk, revision: int, by: Officer, at: datetime) -> Talk:
    """Nhận tham luận: nothing but this makes a chosen talk a sure one."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    taken = as_speaker(talk, by, at)
    move(talk, TalkState.CONFIRMED, taken)
    told(talk, TalkStepKind.CONFIRMED, taken, action="talks.confirm_talk")
    return talk


@transaction.atomic
def name_another(*, talk: Talk, person: Person, reason: str, revision: int, by: Officer, at: datetime) -> OtherSpeaker:
    """Giới thiệu người trình bày thay, with the reason; the organiser accepts them or not."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    words = needed(reason, "lý do thay người")
    facts = person.facts(at)
    if facts["speaker"] == talk.speaker and facts["officer"] == talk.officer:
        raise ActionRefused(f"{talk.speaker} đang là người trình bày.", "Chọn một người khác.")
    taken = as_speaker(talk, by, at)
    move(talk, TalkState.OTHER_NAMED, taken)
    other: OtherSpeaker = OtherSpeaker.objects.create(talk=talk, reason=words, at=at, **facts)
    told(talk, TalkStepKind.OTHER_NAMED, taken, action="talks.name_another", text=f"{other}: {words}")
    return other


@transaction.atomic
def decline_talk(*, talk: Talk, reason: str, revision: int, by: Officer, at: datetime) -> Talk:
    """Không nhận tham luận, with the reason; who was named instead falls away."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    words = needed(reason, "lý do không nhận")
    taken = as_speaker(talk, by, at)
    move(talk, TalkState.REFUSED, taken)
    talk.others.filter(taken=None).update(taken=False)
    told(talk, TalkStepKind.REFUSED, taken, action="talks.decline_talk", text=words)
    return talk
