"""Faults between a row and the rows it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, AnswerKind
from cchc.figures.catalogue import Indicator
from cchc.figures.faults.model import Fault, FaultLevel, Sheet
from cchc.figures.formula import AtLeastSum, Ratio, Sum, compute, formula

_LISTED = "Hãy kiểm tra lại tổng và các số thành phần."


def ratio(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """A share against its part and whole."""
    rule = formula(row.formula)
    if not isinstance(rule, Ratio):
        return
    part, whole = sheet.value(rule.part), sheet.value(rule.whole)
    if part is not None and whole is not None and part > whole:
        yield _part_above_whole(sheet, row, rule, part, whole)
        return
    computed = compute(rule, sheet.answers)
    if computed is not None:
        yield from _against_computed(sheet, row, rule, computed)


def _part_above_whole(sheet: Sheet, row: Indicator, rule: Ratio, part: Decimal, whole: Decimal) -> Fault:
    return Fault(
        FaultLevel.ERROR,
        row.code,
        f"{sheet.named(rule.part)} là {sheet.figure(rule.part, part)}, "
        f"nhiều hơn {sheet.named(rule.whole)} là {sheet.figure(rule.whole, whole)}.",
        "Hãy kiểm tra lại hai số; có thể đã ghi đổi chỗ.",
        (row.code, *rule.codes),
    )


def _against_computed(sheet: Sheet, row: Indicator, rule: Ratio, computed: Answer) -> Iterator[Fault]:
    typed = sheet.answers[row.code]
    rows = (row.code, *rule.codes)
    if computed == NONE_ARISEN and typed.value is not None:
        yield Fault(
            FaultLevel.ERROR,
            row.code,
            f"{sheet.named(rule.whole)} bằng 0 hoặc không phát sinh "
            f"nên không có tỷ lệ {sheet.figure(row.code, typed.value)}.",
            "Hãy ghi “không phát sinh”.",
            rows,
        )
    elif computed.value is not None and typed.kind is AnswerKind.NONE_ARISEN:
        yield Fault(
            FaultLevel.DOUBT,
            row.code,
            f"Đang ghi “không phát sinh” nhưng {sheet.named(rule.whole)} có số liệu.",
            f"Tính ra là {sheet.figure(row.code, computed.value)}.",
            rows,
        )
    elif computed.value is not None and typed.value is not None and not _rounds_to(computed.value, typed.value):
        yield Fault(
            FaultLevel.ERROR,
            row.code,
            f"Đang ghi {sheet.figure(row.code, typed.value)}, tính từ hai số thành phần là "
            f"{sheet.figure(row.code, computed.value)}.",
            "Hãy dùng số được tính ra, hoặc sửa số thành phần.",
            rows,
        )


def _rounds_to(computed: Decimal, typed: Decimal) -> bool:
    """Whether the typed share is the computed one with one decimal or more; 99,81% is not 100%."""
    exponent = typed.as_tuple().exponent
    if computed == typed:
        return True
    return (
        isinstance(exponent, int)
        and exponent < 0
        and computed.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_UP) == typed
    )


def total(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """A total against its parts. After mergers a part may be blank, with a note."""
    rule = formula(row.formula)
    if not isinstance(rule, Sum):
        return
    yield from _total(sheet, row, rule)


def _total(sheet: Sheet, row: Indicator, rule: Sum) -> Iterator[Fault]:
    typed = sheet.value(row.code)
    if typed is None:
        return
    known = _known(sheet, rule.codes)
    missing = [code for code in rule.codes if sheet.answers.get(code, NO_DATA) == NO_DATA]
    rows = (row.code, *rule.codes)
    said = f"Đang ghi {sheet.figure(row.code, typed)}, cộng các số thành phần là {sheet.figure(row.code, known)}."
    if (not missing and known != typed) or known > typed:
        yield Fault(FaultLevel.ERROR, row.code, said, _LISTED, rows)
    elif row.code in sheet.noted or known == typed or len(missing) == len(rule.codes):
        return
    elif asked := _asked(sheet, missing):
        names = ", ".join(sheet.named(code) for code in asked)
        yield Fault(
            FaultLevel.NOTE,
            row.code,
            f"Tổng chưa khớp vì còn để trống {names}.",
            "Nếu không tách được số (ví dụ sau sắp xếp đơn vị hành chính), hãy ghi chú lý do.",
            rows,
        )


def bound(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """A total that may be larger than the listed parts; what is left over is told, so that it can be confirmed."""
    rule, typed = formula(row.formula), sheet.value(row.code)
    if not isinstance(rule, AtLeastSum) or typed is None:
        return
    known, rows = _known(sheet, rule.codes), (row.code, *rule.codes)
    if known > typed:
        said = f"Đang ghi {sheet.figure(row.code, typed)}, ít hơn các số thành phần cộng lại là "
        yield Fault(FaultLevel.ERROR, row.code, f"{said}{sheet.figure(row.code, known)}.", _LISTED, rows)
    elif known < typed and all(sheet.value(code) is not None for code in rule.codes) and row.code not in sheet.noted:
        rest = f"Còn {sheet.figure(row.code, typed - known)} là {rule.rest}." if rule.rest else "Tổng lớn hơn các phần."
        yield Fault(
            FaultLevel.NOTE, row.code, rest, "Nếu đúng vậy thì không phải sửa; nên ghi chú cho người đọc.", rows
        )


def _asked(sheet: Sheet, missing: list[str]) -> list[str]:
    """The missing parts that the sheet asks for at all; a commune never has those of the province."""
    return [code for code in missing if code in sheet.rows]


def _known(sheet: Sheet, codes: tuple[str, ...]) -> Decimal:
    return sum((value for code in codes if (value := sheet.value(code)) is not None), Decimal(0))
