"""Signing blocks: quyền hạn, chức vụ, họ tên (cells 7a and 7b), on lines of their own or all on one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cchc.paper.model import Signature
from cchc.paper.recognition.lexicon import DEGREE, FAMILY, LOW, OFFICE, UP
from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.text import fold, is_upper

_STATE_MARK = r"(?:TM|KT|TL|TUQ|Q)\s*\."
_PARTY_MARK = r"(?:T/M|K/T|T/L|T\.M\.?|K\.T\.?|T\.L\.?)"
MARKED = re.compile(rf"(?:{_STATE_MARK}\s*|{_PARTY_MARK}\s*|(?:TM|KT|TUQ)\s+)(?=[{UP}]{{2}})")
_NEXT_MARK = re.compile(rf"\s+(?=(?:{_STATE_MARK}\s*|{_PARTY_MARK}\s+)[{UP}])")
_OFFICE = re.compile(rf"{OFFICE}(?![{UP}{LOW}])")
_DEPUTY = re.compile(r"\s(?=(?:PHÓ|THỨ TRƯỞNG)\b)")
_LATER_OFFICE = re.compile(rf"\s(?={OFFICE}(?![{UP}]))")
_TOKEN = rf"[{UP}](?:[{LOW}]+(?:['’-][{UP}{LOW}]+)*|['’][{UP}{LOW}]+|\.)?"
NAME = re.compile(rf"(?:{DEGREE}\.?\s*)*{_TOKEN}(?:\s+{_TOKEN}){{1,5}}$")
_BLANK_NAME = re.compile(r"(?:[.…_]{3,}|[\[(<]?\s*(?:Họ (?:và )?tên|HỌ (?:VÀ )?TÊN)\s*[\])>]?)$")
_SIGNING = r"\b(?:[Kk]ý|KÝ|[Cc]hữ ký|[Đđ]ã|[Gg]hi rõ|[Đđ]óng dấu|dấu|họ tên|họ và tên)\b"
_NOTE = re.compile(rf"\((?:[^()]*{_SIGNING}[^()]*|\d{{1,2}}|\*+)\)")
_POST = re.compile(
    r"(?:(?:pho )?(?:chu tich|bi thu|giam doc|truong|chanh|hieu truong|chu nhiem|tong giam doc)"
    r"|pho (?:truong|chanh)|uy vien|thanh vien|kiem\b)"
)


_LONGEST_LINE = 400


@dataclass(slots=True)
class Block:
    """A signing block with the pieces it was read from."""

    authority: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    name: str | None = None
    post: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    parts: list[tuple[str, Piece]] = field(default_factory=list)
    column: int = 0

    @property
    def empty(self) -> bool:
        return not (self.authority or self.title or self.name or self.post or self.note)

    def signature(self) -> Signature:
        return Signature(
            tuple(self.authority),
            " ".join(self.title) or None,
            self.name,
            " ".join(self.post) or None,
            " ".join(self.note) or None,
        )


def is_office(text: str) -> bool:
    """An office in capitals: ``CHỦ TỊCH``, ``PHÓ CHỦ TỊCH``, ``THƯ KÝ``."""
    bare = _NOTE.sub("", text).split(":")[0].strip()
    return bool(_OFFICE.match(bare)) and is_upper(bare)


def is_name(text: str) -> bool:
    """A person's name, a placeholder of one, or a name in capitals under a known family name."""
    if NAME.match(text) or _BLANK_NAME.match(text):
        return True
    tokens = fold(text).split()
    return (
        is_upper(text)
        and 2 <= len(tokens) <= 5
        and tokens[0] in FAMILY
        and not _OFFICE.match(text)
        and text.replace(" ", "").isalpha()
    )


def starts_signature(text: str) -> bool:
    """Whether a line opens a signing block by its mark of authority."""
    return bool(MARKED.match(text))


def is_note(text: str) -> bool:
    return bool(_NOTE.match(text)) and not _NOTE.sub("", text).strip()


def read_blocks(pieces: list[Piece]) -> tuple[list[Block], list[Piece]]:
    """The signing blocks among ``pieces`` in order, and the pieces that belong to none."""
    blocks: list[Block] = []
    rest: list[Piece] = []
    for piece in pieces:
        for text in split_line(piece.text):
            block = _block_for(text, piece, blocks)
            if not _take(text, piece, block):
                rest.append(piece.cut(text))
    return [block for block in blocks if not block.empty], rest


def _block_for(text: str, piece: Piece, blocks: list[Block]) -> Block:
    """The open block of the piece's column, or a new one where a new signer starts."""
    opens = starts_signature(text) or is_office(text)
    beside = [block for block in blocks if block.column == piece.column]
    if not beside and piece.row is None and not opens:
        # A name under a block of columns may stand on a line of its own.
        beside = [block for block in blocks if block.name is None]
    last = beside[-1] if beside else None
    if last is None or (last.name is not None and opens) or (starts_signature(text) and last.title):
        last = Block(column=piece.column)
        blocks.append(last)
    return last


def _take(text: str, piece: Piece, block: Block) -> bool:
    """Put one line into its place in the block; False when it has none."""
    place = _place(text, block)
    if place is None:
        return False
    if place == "name":
        block.name = text
    else:
        getattr(block, place).append(text)
    block.parts.append((place, piece.cut(text)))
    return True


def _place(text: str, block: Block) -> str | None:
    if starts_signature(text):
        return "authority"
    if is_note(text) or (block.title and block.name is None and text.startswith("(") and text.endswith(")")):
        return "note"
    if block.name is None and is_name(text) and (block.title or block.authority or block.note):
        return "name"
    if is_upper(text):
        return _place_upper(text, block)
    if block.title and block.name is None and _POST.match(fold(text)):
        return "post"
    return None


def _place_upper(text: str, block: Block) -> str | None:
    if block.name is not None:
        return None
    if is_office(text) and not block.title:
        return "title"
    if block.authority and not block.title:
        return "authority"
    if block.title:
        return "post" if block.note or is_office(text) else "title"
    return None


def split_line(text: str) -> list[str]:
    """The lines that a signing block printed on one line had: marks, offices, notes and name apart."""
    if len(text) > _LONGEST_LINE:
        return [text]
    notes = [match.group() for match in _NOTE.finditer(text)]
    bare = " ".join(_NOTE.sub(" ", text).split())
    head, name = _name_apart(bare)
    lines = [line for chunk in _NEXT_MARK.split(head) for line in _offices_apart(chunk)] if head else []
    return [part for part in (*lines, *([name] if name else []), *([" ".join(notes)] if notes else [])) if part]


def _name_apart(text: str) -> tuple[str, str]:
    """Capitals, and the name behind them: ``PHÓ CHỦ TỊCH Trần Chí Hùng``, ``THƯ KÝ: Ngô Thị Kim``."""
    tokens = text.split(" ")
    for index in range(1, len(tokens) - 1):
        head, tail = " ".join(tokens[:index]), " ".join(tokens[index:])
        if is_upper(head) and NAME.match(tail) and len(tokens[index]) > 1 and not tokens[index].isupper():
            return head.rstrip(": "), tail
    return text, ""


def _offices_apart(chunk: str) -> list[str]:
    """``KT. CHỦ TỊCH PHÓ CHỦ TỊCH`` as authority and office."""
    mark = MARKED.match(chunk)
    if not mark or not is_upper(chunk):
        return [chunk]
    kind = "KT" if mark.group().startswith("K") else "TM" if mark.group()[:3] in ("TM.", "T/M", "TM ", "T.M") else ""
    match = _split_at(kind, chunk, mark.end())
    return [chunk[:match].strip(), chunk[match:].strip()] if match else [chunk]


def _split_at(kind: str, chunk: str, start: int) -> int | None:
    """Where the signer's own office starts, after the office or body that is signed for."""
    if kind == "KT":
        found = _DEPUTY.search(chunk, start + 1)
        return found.start() if found else None
    places = [match.start() for match in _LATER_OFFICE.finditer(chunk, start + 1)]
    if not places:
        return None
    if kind == "TM":
        return next((place for place in places if not chunk[:place].endswith((" PHÓ", "PHÓ"))), None)
    return places[0] if _OFFICE.match(chunk[start:]) else None
