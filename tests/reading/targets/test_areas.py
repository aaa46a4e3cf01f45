"""The area that a heading names, or that a target can only belong to."""

from __future__ import annotations

import pytest

from cchc.reading.targets.areas import heading_area, subject_area


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("Công tác chỉ đạo, điều hành", "CD"),
        ("Về cải cách thể chế", "TC"),
        ("CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "TT"),
        ("Cải cách tổ chức bộ máy hành chính", "BM"),
        ("Xây dựng, nâng cao chất lượng đội ngũ cán bộ, công chức", "CV"),
        ("Cải cách tài chính công", "TCC"),
        ("Hiện đại hoá hành chính", "CQS"),
        ("Xây dựng và phát triển chính quyền điện tử, chính quyền số", "CQS"),
    ],
)
def test_a_heading_names_its_area(heading: str, area: str) -> None:
    assert heading_area(heading) == area


@pytest.mark.parametrize(
    "heading", ["Tổ chức bộ máy, chế độ công vụ", "Công tác phối hợp", "", "100% thủ tục hành chính được công khai"]
)
def test_a_heading_of_two_areas_or_none_names_none(heading: str) -> None:
    assert heading_area(heading) == ""


def test_a_subject_tells_its_area_only_where_no_other_comes_in_question() -> None:
    assert subject_area("Giải ngân vốn đầu tư công") == "TCC"
    assert subject_area("Thủ tục hành chính cung cấp trực tuyến") == ""
    assert subject_area("Số buổi tọa đàm") == ""
