"""How the text of an item divides into clauses of work, and how work is handed on inside a clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cchc.reading.actors import LONGEST_CLAUSE, actor_of
from cchc.reading.kinds import kind_of
from cchc.reading.model import WorkKind
from cchc.reading.text import clean, depth_zero, key, rx, trim
from cchc.reading.units import (
    acts_alone,
    is_head,
    is_verb,
    name_at,
    split_names,
    work_starts,
)

_ABBREVIATION = rx(r"(?:\b(?:tt|vp|tp|p|q|ths|ts|gs|pgs|đ|ub|kt|tm|tl|tx|tr|ttr)|(?:^|\s)\d{1,2}|\b[a-zđ])$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause; ``listed`` says that it goes on a list of short jobs (``giấy mời, biên bản``) and needs no verb."""

    text: str
    listed: bool = False


def clauses_of(text: str) -> list[Piece]:
    """The clauses of an item: divided at ``;`` and at the end of sentences, never inside brackets."""
    low = key(text)
    cuts = [0]
    for match in re.finditer(r";\s*|\.{1,3}\s+(?=\S)", low):
        if depth_zero(low, match.start()) and _divides(text, low, match):
            cuts.append(match.end())
    pieces = [clean(text[a:b]) for a, b in pairwise([*cuts, len(text)])]
    pieces = [part for piece in _names_joined(pieces) if trim(piece) for part in _at_new_duty(piece)]
    return [Piece(part, bool(at)) for piece in pieces for at, part in enumerate(_short_jobs(piece))]


def _names_joined(pieces: list[str]) -> list[str]:
    """Pieces that hold only names go with what follows (``người đứng đầu cấp ủy; thủ trưởng cơ quan chỉ đạo …``)."""
    out: list[str] = []
    for piece in pieces:
        named = name_at(out[-1]) if out else None
        if named and named.end >= len(out[-1].rstrip(" ;")) and is_head(piece):
            out[-1] += f" {piece}"
        else:
            out.append(piece)
    return out


def _at_new_duty(clause: str) -> list[str]:
    """Divided where a comma opens the duty of another body (``…, các cơ quan phối hợp có trách nhiệm …``)."""
    low = key(clause)
    if rx(r"(?:trường hợp|nếu)\s").match(low):
        return [clause]
    verb = work_starts(clause)
    for match in re.finditer(r",\s+", low) if verb is not None else ():
        if match.start() > max(30, verb or 0) and depth_zero(low, match.start()):
            duty = rx(r"(?:các )?(?:cơ quan|đơn vị)[^,;:]{0,60}? (?:có|chịu) trách nhiệm\b").match(low, match.end())
            if duty:
                return [clause[: match.start()], clause[match.end() :]]
    return [clause]


def _divides(text: str, low: str, match: re.Match[str]) -> bool:
    if match.group().startswith(";"):
        return True
    return text[match.end() : match.end() + 1].isupper() and not _abbreviated(low, match.start())


def _abbreviated(low: str, end: int) -> bool:
    # Only the last word can be one; to search from the start for each sentence would take the square of the length.
    return bool(_ABBREVIATION.search(low, max(end - 20, 0), end))


_JOBS = frozenset(
    {WorkKind.INVITE, WorkKind.MINUTES, WorkKind.VENUE, WorkKind.MEDIA, WorkKind.ESTIMATE, WorkKind.TALKS}
)

_GOING_ON = r"gửi|trình|chuyển|xong|hoàn thành|báo cáo|mỗi|hằng|hàng|không|bảo đảm|đảm bảo|theo|tại|trên|với"
_RULINGS = frozenset({WorkKind.APPRAISE, WorkKind.APPROVE})


def _short_jobs(clause: str) -> list[str]:
    """A short list of different jobs (``giấy mời, biên bản``) divided at its commas; any other clause whole."""
    if len(clause) > LONGEST_CLAUSE:
        return [clause]
    named = name_at(clause)
    first = named.end if named else 0
    size = len(re.sub(r"\([^)]*\)", "", clause[first:]).split())
    if size > 24:
        return [clause]
    chain = named is not None and size <= 16 and clause[first:].lstrip().startswith(":")
    return _divided_at_jobs(clause, first, chain)


def _divided_at_jobs(clause: str, first: int, chain: bool) -> list[str]:
    """The clause cut at commas after ``first`` where another job begins; the first part keeps the name."""
    cuts, last = [0], first
    for match in re.finditer(r",\s+", clause):
        if match.start() < first or not depth_zero(clause, match.start()):
            continue
        if _different(clause[last : match.start()], clause[match.end() :].partition(",")[0], chain):
            cuts.append(match.end())
            last = match.end()
    return [clause[a:b].rstrip(", ") for a, b in pairwise([*cuts, len(clause)])]


def _different(before: str, after: str, chain: bool) -> bool:
    first, second = kind_of(before), kind_of(after)
    # Verbs that share one object (``thông tin, tuyên truyền về …``) and adverbials open no other job.
    shared = rx(r"(?:thông tin|tuyên truyền|phổ biến|vận động|quán triệt)\s*$").search(key(before)) and is_verb(after)
    if shared or rx(rf"\s*(?:{_GOING_ON})\b").match(key(after)):
        return False
    if first == second or len(after.split()) > 9:
        return False
    if second in _JOBS and len(before.split()) <= 14 and (chain or is_verb(after)):
        return True
    if not chain:
        return False
    if is_verb(after) and (second in _RULINGS or (len(after.split()) > 3 and WorkKind.OTHER not in (first, second))):
        return True
    # After ``về`` a comma only goes on listing what something is about.
    return first in _JOBS and second == WorkKind.OTHER and rx(r"\svề\s").search(key(before)) is None


@dataclass(frozen=True, slots=True)
class Hand:
    """Work that a clause passes to a next hand: who, the words that pass it on, and those of the work alone."""

    lead: str
    what: str
    work: str

    @property
    def kind(self) -> WorkKind:
        """Appraising, approving or consolidating; to decide and to issue what is laid before one is to approve."""
        words = key(self.work).removeprefix("để ")
        return WorkKind.APPROVE if rx(_DECIDING).match(words) else kind_of(words)


_PASS = (
    r"(?<!\w)(?:gửi|chuyển|trình|đề nghị|lấy ý kiến|báo cáo|nộp)(?:\s+(?:về|cho|đến|lên|qua|để))?\s+"
    r"|\((?:qua|thông qua)\s+|(?<!\w)(?:về|thông qua|qua)\s+"
)
_NEXT_WORK = r"(?:để\s+)?(?:xem xét,?\s*)?(?:cho ý kiến,?\s*)?(?:thẩm định|thẩm tra|phê duyệt|duyệt|tổng hợp)"
_DECIDING = (
    r"(?:xem xét,?\s*)?(?:quyết định|thông qua|ban hành|ký|phê chuẩn|tặng|khen thưởng|cho ý kiến|cho phép"
    r"|công nhận|chấp thuận)"
)
_UNNAMED = r"(?:các )?(?:cấp|cơ quan|người)(?: có)? thẩm quyền|cấp trên|ai|nhau"


def hands_of(clause: str) -> list[Hand]:
    """The further hands of a clause (``gửi Tài chính thẩm định, trình UBND xã phê duyệt``), in their order."""
    clause = clause[:LONGEST_CLAUSE]
    low = key(clause)
    out: list[Hand] = []
    reached = 0
    for match in rx(_PASS).finditer(low):
        named = name_at(clause, match.end())
        if match.start() < reached or named is None or named.given or rx(rf"(?:{_UNNAMED})").match(key(named.name)):
            continue
        rest = clause[named.end :]
        works = rf"{_NEXT_WORK}|{_DECIDING}" if match.group().startswith("trình") else _NEXT_WORK
        work = rx(
            rf"[\s,]*(?:(?:trước|chậm nhất|muộn nhất|vào"
            rf"|trong)\s[^,;]{{3,50}}?\s)?((?:{works})\b)"
        ).match(key(rest))
        if work and all(hand.lead != named.name for hand in out):
            start = named.end + work.start(1)
            apart = key(clause[start:]).startswith("để") and "qua" not in match.group()
            passed = start if apart or match.group().startswith("về") else match.start()
            end = start + len(_until_next(clause[start:]))
            reached = named.end
            out.append(Hand(_without_way(named.name), trim(clause[passed:end].lstrip("(")), trim(clause[start:end])))
    return out


def _without_way(name: str) -> str:
    """The name without the office through which papers reach it (``Đảng ủy (qua Văn phòng)``)."""
    way = rx(r"\s*\((?:gửi )?(?:qua|thông qua)\s[^)]*\)$").search(key(name))
    return name[: way.start()] if way else name


def _until_next(text: str) -> str:
    stop = rx(r"[;)]|,\s*(?:gửi|trình|chuyển|để trình)\s").search(key(text))
    return text[: stop.start()] if stop else text


_WITH = rx(r"(?<!\w)phối hợp(?:\s+(?:chặt chẽ|thường xuyên|tốt|kịp thời))*(?:\s+(?:với|cùng với|cùng))?\s+")
_OTHERS_WORK = rx(r"^\W*(?:chỉ đạo|hướng dẫn|yêu cầu|đôn đốc|vận động)\s")


def partners_of(clause: str) -> tuple[str, ...]:
    """Who works along (``phối hợp với …``) with the lead of this clause."""
    clause = clause[:LONGEST_CLAUSE]
    low = key(clause)
    for match in _WITH.finditer(low):
        if _OTHERS_WORK.search(low[: match.start()]) or rx(r"(?:\svà|hoặc)\s*$").search(low[: match.start()]):
            continue
        after = clause[match.end() :]
        if is_verb(after):
            continue
        named = name_at(after) or _loose_name(after, match.group())
        if named:
            return split_names(named.name if not isinstance(named, str) else named)
    return ()


def _loose_name(after: str, words: str) -> str | None:
    """Partners whose name opens with no known word, where ``với`` leaves no doubt that a name follows."""
    if "với" not in words and "cùng" not in words:
        return None
    verb = work_starts(after)
    stop = re.search(r"[:(]", after)
    ends = [at for at in (verb, stop.start() if stop else None) if at]
    name = trim(after[: min(ends)]) if ends else ""
    return name if 0 < len(name.split()) < 14 else None


def own_actor(clause: str) -> tuple[str | None, str]:
    """The lead that a clause names itself, and the clause's words after it."""
    found = actor_of(clause)
    if found is None:
        return None, clause
    rest = clause[found.end :].lstrip(" ,:")
    if clause[found.end :].lstrip().startswith(":") and acts_alone(rest):
        return own_actor(rest)
    return found.name, rest
