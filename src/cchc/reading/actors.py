"""Who acts in a clause of work: the name before its verb, with an opening adverbial passed over."""

from __future__ import annotations

import re

from cchc.reading.lexicon import FIXED_NAMES, HEADS, STATEMENTS
from cchc.reading.text import depth_zero, key, rx
from cchc.reading.units import Named, is_verb, name_at

_STARTERS = (
    "căn cứ|trên cơ sở|theo|trong|để|đối với|định kỳ|hằng|hàng|trước|sau|khi|về|với|nhằm|từ|ngoài ra|đồng thời"
    "|bên cạnh|đến|ngày|thực hiện|tiếp tục|riêng"
    "|thời gian|trường hợp|việc|nếu|mở|kinh phí|dự án|tại|qua"
)


# A clause is looked at so far; what is longer is no sentence of a plan and must not cost time.
LONGEST_CLAUSE = 3000


def actor_of(text: str) -> Named | None:
    """Who shall do the work that a clause states, or None.

    The name must be followed by a verb of work or a colon. An opening adverbial is passed over
    (``Căn cứ Kế hoạch này, các phòng xây dựng …``; ``Về dự án …: giao Bộ Xây dựng …``).
    """
    text = text[:LONGEST_CLAUSE]
    for start, loose in _openings(text):
        named = name_at(text, start)
        if named and _works_after(text, named, loose):
            return named
    return None


def _openings(text: str) -> list[tuple[int, bool]]:
    low = key(text)
    places = [(0, False)]
    label = re.match(r"[^:.;]{3,40}:\s+", low)
    if label and len(label.group().split()) <= 6:
        places.append((label.end(), True))
    if rx(rf"(?:{_STARTERS})\b").match(low):
        places += [(m.end(), True) for m in re.finditer(r"[,:]\s+|\sthì\s+", low) if depth_zero(low, m.start())]
    return places


def _works_after(text: str, named: Named, loose: bool) -> bool:
    rest = text[named.end :]
    weak = rx(_TOO_LOOSE).match(key(named.name)) and named.name == named.name.lower()
    if loose and weak and not rx(r"thì\s*$").search(key(text[: named.start])):
        return False
    if re.match(r"\s*,?\s*:\s*\S", rest):
        return not loose
    if rx(r"[\s,]*(?:trực tiếp )?làm (?:công tác|việc trực tiếp|nhiệm vụ)").match(key(rest)):
        return False
    return is_verb(rest.lstrip(" ,")) or rx(r"\s*được (?:phân công|giao)\b").match(key(rest)) is not None


# Words that open a name too weakly to be the actor after an adverbial and a comma.
_TOO_LOOSE = (
    "(?:xã|phường|tỉnh|thành phố|huyện|thôn|bản|ấp|đơn vị|địa phương|cán bộ|công chức|viên chức|người"
    "|thành viên|nhân viên|giáo viên"
    "|ngành|nhân dân|doanh nghiệp|hộ|cộng đồng|đoàn thể|tổ chức|lực lượng|ban, ngành|đặc khu|phòng|lãnh đạo"
    "|cơ quan(?!,? (?:chủ trì|thường trực)))\\b"
)


# Words that close the name of a local body, and those that may still follow them in it.
_CLOSES = r"(?:(?:^|\s)(?:tỉnh|xã|phường|thôn|ấp|buôn|khu phố|tổ dân phố|huyện)|\d)$"
_FOLLOWS = (
    r"và|các|những|cấp|của|thuộc|tại|ở|trên|có|là|về|trong|theo|với|từ|đến|khi|nếu|để|nhằm|do|vì|qua|sau|trước|hoặc|cùng"
    r"|như|gồm|nơi|đang|phó|đội|đoàn|ủy|còn|khác|này|trực thuộc|liên quan|được|phụ trách|hội|lân cận|vùng|miền"
    r"|biên giới|quản lý|hạ tầng|lưu động|nhân dân|cơ động"
)


def actor_by_shape(text: str) -> Named | None:
    """Who acts, where the verb is unknown: a name that its place closes, then a word that goes on with no name.

    Only for parts that give work, where each item opens with who does it (``Tổ trưởng tổ dân phố rà …``).
    """
    named = name_at(text[:LONGEST_CLAUSE])
    if named is None:
        return None
    for gap in re.finditer(r"\s+(?=[^\W\d_])", named.name):
        before, rest = named.name[: gap.start()], text[named.start + gap.end() :]
        other = rx(rf"(?:{_FOLLOWS}|{STATEMENTS}|{HEADS})\b").match(key(rest))
        closed = rx(_CLOSES).search(key(before)) or rx(FIXED_NAMES).fullmatch(key(before))
        if closed and rest[0].islower() and not other and depth_zero(named.name, gap.start()):
            return Named(before, named.start, named.start + len(before), named.given) if len(rest.split()) > 3 else None
    return None
