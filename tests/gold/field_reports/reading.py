"""A reading of a field report in the form of the gold files, and how far two agree."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from cchc.reading.field_report import FieldReportRead

LISTS = ("results", "targets", "figures", "findings", "directions", "proposals", "unread")
Gold = dict[str, Any]


def as_gold(read: FieldReportRead) -> Gold:
    """What the reader found, in the keys of the gold files."""
    return {
        "period": [_iso(read.period.start), _iso(read.period.end)],
        "results": [[item.area, item.text] for item in read.results],
        "targets": [[row.name, row.planned, row.result, row.reached] for row in read.targets],
        "figures": [[row.code, row.value] for row in read.figures],
        "findings": [[one.shortcoming, one.cause, one.remedy, one.owner, _iso(one.due_on)] for one in read.findings],
        "directions": [[item.area, item.text] for item in read.directions],
        "proposals": [[item.area, item.text] for item in read.proposals],
        "unread": [at.text for at in read.unread],
    }


def misses(gold: Gold, found: Gold) -> list[tuple[str, Any, Any]]:
    """Field by field what the gold has and the reading has not, and the other way round; empty when they agree."""
    out: list[tuple[str, Any, Any]] = []
    if gold["period"] != found["period"]:
        out.append(("period", gold["period"], found["period"]))
    for name in LISTS:
        wanted, got = Counter(map(_plain, gold[name])), Counter(map(_plain, found[name]))
        out += [(name, item, None) for item in (wanted - got).elements()]
        out += [(name, None, item) for item in (got - wanted).elements()]
    return out


def score(gold: Gold, found: Gold) -> tuple[int, int, int]:
    """Items that agree, items of the gold, items of the reading."""
    right = sum(sum((Counter(map(_plain, gold[name])) & Counter(map(_plain, found[name]))).values()) for name in LISTS)
    return right, sum(len(gold[name]) for name in LISTS), sum(len(found[name]) for name in LISTS)


def _plain(item: Any) -> Any:
    if isinstance(item, list):
        return tuple(map(_plain, item))
    return " ".join(item.split()).rstrip(" .;") if isinstance(item, str) else item


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
