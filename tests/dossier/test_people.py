"""From the words of a plan to the people of the commune."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from cchc.dossier import Commune
from cchc.dossier.commune import Group, Guest, Post
from cchc.dossier.loading import parse_commune
from cchc.dossier.people import delegates, doers_meant, group_meant, posts_meant
from cchc.reading.model import Participant

DAY = date(2023, 6, 23)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Công chức Văn phòng - Thống kê xã (phụ trách lĩnh vực Đảng uỷ - Nội vụ)", ["vp-noi-vu"]),
        ("Văn phòng – Thống kê ( phụ trách lĩnh vực HĐND và UBND)", ["vp-hdnd-ubnd"]),
        ("công chức Tài chính - Kế toãn xã", ["tai-chinh"]),
        ("Công chức phụ trách CCHC thuộc UBND xã", ["vp-noi-vu", "vp-hdnd-ubnd", "tu-phap", "tai-chinh", "van-hoa"]),
        ("UBND xã", []),
        ("Trưởng Công an xã, Tài chính - Kế toán", ["cong-an", "tai-chinh"]),
        ("Trưởng Công an xã, Hội Phụ nữ xã", ["cong-an"]),
        ("Trạm Khuyến nông", []),
    ],
)
def test_a_lead_of_the_plan_is_found_or_left_open(words: str, ids: list[str], commune: Commune) -> None:
    assert [post.id for post in posts_meant(words, commune, DAY)] == ids


def test_a_group_is_known_by_its_other_names(commune: Commune) -> None:
    group = group_meant("Uỷ viên UBND xã", commune)
    assert group is not None
    assert group.who == "Ủy viên UBND xã"
    assert group_meant("Các hộ kinh doanh", commune) is None


def test_nobody_is_invited_twice(commune: Commune) -> None:
    guests = delegates([Participant("Lãnh đạo UBND xã"), Participant("Uỷ viên UBND xã")], commune, DAY)
    assert [guest.name for guest in guests] == ["Tấn Văn Duẩn", "Lường Thị Hiền", "Cà Văn Thuận", "Bùi Quốc Khánh"]


def test_a_post_among_the_participants_brings_its_holder(commune: Commune) -> None:
    guests = delegates([Participant("Trưởng Công an xã")], commune, DAY)
    assert [(guest.name, guest.title) for guest in guests] == [("Bùi Quốc Khánh", "Trưởng Công an xã")]


def test_heads_of_hamlets_are_not_heads_of_departments() -> None:
    hamlets = Group("Trưởng các bản", guests=(Guest("Lò Văn Phanh", "Trưởng bản Nà Sàng"),))
    commune = Commune("xã A", "xã", "A", groups=(hamlets,))
    assert group_meant("Trưởng các ban ngành đoàn thể", commune) is None
    assert group_meant("trưởng các bản trong xã", commune) is hamlets
    assert group_meant("TRUONG CAC BAN", commune) is hamlets


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Công an xã, Ban Chỉ huy Quân sự xã", ["cong-an", "quan-su"]),
        ("Công an xã và Ban Chỉ huy Quân sự xã", ["cong-an", "quan-su"]),
        ("Công an xã; Công an xã", ["cong-an"]),
        ("Công an xã, Trạm Y tế", ["cong-an"]),
        ("Văn phòng HĐND và UBND xã (cơ quan thường trực)", ["chanh-van-phong"]),
    ],
)
def test_a_clause_of_2026_that_names_two_gives_both_their_part(words: str, ids: list[str]) -> None:
    commune = parse_commune(tomllib.loads(Path("examples/suoi-mau-2026.toml").read_text(encoding="utf-8")))
    assert [post.id for post in posts_meant(words, commune, date(2026, 6, 26))] == ids


@pytest.mark.parametrize(
    "words", ["UBND xã", "Ủy ban nhân dân xã", "Uỷ ban nhân dân", "UBND phường", "UBND đặc khu", "UBND xã Suối Mẫu"]
)
def test_what_the_committee_is_to_do_its_chairman_does(words: str, commune: Commune) -> None:
    assert [post.id for post in doers_meant(words, commune, DAY)] == ["chu-tich"]


@pytest.mark.parametrize(
    "words", ["UBND huyện", "HĐND và UBND xã", "Ủy viên UBND xã", "UBND xã Nậm Nhọn", "Lãnh đạo UBND xã"]
)
def test_another_committee_and_its_members_are_not_the_chairman(words: str, commune: Commune) -> None:
    assert doers_meant(words, commune, DAY) == ()


def test_a_commune_with_two_chairmen_or_none_leaves_it_open() -> None:
    def posts(*ids: str) -> tuple[Post, ...]:
        return tuple(Post(id, id, id, frozenset({"chairman"})) for id in ids)

    assert doers_meant("UBND xã", Commune("xã A", "xã", "A"), DAY) == ()
    assert doers_meant("UBND xã", Commune("xã A", "xã", "A", posts=posts("mot", "hai")), DAY) == ()
