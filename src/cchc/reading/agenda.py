"""What happens at the conference (nội dung, chương trình hội nghị), item by item."""

from __future__ import annotations

import re

from cchc.paper.model import At, Block, Paper, Paragraph, Section, Table
from cchc.reading.actors import actor_of
from cchc.reading.entries import Entry, path_of
from cchc.reading.model import AgendaItem
from cchc.reading.tables import programme_rows
from cchc.reading.text import clean, key, rx, trim
from cchc.reading.units import is_head, is_verb, name_at, work_starts

_TITLE = (
    r"(?:nội dung|chương trình)(?:,? (?:và )?(?:nội dung|chương trình))?(?: (?:của |tổ chức )?(?:hội nghị"
    r"|sơ kết|tổng kết|cuộc họp|buổi lễ|lễ|đại hội|buổi|làm việc))*"
    r"(?: dự kiến)?(?: \([^)]*\))?$"
)
_CALLED = (
    r"(?:hội nghị|sơ kết|tổng kết)[^.;]*,? (?:với )?(?:các )?nội dung(?: chính)?(?: gồm| bao gồm| sau"
    r"| như sau| sau đây)*:?$"
)
_OTHER_FACTS = r"(?:về )?(?:địa điểm|thời gian|thành phần|kinh phí)"


def agenda_in(entries: list[Entry], paper: Paper) -> tuple[AgendaItem, ...]:
    """The items of the agenda; of several parts that could be one, a programme is preferred."""
    parts = [entry for entry in entries if entry.named(_TITLE) and not _holds_facts(entry)]
    parts.sort(key=lambda entry: 0 if "chương trình" in key(entry.label) else 1)
    called = [entry for entry in entries if entry.below and rx(_CALLED).search(key(entry.value or entry.label))]
    for entry in [*parts, *called]:
        found = _of_entry(entry)
        if found:
            return tuple(found)
    return tuple(_of_programme(paper))


def _holds_facts(entry: Entry) -> bool:
    """Whether the part tells place and time and is not the agenda itself."""
    return any(isinstance(b, Section) and rx(_OTHER_FACTS).match(key(b.title or b.text)) for b in entry.below)


def _of_entry(entry: Entry) -> list[AgendaItem]:
    out: list[AgendaItem] = []
    if entry.value and not (entry.below and entry.value.endswith(":")):
        pieces = _inline(entry.value)
        out += [_item(piece, entry.at) for piece in pieces]
    return out + _of_blocks(entry.below, entry.path)


def _inline(text: str) -> list[str]:
    for separator in (r"\s+-\s+", r";\s*"):
        pieces = [piece for piece in re.split(separator, clean(text)) if trim(piece)]
        if len(pieces) > 2 or (separator.startswith(";") and len(pieces) > 1):
            return pieces
    return [text]


def _of_blocks(blocks: tuple[Block, ...], path: str) -> list[AgendaItem]:
    out: list[AgendaItem] = []
    for block in blocks:
        if isinstance(block, Section):
            inner = path_of(block, path)
            text = block.title or block.text.split("\n")[0]
            out.append(_item(text, At(inner, block.line, clean(text))))
            out += _of_blocks(block.children, inner)
        elif isinstance(block, Paragraph):
            out.append(_item(block.text, At(path, block.line, clean(block.text))))
        elif isinstance(block, Table):
            out += _of_table(block, path)
    return out


def _item(text: str, at: At) -> AgendaItem:
    words = trim(text)
    what, dash, who = words.rpartition(" - ")
    if dash and is_head(who) and len(who.split()) <= 12:
        return AgendaItem(trim(what), trim(who), at)
    topic, colon, speaker_named = words.rpartition(": ")
    if colon and is_head(speaker_named) and not is_verb(speaker_named) and work_starts(speaker_named) is None:
        return AgendaItem(trim(topic), trim(speaker_named), at)
    bracketed = re.match(r"^(.*?)\s*\(([^()]*)\)$", words)
    if bracketed and is_head(bracketed[2]) and not is_verb(bracketed[2]):
        return AgendaItem(trim(bracketed[1]), trim(bracketed[2]), at)
    actor = actor_of(words)
    if actor is not None and actor.start == 0:
        return AgendaItem(words, actor.name, at)
    speaker = rx(
        r"(?:bài )?(?:phát biểu|kết luận|tham luận|báo cáo|ý kiến)(?: (?:khai mạc|bế mạc|chỉ đạo|kết luận"
        r"|chào mừng|tham luận))* của\s+"
    ).match(key(words))
    named = name_at(words, speaker.end()) if speaker else None
    return AgendaItem(words, _up_to_topic(named.name) if named else None, at)


def _up_to_topic(name: str) -> str:
    stop = rx(r"\s(?:về|tại|trong)\s").search(key(name))
    return trim(name[: stop.start()] if stop else name)


def _of_programme(paper: Paper) -> list[AgendaItem]:
    tables = [block for block in paper.body if isinstance(block, Table)]
    for annex in paper.annexes:
        if "chương trình" in key(annex.title):
            tables += [block for block in annex.blocks if isinstance(block, Table)]
    return [item for table in tables for item in _of_table(table, "")]


def _of_table(table: Table, path: str) -> list[AgendaItem]:
    line = table.line
    return [
        AgendaItem(trim(row.task), row.lead or None, At(path, line + row.index if line is not None else None, row.text))
        for row in programme_rows(table)
    ]
