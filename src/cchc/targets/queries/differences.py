"""What a file of targets would add to the targets that stand, and what it would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from cchc.lib.vietnamese import fold
from cchc.targets.models import Target

FACTS = ("area", "name", "compare", "value", "unit", "due_on", "indicator")
FACT_NAMES = {
    "area": "lĩnh vực",
    "name": "tên",
    "compare": "so sánh",
    "value": "giá trị",
    "unit": "đơn vị tính",
    "due_on": "hạn",
    "indicator": "dòng thống kê",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A target as a file gives it, in the columns of the table."""

    area: str
    name: str
    compare: str
    value: Decimal | None
    unit: str
    due_on: date | None
    indicator: str
    owner: str
    at_section: str
    at_line: int | None
    at_text: str

    def facts(self) -> dict[str, Any]:
        return {fact: getattr(self, fact) for fact in FACTS}

    def as_target(self) -> Target:
        """The target it would become, for words; not saved."""
        return Target(**self.facts(), position=0)


@dataclass(frozen=True, slots=True)
class Change:
    target: Target
    proposal: Proposal

    @property
    def facts(self) -> list[str]:
        """The names of what would change."""
        mine = self.proposal.facts()
        return [FACT_NAMES[fact] for fact in FACTS if differs(getattr(self.target, fact), mine[fact])]


@dataclass
class Differences:
    """``same`` stand already; ``gone`` are targets that the file does not have."""

    new: list[Proposal] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    same: list[Target] = field(default_factory=list)
    gone: list[Target] = field(default_factory=list)


def differences(standing: Sequence[Target], proposals: Sequence[Proposal]) -> Differences:
    """Match by the row of the catalogue, then by the name; each target is matched once."""
    found, left = Differences(), list(standing)
    for proposal in proposals:
        target = match(left, proposal)
        if target is None:
            found.new.append(proposal)
            continue
        left.remove(target)
        change = Change(target, proposal)
        if change.facts:
            found.changed.append(change)
        else:
            found.same.append(target)
    found.gone = left
    return found


def match(targets: Sequence[Target], proposal: Proposal) -> Target | None:
    name = plain(proposal.name)
    by_name = [target for target in targets if plain(target.name) == name]
    by_row = [target for target in targets if target.indicator and target.indicator == proposal.indicator]
    same_area = [target for target in by_name if target.area == proposal.area]
    # Two stages of one target (50 % by June, 95 % by December) differ in their day alone.
    same_day = [target for target in [*same_area, *by_row] if target.due_on == proposal.due_on]
    return next(iter([*same_day, *same_area, *by_name, *by_row]), None)


def plain(name: str) -> str:
    return " ".join(fold(name).split()).strip(" .;,")


def differs(one: Any, other: Any) -> bool:
    """Whether two facts differ; an empty word and none are the same."""
    return (None if one == "" else one) != (None if other == "" else other)
