"""Which lines of the letterhead name the superior and which the issuing body (cell 2)."""

from __future__ import annotations

import re

from cchc.paper.recognition.lexicon import BODY_HEAD
from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.text import fold

_HEADS = re.compile(BODY_HEAD)
# Names that need the next line to be complete: the body of an organisation without a place of its own.
_INNER = re.compile(r"(?:bch|ban chap hanh|ban thuong truc|ban thuong vu|thuong truc)\b")
_PLACED = re.compile(r"\b(?:xa|phuong|dac khu|thi tran|huyen|quan|thi xa|thanh pho|tinh|tp|trung uong)\b")
_OPEN_END = re.compile(r"(?:[-,&]|\bva|\bviet nam và)$")
# A second body on the line of the first: "UBND XÃ TÂN HÒA TRƯỜNG TIỂU HỌC TÂN HÒA".
_FIRST_BODY = r"(?:UBND|Ủ[YỶ] BAN|U[ỶY] BAN|UBMTTQ|MTTQ|ĐẢNG BỘ|ĐẢNG [ỦU][YỶ]|SỞ|BỘ)"
_UNIT = r"(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ|TP\.?)"
_SECOND_BODY = (
    r"(?:TRƯỜNG|VĂN PHÒNG|PHÒNG|TRUNG TÂM|TRẠM|CÔNG AN|CHI BỘ|SỞ|CHI CỤC|ĐOÀN THANH NIÊN|ĐẢNG [ỦU][YỶ]"
    r"|BAN (?:CÔNG TÁC|CHỈ ĐẠO|QUẢN LÝ|CHỈ HUY|THƯỜNG|CHẤP)|HỘI (?:LIÊN HIỆP|NÔNG DÂN|CỰU|CHỮ THẬP|ĐỒNG))"
)
_SECOND = re.compile(rf"^(?P<first>{_FIRST_BODY}\b.*?\b{_UNIT}\s+\S.*?)\s+(?P<second>{_SECOND_BODY}\s.*)$")


def split_joined(text: str) -> list[str]:
    """Two bodies printed on one line, apart; otherwise the line alone."""
    match = _SECOND.match(text)
    return [match["first"], match["second"]] if match else [text]


def superior_and_issuer(pieces: list[Piece]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The lines of the direct superior and those of the issuing body."""
    parts = [piece.cut(text) for piece in pieces for text in split_joined(piece.text)]
    by_look = _by_weight(parts)
    if by_look is not None:
        return by_look
    start = _last_body(parts)
    return tuple(parts[:start]), tuple(parts[start:])


def _by_weight(parts: list[Piece]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]] | None:
    """Plain lines before bold ones name the superior; no verdict where weights are unknown or all alike."""
    weights = [part.look.bold for part in parts]
    if None in weights or len(set(weights)) < 2:
        return None
    first = weights.index(True)
    if not all(weights[first:]):
        return None
    return tuple(parts[:first]), tuple(parts[first:])


def _last_body(parts: list[Piece]) -> int:
    """Index of the line where the name of the issuing body starts."""
    starts = [0]
    for index in range(1, len(parts)):
        if _opens(parts[index].text, [part.text for part in parts[starts[-1] : index]]):
            starts.append(index)
    return starts[-1]


def _opens(text: str, above: list[str]) -> bool:
    """Whether the line opens another body than the one named above."""
    name, before = fold(text), fold(" ".join(above))
    if not _HEADS.match(name) or _OPEN_END.search(before):
        return False
    return not (_INNER.match(name) and (not _PLACED.search(before) or not _PLACED.search(name)))
