"""Text is measured as Times New Roman sets it."""

from __future__ import annotations

import pytest

from cchc.paper.fonts import covers, text_width, wrap_width


def test_widths_are_those_of_times_new_roman() -> None:
    # An em is 2048 units in Times New Roman: "a" is 909 wide, "W" 1933, the space 512.
    assert text_width("a", 2048) / 25.4 * 72 == pytest.approx(909)
    assert text_width("W ", 2048) / 25.4 * 72 == pytest.approx(1933 + 512)


def test_bold_is_wider() -> None:
    assert text_width("Quốc hiệu", 13, bold=True) > text_width("Quốc hiệu", 13)


def test_a_letter_with_marks_is_as_wide_as_its_base() -> None:
    assert text_width("ấ", 14) == text_width("a", 14)


def test_the_state_name_fits_the_right_column() -> None:
    assert 90 < text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) < 99


def test_a_long_title_is_balanced_over_its_lines() -> None:
    title = "Tổ chức Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026 của xã Đông Hà"
    whole = text_width(title, 14, bold=True)
    assert whole / 2 <= wrap_width(title, 14, 165, bold=True) <= whole / 2 * 1.15


def test_a_short_title_keeps_its_own_width() -> None:
    assert wrap_width("Về công tác văn thư", 14, 165) == pytest.approx(text_width("Về công tác văn thư", 14))


def test_every_vietnamese_letter_is_covered() -> None:
    assert all(covers(char) for char in "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ–…“”□")
    assert not covers("漢")
