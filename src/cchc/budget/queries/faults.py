"""What is wrong with an estimate, by the checks of the library, each at its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cchc.budget.models import EstimateLine
from cchc.spending.appraisal import AppraisedLine, suggested_appraisal
from cchc.spending.faults import Fault, faults_of
from cchc.spending.model import Circumstances


@dataclass(frozen=True, slots=True)
class Told:
    """A fault with the key of the line it is about, None for the whole."""

    line: EstimateLine | None
    fault: Fault

    @property
    def stops(self) -> bool:
        """Whether the estimate is not submitted before it is mended."""
        return self.fault.blocks

    @property
    def beside(self) -> str:
        """The message without the name of its line, for where it stands beside it."""
        if self.line is None:
            return self.fault.message
        words = self.fault.message.removeprefix(f"“{self.line.name}”: ")
        return words[:1].upper() + words[1:]


def told_of(lines: Sequence[EstimateLine], around: Circumstances) -> list[Told]:
    found = faults_of([line.cost for line in lines], around)
    return [Told(None if fault.line is None else lines[fault.line], fault) for fault in found]


def proposals(lines: Sequence[EstimateLine], around: Circumstances) -> dict[int, AppraisedLine]:
    """What the checks would leave of each line and why, by its key; the appraiser decides."""
    found = suggested_appraisal([line.cost for line in lines], around)
    return {line.pk: appraised for line, appraised in zip(lines, found.lines, strict=True)}
