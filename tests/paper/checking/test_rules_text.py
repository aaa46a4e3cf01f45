"""Each rule on the words of a paper finds its own fault and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cchc.paper.checking import CheckContext, Level, Registered
from cchc.paper.form import Component
from cchc.paper.model import Annex, Kind, Paper, Section, Signature, para
from cchc.paper.model import Level as Depth
from tests.paper.checking import papers
from tests.paper.checking.breaking import found, parts, report, without, words
from tests.paper.checking.papers import running, section

E, W, N = Level.ERROR, Level.WARNING, Level.NOTICE
PLAN, DECISION, LETTER, MINUTES = papers.plan, papers.decision, papers.letter, papers.minutes


def plan_with(*blocks: Section) -> Paper:
    return replace(PLAN(), body=blocks)


def lettered(*letters: str) -> Paper:
    points = (running(Depth.DIEM, f"{letter})", "Một việc;") for letter in letters)
    return plan_with(section(Depth.MUC, "I.", "NỘI DUNG", section(Depth.KHOAN, "1.", "Công việc", *points)))


def signed(*authority: str, title: str, name: str = "Trần Thị Bình") -> Paper:
    return replace(PLAN(), signatures=(Signature(authority, title, name),))


def basis(*lines: str) -> Paper:
    return replace(DECISION(), legal_basis=lines)


def saying(text: str) -> Paper:
    return replace(PLAN(), body=(para(text),))


CASES: list[tuple[str, Level, Paper, str]] = [
    (
        "NO-01",
        E,
        replace(PLAN(), number_text="Số: 7/KH-UBND"),
        "Số, ký hiệu “Số: 7/KH-UBND”: số nhỏ hơn 10 phải thêm số 0 phía trước.",
    ),
    (
        "NO-01",
        E,
        replace(PLAN(), number_text="Số 87/KH-UBND"),
        "Số, ký hiệu “Số 87/KH-UBND”: sau chữ “Số” phải có dấu hai chấm, viết liền.",
    ),
    (
        "NO-01",
        E,
        replace(PLAN(), number_text="Số: 87 / KH - UBND"),
        "Số, ký hiệu “Số: 87 / KH - UBND”: không để cách chữ trong ký hiệu.",
    ),
    (
        "NO-01",
        W,
        replace(PLAN(), number_text="Số: 87 /KH-UBND"),
        "Số, ký hiệu “Số: 87 /KH-UBND” có khoảng cách quanh dấu /; phải viết liền.",
    ),
    (
        "NO-01",
        W,
        replace(LETTER(), number_text="Số: 345/VHXH"),
        "Ký hiệu “VHXH” chỉ có một nhóm chữ viết tắt; mẫu có hai nhóm nối bằng dấu gạch nối.",
    ),
    (
        "NO-01",
        W,
        replace(PLAN(), number_text="Số: 0124/KH-UBND"),
        "Số “0124” có số 0 thừa ở trước; chỉ số nhỏ hơn 10 mới thêm số 0.",
    ),
    (
        "NO-02",
        E,
        replace(PLAN(), symbol="BC-UBND"),
        "Ký hiệu “BC-UBND” không mở đầu bằng “KH”, chữ viết tắt của kế hoạch.",
    ),
    (
        "NO-03",
        E,
        replace(LETTER(), symbol="CV-UBND"),
        "Ký hiệu công văn “CV-UBND” có chữ viết tắt tên loại “CV”.",
    ),
    (
        "NO-04",
        W,
        replace(PLAN(), number_text="Số: 87/2026/KH-UBND"),
        "Số, ký hiệu có ghi năm 2026, là cách ghi của văn bản quy phạm pháp luật.",
    ),
    (
        "DT-01",
        E,
        replace(PLAN(), date_text="Tân Hòa Trung, ngày 2 tháng 6 năm 2026"),
        "Địa danh, thời gian “Tân Hòa Trung, ngày 2 tháng 6 năm 2026”: ngày nhỏ hơn 10 phải thêm số 0 ở trước.",
    ),
    (
        "DT-01",
        E,
        replace(PLAN(), date_text="Tân Hòa Trung, ngày 12 tháng 2 năm 2026"),
        "Địa danh, thời gian “Tân Hòa Trung, ngày 12 tháng 2 năm 2026”: tháng 2 trở về trước phải thêm số 0 ở trước.",
    ),
    (
        "DT-01",
        W,
        replace(PLAN(), date_text="Tân Hòa Trung, ngày 02 tháng 06 năm 2026"),
        "Tháng ghi “06”; sau tháng 2 không thêm số 0 ở trước.",
    ),
    (
        "DT-01",
        E,
        replace(PLAN(), date_text="Tân Hòa Trung ngày 02/6/2026"),
        "Địa danh, thời gian “Tân Hòa Trung ngày 02/6/2026”: không theo mẫu “<địa danh>, ngày … tháng … năm …”.",
    ),
    (
        "DT-03",
        W,
        replace(MINUTES(), date_text="Tân Hòa Trung, ngày 23 tháng 6 năm 2026"),
        "Biên bản có dòng địa danh, thời gian “Tân Hòa Trung, ngày 23 tháng 6 năm 2026”; "
        "mẫu biên bản không có dòng này.",
    ),
    (
        "CC-02",
        W,
        basis("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025."),
        "Căn cứ Luật, Pháp lệnh có ghi số; chỉ ghi tên loại, tên và ngày ban hành.",
    ),
    (
        "CC-02",
        W,
        basis("Căn cứ Nghị quyết số 76/NQ-CP về cải cách hành chính."),
        "Căn cứ Nghị quyết thiếu ngày, tháng, năm ban hành, cơ quan ban hành.",
    ),
    ("ST-01", E, lettered("a", "b", "c", "d", "e"), "Điểm “e)” sai thứ tự bảng chữ cái tiếng Việt, phải là “đ)”."),
    ("ST-01", E, lettered("a", "b", "d"), "Điểm “d)” sai thứ tự bảng chữ cái tiếng Việt, phải là “c)”."),
    ("ST-01", E, lettered("b"), "Điểm “b)” sai thứ tự bảng chữ cái tiếng Việt, phải là “a)”."),
    (
        "ST-01",
        E,
        plan_with(section(Depth.MUC, "I/", "NỘI DUNG", running(Depth.KHOAN, "1.", "Một việc."))),
        "Mục đánh “I/”, phải theo dạng “I.” (chữ số La Mã, sau có dấu chấm).",
    ),
    (
        "ST-01",
        E,
        plan_with(section(Depth.MUC, "I.", "NỘI DUNG", running(Depth.KHOAN, "1)", "Một việc."))),
        "Khoản đánh “1)”, phải theo dạng “1.” (chữ số Ả Rập, sau có dấu chấm).",
    ),
    (
        "ST-02",
        E,
        plan_with(section(Depth.MUC, "I.", "NỘI DUNG"), section(Depth.MUC, "III.", "TỔ CHỨC THỰC HIỆN")),
        "Mục “III.” thiếu số ở trước; đúng thứ tự là “II.”.",
    ),
    (
        "ST-02",
        E,
        plan_with(section(Depth.MUC, "I.", "NỘI DUNG"), section(Depth.MUC, "I.", "TỔ CHỨC THỰC HIỆN")),
        "Mục “I.” lặp số hoặc lùi số; đúng thứ tự là “II.”.",
    ),
    (
        "ST-02",
        E,
        replace(
            DECISION(),
            body=(running(Depth.DIEU, "Điều 1.", "Một."), running(Depth.DIEU, "Điều 3.", "Ba./.")),
        ),
        "Điều “Điều 3.” thiếu số ở trước; đúng thứ tự là “Điều 2.”.",
    ),
    ("ST-03", E, plan_with(running(Depth.MUC, "I.", "Một đoạn văn không có tiêu đề.")), "“I.” không có tiêu đề."),
    (
        "ST-04",
        N,
        plan_with(
            section(
                Depth.MUC,
                "I.",
                "NỘI DUNG",
                section(Depth.KHOAN, "1.", "Công việc", running(Depth.KHOAN, "1.1.", "Một việc.")),
            )
        ),
        "Đánh số thập phân “1.1.”; Nghị định chỉ nêu phần, chương, mục, điều, khoản, điểm.",
    ),
    (
        "KG-01",
        E,
        replace(PLAN(), addressees=("Phòng Kinh tế",), recipients=("Như trên", "Lưu: VT, VHXH")),
        "Kế hoạch có “Kính gửi”; chỉ công văn, tờ trình và báo cáo gửi cấp trên mới có.",
    ),
    (
        "KG-01",
        E,
        replace(LETTER(), addressees=(), recipients=("Phòng Kinh tế", "Lưu: VT, VHXH")),
        "Công văn thiếu “Kính gửi”.",
    ),
    (
        "SG-01",
        E,
        signed("T/M ỦY BAN NHÂN DÂN", title="CHỦ TỊCH"),
        "Quyền hạn ghi “T/M ỦY BAN NHÂN DÂN”, phải ghi “TM.” trước tên tập thể hoặc chức vụ.",
    ),
    (
        "SG-01",
        E,
        signed("TM.ỦY BAN NHÂN DÂN", title="CHỦ TỊCH"),
        "“TM.ỦY BAN NHÂN DÂN”: sau “TM.” phải cách một chữ.",
    ),
    (
        "SG-02",
        E,
        signed("TM. ỦY BAN NHÂN DÂN", title="PHÓ CHỦ TỊCH"),
        "Cấp phó (“PHÓ CHỦ TỊCH”) ký mà không có dòng “KT.” cùng chức vụ của cấp trưởng.",
    ),
    (
        "SG-02",
        E,
        signed("KT. PHÓ CHỦ TỊCH", title="PHÓ CHỦ TỊCH"),
        "Sau “KT.” phải là chức vụ của cấp trưởng, không phải “PHÓ CHỦ TỊCH”.",
    ),
    (
        "SG-02",
        E,
        signed("KT. CHỦ TỊCH", title="CHÁNH VĂN PHÒNG"),
        "Dưới dòng ký thay (KT.) phải là chức vụ của cấp phó, đang là “CHÁNH VĂN PHÒNG”.",
    ),
    (
        "SG-03",
        E,
        signed("TM. ỦY BAN NHÂN DÂN", title="CHỦ TỊCH", name="ThS. Trần Thị Bình"),
        "Trước họ tên người ký có “ThS”; không ghi học hàm, học vị, danh hiệu, xưng hô.",
    ),
    (
        "SG-03",
        E,
        signed("TM. ỦY BAN NHÂN DÂN", title="CHỦ TỊCH", name="TRẦN THỊ BÌNH"),
        "Họ tên người ký “TRẦN THỊ BÌNH” viết in hoa toàn bộ, phải viết chữ in thường.",
    ),
    (
        "NN-02",
        E,
        replace(PLAN(), recipients=("Thường trực Đảng ủy xã", "Đảng ủy xã")),
        "Dòng cuối của Nơi nhận là “- Đảng ủy xã.”, phải là dòng “Lưu: VT, …”.",
    ),
    (
        "NN-02",
        E,
        replace(PLAN(), recipients=("Thường trực Đảng ủy xã", "Lưu VP")),
        "Dòng lưu ghi “- Lưu VP.”, phải ghi “- Lưu: VT, …”.",
    ),
    (
        "NN-03",
        E,
        replace(LETTER(), recipients=("Phòng Kinh tế", "Lưu: VT, VHXH")),
        "Văn bản có “Kính gửi” nhưng Nơi nhận không có dòng “- Như trên;”.",
    ),
    (
        "NN-03",
        E,
        replace(PLAN(), recipients=("Như trên", "Lưu: VT, VHXH")),
        "Nơi nhận ghi “Như trên” nhưng văn bản không có “Kính gửi”.",
    ),
    (
        "AN-01",
        E,
        replace(PLAN(), annexes=(Annex("BẢNG PHÂN CÔNG", (para("Một việc."),)),)),
        "Văn bản có phụ lục nhưng nội dung không nhắc đến phụ lục.",
    ),
    (
        "AN-01",
        E,
        replace(papers.with_annexes(), annexes=(replace(papers.with_annexes().annexes[0], label="Phụ lục 1"),)),
        "“Phụ lục 1” phải ghi “Phụ lục”.",
    ),
    ("VH-01", W, saying("Thực hiện theo Khoản 2 Điều 5 Nghị định này."), "“Khoản 2” phải viết “khoản 2”."),
    (
        "VH-02",
        W,
        saying("Thực hiện theo khoản 2 điều 5 Nghị định số 30/2020/NĐ-CP."),
        "“điều 5” phải viết “Điều 5”.",
    ),
    ("VH-03", W, saying("Giao Uỷ Ban Nhân Dân xã thực hiện."), "“Uỷ Ban Nhân Dân” phải viết “Uỷ ban nhân dân”."),
    ("VH-03", W, saying("Giao ủy ban nhân dân xã thực hiện."), "“ủy ban nhân dân” phải viết “Ủy ban nhân dân”."),
    (
        "VH-04",
        W,
        saying("Trình Hội Đồng Nhân Dân xã."),
        "“Hội Đồng Nhân Dân” phải viết “Hội đồng nhân dân”.",
    ),
    ("VH-05", W, saying("Họp vào thứ hai, ngày 22/6/2026."), "“thứ hai” phải viết “thứ Hai”."),
    (
        "VH-06",
        W,
        signed("TM. ỦY BAN NHÂN DÂN", title="CHỦ TỊCH", name="Trần thị Bình"),
        "Tên người ký “Trần thị Bình” phải viết “Trần Thị Bình”.",
    ),
    ("VH-07", N, saying("Xã Hoà Bình và xã Hòa Tiến."), "Văn bản có cả hai cách đặt dấu thanh: “Hòa” và “Hoà”."),
]


@pytest.mark.parametrize(("rule", "level", "paper", "message"), CASES)
def test_a_fault_of_words_is_found_by_its_rule_alone(rule: str, level: Level, paper: Paper, message: str) -> None:
    result = report(paper)

    assert [(each.rule, each.level, each.message) for each in result.findings] == [(rule, level, message)]


def test_the_date_stands_on_the_line_of_the_number() -> None:
    change = parts(Component.DIA_DANH, lambda part: replace(part, row="elsewhere"))

    assert found(report(PLAN(), change)) == ["DT-02"]


def test_addressees_end_with_semicolons_and_a_full_stop() -> None:
    result = report(LETTER(), words(Component.KINH_GUI, "- Phòng Kinh tế,", 1))

    assert [each.message for each in result.findings] == ["“Kính gửi”: cuối mỗi dòng phải có dấu “;”."]
    assert found(result) == ["KG-02"]


def test_a_letter_has_no_kind_name() -> None:
    result = report(replace(PLAN(), kind=Kind.KE_HOACH), words(Component.TRICH_YEU, "Trích yếu"))

    assert found(result) == []
    assert found(report(LETTER(), words(Component.VV, "Đôn đốc báo cáo", 0))) == ["TT-03"]


def test_a_basis_that_ends_with_a_comma_is_found() -> None:
    result = report(DECISION(), words(Component.CAN_CU, "Căn cứ Luật Tổ chức chính quyền địa phương,", 0))

    assert [(each.rule, each.message) for each in result.findings] == [
        ("CC-01", "Cuối dòng căn cứ “,”, phải là dấu “;”.")
    ]


def test_recipients_without_dash_or_semicolon_are_found() -> None:
    result = report(PLAN(), words(Component.NOI_NHAN_DS, "+ Thường trực Đảng ủy xã.", 0))

    assert [(each.rule, each.message) for each in result.findings] == [
        ("NN-01", "Nơi nhận: đầu mỗi dòng phải là gạch ngang (-)."),
        ("NN-01", "Nơi nhận: cuối mỗi dòng phải là dấu “;”."),
    ]


def test_content_ends_with_the_mark() -> None:
    result = report(PLAN(), words(Component.BODY, "Trên đây là Kế hoạch.", -1))

    assert [(each.rule, each.level, each.message) for each in result.findings] == [
        ("BD-06", W, "Nội dung không kết thúc bằng dấu “./.”.")
    ]


def test_a_paper_without_recipients_is_found_and_minutes_need_none() -> None:
    bare = report(PLAN(), without(Component.NOI_NHAN), without(Component.NOI_NHAN_DS))

    assert found(bare) == ["NN-01"]
    assert found(report(replace(MINUTES(), recipients=()))) == []


def test_annexes_from_two_on_carry_roman_numbers() -> None:
    two = papers.with_annexes(2)
    arabic = replace(two, annexes=tuple(replace(each, label=f"Phụ lục {n}") for n, each in enumerate(two.annexes, 1)))

    assert found(report(two)) == []
    assert [each.message for each in report(arabic).findings] == [
        "“Phụ lục 1” phải ghi “Phụ lục I”.",
        "“Phụ lục 2” phải ghi “Phụ lục II”.",
    ]


def test_the_word_of_an_annex_is_not_in_capitals() -> None:
    result = report(papers.with_annexes(), words(Component.PHU_LUC, "PHỤ LỤC"))

    assert [(each.rule, each.message) for each in result.findings] == [
        ("AN-02", "“PHỤ LỤC” viết in hoa; từ “Phụ lục” phải viết chữ in thường.")
    ]


def test_a_separate_annex_carries_small_upright_words_of_its_signature() -> None:
    item = Annex(
        "BẢNG PHÂN CÔNG",
        (para("Một việc."),),
        separate=True,
        esign_text="Số: 87/KH-UBND; 02/6/2026; 16:04:21 +07:00",
    )
    alone = Paper(annexes=(item,))

    assert report(alone).of("DS-02").result == "passed"
    assert report(alone).of("HD-01").result == "not_applicable"
    broken = parts(Component.ESIGN_TEXT, lambda part: replace(part, look=replace(part.look, size=14.0)))
    assert found(report(alone, broken)) == ["DS-02"]


def test_a_number_is_unique_in_its_year_and_leaves_no_gap() -> None:
    day = date(2026, 1, 5)
    before = tuple(Registered(number, "KH-UBND", day) for number in range(1, 87))
    again = CheckContext(register=(*before, Registered(87, "KH-UBND", day)))
    gap = CheckContext(register=tuple(each for each in before if each.number != 40))

    assert report(PLAN(), context=CheckContext(register=before)).of("NO-05").result == "passed"
    assert [(f.level, f.message) for f in report(PLAN(), context=again).findings] == [
        (E, "Số 87/KH-UBND đã cấp cho một văn bản khác trong năm.")
    ]
    assert [(f.level, f.message) for f in report(PLAN(), context=gap).findings] == [
        (N, "Trước số 87/KH-UBND còn bỏ trống số 40.")
    ]
    assert report(PLAN()).of("NO-05").result == "not_evaluated"


def test_a_report_upward_needs_addressees() -> None:
    own = replace(PLAN(), kind=Kind.BAO_CAO, symbol="BC-UBND")

    assert report(own).of("KG-01").result == "not_evaluated"
    assert found(report(own, context=CheckContext(upward=True))) == ["KG-01"]
    assert report(own, context=CheckContext(upward=False)).of("KG-01").result == "passed"


def test_a_blank_number_and_day_of_a_draft_are_no_fault() -> None:
    draft = replace(
        PLAN(),
        number=None,
        number_text="Số:      /KH-UBND",
        date_text="Tân Hòa Trung, ngày    tháng 6 năm 2026",
    )

    assert report(draft).findings == ()


def test_a_new_list_after_a_colon_begins_again() -> None:
    items = (running(Depth.KHOAN, "1.", "Một."), running(Depth.KHOAN, "2.", "Hai."))
    paper = plan_with(section(Depth.MUC, "I.", "NỘI DUNG", *items, para("Gồm các việc sau:"), *items))

    assert report(paper).findings == ()


def test_khoan_that_run_on_through_the_sections_are_no_gap() -> None:
    first = section(Depth.MUC, "I.", "MỘT", running(Depth.KHOAN, "1.", "Một."), running(Depth.KHOAN, "2.", "Hai."))
    second = section(Depth.MUC, "II.", "HAI", running(Depth.KHOAN, "3.", "Ba."))

    assert report(plan_with(first, second)).findings == ()


def test_articles_of_a_regulation_with_chapters_need_titles() -> None:
    article = running(Depth.DIEU, "Điều 1.", "Quy định này áp dụng cho xã.")
    paper = plan_with(section(Depth.CHUONG, "Chương I", "QUY ĐỊNH CHUNG", article))

    assert [each.message for each in report(paper).findings] == ["“Điều 1.” không có tiêu đề."]


@pytest.mark.parametrize(
    "text",
    [
        "Khoản 2 Điều 5 quy định như sau.",
        "Thực hiện theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.",
        "Ủy ban nhân dân xã và ỦY BAN NHÂN DÂN TỈNH; Hội đồng nhân dân xã.",
        "Thứ hai, phát huy vai trò của người đứng đầu.",
        "Họp vào thứ Hai, ngày 22/6/2026, lần thứ hai.",
        "Sáu mục tiêu, phần 1 của báo cáo.",
    ],
)
def test_right_capitals_are_no_finding(text: str) -> None:
    assert report(saying(text)).findings == ()
