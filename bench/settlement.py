"""A file of dossiers into the settlement table, against polars doing the bare sums of the same cells."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from bench import dossiers
from bench.rows import Row

COUNT = 200_000
ROUNDS = 15
START, END, AFTER = date(2022, 12, 15), date(2023, 6, 14), datetime(2023, 6, 15)


def rows() -> list[Row]:
    """Time against the bare sums, and memory at five times the dossiers."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ho-so.csv"
        dossiers.write(path, COUNT)
        ours, bare = alternately([lambda: settled(path), lambda: bare_sums(path)], ROUNDS)
        few = _kilobytes(path)
        dossiers.write(path, COUNT * 5)
        many = _kilobytes(path)
    name = "200,000 dossiers into the settlement table, against polars doing the bare sums"
    return [
        Row(name, f"{ours * 1000:.0f} ms", f"{bare * 1000:.0f} ms", ours / bare, 1.5, at_least=False),
        _memory(many, few),
    ]


def _memory(many: int, few: int) -> Row:
    name = "Memory of settling 1,000,000 dossiers, against that of 200,000"
    return Row(name, f"{many / 1024:.0f} MiB", f"{few / 1024:.0f} MiB", many / few, 1.3, at_least=False)


def alternately(works: list[Callable[[], object]], rounds: int) -> list[float]:
    """The best time of each of some works that take turns, so that a noisy moment meets all of them."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for place, work in enumerate(works):
            start = time.perf_counter()
            work()
            best[place] = min(best[place], time.perf_counter() - start)
    return best


def settled(path: Path) -> object:
    """The whole way: encoding, headers, columns, faults, doubles, table."""
    from cchc.figures.dossiers.columns import suggest
    from cchc.figures.dossiers.model import Period
    from cchc.figures.dossiers.reading import read_sheet
    from cchc.figures.dossiers.settlement import settle

    sheet = read_sheet(path, path.with_suffix(".normal"))
    return settle(sheet, suggest(sheet), Period(START, END))


def bare_sums(path: Path) -> object:
    """What someone who trusts the file writes: parse three dates, group by field, sum the same cells."""
    import polars as pl

    start = datetime.combine(START, datetime.min.time())
    moments = {"received": "Ngày tiếp nhận", "due": "Ngày hẹn trả", "finished": "Ngày trả kết quả"}
    parsed = {name: pl.col(column).str.to_datetime(dossiers.FORM, strict=False) for name, column in moments.items()}
    received, due, finished = (pl.col(name) for name in moments)
    is_new = received.is_between(start, AFTER, closed="left")
    is_done = finished.is_between(start, AFTER, closed="left")
    is_carried = (received < start) & (finished.is_null() | (finished >= start))
    is_pending = (received < AFTER) & (finished.is_null() | (finished >= AFTER))
    is_online = pl.col("Hình thức nộp") == "Trực tuyến"
    is_same_day = finished.dt.date() == due.dt.date()
    cells = {
        "online": is_new & is_online,
        "direct": is_new & ~is_online,
        "carried": is_carried,
        "early": is_done & (finished < due) & ~is_same_day,
        "on_time": is_done & (finished <= due) & is_same_day,
        "late": is_done & (finished > due),
        "in_time": is_pending & (due >= AFTER),
        "overdue": is_pending & (due < AFTER),
        "digitised": is_new & (pl.col("Số hóa") == "Có"),
        "paid": is_new & (pl.col("Thanh toán trực tuyến") == "Có"),
    }
    scanned = pl.scan_csv(path, infer_schema=False).with_columns(**parsed)
    sums = [cell.sum().alias(name) for name, cell in cells.items()]
    return scanned.group_by("Lĩnh vực").agg(sums).collect(engine="streaming")


def _kilobytes(path: Path) -> int:
    """The highest memory of a process that settles a file."""
    command = [sys.executable, "-m", "bench.settlement", str(path)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> int:
    import resource

    settled(Path(sys.argv[1]))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return 0


if __name__ == "__main__":
    sys.exit(main())
