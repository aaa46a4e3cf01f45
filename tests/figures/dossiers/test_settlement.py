from __future__ import annotations

import tempfile
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.figures.answers import NO_DATA, NONE_ARISEN, valued
from cchc.figures.dossiers.behind import rows_behind
from cchc.figures.dossiers.cells import Cell, Reason
from cchc.figures.dossiers.identities import broken
from cchc.figures.dossiers.settlement import Rate, Settlement, settle
from tests.figures.dossiers import naive
from tests.figures.dossiers.files import HEADERS, PERIOD, loaded

DAY = datetime(2022, 12, 15)
# Days close to both ends of the period, at midnight or with a minute, so that every edge is met.
moments = st.builds(
    lambda days, minutes: DAY + timedelta(days=days, minutes=minutes),
    st.sampled_from([*range(-3, 4), 90, *range(178, 185)]),
    st.sampled_from([0, 0, 480, 481, 1020]),
)
rows_of_dossiers = st.lists(
    st.tuples(
        st.sampled_from(["", *(f"H{number}" for number in range(40))]),
        st.sampled_from(["Đất đai", "Hộ tịch", " Hộ  tịch ", ""]),
        st.one_of(moments, moments, moments, st.none()),
        st.one_of(moments, moments, moments, st.none()),
        st.one_of(moments, st.none()),
        st.sampled_from(["Trực tuyến", "Trực tiếp", "Qua bưu chính công ích", "Khác"]),
        st.sampled_from(["Có", "Không", ""]),
        st.sampled_from(["Có", "Không", ""]),
        st.sampled_from(["", "", "Đã trả kết quả", "Đang xử lý", "Công dân rút hồ sơ"]),
    ),
    min_size=1,
    max_size=30,
)
FORMS = ("%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M:%S", "%-d-%-m-%Y %-H:%M:%S", "%H:%M %d/%m/%Y")


def shown(row: naive.Row, form: str) -> list[str]:
    return [cell.strftime(form) if isinstance(cell, datetime) else cell or "" for cell in row]


@settings(max_examples=40)
@given(rows=rows_of_dossiers, forms=st.lists(st.sampled_from(FORMS), min_size=1, max_size=30))
def test_the_table_is_what_a_clerk_would_count_whatever_the_dossiers(rows: list[naive.Row], forms: list[str]) -> None:
    written = [shown(row, forms[place % len(forms)]) for place, row in enumerate(rows)]
    with tempfile.TemporaryDirectory() as folder:
        sheet, mapping = loaded(Path(folder), written)
        found = settle(sheet, mapping, PERIOD)
        table, left_out = naive.settled(rows, PERIOD)
        assert {name: {c: n for c, n in counts.items() if n} for name, counts in found.fields.items()} == table
        outside = left_out.pop("outside", 0)
        assert (found.unclear, found.outside) == (left_out, outside)
        assert found.records == len(rows)
        for counts in (*found.fields.values(), found.total):
            assert broken(counts) == []
        what, count = one_figure(found, len(forms))
        behind = rows_behind(sheet, mapping, PERIOD, what=what, limit=100)
        assert behind.total == len(behind.rows) == count
        assert all(list(one.cells) == written[one.number - 2] for one in behind.rows)


def one_figure(found: Settlement, number: int) -> tuple[Cell | Reason, int]:
    """One of the figures of a table, another for each number."""
    figures: list[tuple[Cell | Reason, int]] = [*found.total.items(), *found.unclear.items()]
    return figures[number % len(figures)]


def dossier(number: int, **said: str) -> list[str]:
    cells = {
        "Mã hồ sơ": f"H{number}",
        "Lĩnh vực": "Hộ tịch",
        "Ngày tiếp nhận": "02/03/2023 08:00",
        "Ngày hẹn trả": "09/03/2023 08:00",
        "Ngày trả kết quả": "08/03/2023 10:00",
        "Hình thức nộp": "Trực tuyến",
        "Số hóa": "Có",
        "Thanh toán trực tuyến": "",
        "Trạng thái": "",
    }
    return list((cells | {name.replace("_", " "): text for name, text in said.items()}).values())


def test_each_kind_of_unclear_dossier_is_counted_apart_with_its_row(tmp_path: Path) -> None:
    faults = {
        Reason.NO_CODE: {"Mã_hồ_sơ": " "},
        Reason.NO_RECEIVED: {"Ngày_tiếp_nhận": ""},
        Reason.BAD_RECEIVED: {"Ngày_tiếp_nhận": "31/02/2023"},
        Reason.BAD_DUE: {"Ngày_hẹn_trả": "chưa rõ"},
        Reason.BAD_FINISHED: {"Ngày_trả_kết_quả": "08/03/0223"},
        Reason.FINISHED_FIRST: {"Ngày_trả_kết_quả": "01/03/2023"},
        Reason.NO_DUE: {"Ngày_hẹn_trả": ""},
        Reason.NO_FIELD: {"Lĩnh_vực": ""},
        Reason.UNKNOWN_CHANNEL: {"Hình_thức_nộp": "Khác"},
        Reason.WITHDRAWN: {"Trạng_thái": "Đã rút hồ sơ"},
        Reason.STATE_DISAGREES: {"Trạng_thái": "Đang giải quyết"},
    }
    rows = [dossier(number, **fault) for number, fault in enumerate(faults.values())]
    rows += [dossier(99), dossier(50), dossier(99)]
    sheet, mapping = loaded(tmp_path, rows)
    found = settle(sheet, mapping, PERIOD)
    assert found.unclear == dict.fromkeys(faults, 1) | {Reason.DOUBLE_CODE: 2}
    assert found.total[Cell.RECEIVED] == 1
    for place, reason in enumerate(faults, 2):
        assert [row.number for row in rows_behind(sheet, mapping, PERIOD, what=reason).rows] == [place]
    doubles = rows_behind(sheet, mapping, PERIOD, what=Reason.DOUBLE_CODE)
    assert [row.number for row in doubles.rows] == [13, 15]


def test_blank_rows_are_no_dossiers_and_a_title_between_them_is_shown(tmp_path: Path) -> None:
    blank = [""] * len(HEADERS)
    rows = [dossier(1), blank, ["I", "Lĩnh vực đất đai", *blank[2:]], ["", "Tổng cộng", *blank[2:]]]
    sheet, mapping = loaded(tmp_path, rows)
    found = settle(sheet, mapping, PERIOD)
    assert (found.records, found.blank) == (3, 1)
    assert found.unclear == {Reason.NO_CODE: 1, Reason.NO_RECEIVED: 1}


def test_rates_are_shares_and_say_so_when_there_is_nothing_to_share(tmp_path: Path) -> None:
    rows = [
        dossier(1),
        dossier(2, Hình_thức_nộp="Trực tiếp", Số_hóa="Không"),
        dossier(3, Ngày_trả_kết_quả="09/03/2023 08:01", Hình_thức_nộp="Bưu chính"),
    ]
    sheet, mapping = loaded(tmp_path, rows)
    found = settle(sheet, mapping, PERIOD)
    assert found.rate(Rate.ON_TIME) == valued("66.67")
    assert found.rate(Rate.ONLINE, "Hộ tịch") == valued("33.33")
    assert found.rate(Rate.DIGITISED).value == Decimal("66.67")
    assert found.rate(Rate.PAID) == NONE_ARISEN


def test_a_file_without_a_column_has_no_figure_instead_of_nought(tmp_path: Path) -> None:
    keep = [0, 2, 3, 4]
    rows = [[cell for place, cell in enumerate(dossier(1)) if place in keep]]
    sheet, mapping = loaded(tmp_path, rows, [HEADERS[place] for place in keep])
    found = settle(sheet, mapping, PERIOD)
    assert found.answer(Cell.ONLINE) == NO_DATA
    assert found.rate(Rate.ONLINE) == NO_DATA
    assert found.rate(Rate.DIGITISED) == NO_DATA
    assert found.answer(Cell.EARLY, "Tất cả lĩnh vực") == valued(1)


def test_rows_behind_a_cell_come_page_by_page(tmp_path: Path) -> None:
    rows = [dossier(number, Lĩnh_vực="Hộ tịch" if number % 2 else "Đất đai") for number in range(20)]
    sheet, mapping = loaded(tmp_path, rows)
    page = rows_behind(sheet, mapping, PERIOD, what=Cell.EARLY, field="Hộ tịch", offset=4, limit=3)
    assert page.total == 10
    assert [(row.number, row.cells[0]) for row in page.rows] == [(11, "H9"), (13, "H11"), (15, "H13")]


def test_a_broken_identity_is_said_in_words() -> None:
    counts = {Cell.RECEIVED: 10, Cell.ONLINE: 4, Cell.DIRECT: 3, Cell.CARRIED: 2}
    assert broken(counts) == [
        "“Tiếp nhận: tổng số” là 10 nhưng “Tiếp nhận trực tuyến” + “Tiếp nhận trực tiếp, bưu chính” + "
        "“Từ kỳ trước chuyển qua” là 9."
    ]
