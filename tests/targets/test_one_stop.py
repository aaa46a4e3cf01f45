from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from cchc.core.models import LogEntry
from cchc.figures.answers import valued
from cchc.figures.dossiers.behind import rows_behind
from cchc.figures.dossiers.cells import Cell, Reason
from cchc.lib.errors import ActionRefused, UnusableFile
from cchc.targets.actions import FileAlreadyLoaded, match_columns, use_figures
from cchc.targets.enums import FILE_MOVES, FileState, Source
from cchc.targets.models import ColumnMemory, Figure, OneStopFile
from cchc.targets.queries.figures import figures_of
from cchc.targets.queries.one_stop import mapping_of, period_of, settlement_of, sheet_of
from tests.factories.dossiers import HALF, HEADERS, ROWS, dossiers, loaded, matched
from tests.factories.races import all_at_once
from tests.people import AT, Commune


def test_a_file_is_counted_once_its_columns_are_matched(commune: Commune) -> None:
    file = loaded(commune)
    assert (file.state, file.table, file.headers) == (FileState.LOADED, [], HEADERS.split(","))
    file = matched(commune, dossiers(*ROWS[:5]))
    found = settlement_of(file)
    assert (file.state, file.rows) == (FileState.COUNTED, 5)
    assert (found.total[Cell.RECEIVED], found.total[Cell.CARRIED], found.unclear) == (4, 1, {Reason.NO_FIELD: 1})


def test_columns_are_remembered_for_files_with_the_same_headers_and_asked_again_for_others(commune: Commune) -> None:
    matched(commune)
    again = loaded(commune, dossiers(ROWS[0]))
    assert (again.state, settlement_of(again).total[Cell.EARLY]) == (FileState.COUNTED, 1)
    other = loaded(commune, dossiers(ROWS[0], headers=HEADERS.replace("Hạn", "").replace("Số hóa", "Ghi chú")))
    assert other.state == FileState.LOADED
    assert ColumnMemory.objects.get().decided_by == commune.organiser


def test_what_one_commune_remembers_no_other_uses(commune: Commune, other_commune: Commune) -> None:
    matched(commune)
    assert loaded(other_commune).state == FileState.LOADED


def test_the_figures_of_a_file_bear_it_as_their_source_and_a_second_click_writes_nothing(commune: Commune) -> None:
    file = matched(commune)
    written = use_figures(file=file, by=commune.organiser, at=AT)
    known = figures_of(commune.unit, HALF)
    assert known["BM3.3.2.1"].answer == valued(3)
    assert known["BM3.3.2.2"].answer == valued(2)
    assert known["TTHC.tn_tong"].answer == valued(4)
    assert known["TTHC.gq_quahan"].answer == valued(1)
    assert {(one.source, one.file_id) for one in written} == {(Source.ONE_STOP, file.pk)}
    entries = LogEntry.objects.count()
    assert use_figures(file=file, by=commune.organiser, at=AT) == []
    assert LogEntry.objects.count() == entries


def test_another_file_takes_the_place_of_the_one_in_use(commune: Commune) -> None:
    first = matched(commune)
    use_figures(file=first, by=commune.organiser, at=AT)
    second = loaded(commune, dossiers(*ROWS[:2]))
    use_figures(file=second, by=commune.organiser, at=AT)
    first.refresh_from_db()
    assert first.state == FileState.COUNTED
    assert Figure.objects.get(indicator="BM3.3.2.1").answer == valued(2)
    assert set(Figure.objects.values_list("file", flat=True)) == {second.pk}


def test_figures_are_not_taken_from_a_file_nobody_has_matched(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="chưa được ghép cột"):
        use_figures(file=loaded(commune), by=commune.organiser, at=AT)


def test_a_period_that_ends_before_it_begins_is_refused(commune: Commune) -> None:
    file = matched(commune)
    with pytest.raises(ActionRefused, match="kết thúc trước khi bắt đầu"):
        days = {"starts_on": file.ends_on, "ends_on": file.starts_on}
        match_columns(file=file, mapping=mapping_of(file), **days, by=commune.organiser, at=AT)


def test_the_same_bytes_are_loaded_once(commune: Commune) -> None:
    file = loaded(commune)
    with pytest.raises(FileAlreadyLoaded) as known:
        loaded(commune)
    assert known.value.file == file


def test_what_is_no_file_of_dossiers_leaves_nothing_behind(commune: Commune) -> None:
    with pytest.raises(UnusableFile):
        loaded(commune, b"<html>")
    assert not OneStopFile.objects.exists()


def test_a_workbook_keeps_its_text_beside_it_and_leads_back_to_its_rows(commune: Commune) -> None:
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    book.active.append(["DANH SÁCH HỒ SƠ"])
    for line in (HEADERS, *ROWS):
        book.active.append(line.split(","))
    book.save(out)
    file = matched(commune, out.getvalue())
    assert file.normal is not None
    late = rows_behind(sheet_of(file), mapping_of(file), period_of(file), what=Cell.LATE)
    assert [(row.number, row.cells[0]) for row in late.rows] == [(5, "H3")]


def test_every_state_of_a_file_has_its_moves() -> None:
    assert set(FILE_MOVES) == set(FileState)


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_load_a_file_once(commune: Commune) -> None:
    raised = all_at_once([lambda: loaded(commune)] * 2)
    assert [type(one) for one in raised] == [FileAlreadyLoaded]
    assert OneStopFile.objects.count() == 1
