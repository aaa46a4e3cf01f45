"""Files of targets made to be heavy, or to hold what no figure is."""

from __future__ import annotations

import resource

import pytest

from cchc.targets.papers.workbook import rows_of_file

HEAD = "Chỉ tiêu,Giá trị\n"


@pytest.mark.timeout(10)
def test_a_figure_with_an_endless_exponent_stays_the_words_it_is() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rows = rows_of_file(f"{HEAD}Hồ sơ,1.00000e99999999\n".encode(), "chi-tieu.csv")
    assert rows[1] == ["Hồ sơ", "1.00000e99999999"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_the_noise_of_binary_fractions_is_still_rounded_away() -> None:
    rows = rows_of_file(f"{HEAD}Đúng hạn,98.38000000000001\nTrễ,9.313225746154785e-10\n".encode(), "chi-tieu.csv")
    assert [row[1] for row in rows[1:]] == ["98,38", "0"]
