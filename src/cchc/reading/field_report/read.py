"""Read a field report: its body in order, each text into its field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cchc.lib.vietnamese import is_upper
from cchc.paper.model import At, Kind, Paper, Table
from cchc.reading.entries import annex_path
from cchc.reading.field_report.entries import Context, Entries, Entry, filled
from cchc.reading.field_report.model import FieldReportRead, Figure, Finding, Passage, TargetRow
from cchc.reading.field_report.pairing import findings_of
from cchc.reading.field_report.tables import (
    FindingTable,
    Grid,
    at_of,
    cells_of,
    figure,
    grid_of,
    head_of,
    is_code,
    target,
)
from cchc.reading.field_report.words import LISTS, OF_FINDINGS, Role, area_of
from cchc.reading.model import Period
from cchc.reading.review import named_period, window_in, year_of
from cchc.reading.text import clean, key, rx


def read_field_report(paper: Paper) -> FieldReportRead | None:
    """What a field report says, or None where the paper is no report.

    Every non-empty text of the body and the annexes is in exactly one field of the answer; what belongs to none is in
    ``unread``. A figure that could be read in two ways has no ``answer``, only its words.
    """
    if paper.kind not in (Kind.BAO_CAO, None):
        return None
    entries = Entries()
    start = Context(area=area_of(paper.subject or ""))
    entries.read(paper.body, start)
    for annex in paper.annexes:
        entries.frame.append(At(annex_path(annex.label), annex.line, clean(annex.title)))
        entries.read(annex.blocks, entries.under(annex.title, Context(path=annex_path(annex.label))))
    if not any(entry.context.role for entry in entries.texts) and not entries.tables:
        return None
    return _Sorted(year_of(paper)).read(paper, entries)


@dataclass
class _Sorted:
    year: int | None
    targets: list[TargetRow] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    frame: list[At] = field(default_factory=list)
    extra: list[Entry] = field(default_factory=list)

    def read(self, paper: Paper, entries: Entries) -> FieldReportRead:
        for table, context in entries.tables:
            self._table(table, context)
        texts = [*entries.texts, *self.extra]
        told = [entry for entry in texts if entry.context.role in OF_FINDINGS]
        unread = [entry.at for entry in texts if entry.context.role is Role.OTHER]
        left, signed = _left(paper)
        whole = [found for found in self.findings if found.shortcoming]
        loose = [found for found in self.findings if not found.shortcoming]
        return FieldReportRead(
            _period(paper, texts, self.year),
            tuple(_passages(texts, None)),
            tuple(_passages(texts, Role.RESULTS)),
            tuple(self.targets),
            tuple(self.figures),
            self._placed((*whole, *findings_of(told, loose, self.year)), texts),
            tuple(_passages(texts, Role.DIRECTIONS)),
            tuple(_passages(texts, Role.PROPOSALS)),
            (*entries.frame, *self.frame, *signed),
            (*unread, *left),
        )

    def _placed(self, findings: tuple[Finding, ...], texts: list[Entry]) -> tuple[Finding, ...]:
        """The findings; in a report on one area only, those without an area belong to it."""
        areas = {row.area for row in self.targets} | {figure.area for figure in self.figures}
        areas |= {entry.context.area for entry in texts if entry.context.role is Role.RESULTS}
        if len(areas) != 1:
            return findings
        (area,) = areas
        return tuple(replace(found, area=found.area or area) for found in findings)

    def _table(self, table: Table, context: Context) -> None:
        grid = grid_of(table)
        head = head_of(grid)
        kind = head.kind(context.role) if head else None
        if head is None or kind is None:
            self._rows(table, grid, context)
            return
        self.frame += [at_of(table, grid, row, context.path) for row in range(head.last + 1) if grid.own[row]]
        if kind is Finding:
            for made in FindingTable(table, grid, head, context, self.year).rows():
                self._found(made)
        else:
            for row in range(head.last + 1, len(grid.rows)):
                at = at_of(table, grid, row, context.path)
                if at.text:
                    self._row(cells_of(grid, head, row), len(set(grid.ids[row])) == 1, context, at, kind is Figure)

    def _found(self, made: Finding | At) -> None:
        if isinstance(made, Finding):
            self.findings.append(made)
        elif made.text:
            self.frame.append(made)

    def _row(self, cells: dict[str, str], across: bool, context: Context, at: At, counted: bool) -> None:
        """A row of targets or of statistics; one across the whole table only heads those below it."""
        if across or not cells.get("name"):
            self.frame.append(at)
        elif counted or is_code(cells.get("number", "")):
            self.figures.append(figure(cells, context, at))
        else:
            self.targets.append(target(cells, context, at))

    def _rows(self, table: Table, grid: Grid, context: Context) -> None:
        """A table of another kind: its rows as lines of the part it stands in."""
        role = context.role or Role.RESULTS
        if role in LISTS and role in OF_FINDINGS:
            role = Role.OTHER
        inner = Context(role, context.area, context.heading, context.path)
        for row, words in enumerate(grid.own):
            if words:
                self.extra.append(Entry(words, inner, at_of(table, grid, row, context.path)))


def _left(paper: Paper) -> tuple[list[At], list[At]]:
    """What recognition could not place, and of it the title and name that sign a paper without another signature."""
    left = [At("", None, clean(text)) for text in paper.unplaced if clean(text)]
    if not paper.signatures and len(left) > 1 and is_upper(left[-2].text) and _is_name(left[-1].text):
        return left[:-2], left[-2:]
    return left, []


def _is_name(text: str) -> bool:
    return 2 <= len(text.split()) <= 6 and text.istitle()


def _passages(texts: list[Entry], role: Role | None) -> Iterator[Passage]:
    for entry in texts:
        if entry.context.role is role:
            yield Passage(entry.text, entry.context.heading, entry.context.area, entry.at)


def _period(paper: Paper, texts: list[Entry], year: int | None) -> Period:
    """The window that a line sets, else the half year that the subject names."""
    for entry in texts:
        window = window_in(entry.text, year)
        if window:
            return window
    # What a report looks back on stands before its plans; the mark behind says that no plan follows.
    subject = filled(paper.subject or "")
    plans = rx(_PLANS).search(key(subject))
    return named_period(f"{subject[: plans.start()] if plans else subject};", year)


_PLANS = r"[,;]?\s+(?:và )?phương hướng\b|(?:[,;]|\svà)\s+(?:nhiệm vụ|triển khai)\b"
