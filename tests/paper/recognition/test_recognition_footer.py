"""Nơi nhận, signatures, what closes the text, and what follows the signature."""

from __future__ import annotations

import pytest

from cchc.paper.model import Signature
from tests.paper.recognition.reading import FOOT, HEAD, paper

BODY = "I. MỤC ĐÍCH\n1. Đánh giá kết quả.\n"
VICE = Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Trần Thị Hoa")


@pytest.mark.parametrize(
    "foot",
    [
        "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nTrần Thị Hoa\n",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Hoa\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n",
        "Nơi nhận: - Sở Nội vụ; - Lưu: VT.\nTM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị Hoa\n",
        "Nơi nhận:                 TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ;                  KT. CHỦ TỊCH\n"
        "- Lưu: VT.                   PHÓ CHỦ TỊCH\n\n                            Trần Thị Hoa\n",
        "Nơi nhận: | TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ; | KT. CHỦ TỊCH\n- Lưu: VT. | PHÓ CHỦ TỊCH\n | Trần Thị Hoa\n",
    ],
    ids=["list first", "signature first", "one line each", "columns of blanks", "table"],
)
def test_every_order_of_the_foot_gives_the_same_facts(foot: str) -> None:
    found = paper(HEAD + BODY + foot)
    assert found.recipients == ("Sở Nội vụ", "Lưu: VT")
    assert found.signatures == (VICE,)
    assert found.unplaced == ()


@pytest.mark.parametrize(
    ("line", "signature"),
    [
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Trịnh Mạnh Linh", (("KT. BỘ TRƯỞNG, CHỦ NHIỆM",), "PHÓ CHỦ NHIỆM")),
        ("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG Trịnh Mạnh Linh", (("TL. CHỦ TỊCH",), "CHÁNH VĂN PHÒNG")),
        ("TM. BAN CÔNG TÁC MẶT TRẬN TRƯỞNG BAN Trịnh Mạnh Linh", (("TM. BAN CÔNG TÁC MẶT TRẬN",), "TRƯỞNG BAN")),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrịnh Mạnh Linh", (("T/M BAN THƯỜNG VỤ",), "PHÓ BÍ THƯ")),
        ("TM.UỶ BAN NHÂN DÂN\nCHỦ TỊCH\nTrịnh Mạnh Linh", (("TM.UỶ BAN NHÂN DÂN",), "CHỦ TỊCH")),
        ("HIỆU TRƯỞNG\nTrịnh Mạnh Linh", ((), "HIỆU TRƯỞNG")),
    ],
)
def test_authority_office_and_name_are_told_apart(line: str, signature: tuple[tuple[str, ...], str]) -> None:
    found = paper(HEAD + BODY + line + "\n").signatures
    assert found == (Signature(signature[0], signature[1], "Trịnh Mạnh Linh"),)


@pytest.mark.parametrize(
    "foot",
    [
        "THƯ KÝ: Ngô Thị Kim | CHỦ TRÌ: Phạm Quang Minh\n",
        "THƯ KÝ | CHỦ TRÌ\nNgô Thị Kim | Phạm Quang Minh\n",
        "THƯ KÝ\nNgô Thị Kim\nCHỦ TRÌ\nPhạm Quang Minh\n",
    ],
)
def test_minutes_carry_two_signatures(foot: str) -> None:
    found = paper("BIÊN BẢN\nHội nghị sơ kết\nI. NỘI DUNG\n1. Thảo luận.\n" + foot)
    assert found.signatures == (Signature((), "THƯ KÝ", "Ngô Thị Kim"), Signature((), "CHỦ TRÌ", "Phạm Quang Minh"))


def test_wrapped_entries_are_joined_and_the_drafters_mark_stands_apart() -> None:
    found = paper(
        HEAD
        + BODY
        + "Nơi nhận:\n- VPCP: BTCN, các PCN, Cổng TTĐTCP,\nThư ký của PTTgCP Mai Văn Chính;\ncác Vụ: CN, KTTH;\n"
        "- Thủ tướng (để\nb/c);\n- Lưu: VT, CT.\n08 KH\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Hoa\n"
    )
    assert found.recipients == (
        "VPCP: BTCN, các PCN, Cổng TTĐTCP, Thư ký của PTTgCP Mai Văn Chính; các Vụ: CN, KTTH",
        "Thủ tướng (để b/c)",
        "Lưu: VT, CT",
    )
    assert found.drafter_mark == "08 KH"


def test_the_closing_stands_outside_the_last_item() -> None:
    found = paper(
        HEAD + BODY + "Trong quá trình thực hiện nếu có vướng mắc, báo cáo Văn phòng.\nTrên đây là Kế hoạch./.\n" + FOOT
    )
    assert [paragraph.text for paragraph in found.closing] == [
        "Trong quá trình thực hiện nếu có vướng mắc, báo cáo Văn phòng.",
        "Trên đây là Kế hoạch./.",
    ]


def test_the_only_text_of_the_last_section_is_no_closing() -> None:
    found = paper(
        HEAD + BODY + "II. TỔ CHỨC THỰC HIỆN\nTrưởng các phòng căn cứ Kế hoạch này tổ chức thực hiện./.\n" + FOOT
    )
    assert found.closing == ()
    assert found.body[1].text == "Trưởng các phòng căn cứ Kế hoạch này tổ chức thực hiện./."  # type: ignore[union-attr]


def test_annexes_follow_the_signature_with_title_and_reference() -> None:
    found = paper(
        HEAD
        + BODY
        + FOOT
        + "PHỤ LỤC\nTIẾN ĐỘ CHUẨN BỊ\n(Kèm theo Kế hoạch số 87/KH-UBND\nngày 02/6/2026)\nSTT | Việc\n1 | Báo cáo\n"
        "PHỤ LỤC. NHIỆM VỤ NĂM 2026 (trích)\n1. Giao Văn phòng.\n"
    )
    first, second = found.annexes
    assert (first.label, first.title) == ("PHỤ LỤC", "TIẾN ĐỘ CHUẨN BỊ")
    assert first.reference == "(Kèm theo Kế hoạch số 87/KH-UBND ngày 02/6/2026)"
    assert len(first.blocks) == 1
    assert (second.label, second.title) == ("PHỤ LỤC", "NHIỆM VỤ NĂM 2026 (trích)")


def test_footnotes_after_the_signature_are_kept() -> None:
    found = paper(HEAD + BODY + FOOT + "[1] Xã Phú Mỡ, Phường Sông Cầu.\n")
    assert found.unplaced == ("[1] Xã Phú Mỡ, Phường Sông Cầu.",)


def test_an_annex_before_the_foot_leaves_the_foot_to_the_paper() -> None:
    found = paper(HEAD + BODY + "PHỤ LỤC\nDANH MỤC CÔNG VIỆC\nSTT | Việc\n1 | Báo cáo\n" + FOOT)
    assert found.recipients == ("Sở Nội vụ", "Lưu: VT")
    assert found.signatures[0].name == "Lê Văn Cường"
    assert [(annex.title, len(annex.blocks)) for annex in found.annexes] == [("DANH MỤC CÔNG VIỆC", 1)]
