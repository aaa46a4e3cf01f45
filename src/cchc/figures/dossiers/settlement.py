"""The settlement table (tình hình giải quyết hồ sơ) of a period, by field and in total, and its rates."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, valued
from cchc.figures.dossiers.cells import Cell, Reason
from cchc.figures.dossiers.classify import classified
from cchc.figures.dossiers.groups import is_outside, kinds
from cchc.figures.dossiers.judging import Verdict
from cchc.figures.dossiers.model import Column, Mapping, Period, Sheet
from cchc.lib.vietnamese import sort_key

Counts = dict[Cell, int]


class Rate(StrEnum):
    """The rates that a file of dossiers answers, in percent."""

    ON_TIME = "dung_han"
    ONLINE = "truc_tuyen"
    DIGITISED = "so_hoa"
    PAID = "thanh_toan"


RATE_NAMES: dict[Rate, str] = {
    Rate.ON_TIME: "Hồ sơ giải quyết trước hạn và đúng hạn",
    Rate.ONLINE: "Hồ sơ tiếp nhận trực tuyến",
    Rate.DIGITISED: "Hồ sơ được số hóa",
    Rate.PAID: "Hồ sơ thanh toán trực tuyến",
}
RATE_CELLS: dict[Rate, tuple[tuple[Cell, ...], Cell]] = {
    Rate.ON_TIME: ((Cell.EARLY, Cell.ON_TIME), Cell.RESOLVED),
    Rate.ONLINE: ((Cell.ONLINE,), Cell.NEW),
    Rate.DIGITISED: ((Cell.DIGITISED,), Cell.DIGITISED_SAID),
    Rate.PAID: ((Cell.PAID,), Cell.PAID_SAID),
}
_NEEDS: dict[Column, tuple[Cell, ...]] = {
    Column.CHANNEL: (Cell.ONLINE, Cell.DIRECT),
    Column.DIGITISED: (Cell.DIGITISED, Cell.DIGITISED_SAID),
    Column.PAID: (Cell.PAID, Cell.PAID_SAID),
}


@dataclass(frozen=True, slots=True)
class Settlement:
    """Counts of dossiers: by field, in total, and of those left out by reason.

    Every record of the file is in exactly one of: the total's ``RECEIVED``, ``unclear``, ``outside`` (the period is
    not about it) and ``blank``. ``unanswered`` holds the cells whose column the file does not have: they are
    "chưa có số liệu", not 0.
    """

    fields: dict[str, Counts]
    total: Counts
    unclear: dict[Reason, int]
    outside: int
    blank: int
    unanswered: frozenset[Cell]

    @property
    def records(self) -> int:
        """Records of the file, blank rows left out."""
        return self.total[Cell.RECEIVED] + sum(self.unclear.values()) + self.outside

    def answer(self, cell: Cell, field: str | None = None) -> Answer:
        """A cell of the total, or of one field."""
        if cell in self.unanswered:
            return NO_DATA
        return valued((self.total if field is None else self.fields[field])[cell])

    def sum_of(self, cells: tuple[Cell, ...]) -> Answer:
        """Some cells of the total taken together."""
        if any(cell in self.unanswered for cell in cells):
            return NO_DATA
        return valued(sum(self.total[cell] for cell in cells))

    def rate(self, rate: Rate, field: str | None = None) -> Answer:
        """A rate in percent with two decimals; ``NONE_ARISEN`` where there is nothing to take a share of."""
        parts, whole = RATE_CELLS[rate]
        if whole in self.unanswered or any(part in self.unanswered for part in parts):
            return NO_DATA
        counts = self.total if field is None else self.fields[field]
        if not counts[whole]:
            return NONE_ARISEN
        share = Decimal(100 * sum(counts[part] for part in parts)) / counts[whole]
        return valued(share.quantize(Decimal("0.01"), ROUND_HALF_UP))


def settle(sheet: Sheet, mapping: Mapping, period: Period) -> Settlement:
    """Count the dossiers of a sheet.

    Carried over: received before the period and not finished before it. Resolved: finished within it, early (before
    the due day), late (after the due moment, or day where no hour is given) or on time. Pending: neither; overdue
    when the due day is before the last day. A dossier that is unclear is in no cell. Memory does not grow with the
    file, but for a few bytes a dossier. Raises ``ActionRefused`` for an unfit mapping, ``UnusableFile`` for the file.
    """
    mapping.check(len(sheet.headers))
    counted: defaultdict[tuple[str, Verdict], int] = defaultdict(int)
    found = classified(sheet, mapping, period)
    for kind in kinds(found):
        counted[kind.field, kind.verdict] += kind.many
    cells: defaultdict[str, Counter[Cell]] = defaultdict(Counter)
    unclear: Counter[Reason] = Counter()
    outside, blank = int(found.rows.select(is_outside().sum()).item()), 0
    for (field, verdict), count in counted.items():
        if verdict.reason:
            unclear[verdict.reason] += count
        elif verdict.cells:
            cells[field].update(dict.fromkeys(verdict.cells, count))
        elif verdict.is_blank:
            blank += count
        else:
            outside += count
    fields = {name: _whole(cells[name]) for name in sorted(cells, key=sort_key)}
    total = {cell: sum(counts[cell] for counts in fields.values()) for cell in Cell}
    reasons = {reason: unclear[reason] for reason in Reason if unclear[reason]}
    return Settlement(fields, total, reasons, outside, blank, unanswered_by(mapping))


def _whole(counts: Counter[Cell]) -> Counts:
    return {cell: counts[cell] for cell in Cell}


def unanswered_by(mapping: Mapping) -> frozenset[Cell]:
    """The cells that a file with these columns cannot answer."""
    return frozenset(cell for column, cells in _NEEDS.items() if column not in mapping.columns for cell in cells)
