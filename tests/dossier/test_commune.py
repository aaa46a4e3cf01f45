"""The commune's file: what it gives, and how its faults are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from cchc.dossier import Commune, load_commune, parse_commune
from cchc.lib.errors import CchcError

MINIMAL = {"unit": {"name": "xã Nà Lúa", "kind": "xã", "place": "Nà Lúa"}}


def test_the_example_says_that_it_is_invented(commune: Commune) -> None:
    assert (commune.name, commune.invented) == ("xã Suối Mẫu", True)
    assert commune.committee == "Ủy ban nhân dân xã Suối Mẫu"
    assert commune.issuer_lines == ("ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU")


def test_the_body_above_is_the_one_of_the_day(commune: Commune) -> None:
    before, after = commune.superior(date(2025, 6, 30)), commune.superior(date(2025, 7, 1))
    assert before is not None
    assert before.name == "Ủy ban nhân dân huyện Mường Lam"
    assert after is not None
    assert after.name == "Ủy ban nhân dân tỉnh Lam Giang"


def test_posts_of_the_old_model_end_with_the_district(commune: Commune) -> None:
    assert [post.id for post in commune.with_role("finance", date(2025, 6, 30))] == ["tai-chinh"]
    assert commune.with_role("finance", date(2025, 7, 1)) == ()


def test_a_post_is_vacant_before_its_holder_comes(commune: Commune) -> None:
    chairman = commune.with_role("chairman", date(2023, 6, 23))[0]
    holder = commune.holder(chairman, date(2023, 6, 23))
    assert holder is not None
    assert holder.name == "Tấn Văn Duẩn"
    assert commune.holder(chairman, date(2021, 6, 30)) is None


def test_one_person_may_hold_several_posts(commune: Commune) -> None:
    officer = next(officer for officer in commune.officers if officer.name == "Giàng Thị Súa")
    both = replace(officer, holdings=(*officer.holdings, replace(officer.holdings[0], post="van-hoa")))
    doubled = replace(commune, officers=(both,))
    day = date(2023, 6, 23)
    assert {post.id for post in doubled.posts_on(day) if doubled.holder(post, day) == both} == {"tu-phap", "van-hoa"}


def test_a_norm_of_the_province_is_unverified_unless_the_file_says_otherwise() -> None:
    row = {"item": "meal", "amount": 100_000, "basis": "Nghị quyết", "since": "2018-01-01"}
    budget = {"province": [row, {**row, "until": date(2025, 12, 31), "verified": True}]}
    found = parse_commune({**MINIMAL, "budget": budget}).budget.province
    assert [(norm.since, norm.until, norm.verified) for norm in found] == [
        (date(2018, 1, 1), None, False),
        (date(2018, 1, 1), date(2025, 12, 31), True),
    ]


def test_a_commune_needs_no_more_than_name_kind_and_place() -> None:
    assert parse_commune(MINIMAL).short == "UBND xã"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"unit": {"kind": "xã", "place": "Nà Lúa"}}, r"\[unit\] thiếu mục “name”"),
        ({"unit": {**MINIMAL["unit"], "kind": "huyện"}}, "phải là một trong: xã, phường, đặc khu, thị trấn"),
        ({"unit": {**MINIMAL["unit"], "name": 7}}, r"\[unit\] sai kiểu mục “name”"),
        ({"group": [{"who": "Thôn", "posts": ["truong-thon"]}]}, "không có chức danh “truong-thon”"),
        ({"post": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]}, "“a” được ghi hai lần"),
        ({"budget": {"norms": {"meal": {"amount": 1000}}}}, r"\[budget\.norms\.meal\] thiếu mục “basis”"),
    ],
)
def test_a_fault_names_its_place_in_the_file(change: dict[str, object], said: str) -> None:
    with pytest.raises(CchcError, match=said):
        parse_commune({**MINIMAL, **change})


def test_a_missing_or_broken_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CchcError, match="Không mở được"):
        load_commune(tmp_path / "khong-co.toml")
    broken = tmp_path / "hong.toml"
    broken.write_text("[unit\n")
    with pytest.raises(CchcError, match="không phải TOML hợp lệ"):
        load_commune(broken)


def test_a_negative_price_is_refused() -> None:
    line = {"item": "hall", "name": "Hội trường", "unit": "buổi", "quantity": 1, "price": -5, "basis": "Hợp đồng"}
    with pytest.raises(CchcError, match="không được nhỏ hơn 0"):
        parse_commune({**MINIMAL, "budget": {"quotations": [line]}})


def test_dates_kept_as_text_are_read_as_well() -> None:
    found = parse_commune({**MINIMAL, "conference": {"held_on": "2023-06-23", "starts_at": "07:30"}}).defaults
    assert (found.held_on, found.starts_at) == (date(2023, 6, 23), time(7, 30))
    with pytest.raises(CchcError, match=r"\[conference\] sai kiểu mục “held_on”"):
        parse_commune({**MINIMAL, "conference": {"held_on": "23/6"}})
