"""Charts say their figures in the Vietnamese way, tell a verdict without colour, and hold any text harmlessly."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cchc
from cchc.paper.charts import PAPER, SCREEN, Bar, Series, bars_against_targets, bars_in_words, line_over_periods
from cchc.paper.charts.lines import lines_in_words
from cchc.paper.pictures import drawing

STYLES = Path(cchc.__file__).parent / "web/static/cchc/office.css"
ON_TIME = Bar("Hồ sơ đúng hạn", Decimal("99.20"), Decimal(98), "≥", "%", "đạt", True, "Thủ tục hành chính")
ONLINE = Bar("Hồ sơ trực tuyến", Decimal("61.40"), Decimal(70), "≥", "%", "chưa đạt", False, "Thủ tục hành chính")
LATE = Bar("Hồ sơ quá hạn", Decimal(1204), Decimal(800), "≤", "hồ sơ", "chưa đạt", False, "Công vụ")
NOTHING = Bar("Số hóa", None, Decimal(50), "≥", "%")
PERIODS = ("6 tháng đầu năm 2025", "Năm 2025", "6 tháng đầu năm 2026")
RATE = Series("Đúng hạn", (Decimal("97.1"), None, Decimal("99.2")))


def texts(svg: str) -> list[str]:
    return [item.text or "" for item in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def shapes(svg: str, name: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(f"{{http://www.w3.org/2000/svg}}{name}"))


@pytest.mark.parametrize(
    ("bar", "label"),
    [
        (ONLINE, "61,40 / ≥ 70%"),
        (LATE, "1.204 / ≤ 800 hồ sơ"),
        (NOTHING, "– / ≥ 50%"),
        (Bar("Tập huấn", Decimal(3), None, unit="lớp"), "3 lớp"),
        (Bar("Giảm", Decimal("1E+3"), Decimal(5), "giảm", "%"), "1.000 / giảm 5%"),
    ],
)
def test_a_label_states_result_and_target(bar: Bar, label: str) -> None:
    assert bar.label == label and label in texts(bars_against_targets([bar]))


def test_each_area_opens_once_and_every_name_and_verdict_stands_in_words() -> None:
    said = texts(bars_against_targets([ON_TIME, ONLINE, LATE, NOTHING]))
    assert said == [
        "Thủ tục hành chính",
        *("Hồ sơ đúng hạn", "99,20 / ≥ 98%", "đạt"),
        *("Hồ sơ trực tuyến", "61,40 / ≥ 70%", "chưa đạt"),
        "Công vụ",
        *("Hồ sơ quá hạn", "1.204 / ≤ 800 hồ sơ", "chưa đạt"),
        *("Số hóa", "– / ≥ 50%", "chưa có số liệu"),
    ]


def test_rates_share_a_scale_and_the_mark_stands_at_the_target() -> None:
    svg = bars_against_targets([ONLINE])
    track, bar = shapes(svg, "rect")
    (mark,) = shapes(svg, "line")
    whole = float(track.get("width", "0"))
    assert float(mark.get("x1", "0")) == pytest.approx(whole * 0.7)
    assert float(bar.get("width", "0")) == pytest.approx(whole * 0.614 - 1.5, abs=0.1)


def test_a_missed_target_is_told_by_shape_too() -> None:
    reached, missed = bars_against_targets([ON_TIME]), bars_against_targets([ONLINE])
    assert len(shapes(reached, "circle")) == 1 and len(shapes(missed, "circle")) == 0
    assert shapes(missed, "rect")[1].get("fill") == PAPER.sheet != shapes(reached, "rect")[1].get("fill")


def test_a_chart_says_itself_in_words() -> None:
    assert bars_in_words([ONLINE, NOTHING]) == (
        "Kết quả so với chỉ tiêu. Hồ sơ trực tuyến: 61,40 / ≥ 70%, chưa đạt; Số hóa: – / ≥ 50%, chưa có số liệu."
    )
    assert lines_in_words(PERIODS, [RATE], target=Decimal(98)) == (
        "Đúng hạn: 6 tháng đầu năm 2025 97,1%, Năm 2025 chưa có số liệu, 6 tháng đầu năm 2026 99,2%. Chỉ tiêu 98%."
    )
    assert bars_in_words([]) == "Chưa có chỉ tiêu nào."


def test_a_period_without_a_figure_breaks_the_line() -> None:
    whole = Series("Đúng hạn", tuple(map(Decimal, ("97.1", "98", "99.2"))))
    assert len(shapes(line_over_periods(PERIODS, [RATE]), "polyline")) == 0
    assert len(shapes(line_over_periods(PERIODS, [whole]), "polyline")) == 1


def test_points_below_the_target_are_hollow_and_the_target_is_dashed() -> None:
    svg = line_over_periods(PERIODS, [RATE], target=Decimal(98))
    assert len(shapes(svg, "path")) == 1 and len(shapes(svg, "circle")) == 1
    assert [line.get("stroke-dasharray") for line in shapes(svg, "line")].count("6 4") == 2
    assert "chỉ tiêu 98%" in texts(svg) and "97,1" in texts(svg)


def test_a_series_of_another_length_is_an_error() -> None:
    with pytest.raises(ValueError, match="one value for each period"):
        line_over_periods(PERIODS[:2], [RATE])


def test_on_screen_the_inks_are_those_of_the_page() -> None:
    svg = bars_against_targets([ON_TIME, ONLINE], palette=SCREEN) + line_over_periods(PERIODS, [RATE], palette=SCREEN)
    assert "#" not in svg and "style" not in svg and "font-family" not in svg
    defined = set(re.findall(r"(--[\w-]+):", STYLES.read_text(encoding="utf-8")))
    assert set(re.findall(r"var\((--[\w-]+)\)", svg)) <= defined


_TEXT = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=80)
_FIGURE = st.one_of(st.none(), st.decimals(-(10**9), 10**9, places=2))


_BAR = st.builds(Bar, _TEXT, _FIGURE, _FIGURE, _TEXT, _TEXT, _TEXT, st.sampled_from([True, False, None]), _TEXT)


@settings(max_examples=60)
@given(st.lists(_BAR, max_size=6))
def test_any_words_and_figures_give_a_harmless_drawing(rows: list[Bar]) -> None:
    svg = bars_against_targets(rows)
    assert drawing(svg).ratio > 0
    for row in rows:
        assert " ".join(row.name.split()) in " ".join(texts(svg))


@settings(max_examples=60)
@given(
    st.integers(1, 8).flatmap(
        lambda n: st.tuples(
            st.lists(_TEXT, min_size=n, max_size=n),
            st.lists(st.builds(Series, _TEXT, st.lists(_FIGURE, min_size=n, max_size=n).map(tuple)), max_size=4),
            _FIGURE,
        )
    )
)
def test_any_series_gives_a_harmless_drawing(given_: tuple[list[str], list[Series], Decimal | None]) -> None:
    periods, series, target = given_
    assert drawing(line_over_periods(periods, series, target=target)).ratio > 0
