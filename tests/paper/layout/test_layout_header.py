"""The letterhead has the form of cells 1 to 4, 5b, 10b and 11."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cchc.law.book import law_book
from cchc.paper.form import Box, Component, Part
from cchc.paper.layout import layout
from cchc.paper.model import Align, Kind, Paper, Urgency
from tests.paper import samples

LAW = law_book().on(samples.DAY)


def the(paper: Paper, component: Component, preset: str = "A") -> Part:
    found = layout(paper, LAW, preset).first(component)
    assert found is not None
    return found


@pytest.mark.parametrize(("preset", "sizes"), [("A", (13, 14, 14, 13)), ("B", (12, 13, 13, 13))])
def test_sizes_of_the_letterhead_move_together(preset: str, sizes: tuple[int, ...]) -> None:
    order = (Component.QUOC_HIEU, Component.TIEU_NGU, Component.DIA_DANH, Component.SO_KY_HIEU)
    assert tuple(the(samples.ke_hoach(), item, preset).look.size for item in order) == sizes


def test_the_state_name_is_bold_and_the_motto_has_a_line_as_long_as_itself() -> None:
    name, motto = the(samples.ke_hoach(), Component.QUOC_HIEU), the(samples.ke_hoach(), Component.TIEU_NGU)
    assert (name.text, name.look.bold, name.rule) == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, None)
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert motto.rule is not None and motto.rule.ratio == 1.0


def test_the_issuing_body_is_bold_over_a_short_line_and_its_superior_plain() -> None:
    paper = samples.to_trinh()
    superior, issuer = the(paper, Component.CHU_QUAN), the(paper, Component.CO_QUAN)
    assert (superior.text, superior.look.bold, superior.rule) == ("UBND XÃ ĐÔNG HÀ", False, None)
    assert (issuer.text, issuer.look.bold) == ("PHÒNG VĂN HÓA - XÃ HỘI", True)
    assert issuer.rule is not None and issuer.rule.ratio == pytest.approx(0.42, abs=0.001)


def test_a_name_of_two_lines_has_its_line_under_the_second() -> None:
    names = layout(samples.ke_hoach(), LAW).all(Component.CO_QUAN)
    assert [name.text for name in names] == ["ỦY BAN NHÂN DÂN", "XÃ ĐÔNG HÀ"]
    assert [name.rule is None for name in names] == [True, False]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "Số: 08/KH-UBND"),
        ({"number": 12}, "Số: 12/KH-UBND"),
        ({"number": None}, "Số:         /KH-UBND"),
        ({"number_text": "Số: 0125/KH-UBND"}, "Số: 0125/KH-UBND"),
    ],
)
def test_the_number_line(changes: dict[str, Any], line: str) -> None:
    assert the(replace(samples.ke_hoach(), **changes), Component.SO_KY_HIEU).text == line


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"issued_on": date(2026, 6, 5)}, "Đông Hà, ngày 05 tháng 6 năm 2026"),
        ({"issued_on": date(2026, 2, 15)}, "Đông Hà, ngày 15 tháng 02 năm 2026"),
        ({"issued_on": date(2026, 3, 1)}, "Đông Hà, ngày 01 tháng 3 năm 2026"),
        ({"issued_on": None}, "Đông Hà, ngày       tháng       năm 2026"),
        ({"date_text": "Đông Hà, ngày … tháng … năm …"}, "Đông Hà, ngày … tháng … năm …"),
    ],
)
def test_the_date_line(changes: dict[str, Any], line: str) -> None:
    assert the(replace(samples.ke_hoach(), **changes), Component.DIA_DANH).text == line


def test_number_and_date_stand_on_one_line() -> None:
    paper = samples.ke_hoach()
    assert the(paper, Component.SO_KY_HIEU).row == the(paper, Component.DIA_DANH).row == "letterhead.number"


def test_minutes_have_no_place_and_date() -> None:
    assert layout(samples.bien_ban(), LAW).first(Component.DIA_DANH) is None


def test_the_subject_of_a_letter_hangs_under_its_number() -> None:
    paper = samples.cong_van()
    subject = the(paper, Component.VV)
    assert subject.text.startswith("V/v đôn đốc gửi báo cáo")
    assert (subject.look.bold, subject.look.size, subject.look.space_before) == (False, 13.0, 6.0)
    assert layout(paper, LAW).first(Component.TEN_LOAI) is None


def test_a_subject_that_brings_its_prefix_keeps_one() -> None:
    paper = replace(samples.cong_van(), subject="V/v đôn đốc báo cáo")
    assert the(paper, Component.VV).text == "V/v đôn đốc báo cáo"


@pytest.mark.parametrize(("urgency", "width"), [(Urgency.HOA_TOC, 30), (Urgency.THUONG_KHAN, 40), (Urgency.KHAN, 20)])
def test_the_stamp_of_urgency_is_red_in_a_box_of_the_decree(urgency: Urgency, width: int) -> None:
    stamp = the(replace(samples.ke_hoach(), urgency=urgency), Component.KHAN)
    assert (stamp.text, stamp.look.color, stamp.box) == (urgency.value, "FF0000", Box(0, 0, width, 8))


def test_the_title_is_centred_bold_capitals_over_a_bold_subject() -> None:
    paper = samples.ke_hoach()
    kind, subject = the(paper, Component.TEN_LOAI), the(paper, Component.TRICH_YEU)
    assert (kind.text, kind.look.bold, kind.look.align) == ("KẾ HOẠCH", True, Align.CENTER)
    assert (subject.look.bold, subject.look.italic, subject.look.size) == (True, False, 14.0)
    assert subject.rule is not None and 1 / 3 <= (subject.rule.ratio or 0) <= 1 / 2


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_prints_its_name_but_the_letter(kind: Kind) -> None:
    title = layout(samples.by_kind()[kind], LAW).first(Component.TEN_LOAI)
    assert (title.text if title else None) == (None if kind is Kind.CONG_VAN else kind.value.upper())
