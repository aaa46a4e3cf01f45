"""Annexes (phụ lục, mẫu) after the signature: label, title, reference line and content."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cchc.paper.model import Kind
from cchc.paper.recognition.explode import QUOC_HIEU, TIEU_NGU, explode
from cchc.paper.recognition.kinds import title_of
from cchc.paper.recognition.labels import label_of
from cchc.paper.recognition.letterhead import is_letterhead_table
from cchc.paper.recognition.pieces import Item, Piece, flatten
from cchc.paper.recognition.text import clean, is_upper, mostly_upper

_COUNT = r"(?:\s+(?:số\s+|SỐ\s+)?(?:[IVXL]{1,6}|\d{1,2}|[A-ZĐ])\b)?"
_FORM = r"(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU|Biểu|BIỂU|Phụ biểu|PHỤ BIỂU)\s+(?:số|SỐ)\s*:?\s*\d{1,2}\w?(?:/[\w-]+)?"
_LABEL = re.compile(rf"(?P<label>PHỤ LỤC{_COUNT}|Phụ lục{_COUNT}|{_FORM})\s*(?P<mark>[.:–-]?)\s*(?P<rest>.*)$")
_REFERENCE = re.compile(r"\(?\s*(?:Ban hành |ban hành )?(?:Đính )?[Kk]èm theo\b")
_REFERENCE_BARE = re.compile(r"(?:Ban hành kèm|ban hành kèm|Kèm theo|kèm theo)\b")


@dataclass(slots=True)
class AnnexItems:
    """The pieces of one annex; ``content`` are the items of its body.

    ``separate`` says that it is a file of its own, ``note`` is the signing text above its label.
    """

    label: Piece | None = None
    title: list[Piece] = field(default_factory=list)
    reference: list[Piece] = field(default_factory=list)
    kind: Kind | None = None
    kind_line: Piece | None = None
    letterhead: list[Piece] = field(default_factory=list)
    names: list[Piece] = field(default_factory=list)
    content: list[Item] = field(default_factory=list)
    end_mark: bool = False
    separate: bool = False
    note: list[Piece] = field(default_factory=list)


def opens_annex(piece: Piece) -> bool:
    """Whether a line is the label of an annex or form, alone or before a title in capitals."""
    return _label(piece.text) is not None


def _label(text: str) -> tuple[str, str] | None:
    match = _LABEL.match(text)
    if not match:
        return None
    rest = match["rest"]
    if rest and not mostly_upper(rest.split("(")[0], 0.75) and not rest.startswith("("):
        return None
    return match["label"], rest


def split_annexes(items: list[Item]) -> tuple[list[Item], list[AnnexItems]]:
    """What follows the foot: loose items before the first annex, and the annexes."""
    loose: list[Item] = []
    annexes: list[AnnexItems] = []
    for index, item in enumerate(items):
        if isinstance(item, Piece) and opens_annex(item) and not _is_form_inside(item, annexes):
            annexes.append(_opened(item))
        elif not annexes and _opens_paper(items, index):
            annexes.append(AnnexItems(content=[item]))
        elif annexes:
            annexes[-1].content.append(item)
        else:
            loose.append(item)
    for annex in annexes:
        _read_top(annex)
        _settle_title(annex)
    return loose, annexes


def _is_form_inside(piece: Piece, annexes: list[AnnexItems]) -> bool:
    """Whether a form (mẫu số) belongs to the phụ lục above it."""
    label = annexes[-1].label if annexes else None
    return label is not None and not _is_form(label.text) and _is_form(piece.text)


def _is_form(text: str) -> bool:
    return not text.upper().startswith("PHỤ LỤC")


def _settle_title(annex: AnnexItems) -> None:
    """Without a title, an open reference line or the number of the form names the annex."""
    if annex.title:
        return
    if annex.reference and not annex.reference[0].text.startswith("("):
        annex.title, annex.reference = annex.reference, []
    elif annex.label is not None and _is_form(annex.label.text):
        annex.title, annex.label = [annex.label], None


def _opened(piece: Piece) -> AnnexItems:
    label, rest = _label(piece.text) or (piece.text, "")
    annex = AnnexItems(label=piece.cut(label))
    if rest:
        (annex.reference if is_reference(rest) else annex.title).append(piece.cut(rest))
    return annex


def _opens_paper(items: list[Item], index: int) -> bool:
    """Whether another letterhead or title starts here: a second paper in the same file."""
    item = items[index]
    if not isinstance(item, Piece):
        return is_letterhead_table(item)
    return title_of(item.text) is not None and is_upper(item.text)


def _read_top(annex: AnnexItems) -> None:
    """Letterhead, title and reference at the head of the content."""
    items = annex.content
    index = _read_letterhead(annex)
    while index < len(items) and isinstance(piece := items[index], Piece):
        if (is_reference(piece.text) and not annex.reference) or _open_reference(annex):
            annex.reference.append(piece)
        elif not annex.reference and _is_title(piece, annex):
            annex.title.append(piece)
        else:
            break
        index += 1
    annex.content = items[index:]


def _read_letterhead(annex: AnnexItems) -> int:
    """The letterhead and tên loại of a document issued with the paper (form 1.3); how many items they take."""
    items = annex.content
    if annex.label is not None or len(items) < 2 or isinstance(items[0], Piece) or not is_letterhead_table(items[0]):
        return 0
    second = items[1]
    title = title_of(second.text) if isinstance(second, Piece) else None
    pieces = [part for piece in flatten(items[0]) for part in explode(piece)]
    names = [piece for piece in pieces if not (QUOC_HIEU.fullmatch(piece.text) or TIEU_NGU.fullmatch(piece.text))]
    if title is None or title.kind is None or title.rest or not isinstance(second, Piece):
        return 0
    annex.letterhead, annex.names, annex.kind, annex.kind_line = pieces, names, title.kind, second
    return 2


def is_reference(text: str) -> bool:
    """``(Kèm theo Kế hoạch số … )``."""
    return bool(_REFERENCE.match(text)) and (text.startswith("(") or bool(_REFERENCE_BARE.match(text)))


def _open_reference(annex: AnnexItems) -> bool:
    text = clean(" ".join(piece.text for piece in annex.reference))
    return text.startswith("(") and text.count("(") > text.count(")") and len(annex.reference) < 4


def _is_title(piece: Piece, annex: AnnexItems) -> bool:
    if label_of(piece.text) is not None and not annex.title:
        return False
    if mostly_upper(piece.text, 0.7) and label_of(piece.text) is None:
        return len(annex.title) < 6
    return bool(piece.look.bold or annex.kind) and not annex.title and len(piece.text) < 200
