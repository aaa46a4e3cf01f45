"""A secrecy mark is seen wherever offices stamp it; papers that only speak of secrecy are read."""

from __future__ import annotations

import pytest
import typst

from cchc.lib.errors import UnusableFile
from cchc.paper.files import read_bytes
from tests.paper.readers.word_files import p, word_file

HEAD = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   XÃ SUỐI MẪU                    Độc lập - Tự do - Hạnh phúc
"""
BODY = """Số: 12/KH-UBND           Suối Mẫu, ngày 12 tháng 6 năm 2023

KẾ HOẠCH
Sơ kết công tác 6 tháng

I. MỤC ĐÍCH
1. Đánh giá kết quả.
"""
LEVELS = pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
LETTERHEAD = "#grid(columns: 2, gutter: 2cm, [ỦY BAN NHÂN DÂN], [CỘNG HÒA XÃ HỘI])\nKẾ HOẠCH\n\nThân văn bản."
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def is_refused(data: bytes) -> bool:
    try:
        read_bytes(data)
    except UnusableFile as error:
        return "dấu chỉ độ mật" in error.message
    return False


@LEVELS
@pytest.mark.parametrize(
    "layout",
    [
        HEAD + "{mark}\n" + BODY,
        HEAD + "   {mark}   (Bản số: 01)\n" + BODY,
        HEAD + "[{mark}]\n" + BODY,
        HEAD + "Độ mật: {mark}\n" + BODY,
        HEAD + BODY.replace("UBND      ", "UBND   {mark}   "),
        HEAD + BODY.replace("UBND           ", "UBND {mark} "),
        HEAD.replace("   XÃ SUỐI MẪU ", "   XÃ SUỐI MẪU\n  {mark}   ") + BODY,
        "ỦY BAN NHÂN DÂN Số: 1/KH-UBND {mark} | CỘNG HÒA XÃ HỘI\n" + BODY,
        HEAD + BODY + "\n" * 3 + "Một dòng.\n" * 40 + HEAD + "{mark}\n" + BODY,
    ],
)
def test_a_mark_in_the_letterhead_of_a_text(layout: str, mark: str) -> None:
    assert is_refused(layout.format(mark=mark).encode())


@LEVELS
@pytest.mark.parametrize(
    "drawn",
    [
        "#place(rotate(-15deg)[#text(20pt)[{mark}]])\n" + LETTERHEAD,
        "#place(center + horizon, rotate(-45deg)[#text(60pt)[{mark}]])\n" + LETTERHEAD,
        "#set page(header: [{mark}])\n" + LETTERHEAD,
        "#box(stroke: 1pt, inset: 4pt)[{mark}]\n\n" + LETTERHEAD,
        "Số: 1/KH-UBND #h(12pt) {mark} #h(12pt) Suối Mẫu, ngày 1 tháng 2 năm 2023\n\n" + LETTERHEAD,
    ],
    ids=["stamped aslant", "across the page", "header", "boxed", "between number and date"],
)
def test_a_mark_on_the_page_of_a_pdf(drawn: str, mark: str) -> None:
    assert is_refused(typst.compile(drawn.replace("{mark}", mark).encode()))


@LEVELS
def test_a_mark_drawn_as_word_art(mark: str) -> None:
    shape = f'<w:p><w:r><w:pict {VML}><v:shape><v:textpath string="{mark}"/></v:shape></w:pict></w:r></w:p>'
    assert is_refused(word_file(shape + p("KẾ HOẠCH")))


@LEVELS
@pytest.mark.parametrize("use", ["default", "first", "even"])
def test_a_mark_in_any_header_of_a_word_file(use: str, mark: str) -> None:
    part = f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{p(mark)}</w:hdr>'
    assert is_refused(word_file(p("KẾ HOẠCH"), parts={"h.xml": ("header", part)}))


@pytest.mark.parametrize(
    "text",
    [
        HEAD + BODY.replace("Sơ kết công tác 6 tháng", "Bảo vệ bí mật nhà nước"),
        HEAD + BODY.replace("Sơ kết công tác 6 tháng", "VỀ CÔNG TÁC BẢO VỆ\nBÍ MẬT\nNHÀ NƯỚC"),
        HEAD.replace("XÃ SUỐI MẪU", "MẶT TRẬN TỔ QUỐC") + BODY,
        HEAD + BODY + "II. TÀI LIỆU MẬT\nCác mức độ:\n- Tuyệt mật;\n- Tối mật;\n- Mật.\n",
        "Số: 5/KH-UBND KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC\n" + BODY,
        HEAD + BODY + "\n".join(["Một dòng."] * 40) + "\nTT | Độ mật\n1 | TUYỆT MẬT\n2 | MẬT\n",
    ],
)
def test_a_paper_that_speaks_of_secrecy_is_read(text: str) -> None:
    assert not is_refused(text.encode())
    assert read_bytes(text.encode()).paper.kind == "kế hoạch"
