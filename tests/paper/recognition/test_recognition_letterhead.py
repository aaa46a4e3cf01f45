"""The letterhead in the ways offices set it."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.paper.form import Component
from cchc.paper.model import Kind, Urgency
from tests.paper.recognition.reading import paper, recognised

TITLE = "KẾ HOẠCH\nSơ kết công tác cải cách hành chính năm 2026\nI. MỤC ĐÍCH\n1. Đánh giá kết quả.\n"


@pytest.mark.parametrize(
    "letterhead",
    [
        "ỦY BAN NHÂN DÂN\nXÃ ĐÔNG HÀ\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nĐông Hà, ngày 05 tháng 6 năm 2026\n",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n-----\nỦY BAN NHÂN DÂN\nXÃ ĐÔNG HÀ\n"
        "Số:  12 /KH-UBND\nĐông Hà, ngày 05 tháng 6 năm 2026\n",
        "ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/KH-UBND | Đông Hà, ngày 05 tháng 6 năm 2026\n",
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "   XÃ ĐÔNG HÀ               Độc lập - Tự do - Hạnh phúc\n"
        " Số: 12/KH-UBND          Đông Hà, ngày 05 tháng 6 năm 2026\n",
        "ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 12/KH-UBND Đông Hà, ngày 05 tháng 6 năm 2026\n",
    ],
    ids=["issuer first", "state first", "rows", "columns of blanks", "one line"],
)
def test_every_order_of_the_letterhead_gives_the_same_facts(letterhead: str) -> None:
    found = paper(letterhead + TITLE)
    assert found.issuer == "ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ"
    assert found.superior is None
    assert (found.number, found.symbol, found.number_text) == (12, "KH-UBND", None)
    assert (found.place, found.issued_on, found.date_text) == ("Đông Hà", date(2026, 6, 5), None)
    assert found.unplaced == ()


@pytest.mark.parametrize(
    "letterhead",
    [
        "ỦY BAN NHÂN DÂN\nXÃ ĐÔNG HÀ\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nĐông Hà, ngày 05 tháng 6 năm 2026\n",
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n   XÃ ĐÔNG HÀ                VIỆT NAM\n"
        " Số: 12/KH-UBND          Độc lập - Tự do - Hạnh phúc\nĐông Hà, ngày 05 tháng 6 năm 2026\n",
    ],
    ids=["alone", "columns of blanks"],
)
def test_a_quoc_hieu_on_two_lines_is_one(letterhead: str) -> None:
    found = recognised(letterhead + TITLE)
    motto = found.form.all(Component.QUOC_HIEU)
    assert [part.text for part in motto] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert found.paper.issuer_lines == ("ỦY BAN NHÂN DÂN", "XÃ ĐÔNG HÀ")
    assert (found.paper.number, found.paper.issued_on) == (12, date(2026, 6, 5))


def test_a_lost_letterhead_leaves_its_facts_open() -> None:
    found = paper(TITLE)
    assert found.kind is Kind.KE_HOACH
    assert (found.issuer, found.number, found.symbol, found.place, found.issued_on) == (None, None, None, None, None)


@pytest.mark.parametrize(
    ("lines", "superior", "issuer"),
    [
        (("UBND XÃ ĐÔNG HÀ", "TRƯỜNG TIỂU HỌC SỐ 1"), "UBND XÃ ĐÔNG HÀ", "TRƯỜNG TIỂU HỌC SỐ 1"),
        (("ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ", "VĂN PHÒNG"), "ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ", "VĂN PHÒNG"),
        (("ĐẢNG BỘ TỈNH QUẢNG TRỊ", "ĐẢNG ỦY XÃ ĐÔNG HÀ"), "ĐẢNG BỘ TỈNH QUẢNG TRỊ", "ĐẢNG ỦY XÃ ĐÔNG HÀ"),
        (("ĐOÀN TNCS HỒ CHÍ MINH", "BCH XÃ ĐÔNG HÀ", "***"), None, "ĐOÀN TNCS HỒ CHÍ MINH BCH XÃ ĐÔNG HÀ"),
        (("ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM", "XÃ ĐÔNG HÀ"), None, "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ ĐÔNG HÀ"),
        (("UBND XÃ ĐÔNG HÀ", "PHÒNG VĂN HÓA -", "XÃ HỘI"), "UBND XÃ ĐÔNG HÀ", "PHÒNG VĂN HÓA - XÃ HỘI"),
        (("UBND XÃ ĐÔNG HÀ TRƯỜNG MẦM NON HOA SEN",), "UBND XÃ ĐÔNG HÀ", "TRƯỜNG MẦM NON HOA SEN"),
    ],
)
def test_the_superior_is_told_from_the_issuing_body(lines: tuple[str, ...], superior: str | None, issuer: str) -> None:
    found = paper("\n".join(lines) + "\nSố: 05/KH-X\n" + TITLE)
    assert (found.superior, found.issuer) == (superior, issuer)


@pytest.mark.parametrize(
    ("line", "number", "symbol", "kept"),
    [
        ("Số: 172/KH-UBND", 172, "KH-UBND", None),
        ("Số: 05/KH-UBND", 5, "KH-UBND", None),
        ("Số:      /KH-UBND", None, "KH-UBND", None),
        ("Số 31-KH/ĐU", 31, "KH/ĐU", "Số 31-KH/ĐU"),
        ("Số: 0125/KH-UBND", 125, "KH-UBND", "Số: 0125/KH-UBND"),
        ("Số: 102/VP", 102, "VP", None),
    ],
)
def test_numbers_are_read_as_offices_print_them(line: str, number: int | None, symbol: str, kept: str | None) -> None:
    found = paper(f"ỦY BAN NHÂN DÂN\nXÃ ĐÔNG HÀ\n{line}\n{TITLE}")
    assert (found.number, found.symbol, found.number_text) == (number, symbol, kept)


def test_a_blank_day_is_not_guessed() -> None:
    found = paper(f"ỦY BAN NHÂN DÂN\nXÃ ĐÔNG HÀ\nSố: /KH-UBND\nĐông Hà, ngày   tháng 11 năm 2025\n{TITLE}")
    assert found.issued_on is None
    assert (found.place, found.date_text) == ("Đông Hà", "Đông Hà, ngày tháng 11 năm 2025")


def test_the_stamp_of_urgency_and_the_circulation_are_components() -> None:
    found = paper(f"XEM XONG TRẢ LẠI\nỦY BAN NHÂN DÂN\nXÃ ĐÔNG HÀ\nSố: 12/KH-UBND\nHỎA TỐC\n{TITLE}")
    assert found.urgency is Urgency.HOA_TOC
    assert found.circulation == "XEM XONG TRẢ LẠI"
    assert found.issuer == "ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ"


def test_a_letter_has_its_subject_after_v_v_and_its_addressees() -> None:
    found = paper(
        "UBND XÃ ĐÔNG HÀ\nPHÒNG VĂN HÓA - XÃ HỘI\nSố: 12/VHXH\nV/v báo cáo kết quả cải cách hành chính\n"
        "6 tháng đầu năm 2026\nĐông Hà, ngày 05 tháng 6 năm 2026\nKính gửi:\n- Văn phòng HĐND và UBND xã;\n"
        "- Các thôn trên địa bàn xã.\nPhòng báo cáo kết quả như sau:\n1. Kết quả: đạt.\nTrân trọng./.\n"
    )
    assert found.kind is Kind.CONG_VAN
    assert found.subject == "V/v báo cáo kết quả cải cách hành chính 6 tháng đầu năm 2026"
    assert found.addressees == ("Văn phòng HĐND và UBND xã", "Các thôn trên địa bàn xã")
    assert [paragraph.text for paragraph in found.closing] == ["Trân trọng./."]
