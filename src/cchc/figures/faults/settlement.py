"""Identities of the table of dossiers (biểu II.06a) that are no sum of its own columns."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.figures.catalogue import Indicator
from cchc.figures.faults.model import Fault, FaultLevel, Sheet

RECEIVED, RESOLVED, PENDING, CARRIED = "TTHC.tn_tong", "TTHC.gq_tong", "TTHC.dang_tong", "TTHC.tn_kytruoc"


def pending(sheet: Sheet, row: Indicator) -> Iterator[Fault]:
    """Received less resolved is what is still pending."""
    if row.code != PENDING:
        return
    received, resolved, left = (sheet.value(code) for code in (RECEIVED, RESOLVED, PENDING))
    if received is None or resolved is None or left is None or received - resolved == left:
        return
    more = resolved > received
    yield Fault(
        FaultLevel.ERROR,
        PENDING,
        f"Tiếp nhận {sheet.figure(RECEIVED, received)}, đã giải quyết {sheet.figure(RESOLVED, resolved)}"
        + (
            ": đã giải quyết nhiều hơn tiếp nhận."
            if more
            else f" thì còn {sheet.figure(PENDING, received - resolved)}, "
        )
        + ("" if more else f"nhưng đang ghi {sheet.figure(PENDING, left)}."),
        "Hãy kiểm tra lại ba tổng; hay quên số kỳ trước chuyển qua.",
        (PENDING, RECEIVED, RESOLVED),
    )
