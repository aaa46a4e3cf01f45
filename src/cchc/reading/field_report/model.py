"""What a field report says, part by part; every text of its body is in exactly one part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cchc.figures.answers import Answer
from cchc.paper.model import At
from cchc.reading.model import Period


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or item: its text without the list mark, the heading above it, the code of its area (``TT``)."""

    text: str
    heading: str = ""
    area: str | None = None
    at: At = At()


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A row of a table of targets as printed. ``answer`` is None where the result is no plain figure.

    ``reached`` is None where the row does not say.
    """

    name: str
    planned: str = ""
    result: str = ""
    rate: str = ""
    answer: Answer | None = None
    reached: bool | None = None
    verdict: str = ""
    note: str = ""
    area: str | None = None
    at: At = At()


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of statistics: the code of its official form (``BM1.2.1``) or empty, the value as written and read."""

    code: str
    name: str
    unit: str = ""
    value: str = ""
    answer: Answer | None = None
    note: str = ""
    area: str | None = None
    at: At = At()


@dataclass(frozen=True, slots=True)
class Finding:
    """Tồn tại, hạn chế → nguyên nhân → giải pháp → người chịu trách nhiệm → hạn.

    What the paper does not tie together stays apart: such a finding has only the part that was read, the others empty.
    """

    shortcoming: str = ""
    cause: str = ""
    remedy: str = ""
    owner: str = ""
    due_text: str = ""
    due_on: date | None = None
    area: str | None = None
    ats: tuple[At, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldReportRead:
    """A field report taken apart.

    ``opening`` are the words before the first heading, ``frame`` the headings, header rows and lead-ins that hold no
    content of their own, ``unread`` what belongs to no field, to be placed by a person.
    """

    period: Period = Period()
    opening: tuple[Passage, ...] = ()
    results: tuple[Passage, ...] = ()
    targets: tuple[TargetRow, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    directions: tuple[Passage, ...] = ()
    proposals: tuple[Passage, ...] = ()
    frame: tuple[At, ...] = ()
    unread: tuple[At, ...] = ()

    def places(self) -> Iterator[tuple[str, At]]:
        """Every place of the paper with the name of the field that holds it."""
        for name in ("opening", "results", "targets", "figures", "directions", "proposals"):
            for item in getattr(self, name):
                yield name, item.at
        for finding in self.findings:
            yield from (("findings", at) for at in finding.ats)
        yield from (("frame", at) for at in self.frame)
        yield from (("unread", at) for at in self.unread)
