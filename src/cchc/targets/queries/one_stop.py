"""A file of the one-stop system as it was counted: its sheet, its table, and the figures it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc.core import blobs
from cchc.figures.answers import NO_DATA, Answer
from cchc.figures.dossiers.cells import TABLE, Cell, Reason
from cchc.figures.dossiers.model import Mapping, Period, Sheet
from cchc.figures.dossiers.reading import read_normal
from cchc.figures.dossiers.settlement import Rate, Settlement, unanswered_by
from cchc.figures.half import Half
from cchc.figures.numbers import shown
from cchc.lib.errors import CchcError
from cchc.org.models import Unit
from cchc.targets.models import ColumnMemory, Figure, OneStopFile
from cchc.targets.queries.catalogue import law_of, rows_asked
from cchc.targets.queries.figures import computed_from, stored_figures

# What a file answers of the forms. Rows that ask for online procedures alone are not among them: no file says which.
ANSWERED: dict[str, Cell | Rate | tuple[Cell, ...]] = {
    **{f"TTHC.{cell}": cell for cell in TABLE},
    "BM3.3.2.1": Cell.RESOLVED,
    "BM3.3.2.2": (Cell.EARLY, Cell.ON_TIME),
    "BS3.5a": Rate.DIGITISED,
}


def files_of(commune: Unit, half: Half) -> list[OneStopFile]:
    """The files loaded for a half, the last one first."""
    files = OneStopFile.objects.filter(commune=commune, year=half.year, half=half.part)
    return list(files.select_related("loaded_by"))


def days_of(commune: Unit, half: Half) -> tuple[date, date]:
    """First and last day of the figures of a half (Điều 12 Nghị định 09/2019/NĐ-CP)."""
    window = half.window(law_of(commune, half))
    return window.start, window.end


def sheet_of(file: OneStopFile) -> Sheet:
    """The rows of a file, where they lie."""
    blob = file.normal or file.blob
    path = blobs.path_of(blob.sha256)
    if not path.is_file():
        raise CchcError(f"Tệp {file.name} bị mất trên máy chủ.", "Báo quản trị hệ thống khôi phục, hoặc nạp lại tệp.")
    return read_normal(path)


def period_of(file: OneStopFile) -> Period:
    return Period(file.starts_on, file.ends_on)


def mapping_of(file: OneStopFile) -> Mapping:
    return Mapping.from_json(file.mapping)


def remembered(commune_id: int, sheet: Sheet) -> Mapping | None:
    """The meaning that somebody once gave to the columns of files with these headers."""
    memory = ColumnMemory.objects.filter(commune_id=commune_id, signature=sheet.signature).first()
    return Mapping.from_json(memory.mapping) if memory else None


def settlement_of(file: OneStopFile) -> Settlement:
    """The table of a counted file, as it was stored."""
    fields = {row["field"]: {cell: int(row["cells"].get(cell, 0)) for cell in Cell} for row in file.table}
    total = {cell: sum(counts[cell] for counts in fields.values()) for cell in Cell}
    unclear = {Reason(reason): int(many) for reason, many in file.unclear.items()}
    outside = file.rows - total[Cell.RECEIVED] - sum(unclear.values())
    return Settlement(fields, total, unclear, outside, 0, unanswered_by(mapping_of(file)))


@dataclass(frozen=True, slots=True)
class Proposed:
    """A row of the forms that the file answers, beside what stands there now."""

    code: str
    name: str
    unit: str
    answer: Answer
    standing: Figure | None

    @property
    def words(self) -> str:
        return shown(self.answer, self.unit)

    @property
    def was(self) -> str:
        """What stands there now, empty where that is the same."""
        differs = self.standing is not None and self.standing.answer != self.answer
        return shown(self.standing.answer, self.unit) if self.standing and differs else ""


def proposals(file: OneStopFile) -> list[Proposed]:
    """The figures that a counted file gives; rows that compute from others, or that nothing answers, are left out."""
    half = file.of
    asked = rows_asked(law_of(file.commune, half))
    standing = {one.indicator: one for one in stored_figures(file.commune, half)}
    table = settlement_of(file)
    found = []
    for code, what in ANSWERED.items():
        row = asked.get(code)
        answer = answer_of(table, what)
        if row is not None and not computed_from(row) and answer != NO_DATA:
            found.append(Proposed(code, row.name, row.asked_unit, answer, standing.get(code)))
    return found


def answer_of(table: Settlement, what: Cell | Rate | tuple[Cell, ...]) -> Answer:
    if isinstance(what, Rate):
        return table.rate(what)
    if isinstance(what, Cell):
        return table.answer(what)
    return table.sum_of(what)
