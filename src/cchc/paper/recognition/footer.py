"""The foot of a paper: Nơi nhận and the signing blocks, in either order, in columns or on lines of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby

from cchc.paper.flow import FlowTable
from cchc.paper.recognition.annexes import opens_annex
from cchc.paper.recognition.explode import columns
from cchc.paper.recognition.joining import merge
from cchc.paper.recognition.labels import BULLETS, label_of
from cchc.paper.recognition.pieces import Item, Piece, flatten
from cchc.paper.recognition.recipients import LABEL, is_archive, opens_recipients
from cchc.paper.recognition.signatures import MARKED, is_name, is_note, is_office, starts_signature
from cchc.paper.recognition.text import balance, fold, is_upper, starts_lower

_DRAFTER = re.compile(r"[A-ZĐ][\w.]{0,8}\s*[.-]?\s*\(?\d{1,4}\)?\.?$|\d{1,4}\s?[A-ZĐ]{1,6}$")
_MOST_ROWS = 60
_MOST_ENTRIES = 60
_LONGEST_REMARK = 80
_CONTACT = re.compile(r"\b(?:địa chỉ|điện thoại|đt|fax|e-?mail|thư điện tử|website|trang thông tin)\s*:", re.IGNORECASE)


@dataclass(slots=True)
class Footer:
    """The pieces of the foot; ``start`` and ``end`` are item indexes of the region."""

    label: Piece | None = None
    recipients: list[Piece] = field(default_factory=list)
    signing: list[Piece] = field(default_factory=list)
    drafter: Piece | None = None
    contact: Piece | None = None
    unplaced: list[Piece] = field(default_factory=list)
    start: int = 0
    end: int = 0

    @property
    def found(self) -> bool:
        return bool(self.label or self.signing)


def read_footer(items: list[Item], start: int) -> Footer:
    """The first foot at or after ``start``; an empty one at the end when there is none."""
    for index in range(start, len(items)):
        if _opens(items, index):
            return _read(items, index)
    return Footer(start=len(items), end=len(items))


def _opens(items: list[Item], index: int) -> bool:
    item = items[index]
    if not isinstance(item, Piece):
        return is_footer_table(item)
    first = columns(item)[0].text
    if opens_recipients(first) or (starts_signature(first) and _is_capital_start(first)):
        return True
    return is_office(first) and _signed_below(items, index)


def _is_capital_start(text: str) -> bool:
    """Whether the words behind the mark are capitals: ``TM. ỦY BAN``, not ``TM. Ủy ban``."""
    match = MARKED.match(text)
    return match is not None and is_upper(" ".join(text[match.end() :].split()[:2]))


def _signed_below(items: list[Item], index: int) -> bool:
    """Whether an office in capitals heads a signing block: a name or a note follows, or nothing at all."""
    for item in items[index + 1 : index + 4]:
        if not isinstance(item, Piece) or opens_recipients(item.text):
            return True
        if is_name(item.text) or is_note(item.text):
            return True
        if not is_upper(item.text):
            return False
    return index + 4 > len(items)


def is_footer_table(table: FlowTable) -> bool:
    """Whether a table sets Nơi nhận beside a signature, or two signatures side by side."""
    if len(table.rows) > _MOST_ROWS or any(len(row) > 3 for row in table.rows) or table.bordered:
        return False
    pieces = flatten(table)
    if any(opens_recipients(piece.text) for piece in pieces):
        return True
    tops = [next(group).text for _, group in groupby(pieces, key=lambda piece: piece.column)]
    return bool(tops) and all(starts_signature(text) or _is_office_and_name(text) for text in tops)


def _is_office_and_name(text: str) -> bool:
    return is_office(text.split(":", maxsplit=1)[0].split("(", maxsplit=1)[0].strip())


def _read(items: list[Item], start: int) -> Footer:
    footer = Footer(start=start, end=start)
    modes: dict[int, str] = {}
    for index in range(start, len(items)):
        item = items[index]
        if isinstance(item, FlowTable):
            if not is_footer_table(item) or _complete(footer):
                break
            _read_parts(whole_brackets(flatten(item)), footer, modes)
        elif len(parts := columns(item)) > 1:
            _read_parts(parts, footer, modes)
        elif not _read_line(item, footer, modes):
            break
        footer.end = index + 1
    return footer


def _read_line(piece: Piece, footer: Footer, modes: dict[int, str]) -> bool:
    """Put one line into the half that its column is in, or else into the other one."""
    for mode in dict.fromkeys((modes.get(piece.column, ""), *modes.values())):
        taken = _take(piece, footer, mode)
        if taken:
            # A name under columns goes on with the signature without closing the list beside it.
            modes[piece.column if taken == mode or len(modes) < 2 else 1 - piece.column] = taken
            return True
    return False


def whole_brackets(pieces: list[Piece]) -> list[Piece]:
    """Lines of one column with a bracket that opens on one and closes on the next, joined."""
    found: list[Piece] = []
    for piece in pieces:
        above = found[-1] if found else None
        if (
            above is not None
            and above.column == piece.column
            and above.text.startswith("(")
            and balance(above.text) > 0
        ):
            found[-1] = merge(above, piece)
        else:
            found.append(piece)
    return found


def _read_parts(parts: list[Piece], footer: Footer, modes: dict[int, str]) -> None:
    """Lines that stand side by side; what fits neither half is kept as unplaced."""
    for part in parts:
        taken = _take(part, footer, modes.get(part.column, ""))
        if taken:
            modes[part.column] = taken
        else:
            footer.unplaced.append(part)


def _complete(footer: Footer) -> bool:
    """Whether both halves of the foot were read."""
    return bool(footer.label) and bool(footer.signing)


def _take(piece: Piece, footer: Footer, mode: str) -> str:
    """Put one line into the foot and say in which half; an empty string when it is not of the foot."""
    text = piece.text
    if opens_recipients(text):
        return _open_list(piece, footer)
    if (starts_signature(text) and _is_capital_start(text)) or is_office(text):
        footer.signing.append(piece)
        return "signing"
    if opens_annex(piece):
        return ""
    if mode == "recipients":
        return _take_entry(piece, footer)
    if mode == "signing":
        return _take_signing(piece, footer)
    return ""


def _open_list(piece: Piece, footer: Footer) -> str:
    if footer.label is not None:
        return ""
    match = LABEL.match(piece.text)
    rest = piece.text[match.end() :] if match else ""
    footer.label = piece.cut(piece.text[: match.end()]) if match else piece
    if rest:
        footer.recipients.append(piece.cut(rest))
    return "recipients"


def _take_entry(piece: Piece, footer: Footer) -> str:
    """An entry of the list, or a line that goes on with the one above."""
    label = label_of(piece.full)
    entries = footer.recipients
    if piece.label or (label is not None and label.style in BULLETS) or not entries:
        return _added(piece, footer) if len(entries) < _MOST_ENTRIES else ""
    above = entries[-1].text
    closes = balance(above) > 0 and ")" in piece.text
    if not closes and is_archive(above) and not starts_lower(piece.text):
        return _after_archive(piece, footer)
    if is_name(piece.text) and footer.signing:
        footer.signing.append(piece)
        return "signing"
    flows = starts_lower(piece.text) or piece.gap < 1 or above.endswith((",", ";"))
    return _added(piece, footer) if closes or (label is None and len(piece.text) <= 200 and flows) else ""


def _added(piece: Piece, footer: Footer) -> str:
    footer.recipients.append(piece)
    return "recipients"


def _after_archive(piece: Piece, footer: Footer) -> str:
    """What may follow ``Lưu: VT``: the drafter's mark, the address, or a name of the other column."""
    if footer.drafter is None and _DRAFTER.match(piece.text):
        footer.drafter = piece
        return "recipients"
    if footer.contact is None and is_contact(piece.text):
        footer.contact = piece
        return "recipients"
    if (piece.column and footer.signing) or (is_name(piece.text) and footer.signing and not _named(footer)):
        footer.signing.append(piece)
        return "signing"
    return ""


def is_contact(text: str) -> bool:
    """Whether a line gives address, telephone and mail of the body (cell 13)."""
    return len(text) < 250 and bool(_CONTACT.search(text)) and label_of(text) is None


def _named(footer: Footer) -> bool:
    return any(is_name(piece.text) for piece in footer.signing)


def _take_signing(piece: Piece, footer: Footer) -> str:
    text = piece.text
    above = footer.signing[-1].text
    if footer.drafter is None and footer.label is not None and _DRAFTER.match(text):
        footer.drafter = piece
        return "signing"
    if is_note(text) or _is_remark(text, above) or (is_name(text) and not is_name(above)):
        footer.signing.append(piece)
        return "signing"
    if is_name(above):
        return ""
    if (is_upper(text) and len(text) < 120 and label_of(text) is None) or _is_post(text):
        footer.signing.append(piece)
        return "signing"
    return ""


def _is_remark(text: str, above: str) -> bool:
    """A remark in brackets under an office: ``(Nơi nghỉ phép)``."""
    return text.startswith("(") and text.endswith(")") and len(text) < _LONGEST_REMARK and is_upper(above)


def _is_post(text: str) -> bool:
    """A second post above the name: ``Phó Chủ tịch UBND xã``."""
    return (
        len(text) < 80
        and bool(re.match(r"(?:pho )?(?:chu tich|bi thu|giam doc|truong|chanh|hieu truong)", fold(text)))
        and not text.endswith((".", ";"))
    )
