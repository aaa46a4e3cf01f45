"""The settlement table counted as a clerk would, one dossier after the other: what ``settle`` is held against."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time

from cchc.figures.dossiers.model import Period

Row = tuple[str, str, datetime | None, datetime | None, datetime | None, str, str, str, str]


def why_not(row: Row, codes: Counter[str], period: Period) -> str | None:
    """The reason why a row is left out, "outside" when the period is not about it, ``None`` when it counts."""
    code, field, received, due, finished, channel, _, _, state = row
    if not code.strip() or codes[code.strip()] > 1:
        return "double_code" if code.strip() else "no_code"
    if received is None or (finished and finished.date() < received.date()):
        return "finished_first" if received else "no_received"
    if received.date() > period.end or (finished and finished.date() < period.start):
        return "outside"
    if state == "Công dân rút hồ sơ":
        return "withdrawn"
    if (state == "Đã trả kết quả" and not finished) or (state == "Đang xử lý" and finished):
        return "state_disagrees"
    is_new = received.date() >= period.start
    missing = {"no_due": due is None, "no_field": not field.strip(), "unknown_channel": is_new and channel == "Khác"}
    return next((reason for reason, holds in missing.items() if holds), None)


def cells(row: Row, period: Period) -> set[str]:
    """The cells of a row that counts."""
    _, _, received, due, finished, channel, digitised, paid, _ = row
    assert received
    assert due
    found = {"tn_tong"}
    if received.date() < period.start:
        found.add("tn_kytruoc")
    else:
        found |= {"tn_trongky", "tn_tructuyen" if channel == "Trực tuyến" else "tn_tructiep"}
        for name, said in (("so_hoa", digitised), ("thanh_toan", paid)):
            found |= {f"{name}_ro"} if said else set()
            found |= {name} if said == "Có" else set()
    if finished and finished.date() <= period.end:
        is_late = finished > due if due.time() != time() else finished.date() > due.date()
        same_day = finished.date() == due.date()
        return found | {"gq_tong", "gq_quahan" if is_late else "gq_dunghan" if same_day else "gq_truochan"}
    return found | {"dang_tong", "dang_quahan" if due.date() < period.end else "dang_tronghan"}


def settled(rows: list[Row], period: Period) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """Cells by field, and rows left out by reason."""
    codes = Counter(row[0].strip() for row in rows)
    table: dict[str, Counter[str]] = {}
    left_out: Counter[str] = Counter()
    for row in rows:
        reason = why_not(row, codes, period)
        if reason:
            left_out[reason] += 1
        else:
            table.setdefault(" ".join(row[1].split()), Counter()).update(cells(row, period))
    return table, left_out
