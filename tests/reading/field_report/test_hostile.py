"""Papers made to exhaust the reader are read in bounded time."""

from __future__ import annotations

import pytest

from cchc.paper.model import Cell, Kind, Level, Paper, Section, Table, para
from cchc.reading.field_report import FieldReportRead, read_field_report
from tests.bounded import within

LONG = 60_000  # characters of one paragraph


def timed(*blocks: Section) -> FieldReportRead:
    with within(5):
        read = read_field_report(Paper(kind=Kind.BAO_CAO, body=blocks))
    assert read is not None
    return read


@pytest.mark.parametrize(
    "word",
    ["nguyên nhân của ", "do ", "một số ", "(", "Giải pháp: giao ", "; ", ", giao công chức ", "…", "- ", "Hạn: "],
)
@pytest.mark.parametrize("title", ["TỒN TẠI, HẠN CHẾ", "GIẢI PHÁP KHẮC PHỤC", "KẾT QUẢ"])
def test_one_word_over_and_over_does_not_hold_the_reader_up(word: str, title: str) -> None:
    timed(Section(Level.MUC, "I.", title, (para(word * (LONG // len(word)), line=2), para("Hết.", line=3)), 1))


def test_a_table_of_five_thousand_findings_is_read() -> None:
    head = tuple(map(Cell, ("TT", "Tồn tại", "Nguyên nhân", "Hạn")))
    rows = tuple((Cell(str(row)), Cell(f"Việc {row}"), Cell("Chậm"), Cell("30/9/2026")) for row in range(5_000))
    read = timed(Section(Level.MUC, "I.", "TỒN TẠI", (Table((head, *rows), line=2),), 1))
    assert len(read.findings) == 5_000


def test_two_thousand_items_with_their_causes_are_tied() -> None:
    limits = tuple(Section(Level.DASH, "-", None, (para(f"Chậm việc {at}.", line=at),), at) for at in range(2_000))
    causes = tuple(Section(Level.DASH, "-", None, (para(f"Thiếu {at}.", line=at),), at) for at in range(3_000, 5_000))
    read = timed(
        Section(Level.MUC, "I.", "TỒN TẠI", limits, 9_001), Section(Level.MUC, "II.", "NGUYÊN NHÂN", causes, 9_002)
    )
    assert (len(read.findings), read.findings[7].cause) == (2_000, "Thiếu 3007.")
