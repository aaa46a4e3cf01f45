"""The catalogue: rows in the order of the forms, and which of them a commune fills in on a day."""

from __future__ import annotations

from datetime import date

from cchc.figures.catalogue import ValueType, for_commune, indicator, indicators, is_cumulative, wanted
from cchc.law.book import Status, law_book

JUNE_2023, JUNE_2026 = law_book().on(date(2023, 6, 14)), law_book().on(date(2026, 6, 14))


def test_the_rows_of_an_area_come_in_the_order_of_the_form() -> None:
    codes = [row.code for row in indicators(JUNE_2026, "TCC")]
    assert codes[:6] == ["BM6.1", "BM6.1.1", "BM6.1.2", "BM6.2", "BM6.2.1", "BM6.2.2"]


def test_a_row_keeps_what_the_form_says_of_it() -> None:
    row = indicator(JUNE_2026, "BM1.2")
    assert row is not None
    assert row.name == "Tỷ lệ hoàn thành Kế hoạch CCHC năm (Lũy kế đến thời điểm báo cáo)"
    assert (row.unit, row.area, row.value_type, row.set) == ("%", "CD", ValueType.PERCENT, "A")
    assert (row.form, row.status) == ("Phụ lục thống kê, biểu mẫu 1", Status.VERIFIED)


def test_the_table_of_dossiers_is_not_shown_as_law_before_its_columns_are_verified() -> None:
    row = indicator(JUNE_2026, "TTHC.gq_tong")
    assert row is not None
    assert (row.status, row.printed_code) == (Status.ASSUMED, "II.06a")


def test_an_unknown_code_has_no_row() -> None:
    assert indicator(JUNE_2026, "BM9.9") is None


def test_a_commune_fills_in_no_row_of_the_province_and_no_heading() -> None:
    codes = {row.code for row in for_commune(JUNE_2026)}
    assert "BM3.3.2" in codes
    assert codes.isdisjoint({"BM3.3.1", "BM1.3", "CT.dung_han", "QD766.1", "XA1.1.1"})


def test_the_rows_asked_for_in_2025_are_not_asked_of_2023() -> None:
    digitised = indicator(JUNE_2026, "BS3.5a")
    assert digitised is not None
    assert not wanted(digitised, date(2025, 6, 30))
    assert wanted(digitised, date(2025, 7, 1))
    assert len(for_commune(JUNE_2026)) > len(for_commune(JUNE_2023))


def test_a_row_adapted_to_yes_or_no_says_which_figure_means_which() -> None:
    row = indicator(JUNE_2026, "BM4.1.2")
    assert row is not None
    assert row.asked_unit == "Có = 1; không = 0"
    assert row.choices == {1: "có", 0: "không"}


def test_a_row_of_choices_knows_them_from_its_unit() -> None:
    row = indicator(JUNE_2026, "BM1.5.2")
    assert row is not None
    assert row.choices == {0: "trực tuyến", 1: "phát phiếu", 2: "kết hợp"}


def test_an_adapted_row_is_asked_for_in_the_words_of_a_commune() -> None:
    row = indicator(JUNE_2026, "BM1.4.1")
    assert row is not None
    assert row.asked_name == "Tổng số nhiệm vụ được giao (nhiệm vụ UBND tỉnh giao)"


def test_the_dossiers_of_online_services_are_counted_in_dossiers() -> None:
    """The printed form says “Thủ tục” for these counts."""
    units = [
        row.unit for row in indicators(JUNE_2026) if row.code in ("BM7.4.3.1", "BM7.4.3.2", "BM7.4.4.1", "BM7.4.4.2")
    ]
    assert units == ["Hồ sơ"] * 4


def test_parts_of_a_row_counted_from_the_start_of_the_year_are_counted_so_too() -> None:
    rows = {row.code: row for row in indicators(JUNE_2026)}
    assert [
        code for code in ("BM1.2", "BM1.2.2", "BM5.3", "BM1.3.3", "BM3.3.2") if is_cumulative(rows[code], rows)
    ] == [*("BM1.2", "BM1.2.2", "BM5.3")]
