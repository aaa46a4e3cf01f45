"""The identities that a settlement table keeps (TT 01/2020/TT-VPCP, Biểu II.06a), said in words when broken."""

from __future__ import annotations

from collections.abc import Mapping

from cchc.figures.dossiers.cells import CELL_NAMES, Cell

SUMS: tuple[tuple[Cell, tuple[Cell, ...]], ...] = (
    (Cell.RECEIVED, (Cell.ONLINE, Cell.DIRECT, Cell.CARRIED)),
    (Cell.RESOLVED, (Cell.EARLY, Cell.ON_TIME, Cell.LATE)),
    (Cell.PENDING, (Cell.PENDING_IN_TIME, Cell.PENDING_OVERDUE)),
    (Cell.RECEIVED, (Cell.RESOLVED, Cell.PENDING)),
)


def broken(counts: Mapping[Cell, int | None]) -> list[str]:
    """A sentence for each identity that a row does not keep; what has no answer (``None``) is not judged."""
    found = []
    for whole, parts in SUMS:
        total, values = counts.get(whole), [counts.get(part) for part in parts]
        known = [value for value in values if value is not None]
        if total is None or len(known) < len(parts) or total == sum(known):
            continue
        names = " + ".join(f"“{CELL_NAMES[part]}”" for part in parts)
        found.append(f"“{CELL_NAMES[whole]}” là {total} nhưng {names} là {sum(known)}.")
    return found


def carried_from(last_pending: int, carried: int) -> str | None:
    """A sentence when what was pending at the end of the last period is not what this one carries over."""
    if last_pending == carried:
        return None
    return f"Kỳ trước còn {last_pending} hồ sơ đang giải quyết nhưng kỳ này ghi {carried} hồ sơ từ kỳ trước chuyển qua."
