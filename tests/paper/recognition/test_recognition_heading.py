"""Title, subject, addressees, authority and legal basis."""

from __future__ import annotations

import pytest

from cchc.paper.model import Kind, Paragraph
from tests.paper.recognition.reading import HEAD, paper

END = "I. MỤC ĐÍCH\n1. Đánh giá kết quả.\n"


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.CONG_VAN])
def test_each_kind_is_known_by_its_title_line(kind: Kind) -> None:
    found = paper(f"{kind.value.upper()}\nSơ kết công tác năm 2026\n{END}")
    assert found.kind is kind
    assert found.subject == "Sơ kết công tác năm 2026"


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        ("KẾ HOẠCH\nThực hiện công tác bầu cử\nvà bầu cử các cấp nhiệm kỳ 2026-2031", None),
        ("KẾ HOẠCH\nSơ kết công tác cải cách hành chính 6 tháng đầu năm,\ntriển khai nhiệm vụ cuối năm 2026", None),
        ("KẾ HOẠCH\nTRIỂN KHAI THI HÀNH LUẬT VIỆC LÀM\nTRÊN ĐỊA BÀN XÃ ĐÔNG HÀ", None),
        ("KẾ HOẠCH TRIỂN KHAI THI HÀNH LUẬT VIỆC LÀM", "TRIỂN KHAI THI HÀNH LUẬT VIỆC LÀM"),
        ("CHƯƠNG TRÌNH HỘI NGHỊ\nSơ kết công tác cải cách hành chính", "HỘI NGHỊ Sơ kết công tác cải cách hành chính"),
        ("THÔNG BÁO\nKẾT LUẬN CỦA CHỦ TỊCH TẠI HỘI NGHỊ", None),
        ("BIÊN BẢN\nHội nghị sơ kết công tác cải cách hành chính", None),
        ("KẾ HOẠCH\nBảo đảm an toàn giao thông dịp Tết Nguyên đán\nBính Ngọ năm 2026", None),
        ("KẾ HOẠCH\nV/V HỖ TRỢ NHU YẾU PHẨM", None),
    ],
)
def test_the_subject_is_put_on_one_line(lines: str, subject: str | None) -> None:
    expected = subject or " ".join(lines.split("\n")[1:])
    found = paper(f"{lines}\nNhằm đánh giá tình hình, UBND xã xây dựng kế hoạch như sau:\n{END}")
    assert found.subject == expected
    assert found.body[0].text.startswith("Nhằm đánh giá")  # type: ignore[union-attr]


def test_a_basis_is_cut_before_the_operative_part() -> None:
    found = paper(
        HEAD + "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;\n"
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2026 của UBND xã về cải cách hành chính năm 2026, "
        "Ủy ban nhân dân xã xây dựng Kế hoạch sơ kết như sau:\n" + END
    )
    assert found.legal_basis == (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2026 của UBND xã về cải cách hành chính năm 2026",
    )
    opening = found.body[0]
    assert isinstance(opening, Paragraph)
    assert opening.text == "Ủy ban nhân dân xã xây dựng Kế hoạch sơ kết như sau:"


def test_what_has_been_done_is_no_basis() -> None:
    found = paper(
        HEAD + "Thực hiện Kế hoạch số 08/KH-UBND của Ủy ban nhân dân xã, đến nay một số đơn vị chưa gửi báo cáo.\n"
        "Ủy ban nhân dân xã đề nghị các đơn vị gửi báo cáo trước ngày 15 tháng 6 năm 2026./.\n"
    )
    assert found.legal_basis == ()


def test_a_decision_has_its_authority_and_its_word_of_order() -> None:
    found = paper(
        "QUYẾT ĐỊNH\nVề việc phê duyệt dự toán kinh phí\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;\nTheo đề nghị của Văn phòng HĐND và UBND.\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt dự toán.\nĐiều 2. Chánh Văn phòng chịu trách nhiệm thi hành./.\n"
    )
    assert found.authority_line == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ"
    assert found.order_word == "QUYẾT ĐỊNH:"
    assert len(found.legal_basis) == 2
    assert [block.label for block in found.body] == ["Điều 1.", "Điều 2."]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("Kính gửi: Sở Nội vụ.", ("Sở Nội vụ",)),
        ("Kính gửi: - Chủ tịch UBND xã; - Phòng Kinh tế.", ("Chủ tịch UBND xã", "Phòng Kinh tế")),
        ("Kính gửi: lãnh đạo các phòng; Công an xã; MTTQ.", ("lãnh đạo các phòng", "Công an xã", "MTTQ")),
    ],
)
def test_addressees_stand_one_by_one(text: str, addressees: tuple[str, ...]) -> None:
    found = paper(f"TỜ TRÌNH\nVề việc phê duyệt dự toán\n{text}\nVăn phòng trình như sau:\n1. Nội dung.\n")
    assert found.addressees == addressees


def test_of_several_opening_sentences_only_the_first_is_a_basis() -> None:
    found = paper(
        HEAD
        + "Thực hiện Quyết định số 2437/QĐ-TTg của Thủ tướng Chính phủ về phong trào thi đua. Để đẩy mạnh các phong "
        "trào trên địa bàn. UBND xã phát động Đợt thi đua với những nội dung chủ yếu như sau:\n" + END
    )
    assert found.legal_basis == ("Thực hiện Quyết định số 2437/QĐ-TTg của Thủ tướng Chính phủ về phong trào thi đua",)
    assert found.body[0].text.startswith("Để đẩy mạnh các phong trào")  # type: ignore[union-attr]


def test_a_bracketed_line_under_the_subject_does_not_hide_the_bases() -> None:
    found = paper(
        f"KẾ HOẠCH\nTổ chức Ngày hội Đại đoàn kết năm 2025\n(95 năm Ngày thành lập Mặt trận)\n"
        f"Căn cứ Hướng dẫn số 21/HD-MTTQ ngày 22/9/2025;\nỦy ban nhân dân xã xây dựng Kế hoạch như sau:\n{END}"
    )
    assert found.legal_basis == ("Căn cứ Hướng dẫn số 21/HD-MTTQ ngày 22/9/2025",)


def test_a_footnote_under_the_closing_words_does_not_hide_them() -> None:
    found = paper(
        f"KẾ HOẠCH\nSơ kết công tác năm 2026\n{END}2. Các phòng gửi số liệu¹.\n"
        "Trên đây là Kế hoạch sơ kết công tác năm 2026./.\n¹ Đề cương gửi kèm.\nNơi nhận:\n- Lưu: VT.\n"
    )
    assert [one.text for one in found.closing] == ["Trên đây là Kế hoạch sơ kết công tác năm 2026./."]
