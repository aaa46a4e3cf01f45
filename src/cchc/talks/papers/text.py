"""A talk as a paper of the house, and the words of a file somebody wrote it in."""

from __future__ import annotations

import re

from django.utils import timezone

from cchc.dossier.compose import sentence
from cchc.lib import days
from cchc.lib.errors import UnusableFile
from cchc.org.queries.commune import base_of
from cchc.paper.model import Align, Paper, Signature, para
from cchc.talks.models import Call, TalkText
from cchc.talks.papers.notice import case_of

ENDS = re.compile(r"[.:;!?…/]\s*$")
BEGINS = re.compile(r"(?:[-+*•–]|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVXLC]+\.)\s")


def paper_of(version: TalkText, call: Call) -> Paper:
    """The talk under the letterhead of the committee, with title, occasion and speaker; it has no number.

    Raises ``CchcError`` while the day of the conference is unknown.
    """
    day = timezone.localdate(version.at)
    commune = base_of(version.talk.commune, day)
    case = case_of(call)
    occasion = f"Trình bày tại {case.name}, {days.long(case.held_on)}"
    who = f"Người trình bày: {', '.join(filter(None, [version.speaker, version.speaker_title]))}"
    return Paper(
        issuer_lines=commune.issuer_lines,
        place=commune.place,
        issued_on=day,
        body=(
            para("THAM LUẬN", bold=True, align=Align.CENTER),
            para(sentence(version.title), bold=True, align=Align.CENTER),
            para(f"({occasion})", italic=True, align=Align.CENTER),
            para(who, italic=True, align=Align.CENTER),
            *(para(" ".join(line.split())) for line in version.text.splitlines() if line.strip()),
        ),
        signatures=(Signature((), "NGƯỜI TRÌNH BÀY", version.speaker),),
    )


def text_of_file(data: bytes, name: str) -> str:
    """Every word of a .docx, .odt, .pdf or .txt file in reading order, a paragraph a line.

    Raises ``UnusableFile`` for what cannot be read, for a secret paper and for a file without words.
    """
    from cchc.paper.readers import read_flow
    from cchc.paper.readers.secrecy import refuse_secret

    flow = read_flow(data, name)
    refuse_secret(flow)
    found: list[str] = []
    for line in flow.lines():
        words = " ".join(f"{line.label} {line.text}".split())
        if not words:
            continue
        if found and not line.hard and not line.gap and continues(found[-1], words):
            found[-1] = f"{found[-1]} {words}"
        else:
            found.append(words)
    if not found:
        raise UnusableFile("Tệp không có chữ nào đọc được.", "Gửi tệp Word, hoặc gõ bài vào ô.")
    return "\n".join(found)


def continues(before: str, line: str) -> bool:
    """Whether a line that the page wrapped goes on with the paragraph before it."""
    return not ENDS.search(before) and not BEGINS.match(line)
