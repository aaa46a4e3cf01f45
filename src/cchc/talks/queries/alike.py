"""Passages of a talk that stand in a report or in an earlier talk."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.lib.copies import copied
from cchc.reports.models import Passage
from cchc.talks.models import Talk, TalkText

ENOUGH = 0.3  # of the talk's words


@dataclass(frozen=True, slots=True)
class Alike:
    """Another text that holds a good part of this one; ``share`` in per cent of this one's words."""

    source: str
    share: int
    passages: tuple[tuple[str, str], ...]


def alike(talk: Talk, text: str) -> list[Alike]:
    """The fullest first; the speaker's own report counts too, for who hears it has read that already."""
    others = reports(talk) | talks(talk)
    return [
        Alike(
            copy.key,
            round(copy.share * 100),
            tuple((text[slice(*pair.mine)], others[copy.key][slice(*pair.theirs)]) for pair in copy.pairs),
        )
        for copy in copied(text, others)
        if copy.share >= ENOUGH
    ]


def reports(talk: Talk) -> dict[str, str]:
    """The words of the field reports of this review, by how they are called."""
    rows = Passage.objects.filter(report__cycle_id=talk.call.cycle_id).exclude(text="").order_by("report", "position")
    texts: dict[str, str] = {}
    for post, text in rows.values_list("report__post__name", "text"):
        name = f"báo cáo lĩnh vực của {post}"
        texts[name] = f"{texts[name]}\n{text}" if name in texts else text
    return texts


def talks(talk: Talk) -> dict[str, str]:
    """The last text of every other talk of the commune, this review's and earlier ones'."""
    rows = TalkText.objects.filter(talk__commune=talk.commune_id).exclude(talk=talk).order_by("talk", "number")
    found = rows.values_list("talk_id", "title", "speaker", "talk__call__cycle__plan__held_on", "text")
    last = {pk: (title, speaker, day, text) for pk, title, speaker, day, text in found}
    return {
        f"tham luận “{title}” của {speaker}" + (f" ({day:%d/%m/%Y})" if day else ""): text
        for title, speaker, day, text in last.values()
    }
