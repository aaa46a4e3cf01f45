"""Ninety people at once on PostgreSQL and two cores; sixty officers and ten years against an office just opened."""

from __future__ import annotations

import sys
from statistics import median

from bench.office.people import Answers, at_once
from bench.office.server import WORKERS, Served, served
from bench.rows import Row

PEOPLE, OFFICERS, YEARS = 90, 60, 10
ROUNDS = 8


def measured() -> tuple[list[Row], str]:
    """The old office against the new one, and the table of ninety people in the old one."""
    with served(YEARS, OFFICERS) as old, served(0, OFFICERS) as new:
        return rows(old, new), crowded(old)


def rows(old: Served, new: Served) -> list[Row]:
    """Page by page, in turn."""
    found: dict[str, tuple[list[float], list[float]]] = {page: ([], []) for page in old.pages}
    for _ in range(ROUNDS):
        for page, (slow, fast) in found.items():
            slow.append(alone(old.port, old.cookies, page, old.pages))
            fast.append(alone(new.port, new.cookies, page, new.pages))
    return [row(page, median(slow), median(fast)) for page, (slow, fast) in found.items()]


def alone(port: int, cookies: list[str], page: str, pages: dict[str, list[str]]) -> float:
    """The middle time of a page asked for by one person again and again."""
    answers = at_once(port, cookies[:1], {page: pages[page]}, people=1, seconds=0.4, pause=0)
    return median(answers.seconds[page])


def row(page: str, slow: float, fast: float) -> Row:
    name = f"page “{page}”: {OFFICERS} officers and {YEARS} years of reviews, against an office just opened"
    return Row(name, f"{slow * 1000:.0f} ms", f"{fast * 1000:.0f} ms", slow / fast, 1.5, at_least=False)


def crowded(office: Served) -> str:
    """The table of ninety people: reading as people do, then without a pause."""
    at_once(office.port, office.cookies, office.pages, people=8, seconds=3, pause=0)
    reading = at_once(office.port, office.cookies, office.pages, people=PEOPLE, seconds=30, pause=2)
    pressing = at_once(office.port, office.cookies, office.pages, people=PEOPLE, seconds=15, pause=0)
    return table(reading, pressing)


def table(reading: Answers, pressing: Answers) -> str:
    lines = [
        f"{PEOPLE} people at once, {OFFICERS} officers, {YEARS} years of reviews, PostgreSQL, {WORKERS} processes,"
        " on the same two cores as the people themselves. Each reads two seconds on average between two pages;",
        f"together {reading.per_second:.0f} requests a second. Without any pause the office answers"
        f" {pressing.per_second:.0f} requests a second, p95 {pressing.p95() * 1000:.0f} ms. Wrong answers:"
        f" {sum(reading.wrong.values()) + sum(pressing.wrong.values())}.",
        "",
        "| page | requests | p95 |",
        "|---|---|---|",
    ]
    for page, seconds in sorted(reading.seconds.items()):
        lines.append(f"| {page} | {len(seconds)} | {reading.p95(page) * 1000:.0f} ms |")
    lines.append(f"| all | {sum(map(len, reading.seconds.values()))} | {reading.p95() * 1000:.0f} ms |")
    return "\n".join(lines)


if __name__ == "__main__":
    found, people = measured()
    print(people)
    for one in found:
        print(one.name, one.ours, one.other, f"{one.ratio:.2f}", one.reached)
    sys.exit(0)
