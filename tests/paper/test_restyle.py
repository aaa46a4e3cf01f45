"""Restyling: what is safe is mended and said, what is not is left to a person, and no word is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm, Pt
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc.law.book import Law, law_book
from cchc.lib.errors import CchcError
from cchc.paper.checking import check
from cchc.paper.files import read_bytes
from cchc.paper.form import Form
from cchc.paper.layout import layout
from cchc.paper.mending.words import nothing_lost, words
from cchc.paper.model import Paragraph
from cchc.paper.readers import read_flow
from cchc.paper.recognition.model import Recognised
from cchc.paper.restyle import Restyled, restyle
from cchc.paper.writers.docx import docx_bytes
from tests.paper.checking import papers

TEXTS = sorted((Path(__file__).parents[1] / "gold" / "texts").glob("*.txt"))
# Papers of Party bodies, a steering board of a Party committee among them.
PARTY = {
    "stranger_cchc_quy_3_long_binh",
    "stranger_chi_bo_truc_bao",
    "stranger_dang_uy_2026_son_ha_trung",
    "stranger_dang_uy_tong_ket_10_nam",
}
PLAN = """\
ỦY BAN NHÂN DÂN
XÃ TÂN HÒA TRUNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 7/KH-UBND
Tân Hòa Trung, ngày 2 tháng 06 năm 2026
KẾ HOẠCH
Sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về cải cách hành chính,

I. NỘI DUNG
1. Phòng Kinh tế ( chủ trì) thẩm định  dự toán .
a) Việc thứ nhất;
b) Việc thứ hai;
d) Việc thứ ba.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng theo dõi, đôn đốc thực hiện.
Trên đây là Kế hoạch sơ kết của Uỷ ban nhân dân xã.
Nơi nhận:
- Thường trực Đảng ủy xã,
- Lưu: VT, VHXH
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""


def law() -> Law:
    return law_book().on(date(2026, 6, 2))


def restyled(data: bytes, name: str = "van-ban.txt") -> Restyled:
    return restyle(read_bytes(data, name), law())


def printed(form: Form) -> Counter[str]:
    """Every word that the form prints, tables included."""
    found: Counter[str] = Counter()
    for part in form.parts:
        cells = [cell.text for row in part.table.rows for cell in row] if part.table else [part.text]
        for text in cells:
            found += words(text)
    return found


def lost(data: bytes, name: str = "van-ban.txt") -> Counter[str]:
    """Words of a file that its restyled form does not print."""
    before: Counter[str] = Counter()
    for line in read_flow(data, name).lines():
        before += words(f"{line.label} {line.text}")
    return before - printed(layout(restyled(data, name).paper, law()))


def test_safe_faults_are_mended_and_said() -> None:
    result = restyled(PLAN.encode())

    assert result.changes == (
        "Đã bỏ khoảng trắng thừa ở 2 chỗ.",
        "Đã ghi lại số, ký hiệu “Số: 7/KH-UBND” thành “Số: 07/KH-UBND”.",
        "Đã ghi lại địa danh, thời gian “Tân Hòa Trung, ngày 2 tháng 06 năm 2026” thành "
        "“Tân Hòa Trung, ngày 02 tháng 6 năm 2026”.",
        "Đã đặt khổ giấy, lề, phông, cỡ và kiểu chữ, khoảng cách cho toàn văn bản (tệp nguồn không có định dạng).",
        "Đã sửa (NO-01): Số, ký hiệu “Số: 7/KH-UBND”: số nhỏ hơn 10 phải thêm số 0 phía trước.",
        "Đã sửa (DT-01): Địa danh, thời gian “Tân Hòa Trung, ngày 2 tháng 06 năm 2026”: "
        "ngày nhỏ hơn 10 phải thêm số 0 ở trước.",
        "Đã sửa (DT-01): Tháng ghi “06”; sau tháng 2 không thêm số 0 ở trước.",
        "Đã sửa (CC-01): Cuối dòng căn cứ cuối cùng “,”, phải là dấu “.”.",
        "Đã sửa (BD-06): Nội dung không kết thúc bằng dấu “./.”.",
        "Đã sửa (NN-01): Nơi nhận: cuối mỗi dòng phải là dấu “;”.",
        "Đã sửa (NN-02): Dòng “- Lưu: VT, VHXH” phải kết thúc bằng dấu chấm.",
    )


def test_what_a_person_must_decide_is_left_and_named() -> None:
    result = restyled(PLAN.encode())

    assert [(each.rule, each.message) for each in result.remaining] == [
        ("ST-01", "Điểm “d)” sai thứ tự bảng chữ cái tiếng Việt, phải là “c)”."),
    ]


def test_old_tone_marks_stay_as_they_are() -> None:
    form = layout(restyled(PLAN.encode()).paper, law())

    assert any("Uỷ ban nhân dân xã" in part.text for part in form.parts)


def test_names_of_bodies_become_capitals() -> None:
    paper = replace(papers.plan(), issuer_lines=("Ủy ban nhân dân", "xã Tân Hòa Trung"))
    result = restyle(Recognised(paper, layout(papers.plan(), law())), law())

    assert result.paper.issuer_lines == ("ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA TRUNG")
    assert result.changes == ("Đã viết in hoa tên cơ quan: “ỦY BAN NHÂN DÂN XÃ TÂN HÒA TRUNG”.",)


def test_the_word_of_an_annex_becomes_small() -> None:
    paper = papers.with_annexes()
    loud = replace(paper, annexes=(replace(paper.annexes[0], label="PHỤ LỤC"),))
    result = restyle(Recognised(loud, layout(loud, law())), law())

    assert result.paper.annexes[0].label == "Phụ lục"
    assert result.changes[0] == "Đã viết từ “Phụ lục” bằng chữ in thường."
    assert result.remaining == ()


def test_a_word_file_out_of_form_comes_back_without_a_finding() -> None:
    document = Document(BytesIO(docx_bytes(papers.plan(), law())))
    document.sections[0].left_margin = Mm(25)
    for paragraph in document.paragraphs:
        paragraph.paragraph_format.line_spacing = 2.0
        for run in paragraph.runs:
            run.font.size = Pt(12)
    saved = BytesIO()
    document.save(saved)

    result = restyled(saved.getvalue(), "van-ban.docx")
    again = read_bytes(docx_bytes(result.paper, law()), "lai.docx")

    assert "Đã sửa (PG-05): Lề trái 25 mm, phải từ 30–35 mm." in result.changes
    assert {sentence.split()[2] for sentence in result.changes} >= {"(PG-05):", "(BD-01):", "(BD-05):", "(TT-01):"}
    assert result.remaining == ()
    assert check(again.paper, again.form, law()).findings == ()


def test_a_right_paper_is_not_changed() -> None:
    for made in (papers.plan(), papers.decision(), papers.letter(), papers.minutes()):
        result = restyle(read_bytes(docx_bytes(made, law()), "van-ban.docx"), law())

        assert (result.changes, result.remaining) == ((), ())


def test_an_opening_that_cites_and_runs_on_stays_one_paragraph() -> None:
    opening = "Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân xã, Ủy ban nhân dân xã "
    text = PLAN.replace("Căn cứ Nghị quyết", f"{opening}xây dựng Kế hoạch sơ kết như sau:\nCăn cứ Nghị quyết")
    text = "\n".join(line for line in text.splitlines() if not line.startswith("Căn cứ"))
    paper = restyled(text.encode()).paper

    assert paper.legal_basis == ()
    first = paper.body[0]
    assert isinstance(first, Paragraph)
    assert first.text == f"{opening}xây dựng Kế hoạch sơ kết như sau:"


def test_a_party_paper_is_refused() -> None:
    text = PLAN.replace("ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA TRUNG", "ĐẢNG BỘ TỈNH\nĐẢNG ỦY XÃ TÂN HÒA TRUNG", 1)

    with pytest.raises(CchcError, match="văn bản của Đảng"):
        restyled(text.encode())


def test_blanks_to_fill_in_keep_their_spaces() -> None:
    paper = restyled(PLAN.replace("Số: 7/", "Số:      /").encode()).paper

    assert paper.number is None
    assert any(part.text.endswith("/KH-UBND") for part in layout(paper, law()).parts)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_word_of_a_real_paper_is_lost(path: Path) -> None:
    if path.stem in PARTY:
        with pytest.raises(CchcError, match="văn bản của Đảng"):
            restyled(path.read_bytes(), path.name)
    else:
        assert lost(path.read_bytes(), path.name) == Counter()


# The words of the form itself (Quốc hiệu, "Nơi nhận:") are printed once and only with what they head.
FORM_WORDS = ("CỘNG HÒA", "Độc lập", "Nơi nhận", "- Thường trực", "- Lưu")
LINES = st.sampled_from(
    [
        *(line for line in PLAN.splitlines() if not line.startswith(FORM_WORDS)),
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "Nơi nhận:\n- Thường trực Đảng ủy xã,\n- Lưu: VT, VHXH",
        "- Một gạch đầu dòng;",
        "+ Một dấu cộng.",
        "TT | Nội dung | Ghi chú",
        "1 | Việc | Không",
    ]
)
WORDS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyÁÔƯ0123456789.,;:-()/ ", min_size=1, max_size=60)


@settings(max_examples=50)
@given(
    st.lists(st.one_of(LINES, WORDS), min_size=3, max_size=30, unique=True).filter(
        lambda lines: any(map(str.strip, lines))
    )
)
@example(["ỦY BAN NHÂN DÂN", "Số: 7/KH-UBND", "khan"])
def test_no_word_of_any_text_is_lost(lines: list[str]) -> None:
    data = "\n".join(lines).encode()
    if not words(data.decode()):
        return
    try:
        assert lost(data) == Counter()
    except CchcError as error:
        assert error.remedy


def test_words_are_counted_without_case_and_leading_zeros() -> None:
    assert words("Số: 07/KH-UBND, số 7") == Counter({"số": 2, "7": 2, "kh": 1, "ubnd": 1})
    assert nothing_lost("ngày 2 tháng 06", "Ngày 02 tháng 6 năm 2026")
    assert not nothing_lost("ngày 2 tháng 6", "ngày 2")
