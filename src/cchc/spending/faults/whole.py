"""What the lines show together: one paid twice, more than is left, a norm that was set too high, words of the total."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.lib.money import LARGEST, Dong
from cchc.lib.vietnamese import fold, nfc, same_tone_marks
from cchc.spending.faults.model import Cut, Fault, FaultKind, Table
from cchc.spending.items import DECORATION, DOCUMENTS, MEALS, REFRESHMENT, SHARED_MEAL
from cchc.spending.model import Circumstances, NormLevel, total_of
from cchc.spending.norms import NormInForce, Rung, norm_in_force

ONCE = {REFRESHMENT, *MEALS}  # At most one line each; other items may be several things.


def double(table: Table) -> Iterator[Fault]:
    """The same thing on two lines: the same words, or an item that is paid once a head."""
    seen: dict[str, int] = {}
    for at, line in enumerate(table.lines):
        item = table.items[at]
        key = item if item in ONCE else " ".join(fold(line.name).split())
        first = seen.setdefault(key, at)
        if first != at:
            yield table.fault(
                FaultKind.DOUBLE,
                at,
                f"trùng với dòng {first + 1} “{table.lines[first].name}”.",
                "Hãy gộp hai dòng thành một, hoặc bỏ một dòng.",
                cut=Cut(f"Trùng với dòng {first + 1}", quantity=0),
            )


def above_the_whole(table: Table) -> Iterator[Fault]:
    """All lines of an item whose norm is for the whole conference, or for one of its people, against that norm.

    A price above the norm is told at its line; here several lines, or many pieces, each below it, pass it together.
    """
    for item, (people, each) in wholes(table.around).items():
        lines, norm = list(table.of(item)), norm_in_force(item, table.around)
        spent = total_of(line for _, line in lines)
        rungs = [norm.ceiling] if norm.ceiling else list(norm.rungs)
        for rung in rungs:
            if rung.amount is None or spent <= rung.amount * people:
                continue
            if all((line.price or 0) <= rung.amount for _, line in lines):
                yield _above_whole(norm, rung, spent, each)


def wholes(around: Circumstances) -> dict[str, tuple[int, str]]:
    """Items whose norm is for the whole conference: how often it may be paid in all, and for what in words."""
    people = around.people.most
    return {DECORATION: (1, "một hội nghị"), DOCUMENTS: (people, f"một người, với {people} người")}


def norms_too_high(table: Table) -> Iterator[Fault]:
    """A local norm above a sure ceiling does not hold; above an unverified one it does, with a word of doubt."""
    for item in dict.fromkeys((*table.items, *(norm.item for norm in table.around.norms))):
        norm = norm_in_force(item, table.around)
        if item == SHARED_MEAL and not any(own.item == item for own in table.around.norms):
            continue
        if norm.cut and norm.ceiling:
            yield _cut(norm, norm.cut, norm.ceiling)
        for rung in norm.doubtful:
            yield _doubt(norm, rung)


def more_than_left(table: Table) -> Iterator[Fault]:
    """A total above what is left of the year's budget."""
    left = table.around.remaining
    if left is not None and table.total > left:
        yield table.fault(
            FaultKind.REMAINING,
            None,
            f"Dự toán {table.total} đồng vượt kinh phí còn lại {left} đồng.",
            "Hãy giảm dự toán, hoặc đề nghị bổ sung kinh phí trước khi trình.",
        )


def words_of_total(table: Table) -> Iterator[Fault]:
    """The amount in words (bằng chữ) that says something else than the figures."""
    if table.words.strip() and table.total <= LARGEST and not same_words(table.words, table.total.words):
        yield table.fault(
            FaultKind.WORDS,
            None,
            f"Số tiền bằng chữ không khớp với tổng {table.total} đồng.",
            f"Hãy ghi: {table.total.words}.",
        )


def same_words(one: str, other: str) -> bool:
    """Whether two amounts in words say the same, whichever usual spelling each takes (``ngàn``, ``lẻ``, ``chẵn``)."""
    return _plain(one) == _plain(other)


_SPELLINGS = (
    (r"^bằng chữ\b", ""),
    (r"\b(?:đồng|chẵn|việt nam)\b", ""),
    (r"\bngàn\b", "nghìn"),
    (r"\btỉ\b", "tỷ"),
    (r"\blẻ\b", "linh"),
    (r"\bnhăm\b", "lăm"),
    (r"\bmươi bốn\b", "mươi tư"),
)


def _plain(words: str) -> str:
    text = " ".join(re.findall(r"\w+", same_tone_marks(nfc(words)).lower()))
    for pattern, spelling in _SPELLINGS:
        text = re.sub(pattern, spelling, text)
    return " ".join(text.split())


def _cut(norm: NormInForce, cut: Rung, ceiling: Rung) -> Fault:
    who = "xã" if cut.level is NormLevel.COMMUNE else "tỉnh"
    return Fault(
        FaultKind.ABOVE_CEILING,
        None,
        f"“{norm.name}”: mức {who} đặt {cut.amount} đồng vượt mức tối đa {ceiling.amount} đồng "
        f"({ceiling.citation}); dự toán tính theo mức tối đa.",
        "Hãy sửa lại mức đã đặt cho đúng mức tối đa.",
        False,
        ceiling.citation,
        ceiling.certainty,
    )


def _above_whole(norm: NormInForce, rung: Rung, spent: Dong, each: str) -> Fault:
    tail = "" if rung.binding else "; mức này chưa kiểm chứng"
    return Fault(
        FaultKind.ABOVE_CEILING if rung.binding else FaultKind.UNVERIFIED,
        None,
        f"“{norm.name}”: tất cả {spent} đồng, vượt mức {rung.amount} đồng cho {each} ({rung.citation}){tail}.",
        "Hãy giảm số lượng, số buổi hoặc đơn giá của các dòng này."
        if rung.binding
        else "Hãy đối chiếu với văn bản quy định mức này.",
        rung.binding,
        rung.citation,
        rung.certainty if rung.binding else "chưa kiểm chứng",
    )


def _doubt(norm: NormInForce, rung: Rung) -> Fault:
    held = norm.chosen
    return Fault(
        FaultKind.UNVERIFIED,
        None,
        f"“{norm.name}”: {norm.certainty} {norm.amount} đồng cao hơn mức {rung.amount} đồng "
        f"({rung.citation}) chưa kiểm chứng.",
        f"Hãy đối chiếu với văn bản; dự toán vẫn tính theo {held.citation if held else ''}.",
        False,
        rung.citation,
        "chưa kiểm chứng",
    )


CHECKS = (double, above_the_whole, norms_too_high, more_than_left, words_of_total)
