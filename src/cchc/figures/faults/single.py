"""Faults that a row shows by itself."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.figures.answers import AnswerKind
from cchc.figures.catalogue import Indicator, ValueType
from cchc.figures.faults.model import Fault, FaultLevel, Sheet

_OFTEN_A_COUNT = "ghi nhầm số lượng"


def negative(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """A figure below 0."""
    value = sheet.value(row.code)
    if value is not None and value < 0:
        yield _fault(sheet, row, "số liệu không thể âm.", "Hãy kiểm tra lại dấu trừ.")


def not_whole(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """Half a dossier."""
    value = sheet.value(row.code)
    if value is not None and row.value_type is ValueType.INTEGER and value != value.to_integral_value():
        yield _fault(
            sheet, row, "dòng này là số đếm, phải là số nguyên.", "Nếu dấu phẩy là hàng nghìn, hãy ghi bằng dấu chấm."
        )


def outside_percent(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """A percentage above 100: most often the count was written in its row."""
    value = sheet.value(row.code)
    if value is not None and row.value_type is ValueType.PERCENT and not row.choices and value > 100:
        yield _fault(sheet, row, "tỷ lệ phải từ 0% đến 100%.", "Nếu đây là số lượng, hãy tính ra tỷ lệ rồi ghi lại.")


def no_choice(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """A figure that none of the choices of the row has."""
    value = sheet.value(row.code)
    if value is not None and row.choices and value not in row.choices:
        choices = "; ".join(f"{figure} là {words}" for figure, words in sorted(row.choices.items()))
        yield _fault(sheet, row, f"dòng này chỉ nhận {choices}.", "Hãy chọn lại.")


def count_for_percent(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """A whole percentage in a row where real annexes hold counts (15 departments as 15 %)."""
    value = sheet.value(row.code)
    if value is None or row.choices or _OFTEN_A_COUNT not in row.formula or not 0 < value < 100:
        return
    if value == value.to_integral_value():
        yield _fault(
            sheet,
            row,
            "dòng này hay bị ghi nhầm số lượng thay cho tỷ lệ.",
            "Hãy xem lại đây có đúng là tỷ lệ phần trăm không.",
            FaultLevel.DOUBT,
        )


def unexplained(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """No figure yet and no word why; a reader must be able to tell it from 0."""
    if sheet.answers[row.code].kind is AnswerKind.NO_DATA and row.code not in sheet.noted:
        yield Fault(
            FaultLevel.NOTE,
            row.code,
            "Chưa có số liệu và chưa ghi lý do.",
            "Hãy ghi chú vì sao chưa có số liệu, khi nào có.",
            (row.code,),
        )


def _fault(sheet: Sheet, row: Indicator, words: str, remedy: str, level: FaultLevel = FaultLevel.ERROR) -> Fault:
    value = sheet.answers[row.code].value
    figure = sheet.figure(row.code, value) if value is not None else ""
    return Fault(level, row.code, f"Đang ghi {figure}: {words}", remedy, (row.code,))
