"""Reads the data files of the book: TOML topics and CSV tables, each file once and only when asked for."""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from cchc.law.instruments import Instrument, Status, Value

_DATA = files("cchc.law") / "data"
INSTRUMENTS = "instruments"


def topics() -> tuple[str, ...]:
    """The topics that have a data file; a topic is the dotted prefix of its ids."""
    names = (entry.name for entry in _DATA.iterdir())
    return tuple(sorted(name.rpartition(".")[0] for name in names if name.endswith((".toml", ".csv"))))


def digest() -> str:
    """SHA-256 over the names and bytes of all data files, in order of name."""
    total = hashlib.sha256()
    for entry in sorted(_DATA.iterdir(), key=lambda item: item.name):
        if entry.name.endswith((".toml", ".csv")):
            total.update(entry.name.encode() + b"\0" + entry.read_bytes() + b"\0")
    return total.hexdigest()


def instruments() -> dict[str, Instrument]:
    """Every instrument by its id."""
    rows = _toml(INSTRUMENTS)["instrument"]
    return {row["id"]: Instrument(**{**row, "status": Status(row.get("status", "verified"))}) for row in rows}


def values(topic: str, known: Mapping[str, Instrument]) -> Iterator[Value]:
    """Every dated value of a topic in the order of its file; a later value of an id keeps its name and unit."""
    if (_DATA / f"{topic}.csv").is_file():
        yield from _table(topic, known)
        return
    data = _toml(topic)
    seen: dict[str, Mapping[str, Any]] = {}
    for row in data.get("value", []):
        first = seen.setdefault(row["id"], row)
        yield _value({**data.get("defaults", {}), "name": first["name"], "unit": first.get("unit", ""), **row}, known)


def _toml(topic: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / f"{topic}.toml").read_text("utf-8"))


def _value(row: Mapping[str, Any], known: Mapping[str, Instrument]) -> Value:
    instrument = known[row["instrument"]]
    return Value(
        id=row["id"],
        name=row["name"],
        value=row.get("value"),
        unit=row.get("unit", ""),
        instrument=instrument,
        place=row.get("place", ""),
        status=Status(row["status"]),
        effective_from=row.get("effective_from", instrument.effective_from),
        until=row.get("until", instrument.until),
        territory=row.get("territory", ""),
        note=row.get("note", ""),
    )


def _table(topic: str, known: Mapping[str, Instrument]) -> Iterator[Value]:
    """Rows of a CSV table; columns that are no field of a value make its table."""
    fields = ("id", "name", "unit", "instrument", "place", "status", "note")
    for row in csv.DictReader(io.StringIO((_DATA / f"{topic}.csv").read_text("utf-8"))):
        table = {key: text for key, text in row.items() if key not in fields}
        head: dict[str, Any] = {key: row[key] for key in fields}
        yield _value({**head, "id": f"{topic}.{row['id']}", "value": table}, known)
