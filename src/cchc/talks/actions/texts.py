"""Hand a text in, return it with remarks, approve it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.core import blobs, uploads
from cchc.core.locking import locked
from cchc.core.words import needed
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.actions import File
from cchc.talks.access import speakers_acted_for
from cchc.talks.actions.steps import as_right, as_speaker, move, refuse_move, refuse_stale, told
from cchc.talks.enums import TalkState, TalkStepKind
from cchc.talks.models import Talk, TalkText

MOST_CHARACTERS = 60_000


@transaction.atomic
def hand_in_text(
    *, talk: Talk, text: str, revision: int, by: Officer, at: datetime, file: File | None = None
) -> TalkText:
    """Nộp bài tham luận; the version is frozen with its title and speaker, its file kept as it came."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    refuse_move(talk, TalkState.HANDED_IN)
    words = needed(text, "nội dung bài")
    if len(words) > MOST_CHARACTERS:
        raise ActionRefused("Bài dài quá 60.000 ký tự.", "Rút gọn bài cho vừa thời lượng rồi nộp lại.")
    taken = as_speaker(talk, by, at)
    facts: dict[str, Any] = {"title": talk.title, "speaker": talk.speaker, "speaker_title": talk.speaker_title}
    version: TalkText = TalkText.objects.create(
        talk=talk, number=talk.texts.count() + 1, text=words, **facts, **kept(file), **taken.signed
    )
    move(talk, TalkState.HANDED_IN, taken)
    data = {"version": version.number, **({"file": version.name} if version.name else {})}
    told(talk, TalkStepKind.HANDED_IN, taken, action="talks.hand_in_text", text=f"Lần {version.number}", data=data)
    return version


def kept(file: File | None) -> dict[str, Any]:
    if file is None:
        return {}
    uploads.refuse_unfit(file.name, file.data)
    return {"blob": blobs.store(file.data, "application/octet-stream"), "name": file.name[-255:]}


@transaction.atomic
def return_text(*, talk: Talk, remarks: str, revision: int, by: Officer, at: datetime) -> Talk:
    """Trả lại bài with remarks; a text that was approved is so no longer."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    words = needed(remarks, "điều cần sửa")
    taken = as_right(by, at, Right.MANAGE_TALKS)
    move(talk, TalkState.RETURNED, taken)
    talk.approved = None
    told(
        talk, TalkStepKind.RETURNED, taken, action="talks.return_text", text=words, data={"version": talk.texts.count()}
    )
    return talk


@transaction.atomic
def approve_text(*, talk: Talk, revision: int, by: Officer, at: datetime, remarks: str = "") -> Talk:
    """Duyệt bài: the last version is read out. Nobody approves a text of their own, nor who stands in for them."""
    talk = locked(talk)
    refuse_stale(talk, revision)
    refuse_move(talk, TalkState.APPROVED)
    version = talk.texts.order_by("-number")[0]
    speakers = speakers_acted_for(by, timezone.localdate(at))
    if talk.officer_id in speakers or (talk.officer_id and version.by_id == by.pk):
        raise ActionRefused("Không ai tự duyệt bài của mình.", "Chủ tịch hoặc Phó Chủ tịch UBND duyệt bài này.")
    taken = as_right(by, at, Right.MANAGE_TALKS)
    move(talk, TalkState.APPROVED, taken)
    talk.approved = version.number
    told(
        talk,
        TalkStepKind.APPROVED,
        taken,
        action="talks.approve_text",
        text=remarks.strip(),
        data={"version": version.number},
    )
    return talk
