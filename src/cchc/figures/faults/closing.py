"""Figures that contradict what the last period closed with."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.figures.catalogue import Indicator, ValueType, is_cumulative
from cchc.figures.faults.model import Fault, FaultLevel, Sheet
from cchc.figures.faults.settlement import CARRIED, PENDING


def carried_over(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """What was pending at the end of the last period is what this one took over."""
    closed, taken = sheet.previous.get(PENDING), sheet.value(CARRIED)
    if row.code != CARRIED or closed is None or closed.value is None or taken is None or taken == closed.value:
        return
    yield Fault(
        FaultLevel.ERROR,
        CARRIED,
        f"Kỳ trước chốt còn {sheet.figure(PENDING, closed.value)} hồ sơ đang giải quyết, "
        f"kỳ này ghi chuyển qua {sheet.figure(CARRIED, taken)}.",
        "Hãy ghi đúng số kỳ trước chuyển qua, hoặc báo lại số chốt của kỳ trước.",
        (CARRIED, PENDING),
    )


def went_down(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """A count from the start of the year that is now smaller; the plan itself may have been cut, so it is a doubt."""
    before, now = sheet.previous.get(row.code), sheet.value(row.code)
    if not sheet.same_year or before is None or before.value is None or now is None or now >= before.value:
        return
    if row.value_type is not ValueType.ENUM and is_cumulative(row, sheet.rows):
        yield Fault(
            FaultLevel.DOUBT,
            row.code,
            f"Số lũy kế giảm: kỳ trước {sheet.figure(row.code, before.value)}, kỳ này {sheet.figure(row.code, now)}.",
            "Hãy kiểm tra lại; nếu đúng, hãy giải thích trong báo cáo.",
            (row.code,),
        )
