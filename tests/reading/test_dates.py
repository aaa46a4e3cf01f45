"""Days, deadlines, hours and periods in the words of official papers."""

from datetime import date, time

import pytest

from cchc.reading.dates import days_in, due_in, due_of_cell, hours_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("trước 17 giờ 00 ngày 16/6/2026", date(2026, 6, 16)),
        ("báo cáo trước ngày 25-6", date(2026, 6, 25)),
        ("(gửi trước 22/6)", date(2026, 6, 22)),
        ("chậm nhất ngày 22 tháng 6 năm 2026", date(2026, 6, 22)),
        ("hoàn thành trong quý III/2026", date(2026, 9, 30)),
        ("xong trong tháng 12/2025", date(2025, 12, 31)),
        ("tính đến hết ngày 14/6/2026, gửi Văn phòng trước ngày 16/6/2026", date(2026, 6, 16)),
        ("hoàn thành trước ngày mười lăm tháng tư năm 2026", date(2026, 4, 15)),
        ("trước ngày mùng 5 tháng giêng năm hai nghìn không trăm hai mươi bảy", date(2027, 1, 5)),
        ("trước ngày hai mươi bốn tháng mười hai", date(2026, 12, 24)),
    ],
)
def test_a_deadline_is_the_day_written(text: str, day: date) -> None:
    assert due_in(text, 2026).day == day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tổng hợp báo cáo vào ngày 25 hằng tháng", "ngày 25 hằng tháng"),
        ("Định kỳ báo cáo UBND tỉnh (trước ngày 15 tháng 11)", "trước ngày 15 tháng 11"),
        ("trình ký chậm nhất 05 ngày làm việc sau Hội nghị", "chậm nhất 05 ngày làm việc sau Hội nghị"),
    ],
)
def test_a_deadline_that_names_no_single_day_keeps_its_words(text: str, words: str) -> None:
    due = due_in(text, 2026)
    assert due.day is None
    assert due.text is not None
    assert due.text.startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 03/4/2020 của UBND tỉnh",
        "14/26 nhiệm vụ đã hoàn thành",
        "số liệu tính từ ngày 15/12/2025 đến hết ngày 14/6/2026",
        "phương hướng, nhiệm vụ 6 tháng cuối năm 2023",
    ],
)
def test_days_of_cited_papers_shares_and_data_windows_are_no_deadlines(text: str) -> None:
    assert due_in(text, 2026).day is None


def test_a_day_without_a_year_stays_unknown_where_the_paper_has_none() -> None:
    assert list(days_in("trước ngày 25-6", None)) == []
    assert due_in("trước ngày 25-6", None).day is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("12/6/2026", date(2026, 6, 12)),
        ("Tháng 01/2026", date(2026, 1, 31)),
        ("Quí IV-2025", date(2025, 12, 31)),
        ("Thường xuyên", None),
        ("Năm 2025 và các năm tiếp theo", None),
    ],
)
def test_a_cell_for_the_time_needs_no_cue(cell: str, day: date | None) -> None:
    assert due_of_cell(cell, 2026).day == day


def test_hours_are_read_in_all_their_forms() -> None:
    assert hours_in("07 giờ 30 phút; 7h30; 13 giờ 30; 8:00; 2 giờ chiều") == [
        time(7, 30),
        time(7, 30),
        time(13, 30),
        time(8, 0),
        time(14, 0),
    ]
