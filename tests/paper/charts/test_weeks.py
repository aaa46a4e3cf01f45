"""The weeks before a conference as one picture."""

from __future__ import annotations

import re
from datetime import date, timedelta
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from cchc.paper.charts import PAPER, SCREEN, Due, Entry, weeks, weeks_in_words
from cchc.paper.pictures import drawing

HELD_ON, TODAY = date(2026, 6, 26), date(2026, 6, 18)
ENTRIES = (
    Entry(date(2026, 6, 19), "Báo cáo tổng hợp"),
    Entry(date(2026, 6, 12), "Dự toán", Due.DONE),
    Entry(date(2026, 6, 16), "Báo cáo lĩnh vực", Due.LATE),
)


def texts(svg: str) -> list[str]:
    return [item.text or "" for item in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def count(svg: str, shape: str) -> int:
    return len(re.findall(rf"<{shape} ", svg))


def test_the_weeks_run_from_the_first_mark_to_the_conference() -> None:
    said = texts(weeks(ENTRIES, held_on=HELD_ON, today=TODAY))
    assert said[:8] == ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "CN", "8/6"]
    assert [text for text in said if "/" in text] == ["8/6", "15/6", "22/6"]
    assert (said.count("họp"), said.count("nay")) == (1, 1)


def test_marks_are_numbered_by_day_and_tell_their_standing_by_shape() -> None:
    svg = weeks(ENTRIES, held_on=HELD_ON, today=TODAY)
    assert count(svg, "circle") == 2 + 2
    assert count(svg, "path") == 1 + 1
    assert weeks_in_words(ENTRIES, held_on=HELD_ON) == (
        "Lịch chuẩn bị hội nghị ngày 26/6/2026. 12/6/2026 Dự toán, đã xong; 16/6/2026 Báo cáo lĩnh vực, chậm; "
        "19/6/2026 Báo cáo tổng hợp, còn phải làm."
    )


def test_a_holiday_is_told_in_a_word() -> None:
    """Thứ Hai 27/4/2026, in lieu of a Sunday, and thứ Năm 30/4/2026; the conference is on thứ Sáu 01/5/2026."""
    said = texts(weeks((), held_on=date(2026, 5, 1), today=TODAY))
    assert said.count("nghỉ") == 2
    assert said.count("họp") == 1


def test_a_day_with_more_than_fits_says_how_many_are_left() -> None:
    many = [Entry(TODAY, f"Việc {number}") for number in range(20)]
    assert "+13" in texts(weeks(many, held_on=HELD_ON, today=TODAY))


def test_a_conference_without_any_deadline_is_still_a_week() -> None:
    assert weeks_in_words((), held_on=HELD_ON) == "Lịch chuẩn bị hội nghị ngày 26/6/2026. Chưa có hạn nào."
    assert drawing(weeks((), held_on=HELD_ON, today=TODAY)).ratio < 1


@given(
    st.lists(
        st.builds(
            Entry,
            st.integers(-400, 60).map(lambda ahead: HELD_ON + timedelta(days=ahead)),
            st.text(max_size=40),
            st.sampled_from(Due),
        ),
        max_size=40,
    )
)
def test_any_list_makes_a_harmless_picture_that_fits_a_page(entries: list[Entry]) -> None:
    svg = weeks(entries, held_on=HELD_ON, today=TODAY, title="Lịch", palette=PAPER)
    assert drawing(svg).ratio < 2
    assert "<script" not in weeks(entries, held_on=HELD_ON, today=TODAY, palette=SCREEN)
