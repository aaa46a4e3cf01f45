"""Figures as officials write and read them: decimal comma, dots between thousands, and the two answers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, AnswerKind, valued
from cchc.figures.formula import percent
from cchc.lib.errors import CchcError
from cchc.lib.vietnamese import fold, nfc

PERCENT = "%"
MILLION = "triệu đồng"
ANY = r"[+-]?[0-9][0-9., ]*"

_NONE_ARISEN = re.compile(r"(?:khong|chua) (?:co )?(?:phat sinh|ps)(?: .*)?|kps")
_NO_DATA = re.compile(r"|[-–—_.…]+|(?:chua|khong) (?:co|tong hop)(?: duoc)? so lieu|chua (?:co|bao cao|tong hop)|n/a")
_MILLIONS = {"ty": Decimal(1000), "trieu": Decimal(1), "nghin": Decimal("0.001"), "dong": Decimal("0.000001")}
_LONGEST = 60
_LARGEST = Decimal(10) ** 14  # A hundred thousand milliard; the office's tables keep no figure as large.


class Unreadable(CchcError, ValueError):
    """A text that is no figure, or that could be two different ones."""


@dataclass(frozen=True, slots=True)
class Read:
    """An answer and, in Vietnamese, how the text was taken where it can be written in two ways; empty otherwise."""

    answer: Answer
    note: str = ""


def read_answer(text: str, unit: str = "") -> Answer:
    """The answer that a cell gives in ``unit`` (percent from 0 to 100, money in million đồng). Raises ``Unreadable``.

    Empty and ``-`` mean that there is no figure yet; ``không phát sinh`` that nothing arose; ``0`` is a value.
    """
    return read_figure(text, unit).answer


def read_figure(text: str, unit: str = "") -> Read:
    """As ``read_answer``, with a note where the text could be taken in two ways. Raises ``Unreadable``."""
    words = " ".join(nfc(text).split())
    bare = fold(words).rstrip(" .;")
    if _NO_DATA.fullmatch(fold(words)):
        return Read(NO_DATA)
    if _NONE_ARISEN.fullmatch(bare):
        return Read(NONE_ARISEN)
    if choice := _choice(bare, unit):
        return Read(valued(choice))
    if len(words) > _LONGEST:
        raise Unreadable(
            f"“{words[:_LONGEST]}…” không phải một số liệu.", "Hãy chỉ ghi số, phần giải thích ghi ở ghi chú."
        )
    read = _share(words, unit) if "/" in words else _single(words, unit)
    if read.answer.value is not None and abs(read.answer.value) >= _LARGEST:
        raise Unreadable(f"“{words}” lớn quá so với một số liệu.", "Hãy kiểm tra lại số.")
    return read


def _choice(bare: str, unit: str) -> str | None:
    """The figure of a choice written in words (``có`` where the unit is ``Có = 1; không = 0``)."""
    choices = {fold(words).strip(): figure for words, figure in re.findall(r"([^=;]+)=\s*(\d+)", unit)}
    if unit == "0/1":
        choices = {"co": "1", "khong": "0"}
    return choices.get(bare)


def _single(words: str, unit: str) -> Read:
    match = re.fullmatch(rf"({ANY})\s*(.*)", words)
    if match is None:
        raise Unreadable(f"“{words}” không phải là số.", "Hãy ghi số, hoặc “không phát sinh”, “chưa có số liệu”.")
    number, note = _number(match[1].strip(), unit)
    factor = _factor(match[2], unit, words)
    return Read(valued(number * factor), note)


def _share(words: str, unit: str) -> Read:
    """``7.640/20.000 triệu đồng (38,2%)``: the share where percent is asked for, otherwise the first figure."""
    match = re.fullmatch(rf"({ANY})/\s*({ANY})([^\d(]*)(?:\(\s*(?:đạt\s*)?({ANY})\s*%\s*\))?\.?", words)
    if match is None:
        raise Unreadable(f"“{words}” có nhiều số, không rõ lấy số nào.", "Hãy ghi từng số vào dòng của nó.")
    part, whole = (_number(match[at].strip(), "")[0] for at in (1, 2))
    if unit != PERCENT:
        factor = _factor(match[3], unit, words)
        return Read(valued(part * factor), f"Lấy số trước dấu gạch chéo: {number_text(part * factor)}.")
    if whole == 0:
        return Read(NONE_ARISEN, "Mẫu số bằng 0 nên hiểu là không phát sinh.")
    share = percent(part, whole)
    written = _number(match[4].strip(), PERCENT)[0] if match[4] else None
    if written is not None and abs(share - written) > Decimal("0.1"):
        raise Unreadable(
            f"“{words}”: {number_text(part)}/{number_text(whole)} là {number_text(share)}%, "
            f"không phải {number_text(written)}%.",
            "Hãy kiểm tra lại hai số và tỷ lệ.",
        )
    return Read(valued(written if written is not None else share), "" if written is not None else "Tỷ lệ được tính ra.")


def _factor(after: str, unit: str, words: str) -> Decimal:
    """What the words after the number multiply it by; they must be a unit that goes with the row's."""
    bare, asked = fold(after).strip(" .;"), fold(unit)
    if ("%" in bare) != (unit == PERCENT) and bare:
        wanted = "tỷ lệ %" if unit == PERCENT else f"số lượng{f' ({unit_words(unit)})' if unit else ''}"
        raise Unreadable(f"“{words}”: dòng này hỏi {wanted}.", "Hãy ghi đúng đơn vị tính của dòng.")
    if not bare or bare == "%" or not unit or bare == asked:
        return Decimal(1)
    if asked == fold(MILLION):
        scale = re.fullmatch(r"(ty|trieu|nghin|dong)(?: dong)?", bare)
        if scale:
            return _MILLIONS[scale[1]]
    elif bare in {part.strip() for part in re.split(r"[,;/]", asked)}:
        return Decimal(1)
    raise Unreadable(f"“{words}”: dòng này hỏi theo {unit_words(unit)}.", "Hãy ghi số theo đơn vị tính của dòng.")


def _number(text: str, unit: str) -> tuple[Decimal, str]:
    """The number and a note where a single dot had to be understood."""
    digits = re.sub(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", ".", text).strip()
    if re.fullmatch(r"[+-]?[0-9]+", digits):
        return Decimal(digits), ""
    for shape in (_thousands, _comma, _dot):
        if found := shape(digits, unit, text):
            return found
    raise Unreadable(
        f"“{text}” viết không đúng cách ghi số.",
        "Hãy dùng dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân: 1.234,5.",
    )


def _thousands(digits: str, unit: str, text: str) -> tuple[Decimal, str] | None:
    if not re.fullmatch(r"[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?", digits):
        return None
    if unit == PERCENT and digits.count(".") == 1 and "," not in digits:
        raise Unreadable(
            f"“{text}” %: không rõ là số thập phân hay hàng nghìn.", f"Hãy ghi {digits.replace('.', ',')} %."
        )
    return Decimal(digits.replace(".", "").replace(",", ".")), ""


def _comma(digits: str, unit: str, text: str) -> tuple[Decimal, str] | None:
    if not re.fullmatch(r"[+-]?[0-9]+,[0-9]+", digits):
        return None
    grouped = re.fullmatch(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}", digits)
    if grouped and unit not in ("", PERCENT) and fold(unit) != fold(MILLION):
        dotted = digits.replace(",", ".")
        raise Unreadable(
            f"“{text}”: không rõ dấu phẩy là hàng nghìn hay thập phân.", f"Nếu là hàng nghìn, hãy ghi {dotted}."
        )
    return Decimal(digits.replace(",", ".")), ""


def _dot(digits: str, unit: str, text: str) -> tuple[Decimal, str] | None:
    """One dot that cannot part thousands is taken for the decimal comma of another keyboard."""
    if not re.fullmatch(r"[+-]?(?:[0-9]+\.[0-9]{1,2}|0\.[0-9]+)", digits):
        return None
    return Decimal(digits), f"“{text}” được hiểu là {digits.replace('.', ',')}."


def number_text(value: Decimal, *, dots: bool = True) -> str:
    """A number as papers print it: ``2.186``, ``98,38``; no zeros after the last decimal."""
    text = f"{value:,f}" if dots else f"{value:f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def unit_words(unit: str) -> str:
    """A unit as it stands within a line: ``hồ sơ``; an abbreviation (``PAKN``) keeps its capitals."""
    return unit if unit[1:2].isupper() else unit[:1].lower() + unit[1:]


def shown(answer: Answer, unit: str = "") -> str:
    """The answer as it is read, with its unit: ``98,38%``, ``2.186 hồ sơ``, ``không phát sinh``.

    ``read_answer`` with the same unit gives the answer back.
    """
    if answer.value is None:
        return "không phát sinh" if answer.kind is AnswerKind.NONE_ARISEN else "chưa có số liệu"
    if unit == PERCENT:
        # Without dots: in a percentage one dot and three digits would be read in two ways.
        return f"{number_text(answer.value, dots=False)}%"
    if unit == "0/1" or "=" in unit:
        return next((words for words, figure in _meanings(unit) if figure == answer.value), number_text(answer.value))
    return f"{number_text(answer.value)} {unit_words(unit)}".strip()


def _meanings(unit: str) -> Iterator[tuple[str, Decimal]]:
    if unit == "0/1":
        yield from (("có", Decimal(1)), ("không", Decimal(0)))
    for words, figure in re.findall(r"([^=;]+)=\s*(\d+)", unit):
        yield words.strip().lower(), Decimal(figure)
