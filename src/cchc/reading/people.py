"""Who takes part in the conference (thành phần tham dự): one participant a listed group."""

from __future__ import annotations

import re

from cchc.paper.model import At, Block, Paragraph, Section
from cchc.reading.entries import Entry, divided, path_of
from cchc.reading.model import Participant
from cchc.reading.text import clean, key, rx, trim
from cchc.reading.units import is_head

_NOTE = (
    r"(?:các )?(?:đại biểu|thành phần|khách)\s+(?:được )?(?:mời|triệu tập|khách mời|dự|tham dự|chính thức)"
    r"|khách mời|kính mời|trân trọng kính mời|triệu tập"
    r"|mời(?: dự)?|đại biểu|dự trực tiếp|dự trực tuyến|thành phần"
)


MEETING = "(?:hội nghị|cuộc họp|phiên họp|buổi họp|buổi lễ|sơ kết|tổng kết)"


def participants_in(entries: list[Entry]) -> tuple[Participant, ...]:
    """The groups listed under ``Thành phần``; empty where no such part stands in the paper."""
    found = next(
        (entry for entry in entries if entry.named(r"thành phần|đại biểu tham dự|đối tượng tham dự|khách mời")), None
    )
    if found is None:
        return ()
    out: list[Participant] = []
    if found.value:
        out += _of_text(found.value, None, found.at, alone=not found.below)
    out += _of_blocks(found.below, None, found.path)
    return tuple(out)


def _of_blocks(blocks: tuple[Block, ...], note: str | None, path: str) -> list[Participant]:
    out: list[Participant] = []
    current = note
    for block in blocks:
        if isinstance(block, Section):
            inner = path_of(block, path)
            out += _of_section(block, current, inner)
        elif isinstance(block, Paragraph):
            heading = _note_heading(block.text)
            if heading:
                current = heading
            else:
                out += _of_text(block.text, current, At(path, block.line, clean(block.text)), alone=len(blocks) == 1)
    return out


def _of_section(section: Section, note: str | None, path: str) -> list[Participant]:
    first = section.title or next((b.text for b in section.blocks if isinstance(b, Paragraph)), "")
    rest = section.blocks if section.title else section.blocks[1:]
    heading = _note_heading(first)
    if heading or (rest and first.rstrip().endswith(":")):
        return _of_blocks(rest, heading or trim(first), path)
    label, value = divided(first)
    if rx(r"(?:chủ trì|chủ tọa|điều hành)\b").match(key(label)):
        return []
    at = At(path, section.line, clean(first))
    if label and value and (_note_heading(label) or len(label.split()) <= 4):
        opening = rx(r"(?:trân trọng )?(?:kính )?mời\s+").match(key(value))
        found = _of_text(value[opening.end() :] if opening else value, label, at, alone=True)
    else:
        found = [_one(piece, note, at) for piece in _at_semicolons(first)]
    return [*found, *_of_blocks(rest, note, path)]


def _note_heading(text: str) -> str | None:
    words = trim(text)
    return words if rx(rf"(?:{_NOTE})(?: \([^)]*\))?$").match(key(words)) else None


def _at_semicolons(text: str) -> list[str]:
    return [piece for piece in re.split(r";\s*", clean(text)) if trim(piece)]


def _of_text(text: str, note: str | None, at: At, *, alone: bool) -> list[Participant]:
    """The groups of one run of text; ``alone`` lists use commas where semicolons are few."""
    groups: list[tuple[str | None, list[str]]] = [(note, [])]
    for piece in _at_semicolons(re.sub(r"\.\s+(?=\S+ mời|Mời)", "; ", text)):
        label, words = _opening_note(piece)
        if label:
            groups.append((label, []))
        groups[-1][1].append(words)
    out: list[Participant] = []
    for label, pieces in groups:
        names = _at_commas(pieces[0]) if alone and len(pieces) == 1 else pieces
        out += [_one(name, label, at) for name in names if trim(name)]
    return out


def _opening_note(piece: str) -> tuple[str | None, str]:
    """A note that opens a piece (``mời: …``, ``khách mời Đảng ủy``) and the words after it."""
    opening = rx(rf"(?:{_NOTE})\s*(?::|(?=\s*\S))\s*").match(key(piece))
    if opening is None or (":" not in opening.group() and rx(r"đại biểu|thành phần").match(opening.group())):
        return None, piece
    return trim(piece[: opening.end()]), piece[opening.end() :]


def _one(text: str, note: str | None, at: At) -> Participant:
    words = trim(text)
    marked = rx(
        r"\s*\(((?:được )?(?:mời|khách mời|triệu tập|kính mời|dự|tham dự|chủ trì|chủ tọa)(?: [^()]*)?)\)$"
    ).search(key(words))
    presides = rx(rf"(?:,| làm|\s-)?\s+((?:chủ trì|chủ tọa)(?: {MEETING})?)$").search(key(words))
    found = marked or presides
    if found is None:
        return Participant(words, note, at)
    return Participant(trim(words[: found.start()]), words[found.start(1) : found.end(1)], at)


def _at_commas(text: str) -> list[str]:
    """Divided at commas before a name with a capital or a count in it; ``giáo viên, nhân viên`` stay together."""
    out: list[str] = []
    for piece in re.split(r",\s*(?![^(]*\))", text):
        own = (
            (is_head(piece) and re.search(r"\d", piece) is not None)
            or any(word[:1].isupper() for word in piece.split())
            or piece[:1].isdigit()
        )
        if out and not own:
            out[-1] += f", {piece}"
        else:
            out.append(piece)
    return out
