"""Names of units, posts and persons inside running text: where one begins, where it ends, how a list divides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cchc.reading.lexicon import BINDERS, GIVERS, HEADS, QUANTIFIERS, STATEMENTS, VERBS
from cchc.reading.text import depth_zero, key, move_tones, rx, trim

_PREFIX = rf"(?:(?:{QUANTIFIERS})\s+)*"


@cache
def _head() -> re.Pattern[str]:
    return rx(rf"{_PREFIX}(?:{HEADS})\b")


@cache
def _verb() -> re.Pattern[str]:
    ordered = "|".join(sorted(VERBS.split("|"), key=len, reverse=True))
    return rx(rf"(?<![\w/])(?:{ordered})(?![\w/])")


@cache
def _binders() -> dict[str, re.Pattern[str]]:
    return {move_tones(verb): rx(rf"(?:^|[\s(])(?:{before})\s*$") for verb, before in BINDERS.items() if before}


@cache
def _giver() -> re.Pattern[str]:
    return rx(rf"(?:{GIVERS})\b:?\s*")


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a text: its wording, where it starts and ends, and whether the work was expressly given."""

    name: str
    start: int
    end: int
    given: bool = False


def is_head(text: str) -> bool:
    """Whether the text opens with the name of a unit, post or person."""
    return _head().match(key(text)) is not None


def is_verb(text: str) -> bool:
    """Whether the text opens with a verb of work (``Chuẩn bị …``, ``chủ trì …``)."""
    return _verb().match(key(text).lstrip()) is not None


_NOUN_AFTER_TO_CHUC = (
    r"\s*(?:$|[,;.:)]|chính trị|thành viên|xã hội|đoàn thể|tín dụng|cung cấp|quốc tế"
    r"|hội\b(?! nghị| thảo| thi| họp| trại| thao| diễn| chợ)"
    r"|đảng|có\b|liên quan|công đoàn|trên địa bàn|cá nhân|cơ sở|mặt trận|thiện nguyện"
    r"|phi chính|bộ máy|cán bộ|và cá nhân|, cá)"
)


# A body of this sort is called after its work (``tổ bầu cử``, ``đội tuần tra``); several of them may act.
_WANTS_NAME = (
    r"(?:^|[\s(])(?<!các )(?<!những )(?<!từng )(?<!mỗi )(?:tổ|(?<!quân )đội|hội đồng|trung tâm|chi cục|quỹ)\s*$"
)


def _opens_work(text: str, low: str, match: re.Match[str]) -> bool:
    verb = match.group()
    before = low[: match.start()]
    if text[match.start()].isupper() and before.rstrip()[-1:] not in (":", ""):
        return False
    if verb == move_tones("tổ chức") and (
        rx(_NOUN_AFTER_TO_CHUC).match(low, match.end()) or rx(r"(?:các|những|và)\s*$").search(before)
    ):
        return False
    if rx(r"(?:^|\s)(?:được|đã|đang|do)\s*$").search(before):
        return False
    binder = _binders().get(verb)
    return not (binder and binder.search(before)) and not rx(_WANTS_NAME).search(before)


def work_starts(text: str, start: int = 0) -> int | None:
    """Offset of the first verb of work at or after ``start`` outside brackets, or None."""
    low = key(text)
    for match in _verb().finditer(low, start):
        if depth_zero(low[start:], match.start() - start) and _opens_work(text, low, match):
            return match.start()
    return None


def _name_end(text: str, start: int) -> int:
    """Where a name that starts at ``start`` ends: before a verb of work, a colon or the end of the clause."""
    low = key(text)
    limit = len(text)
    for match in re.finditer(r"[:;]|\.(?=\s|$)", low[start:]):
        at = start + match.start()
        if depth_zero(low[start:], match.start()) and not _abbreviation(low, at) and not _more_names(text, start, at):
            limit = at
            break
    verb = _past_modifiers(low, work_starts(text[:limit], start), limit)
    end = limit if verb is None else verb
    if verb is None and _lists_members(text, start, limit):
        return _name_end(text, limit + 1)
    return _before_given(low, start, _cut_at_comma(text, start, _stop_before(low, start, end)))


def _before_given(low: str, start: int, end: int) -> int:
    """The name without ``được phân công …``, unless a duty follows that such bodies share."""
    given = rx(r"\s(?:được (?:phân công|giao))\b").search(low, start, end)
    if given is None or rx(r"[\s,]*(?:(?:có|chịu) trách nhiệm|:)").match(low, end) or not low[end:].strip():
        return end
    return given.start()


def _more_names(text: str, start: int, at: int) -> bool:
    """Whether a semicolon only divides the names of one list (``người đứng đầu cấp ủy; thủ trưởng cơ quan …``)."""
    after = text[at + 1 :].lstrip()
    return text[at] == ";" and is_head(after) and work_starts(text[:at], start) is None


def _past_modifiers(low: str, verb: int | None, limit: int) -> int | None:
    """A verb inside a name (``cơ quan trực tiếp quản lý người ứng cử có trách nhiệm``) does not end it."""
    if verb is None:
        return None
    if rx(r"phụ trách\b").match(low, verb):
        return _past_charge(low, verb, limit)
    duty = rx(r"[^,;:]{0,70}?\s(?=(?:có|chịu) trách nhiệm\b)").match(low, verb, limit)
    inside = rx(
        r"(?:trực tiếp quản lý|quản lý|giới thiệu|chủ trì|thực hiện|sử dụng|cung cấp|tham gia|tổ chức)\b"
    ).match(low, verb)
    return duty.end() if duty and inside else verb


def _past_charge(low: str, verb: int, limit: int) -> int | None:
    """``phụ trách`` with a field of work belongs to the name of a post where another verb or a colon follows."""
    words = low[verb + len("phụ trách") : limit]
    if is_verb(words):
        return verb
    field = re.split(r"[,;.]", words)[0]
    if rx(r"\s+(?:lĩnh vực|mảng|khối|địa bàn)\b").match(words) and work_starts(field) is None:
        return None
    if low[limit : limit + 1] == ":" and len(field) == len(words):
        return None
    inner = work_starts(field)
    return verb if inner is None else verb + len("phụ trách") + inner


def _stop_before(low: str, start: int, end: int) -> int:
    for match in rx(_STOPS).finditer(low, start, end):
        modified = "theo" in match.group() and rx(r"được (?:phân công|giao)").search(low, start, match.start())
        if depth_zero(low[start:], match.start() - start) and not modified:
            return match.start()
    return end


def _lists_members(text: str, start: int, colon: int) -> bool:
    """Whether the colon opens the members of a class (``các Tập đoàn: Bưu chính …``), not the work."""
    after = text[colon + 1 :].lstrip()
    return bool(
        text[colon : colon + 1] == ":"
        and after[:1].isupper()
        and not is_verb(after)
        and not acts_alone(after)
        and rx(r"(?:các|những)\s+[^,;:]{2,30}$").search(key(text[start:colon]))
    )


def acts_alone(text: str) -> bool:
    """Whether one body with its work opens the text (``Các thôn: Chi ủy lãnh đạo …``), not a list of bodies."""
    verb = work_starts(text) if is_head(text) else None
    return verb is not None and not re.search(r"[,;:]|\svà\s", text[:verb])


def _abbreviation(low: str, dot: int) -> bool:
    return (
        low[dot] == "."
        and rx(r"(?:\b(?:tt|vp|tp|p|q|ths|ts|gs|pgs|đ|ub|kt|tm|tl|tx)|\b\w)$").search(low[:dot]) is not None
    )


_STOPS = (
    r"\s(?:trong (?:việc|quá trình|công tác|tổ chức)|để|đê|nhằm|khi|về việc|đối với|theo (?!phân|lĩnh)"
    r"|qua |bằng |sau khi|trước (?:ngày|\d)|chậm nhất|muộn nhất|ngay )\s*"
)

_GOES_ON = (
    "cộng đồng|nhân dân|người dân|sở|ban|ngành|đơn vị|địa phương|cơ quan|đoàn thể|tổ chức|phường|xã|đặc khu"
    "|huyện|thị xã|thành phố|các|những|cá nhân|doanh nghiệp|đoàn|hội"
    "|phó|trưởng|bộ|trung tâm|chi cục|thôn|bản|ấp|cấp|nhà|người|hợp tác|hộ|viện|trường|phòng|công|cán bộ"
    "|viên chức|nhân viên|gia đình|và|chi|cử tri|khu|tổ|buôn|truyền hình|phát thanh|phụ trách"
)


def _cut_at_comma(text: str, start: int, end: int) -> int:
    """The name without an adverbial that a comma opens (``Sở Tài chính, trên cơ sở …``)."""
    low = key(text)
    for match in re.finditer(r",\s*", text[start:end]):
        at, after = start + match.start(), start + match.end()
        if not depth_zero(low[start:], match.start()):
            continue
        goes_on = (
            text[after : after + 1].isupper() or rx(rf"(?:{_GOES_ON})\b").match(low, after) or is_head(text[after:end])
        )
        if after >= end or not goes_on:
            return at
    return end


def name_at(text: str, start: int = 0) -> Named | None:
    """The name that opens at ``start`` (a giver such as ``Giao``, ``Đề nghị`` before it is skipped), or None."""
    low = key(text)
    offset = start + len(low[start:]) - len(low[start:].lstrip(" \"'"))
    giver = _giver().match(low, offset)
    begin = giver.end() if giver else offset
    if not _head().match(low, begin):
        return None
    end = _name_end(text, begin)
    raw = text[begin:end]
    name = trim(raw)
    if not name or rx(rf"\b(?:{STATEMENTS})\b").search(key(name)):
        return None
    return Named(name, begin, begin + len(raw.rstrip(" ,")), giver is not None)


def split_names(text: str) -> tuple[str, ...]:
    """The single names of a list: ``các cơ quan, đơn vị`` is one, ``Sở Nội vụ, Sở Tư pháp`` are two."""
    members = rx(r"^(?:các|những)\s+[^,;:]{2,30}:\s+").match(key(text))
    if members:
        text = text[members.end() :]
    pieces: list[str] = []
    for piece, joiner in _pieces(text):
        if pieces and not _own_name(piece, joiner, pieces[-1]):
            pieces[-1] += joiner + piece
        else:
            pieces.append(piece)
    return tuple(name for name in (trim(piece) for piece in pieces) if name)


def _pieces(text: str) -> list[tuple[str, str]]:
    low = key(text)
    out: list[tuple[str, str]] = []
    last, joiner = 0, ""
    for match in re.finditer(r"\s*[;,]\s*(?:và\s+)?|\s+và\s+|\s+cùng\s+", low):
        if depth_zero(low, match.start()):
            out.append((text[last : match.start()], joiner))
            last, joiner = match.end(), text[match.start() : match.end()]
    out.append((text[last:], joiner))
    return out


def _own_name(piece: str, joiner: str, previous: str) -> bool:
    low = key(piece)
    if ";" in joiner:
        return True
    if rx(r"(?:hđnd|hội đồng nhân dân)$").search(key(previous)) and rx(r"(?:ubnd|ủy ban nhân dân)\b").match(low):
        return not rx(r"văn phòng|vp").match(key(previous))
    if rx(r"(?:các|những|đại diện|lãnh đạo)\s").match(low):
        return True
    if piece[:1].isupper() and (is_head(piece) or _proper(previous, joiner)):
        return True
    bare = rx(rf"^(?:{QUANTIFIERS})\s+").sub("", previous)
    if (
        any(word[:1].isupper() for word in bare.split()[1:])
        and _head().match(low)
        and not rx(r"(?:xã|phường|đặc khu)\b").match(low)
    ):
        return True
    return bool(_head().match(low)) and any(word[:1].isupper() for word in piece.split()[1:])


def _proper(previous: str, joiner: str) -> bool:
    """Whether a capital after this joiner starts a new name: not in ``Văn hóa, Thể thao và Du lịch``."""
    return not is_head(previous) and "," in joiner
