"""Legal basis (căn cứ): its lines, each cut before the operative part of its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cchc.paper.recognition.lexicon import ACTOR, ACTS, INSTRUMENT, UP
from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.text import strip_end

_ALWAYS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét (?:đề nghị|Tờ trình|Báo cáo|thấy|tính chất|nhu cầu)|Trên cơ sở)\b")
_CARRIES_OUT = r"(?:Thực hiện|Triển khai(?: thực hiện)?|Theo|Tiếp theo|Để (?:thực hiện|triển khai))"
_WITH_INSTRUMENT = re.compile(rf"{_CARRIES_OUT}\s+(?:các |nội dung |tinh thần )?{INSTRUMENT}\b")
_OPERATIVE = re.compile(rf"[,;.]\s+(?=(?:nay,?\s+)?{ACTOR}\b[^,;]{{0,160}}?\b{ACTS}\b)")
_TELLS = re.compile(r", (?:đến nay|hiện nay|hiện|vừa qua|thời gian qua|trong thời gian|ngày \d|qua \w+|sau khi)\b")
# Two sentences are an account of something, not a basis.
_SENTENCES = re.compile(rf"[\w)]{{2}}\. (?=[{UP}])")

# An explanation of the subject that stands above the bases (``(95 năm Ngày thành lập …)``).
_ASIDE = re.compile(r"\([^()]+\)")


def opens_basis(text: str) -> bool:
    """Whether a paragraph states a legal basis, or a plan or order that is being carried out."""
    return bool(_ALWAYS.match(text) or _WITH_INSTRUMENT.match(text))


def cut_operative(text: str) -> tuple[str, str]:
    """A basis and the operative part that runs on from it (``…, UBND xã xây dựng Kế hoạch … như sau:``)."""
    if not _runs_on(text):
        return text, ""
    matches = list(_OPERATIVE.finditer(text))
    for match in reversed(matches):
        if text.count("(", 0, match.start()) <= text.count(")", 0, match.start()):
            return text[: match.start()], text[match.end() :]
    return text, ""


def _runs_on(text: str) -> bool:
    return text.rstrip().endswith(":") or not text.rstrip().endswith(";")


@dataclass(slots=True)
class Basis:
    """The bases as entries and as printed lines; ``whole`` is the paragraph whose operative part was cut off."""

    entries: list[Piece] = field(default_factory=list)
    printed: list[Piece] = field(default_factory=list)
    whole: Piece | None = None


def read_basis(paragraphs: list[Piece]) -> tuple[Basis, list[Piece]]:
    """The bases at the head of the body, and the body without them; no word is lost."""
    found = Basis()
    if paragraphs and _ASIDE.fullmatch(paragraphs[0].text) and not paragraphs[0].label:
        later, rest = read_basis(paragraphs[1:])
        return later, [paragraphs[0], *rest]
    for index, piece in enumerate(paragraphs):
        if not opens_basis(piece.text) or piece.label:
            return found, paragraphs[index:]
        basis, operative = _first_sentence(*cut_operative(piece.text), piece.text)
        if _SENTENCES.search(basis) or (
            not operative and not _is_basis_alone(piece.text, _after(paragraphs, index), bool(found.entries))
        ):
            return found, paragraphs[index:]
        found.entries.append(piece.cut(strip_end(basis)))
        if operative:
            found.whole = piece
            return found, [piece.cut(operative), *paragraphs[index + 1 :]]
        found.printed.append(piece)
    return found, []


def _first_sentence(basis: str, operative: str, text: str) -> tuple[str, str]:
    """Of several sentences before the operative part only the first is a basis."""
    stop = _SENTENCES.search(basis)
    if stop is None or not text.rstrip().endswith(":") or _TELLS.search(basis[: stop.end()]):
        return basis, operative
    return basis[: stop.end()].rstrip(), text[stop.end() :]


def _after(paragraphs: list[Piece], index: int) -> str:
    return paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""


def _is_basis_alone(text: str, after: str, among_others: bool) -> bool:
    """A line that is nothing but a basis: it does not announce what follows, nor tell what has been done."""
    bare = text.rstrip()
    if bare.endswith((":", "./.")) or _TELLS.search(text):
        return False
    if bare.endswith(";") or (_ALWAYS.match(text) and (bare.endswith((".", ",")) or among_others or len(text) < 400)):
        return True
    return not text.startswith("Theo ") and (among_others or after.rstrip().endswith(":") or opens_basis(after))
