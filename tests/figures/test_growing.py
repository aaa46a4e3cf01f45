"""Which targets have the whole year, and which must hold at any time."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.figures.catalogue import for_commune
from cchc.figures.comparison import Compare
from cchc.figures.growing import grows_over_the_year
from cchc.law.book import law_book

ROWS = {row.code: row for row in for_commune(law_book().on(date(2026, 6, 30)))}


@pytest.mark.parametrize(
    ("name", "unit", "compare", "row", "grows"),
    [
        ("Nhiệm vụ được hoàn thành", "%", Compare.EXACTLY, "BM1.2", True),
        ("Giải ngân vốn đầu tư công", "%", Compare.AT_LEAST, "BM6.1", True),
        ("Hoàn thành nhiệm vụ trong Kế hoạch", "%", Compare.EXACTLY, "", True),
        ("Sáng kiến, mô hình mới", "sáng kiến", Compare.AT_LEAST, "BC.sang_kien", True),
        ("Hồ sơ giải quyết trước và đúng hạn", "%", Compare.AT_LEAST, "BM3.3.2", False),
        ("Hồ sơ trễ hạn có thư xin lỗi", "%", Compare.EXACTLY, "", False),
        ("Số người làm việc", "người", Compare.AT_MOST, "BM4.2.2", False),
    ],
)
def test_what_adds_up_over_the_year_has_the_year(name: str, unit: str, compare: Compare, row: str, grows: bool) -> None:
    assert grows_over_the_year(name, unit, compare, row, ROWS) is grows
