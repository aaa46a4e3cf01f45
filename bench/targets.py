"""How well the targets of year plans are read, against gold readings made by hand.

``tests/gold/targets`` holds the plans and their readings. Run with ``python -m bench.targets``, ``-v`` for every error.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from decimal import Decimal

from bench.accuracy import GOLD, Json, Scores, Tally, agrees, plain, total
from cchc.paper.files import read_file
from cchc.reading.targets import TargetRead, read_targets

FIELDS = ("compare", "unit", "area", "due", "owner", "indicator", "at")
COLUMNS = ("precision", "recall", *FIELDS)


def as_json(read: TargetRead) -> Json:
    """A reading in the words of the gold files."""
    fields = {name: getattr(read, name) for name in ("area", "name", "unit", "owner", "indicator", "words")}
    due = read.due.isoformat() if read.due else None
    return {**fields, "compare": read.compare.value, "value": read.value, "due": due, "at": read.at.section}


def compare(found: list[Json], gold: list[Json]) -> Scores:
    """A target is found when its value and its words agree; the other fields are then compared one by one."""
    scores: Scores = defaultdict(Tally)
    left = list(found)
    for item in sorted(gold, key=lambda one: bool(one.get("optional"))):
        hit = next((one for one in left if _is(one, item)), None)
        left = [one for one in left if one is not hit]
        if item.get("optional"):
            continue
        scores["recall"].count(hit is not None, f"missed {item['at']} {item['what']} {item['value']}")
        for name in FIELDS if hit else ():
            right = hit is not None and _agrees(hit, item, name)
            scores[name].count(right, f"{item['what'][:50]}: {hit and hit[name]!r} for {item[name]!r}")
    for one in found:
        extra = any(one is other for other in left)
        scores["precision"].count(not extra, f"extra {one['at']} {one['value']} {one['words'][:70]}")
    return scores


def _agrees(hit: Json, item: Json, name: str) -> bool:
    if name == "compare":  # Signs, which the comparison of words would not see.
        return hit[name] in [item[name], *item.get("accept_compares", [])]
    return agrees(hit[name], item, name)


def _is(one: Json, item: Json) -> bool:
    value = None if item["value"] is None else Decimal(item["value"])
    return one["value"] == value and str(plain(item["what"])) in str(plain(one["words"]))


def measure(names: list[str] | None = None) -> dict[str, Scores]:
    """Scores by plan."""
    out: dict[str, Scores] = {}
    for file in sorted((GOLD / "targets").glob("*.json")):
        if not names or any(name in file.stem for name in names):
            gold = json.loads(file.read_text(encoding="utf-8"))
            found = [as_json(one) for one in read_targets(read_file(GOLD / gold["text"]).paper)]
            out[file.stem] = compare(found, gold["targets"])
    return out


def main(arguments: list[str]) -> None:
    """Print the table; with ``-v`` also every wrong answer; other words choose files."""
    by_file = measure([word for word in arguments if not word.startswith("-")])
    for file, scores in by_file.items() if "-v" in arguments else ():
        print(f"\n== {file}")
        for name, tally in scores.items():
            for words in tally.wrong:
                print(f"  {name}: {words[:300]}")
    print(f"{'file':<36}" + "".join(f"{name:>11}" for name in COLUMNS))
    for file, scores in [*by_file.items(), ("TOTAL", total(by_file))]:
        print(f"{file[:34]:<36}" + "".join(f"{scores[name].share:>11.1%}" for name in COLUMNS))


if __name__ == "__main__":
    main(sys.argv[1:])
