"""Title, subject, addressees and authority: what stands between the letterhead and the body."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cchc.paper.model import Align, Kind
from cchc.paper.recognition.basis import opens_basis
from cchc.paper.recognition.kinds import is_bare_title, title_of
from cchc.paper.recognition.labels import label_of
from cchc.paper.recognition.lexicon import AUTHORITY, NO_SUBJECT
from cchc.paper.recognition.pieces import Item, Piece
from cchc.paper.recognition.text import balance, fold, is_upper, mostly_upper, starts_lower

_ADDRESSED = re.compile(r"(?P<label>kính gửi)\s*:?\s*", re.IGNORECASE)
_TELEGRAM = re.compile(r"(?P<label>.{3,80}\bđiện)\s*:\s*(?P<rest>.*)$")
_NO_SUBJECT = re.compile(NO_SUBJECT)
_CLOCK = re.compile(r"(?:Vào )?[Hh]ồi\b")
_INVITES = re.compile(r"(?:trân trọng )?kính mời|trân trọng giới thiệu", re.IGNORECASE)
_AUTHORITY = re.compile(AUTHORITY)
_ORDER = re.compile(r"(?:quyet (?:dinh|nghi)|chi thi|ket luan|thong nhat)\s*:?$")
_DECIDING = (Kind.QUYET_DINH, Kind.NGHI_QUYET, Kind.CHI_THI, None)
_LONGEST_SUBJECT_LINE = 420
_LONGEST_CONTINUATION = 160
_LONGEST_STUB = 40
_OPEN_END = re.compile(
    r"(?:[,\-–(/&]|\b(?:và|của|tại|về|cho|trên|trong|với|các|theo|đến|từ|năm|giai đoạn|nhiệm kỳ))$", re.IGNORECASE
)


@dataclass(slots=True)
class Heading:
    """What was found; ``end`` is the index of the first item of legal basis or body."""

    title: Piece | None = None
    kind: Kind | None = None
    kind_words: str = ""
    subject: list[Piece] = field(default_factory=list)
    addressed: list[Piece] = field(default_factory=list)
    authority: list[Piece] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)
    end: int = 0


def read_heading(items: list[Item], start: int) -> Heading:
    """Title and what hangs on it, from the item at ``start``."""
    heading = Heading(end=start)
    _read_title(items, heading)
    _skip_note(items, heading)
    _read_addressees(items, heading)
    _read_authority(items, heading)
    if not heading.addressed:
        _read_addressees(items, heading)
    return heading


def _skip_note(items: list[Item], heading: Heading) -> None:
    """A remark in brackets between subject and addressees belongs to the body."""
    note, after = _piece(items, heading.end), _piece(items, heading.end + 1)
    if note and after and note.text.startswith("(") and note.text.endswith(")") and is_addressed(after, heading.kind):
        heading.notes.append(note)
        heading.end += 1


def _piece(items: list[Item], index: int) -> Piece | None:
    item = items[index] if index < len(items) else None
    return item if isinstance(item, Piece) else None


def _read_title(items: list[Item], heading: Heading) -> None:
    piece = _piece(items, heading.end)
    title = title_of(piece.full) if piece else None
    if piece is None or title is None:
        return
    heading.title, heading.kind, heading.kind_words = piece, title.kind, title.words
    heading.end += 1
    subject, body = split_capitals(title.rest)
    if subject:
        heading.subject.append(piece.cut(subject))
    if body:
        # The whole paper stands on the title line; its running text goes back to the body.
        items.insert(heading.end, piece.cut(body))
    else:
        _read_subject(items, heading)


def split_capitals(text: str) -> tuple[str, str]:
    """Words in capitals at the start, apart from the running text that follows on the same line."""
    if not text or is_upper(text) or len(text) < 200:
        return text, ""
    tokens = text.split(" ")
    for index, token in enumerate(tokens):
        letters = [char for char in token if char.isalpha()]
        if letters and token != token.upper() and len(letters) > 1 and letters[1].islower():
            if index >= 3 and mostly_upper(" ".join(tokens[:index])):
                return " ".join(tokens[:index]), " ".join(tokens[index:])
            return text, ""
    return text, ""


def _read_subject(items: list[Item], heading: Heading) -> None:
    """The lines of the subject, up to the first line of something else."""
    while (piece := _piece(items, heading.end)) is not None:
        if not _is_subject(piece, heading):
            return
        heading.subject.append(piece)
        heading.end += 1
        if piece.line.rule is not None:
            return


def _is_subject(piece: Piece, heading: Heading) -> bool:
    """Whether the line opens the subject or goes on with it; a stub on the title line only opens it."""
    above = heading.subject[-1] if heading.subject else None
    if above is None:
        return _opens_subject(piece, heading.kind) and not _is_plain_under_bold(piece, heading.title)
    stub = (
        len(heading.subject) == 1 and above.lines == (heading.title or above).lines and len(above.text) < _LONGEST_STUB
    )
    if stub and is_upper(above.text) and not is_upper(piece.text) and _opens_subject(piece, heading.kind):
        return True
    return _continues(piece, above)


def _never(piece: Piece) -> bool:
    """Whether the line cannot be of a subject at all."""
    folded = fold(piece.text)
    return bool(
        label_of(piece.full)
        or piece.label
        or _ADDRESSED.match(piece.text)
        or folded.startswith("can cu ")
        or _NO_SUBJECT.match(folded)
        or _CLOCK.match(piece.text)
        or _INVITES.search(piece.text)
        or _ORDER.match(folded)
        or (piece.text.endswith((":", ";")) and not _is_set_as_title(piece))
        or is_bare_title(piece.text)
    )


def _is_set_as_title(piece: Piece) -> bool:
    """Whether a line is known to be bold and centred, as title and subject are."""
    return bool(piece.look.bold) and piece.look.align is Align.CENTER


def _opens_subject(piece: Piece, kind: Kind | None) -> bool:
    if _never(piece) or len(piece.text) > _LONGEST_SUBJECT_LINE:
        return False
    if piece.text.startswith("(") and not piece.text.lower().startswith("(v/v"):
        return False
    if kind in _DECIDING and mostly_upper(piece.text) and _AUTHORITY.match(fold(piece.text)):
        return False
    return not (piece.text.endswith((".", "./.")) and len(piece.text) > 120)


def _continues(piece: Piece, above: Piece) -> bool:
    """Whether a line goes on with the subject above it."""
    if above.line.rule is not None or (piece.gap >= 1 and above.line.page is None and not starts_lower(piece.text)):
        return False
    if _never(piece) or piece.text.startswith("(") or (opens_basis(piece.text) and not _strongly_open(above.text)):
        return False
    if _other_look(piece, above):
        return False
    if is_upper(above.text) and len(above.text) > 12:
        return is_upper(piece.text) and not _AUTHORITY.match(fold(piece.text))
    if starts_lower(piece.text) or _strongly_open(above.text):
        return len(piece.text) < _LONGEST_CONTINUATION
    short = len(piece.text) < _LONGEST_CONTINUATION and not piece.text.endswith((".", ","))
    return short and (_same_weight(piece, above) or piece.text[0].isdigit() or _ends_in_years(piece.text))


def _ends_in_years(text: str) -> bool:
    """Whether a line ends as subjects do: in the year or the years they are of."""
    return bool(re.search(r"(?:năm|giai đoạn|nhiệm kỳ) \d{4}(?: ?[-–] ?\d{4})?$", text))


def _is_plain_under_bold(piece: Piece, title: Piece | None) -> bool:
    """Whether looks are known and a line set like running text stands under a bold title."""
    if (
        title is None
        or not title.look.bold
        or piece.look.bold is not False
        or any(span.look.bold for span in piece.spans)
    ):
        return False
    return piece.look.align in (Align.JUSTIFY, Align.LEFT)


def _strongly_open(text: str) -> bool:
    return bool(_OPEN_END.search(text)) or balance(text) > 0


def _other_look(piece: Piece, above: Piece) -> bool:
    """Whether weights are known and differ: a subject is bold, what follows is not."""
    mine, theirs = piece.look.bold, above.look.bold
    return mine is not None and theirs is not None and mine != theirs


def _same_weight(piece: Piece, above: Piece) -> bool:
    return bool(piece.look.bold) and bool(above.look.bold)


def _read_addressees(items: list[Item], heading: Heading) -> None:
    """``Kính gửi: A`` or its list; for a telegram ``A điện:``."""
    piece = _piece(items, heading.end)
    if piece is None or not is_addressed(piece, heading.kind):
        return
    heading.addressed.append(piece)
    heading.end += 1
    closed = piece.text.rstrip().endswith(".")
    while not closed and (piece := _piece(items, heading.end)) is not None and _is_addressee(piece, heading.addressed):
        heading.addressed.append(piece)
        heading.end += 1
        closed = piece.text.endswith(".")


def is_addressed(piece: Piece, kind: Kind | None) -> bool:
    if kind is Kind.CONG_DIEN and _TELEGRAM.match(piece.text):
        return True
    return bool(_ADDRESSED.match(piece.text))


def _is_addressee(piece: Piece, above: list[Piece]) -> bool:
    label = label_of(piece.full)
    if label is not None:
        return label.printed[0] in "-–—+•"
    if title_of(piece.text) or len(piece.text) > 200:
        return False
    before = above[-1].text
    return before.endswith((":", ",", ";")) or starts_lower(piece.text)


def addressees_of(pieces: list[Piece]) -> tuple[str, tuple[str, ...]]:
    """The label and each addressee without dash and closing mark."""
    if not pieces:
        return "", ()
    first = pieces[0].text
    match = _ADDRESSED.match(first) or _TELEGRAM.match(first)
    label = match["label"] if match else first
    rest = first[match.end() :] if match and "rest" not in match.groupdict() else (match["rest"] if match else "")
    entries = _entries(rest)
    for piece in pieces[1:]:
        found = label_of(piece.full)
        if found is None and entries and not entries[-1].endswith((";", ".")):
            entries[-1] = f"{entries[-1]} {piece.text}"
        else:
            entries.extend(_entries(found.rest if found else piece.text))
    return label, tuple(bare for entry in entries if (bare := entry.strip(" ;.,-–")))


def _entries(text: str) -> list[str]:
    """``- A; - B.`` or ``A; B`` as entries that keep their closing mark."""
    return [part.strip().lstrip("-–—+ ") for part in re.split(r"(?<=;)\s*", text) if part.strip(" -–—+;.")]


def _read_authority(items: list[Item], heading: Heading) -> None:
    """The authority that issues a decision, in capitals before the legal basis."""
    index = heading.end
    found: list[Piece] = []
    while (piece := _piece(items, index)) is not None and len(found) < 3 and _is_authority(piece, bool(found)):
        found.append(piece)
        index += 1
    after = _piece(items, index)
    if found and heading.kind in _DECIDING and after is not None and opens_basis(after.text):
        heading.authority, heading.end = found, index


def _is_authority(piece: Piece, continued: bool) -> bool:
    return (
        mostly_upper(piece.text, 0.9)
        and (continued or bool(_AUTHORITY.match(fold(piece.text))))
        and label_of(piece.text) is None
    )


def is_order_word(text: str) -> bool:
    """``QUYẾT ĐỊNH:`` or ``QUYẾT NGHỊ:`` on a line of its own."""
    return is_upper(text.rstrip(": ")) and bool(_ORDER.match(fold(text)))
