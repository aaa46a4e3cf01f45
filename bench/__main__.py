"""``make bench``: measure, print, and write docs/measured.md."""

from __future__ import annotations

import platform
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bench import accuracy_page, letters, papers, reading_cost, settlement, startup
from bench.office import load

if TYPE_CHECKING:
    from bench.rows import Row

TARGET = Path("docs/measured.md")


def main() -> int:
    office, people = load.measured()
    measured = [*startup.rows(), *reading_cost.rows(), *papers.rows(), *settlement.rows(), *letters.rows(), *office]
    parts = [_head(), _table(measured), "", "## Ninety people at once", "", people, ""]
    text = "\n".join([*parts, "## Accuracy of reading", "", accuracy_page.markdown(), ""])
    TARGET.write_text(text, encoding="utf-8")
    print(text)
    missed = [row.name for row in measured if not row.reached]
    if missed:
        print("Not reached: " + "; ".join(missed), file=sys.stderr)
    return 1 if missed else 0


def _head() -> str:
    return "\n".join(
        [
            "# Measured",
            "",
            f"Written by `make bench` on {date.today():%Y-%m-%d}: {_machine()}.",
            "Both sides of a row ran in the same run; the ratio is what counts, the machine is shared.",
            "",
            "## Speed and memory",
            "",
        ]
    )


def _machine() -> str:
    import os

    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


def _table(rows: list[Row]) -> str:
    lines = ["| what | ours | against | ratio | goal | reached |", "|---|---|---|---|---|---|"]
    for row in rows:
        sign = "≥" if row.at_least else "≤"
        reached = "yes" if row.reached else "**no**"
        lines.append(f"| {row.name} | {row.ours} | {row.other} | {row.ratio:.1f} | {sign} {row.goal:g} | {reached} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
