"""How well papers and plans are read: the program's answers against gold readings made by hand.

``tests/gold`` holds the readings and says how they are written. Run with ``python -m bench.accuracy``.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cchc.paper.files import read_file
from cchc.reading import read_object
from cchc.reading.text import key

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
PAPER = [
    *["kind", "subject", "issuer", "superior", "number", "symbol", "place", "issued_on", "legal_basis", "addressees"],
    *["section_labels", "closing", "recipients", "signature", "annexes"],
]
PLAN = ("review_of", "period", "venue", "held_on", "starts_at", "chair", "funding")
DETAILS = ("precision", "recall", "kind", "due", "with", "at")
Json = dict[str, Any]


@dataclass
class Tally:
    """Right answers out of those asked for, and what went wrong in words."""

    right: int = 0
    asked: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    def count(self, right: bool, words: str = "") -> None:
        self.asked += 1
        self.right += right
        if not right and words:
            self.wrong.append(words)


Scores = dict[str, Tally]


def plain(value: object) -> object:
    """A value without marks of layout: NFC, tone marks of today, lower case, no outer punctuation."""
    if isinstance(value, str):
        return " ".join(re.findall(r"[\w%]+", key(value)))
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return value


def agrees(found: object, gold: Json, name: str) -> bool:
    """Whether a field is as the gold reading has it or as one of its other right answers."""
    others = [*gold.get(f"accept_{name}", []), *gold.get(f"accept_{name}s", [])]
    return plain(found) in [plain(right) for right in (gold.get(name), *others)]


def paper_scores(found: Json, gold: Json, scores: Scores) -> None:
    """One point a field of the paper."""
    shown = dict(found)
    shown["annexes"] = [annex["title"] for annex in found["annexes"]]
    for name in PAPER:
        if name == "section_labels":
            right = _same_labels(found["sections"], gold[name])
            scores[f"paper.{name}"].count(right, f"{[(s['label'], s['title']) for s in found['sections']]}")
        else:
            scores[f"paper.{name}"].count(agrees(shown[name], gold, name), f"{shown[name]!r} for {gold[name]!r}")


def _same_labels(sections: list[Json], gold: list[list[str | None]]) -> bool:
    if len(sections) != len(gold):
        return False
    return all(
        plain(one["label"]) == plain(label) and (title is None or plain(one["title"]) == plain(title))
        for one, (label, title) in zip(sections, gold, strict=True)
    )


def plan_scores(found: Json | None, gold: Json | None, scores: Scores) -> None:
    """One point a single fact; participants and agenda by item; assignments by their own rules."""
    if gold is None or found is None:
        scores["plan.is_one"].count((found is None) == (gold is None), "plan where none is, or none where one is")
        return
    for name in PLAN:
        scores[f"plan.{name}"].count(agrees(found[name], gold, name), f"{found[name]!r} for {gold[name]!r}")
    _items(found["participants"], gold["participants"], ("who", "note"), "participants", scores)
    _items(found["agenda"], gold["agenda"], ("what", "who"), "agenda", scores)
    assignment_scores(found["assignments"], gold["assignments"], scores)


def _items(found: list[Json], gold: list[Json], names: tuple[str, str], what: str, scores: Scores) -> None:
    left = list(found)
    for item in gold:
        hits = _take(left, [item], names)
        if not hits:
            hits = next((taken for choice in item.get("alternatives", []) if (taken := _take(left, choice, names))), [])
        left = [one for one in left if not any(one is hit for hit in hits)]
        if not item.get("optional"):
            scores[f"plan.{what}.recall"].count(bool(hits), f"missed {item[names[0]]!r} ({item.get(names[1])!r})")
    for one in found:
        extra = any(one is other for other in left)
        scores[f"plan.{what}.precision"].count(not extra, f"extra {one[names[0]]!r} ({one[names[1]]!r})")


def _take(left: list[Json], wanted: list[Json], names: tuple[str, str]) -> list[Json]:
    hits = [
        next((one for one in left if all(agrees(one[name], item, name) for name in names)), None) for item in wanted
    ]
    return [hit for hit in hits if hit is not None] if all(hit is not None for hit in hits) else []


def assignment_scores(found: list[Json], gold: list[Json], scores: Scores) -> None:
    """Precision and recall of assignments, then kind, due day, partners and place of those that were found."""
    left = list(found)
    for item in sorted(gold, key=lambda one: bool(one.get("optional"))):
        choices = [[item], *item.get("alternatives", [])]
        pairs = next((taken for choice in choices if (taken := _match(left, choice))), [])
        left = [one for one in left if not any(one is hit for hit, _ in pairs)]
        if not item.get("optional"):
            scores["assignments.recall"].count(bool(pairs), f"missed {item['at']} {item['lead']}: {item['what']}")
            for hit, want in pairs:
                _details(hit, want, scores)
    left = [one for one in left if not _further_joint(one, gold)]
    for one in found:
        extra = any(one is other for other in left)
        scores["assignments.precision"].count(
            not extra, f"extra {one['at']['section']} {one['lead']}: {one['what'][:80]}"
        )


def _match(left: list[Json], wanted: list[Json]) -> list[tuple[Json, Json]]:
    pairs: list[tuple[Json, Json]] = []
    for item in wanted:
        free = [one for one in left if not any(one is hit for hit, _ in pairs)]
        ranked = [
            (rank, at, one) for at, one in enumerate(free) if _lead(one, item) and (rank := _opening(one, item)) > 0
        ]
        if not ranked:
            return []
        pairs.append((max(ranked, key=lambda row: (row[0], row[2]["at"]["section"] == item["at"], -row[1]))[2], item))
    return pairs


def _lead(one: Json, item: Json) -> bool:
    return agrees(one["lead"], item, "lead") or (bool(item.get("joint_leads")) and _part(one["lead"], item["lead"]))


def _part(lead: str, joint: str) -> bool:
    return bool(plain(lead)) and f" {plain(lead)} " in f" {plain(joint)} "


def _opening(one: Json, item: Json) -> int:
    """How well the opening of a clause agrees: 2 at its start, 1 further on, 0 not."""
    words = str(plain(one["what"]))
    rights = [str(plain(right)) for right in (item["what"], *item.get("accept_what", []))]
    if any(words.startswith(right) or (words and right.startswith(words)) for right in rights):
        return 2
    return int(any(f" {right} " in f" {words} " for right in rights))


def _further_joint(one: Json, gold: list[Json]) -> bool:
    return any(item.get("joint_leads") and _opening(one, item) and _part(one["lead"], item["lead"]) for item in gold)


def _details(hit: Json, item: Json, scores: Scores) -> None:
    where = f"{item['at']} {item['what'][:50]}"
    scores["assignments.kind"].count(agrees(hit["kind"], item, "kind"), f"{where}: {hit['kind']} for {item['kind']}")
    scores["assignments.due"].count(agrees(hit["due"], item, "due"), f"{where}: {hit['due']} for {item['due']}")
    rights = [sorted(map(str, map(plain, names))) for names in (item["with"], *item.get("accept_with", []))]
    names = sorted(str(plain(name)) for name in hit["with"])
    scores["assignments.with"].count(names in rights, f"{where}: {hit['with']} for {item['with']}")
    place = agrees(hit["at"]["section"], item, "at")
    scores["assignments.at"].count(place, f"{where}: {hit['at']['section']} for {item['at']}")


def measure(names: list[str] | None = None) -> dict[str, Scores]:
    """Scores by gold reading, and by each file in another format that holds the same paper."""
    out: dict[str, Scores] = {}
    for file in sorted(GOLD.glob("*.json")):
        if names and not any(name in file.stem for name in names):
            continue
        gold = json.loads(file.read_text(encoding="utf-8"))
        for source in (GOLD / gold["text"], *sorted((GOLD / "files").glob(f"{file.stem}.*"))):
            name = file.stem if source.suffix == ".txt" else source.name
            out[name] = compare(read_object(read_file(source)), gold)
    return out


def compare(found: Json, gold: Json) -> Scores:
    """The scores of one reading against its gold reading."""
    scores: Scores = defaultdict(Tally)
    paper_scores(found["paper"], gold["paper"], scores)
    plan_scores(found["plan"], gold["plan"], scores)
    return scores


def total(by_file: dict[str, Scores]) -> Scores:
    """All files together, field by field."""
    out: Scores = defaultdict(Tally)
    for scores in by_file.values():
        for name, tally in scores.items():
            out[name].right += tally.right
            out[name].asked += tally.asked
    return out


def table(by_file: dict[str, Scores]) -> str:
    """A table by file: the paper's and the plan's single facts, then precision and recall of assignments."""
    lines = [
        f"{'file':<58}{'paper':>9}{'plan':>8}{'precision':>11}{'recall':>9}{'kind':>7}{'due':>7}{'with':>7}{'at':>7}"
    ]
    for name, scores in [*by_file.items(), ("TOTAL", total(by_file))]:
        cells = [group_share(scores, "paper."), group_share(scores, "plan.")]
        shares = [scores[f"assignments.{part}"].share for part in DETAILS]
        lines.append(
            f"{name[:56]:<58}{cells[0]:>9.1%}{cells[1]:>8.1%}{shares[0]:>11.1%}{shares[1]:>9.1%}"
            + "".join(f"{s:>7.0%}" for s in shares[2:])
        )
    return "\n".join(lines)


def group_share(scores: Scores, prefix: str) -> float:
    """The share of right answers over all fields that start with ``prefix``."""
    tallies = [tally for name, tally in scores.items() if name.startswith(prefix)]
    asked = sum(tally.asked for tally in tallies)
    return sum(tally.right for tally in tallies) / asked if asked else 1.0


def main(arguments: list[str]) -> None:
    """Print the table; with ``-v`` also every wrong answer; other words choose files."""
    names = [word for word in arguments if not word.startswith("-")]
    by_file = measure(names)
    if "-v" in arguments:
        for file, scores in by_file.items():
            print(f"\n== {file}")
            for name, tally in scores.items():
                for words in tally.wrong:
                    print(f"  {name}: {words[:300]}")
    print(table(by_file))
    for name, tally in sorted(total(by_file).items()):
        print(f"{name:<32}{tally.right:>5} of {tally.asked:<5}{tally.share:>8.1%}")


if __name__ == "__main__":
    main(sys.argv[1:])
