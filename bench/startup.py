"""How long a command takes to answer, against starting Python itself."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from bench.rows import Row

SEED = Path("examples/ke-hoach-so-ket-cchc-2023.txt")


def rows(rounds: int = 15) -> list[Row]:
    """Each round runs the three commands in turn, so that a noisy moment meets all of them."""
    command = [str(Path(sys.executable).parent / "cchc")]
    cases = {
        "python": [sys.executable, "-c", "pass"],
        "help": [*command, "--help"],
        "read": [*command, "read", str(SEED)],
    }
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, arguments in cases.items():
            times[name].append(_seconds(arguments))
    base = median(times["python"])
    return [
        _row("`cchc --help`, against starting Python", median(times["help"]), base, 8),
        _row("`cchc read` of the seed plan, against starting Python", median(times["read"]), base, 25),
    ]


def _row(name: str, ours: float, base: float, goal: float) -> Row:
    return Row(name, f"{ours * 1000:.0f} ms", f"{base * 1000:.0f} ms", ours / base, goal, at_least=False)


def _seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
