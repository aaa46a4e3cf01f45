"""Papers each with one fault of words: the rule that finds it, how grave it is, what is told."""

from __future__ import annotations

from dataclasses import replace

from cchc.paper.checking import Level
from cchc.paper.model import Annex, Paper, Section, Signature, para
from cchc.paper.model import Level as Depth
from tests.paper.checking import papers
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
