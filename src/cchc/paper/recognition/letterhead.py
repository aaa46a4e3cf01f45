"""The letterhead: Quốc hiệu, names, number, date, stamps and the V/v, in whatever order a file has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from cchc.lib.vietnamese import same_tone_marks
from cchc.paper.flow import FlowTable
from cchc.paper.model import Urgency
from cchc.paper.recognition.explode import QUOC_HIEU, TIEU_NGU, explode
from cchc.paper.recognition.joining import merge
from cchc.paper.recognition.kinds import title_of
from cchc.paper.recognition.labels import label_of
from cchc.paper.recognition.numbering import date_of, number_of
from cchc.paper.recognition.pieces import Item, Piece, flatten, table_text
from cchc.paper.recognition.text import clean, fold, mostly_upper, starts_lower

MOST_ITEMS = 40  # A letterhead that is longer is none.
_LONGEST_NAME = 160
_LONGEST_STRAY = 60
_MOST_ROWS = 20
_LONGEST_VV = 4  # lines
_LONGEST_VV_LINE = 100
_VV = re.compile(r"(?:v/v|về việc|vv:)\s", re.IGNORECASE)
_ADDRESSED = re.compile(r"kính gửi\b", re.IGNORECASE)
_PARTY = "dang cong san viet nam"
_CIRCULATION = re.compile(r"(?:xem xong tra lai|luu hanh noi bo|tai lieu thu hoi|khong pho bien|chi dan luu hanh)$")
_NO_NAME = re.compile(r"\(?(?:du thao|mau so|mau\b|phu luc|bieu mau|toi mat|tuyet mat|mat$|ban sao|sao y)")
_URGENCY = {same_tone_marks(urgency.value.lower()): urgency for urgency in Urgency}
_BROKEN = re.compile(
    r"CỘNG H\S+ XÃ HỘI(?: CHỦ)?(?: NGHĨA)?(?: VIỆT)?$|Số\s*:?\s*[\d.…]*$|[^\d]{2,60},$|.*\b(?:ngày|tháng|năm)[\s.…\d]*$"
)
_REST = re.compile(r"(?:(?:CHỦ )?NGHĨA )?(?:VIỆT )?NAM$|[/\d.…]|ngày\b|tháng\b|năm\b|-\w")
_WORD = re.compile(r"[^\W_]")


@dataclass(slots=True)
class Letterhead:
    """The pieces of each component; ``end`` is the index of the item after the letterhead."""

    quoc_hieu: list[Piece] = field(default_factory=list)
    tieu_ngu: list[Piece] = field(default_factory=list)
    names: list[Piece] = field(default_factory=list)
    number: Piece | None = None
    dated: Piece | None = None
    urgency: Piece | None = None
    circulation: Piece | None = None
    vv: list[Piece] = field(default_factory=list)
    unplaced: list[Piece] = field(default_factory=list)
    end: int = 0

    @property
    def found(self) -> bool:
        return bool(self.quoc_hieu or self.number or self.dated or self.names)


def read_letterhead(items: list[Item]) -> Letterhead:
    """Everything before the title, the addressees or the first running text."""
    head = Letterhead()
    stop = _stop(items)
    pending: list[Piece] = []
    pieces = [piece for item in items[:stop] for piece in ([item] if isinstance(item, Piece) else flatten(item))]
    for part in _whole([part for piece in pieces for part in explode(piece)]):
        _place(part, head, pending)
    head.end = stop
    return head


def _whole(parts: list[Piece]) -> list[Piece]:
    """Quốc hiệu, number and date lines that a page has broken in two, whole again."""
    found: list[Piece] = []
    for part in parts:
        broken = [index for index in _above(part, found) if _BROKEN.match(found[index].text)]
        if broken and _REST.match(part.text):
            found[broken[0]] = merge(found[broken[0]], part)
        else:
            found.append(part)
    return found


def _above(part: Piece, found: list[Piece]) -> Iterator[int]:
    """Where the pieces stand that a part may go on with: beside it in its row, or last in its column."""
    if found and part.row is not None and found[-1].row == part.row:
        yield len(found) - 1
    yield from islice((index for index in reversed(range(len(found))) if found[index].column == part.column), 1)


def _stop(items: list[Item]) -> int:
    """Index of the title or addressees, or of the first item that cannot be of a letterhead."""
    limit = min(len(items), MOST_ITEMS)
    since_vv = _LONGEST_VV
    for index in range(limit):
        item = items[index]
        if not isinstance(item, Piece):
            if not is_letterhead_table(item):
                return index
            continue
        if title_of(item.full) or _ADDRESSED.match(item.text):
            return index
        since_vv = 0 if _VV.match(item.text) else since_vv + 1
        if not (_goes_on(item, since_vv) or _may_belong(item, items[index + 1 : limit])):
            return index
    return limit


def _goes_on(piece: Piece, since_vv: int) -> bool:
    """Whether a line goes on with the V/v a few lines above."""
    short = len(piece.text) < _LONGEST_VV_LINE and not piece.text.endswith((":", ";", "."))
    return since_vv < _LONGEST_VV and short and label_of(piece.full) is None


def _may_belong(piece: Piece, following: list[Item]) -> bool:
    """Whether a line can stand in a letterhead; a stray line can when a sure one follows it."""
    parts = explode(piece)
    if all(_is_known(part) or _is_name(part) for part in parts):
        return True
    if len(piece.text) < _LONGEST_STRAY and any(
        isinstance(item, Piece) and title_of(item.full) for item in following[:3]
    ):
        return label_of(piece.full) is None
    return len(piece.text) < _LONGEST_NAME and any(_is_sure(item) for item in following[:8])


def _is_known(piece: Piece) -> bool:
    text = piece.text
    if (
        QUOC_HIEU.fullmatch(text)
        or TIEU_NGU.fullmatch(text)
        or number_of(text)
        or date_of(text)
        or not _WORD.search(text)
    ):
        return True
    folded = fold(text)
    return folded in _URGENCY or bool(_CIRCULATION.match(folded)) or bool(_VV.match(text)) or folded == _PARTY


def _is_name(piece: Piece) -> bool:
    return (
        piece.text[0].isalpha()
        and mostly_upper(piece.text, 0.7)
        and len(piece.text) < _LONGEST_NAME
        and label_of(piece.text) is None
        and not _NO_NAME.match(fold(piece.text))
    )


def _is_sure(item: Item) -> bool:
    """Whether the item surely belongs to a letterhead."""
    if not isinstance(item, Piece):
        return is_letterhead_table(item)
    if title_of(item.full):
        return False
    return any(QUOC_HIEU.fullmatch(part.text) or number_of(part.text) or date_of(part.text) for part in explode(item))


def is_letterhead_table(table: FlowTable) -> bool:
    """Whether a table sets a letterhead: few rows with Quốc hiệu, a number or a date."""
    if len(table.rows) > _MOST_ROWS or any(len(row) > 3 for row in table.rows):
        return False
    text = table_text(table)
    named = QUOC_HIEU.search(clean(text)) or TIEU_NGU.search(clean(text))
    return bool(named) or any(number_of(line) or date_of(line) for line in text.split("\n"))


def _place(piece: Piece, head: Letterhead, pending: list[Piece]) -> None:
    """Put one piece where it belongs; ``pending`` holds the V/v that the next lines may continue."""
    text, folded = piece.text, fold(piece.text)
    if (
        pending
        and piece.column == pending[-1].column
        and not _is_known(piece)
        and (starts_lower(text) or not mostly_upper(text))
    ):
        head.vv.append(piece)
        return
    if not pending and _VV.match(text):
        pending.append(piece)
        head.vv.append(piece)
    elif QUOC_HIEU.fullmatch(text) or folded == _PARTY:
        (head.quoc_hieu if folded != _PARTY else head.unplaced).append(piece)
    elif TIEU_NGU.fullmatch(text):
        head.tieu_ngu.append(piece)
    elif head.number is None and number_of(text):
        head.number = piece
    elif head.dated is None and date_of(text):
        head.dated = piece
    else:
        _place_rest(piece, folded, head)


def _place_rest(piece: Piece, folded: str, head: Letterhead) -> None:
    if head.urgency is None and urgency_of(piece):
        head.urgency = piece
    elif head.circulation is None and _CIRCULATION.match(folded):
        head.circulation = piece
    elif _is_name(piece):
        head.names.append(piece)
    elif _WORD.search(piece.text):
        head.unplaced.append(piece)


def urgency_of(piece: Piece | None) -> Urgency | None:
    """The stamp that the piece is; its marks count, since ``khan`` is another word than ``khẩn``."""
    return _URGENCY.get(same_tone_marks(clean(piece.text).lower())) if piece else None
