"""Papers of an invented commune that keep every rule; tests break one rule at a time."""

from __future__ import annotations

from datetime import date

from cchc.paper.model import (
    Annex,
    Cell,
    Kind,
    Level,
    Paper,
    Paragraph,
    Section,
    Signature,
    Table,
    para,
)

CHAIR = Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Nguyễn Văn An")
BASIS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách "
    "hành chính nhà nước giai đoạn 2021 - 2030.",
)


def section(level: Level, label: str, title: str | None, *blocks: Section | Paragraph | Table) -> Section:
    return Section(level, label, title, tuple(blocks))


def running(level: Level, label: str, text: str, *children: Section) -> Section:
    return Section(level, label, None, (para(text), *children))


def plan() -> Paper:
    """A six-month review plan with every level below mục."""
    return Paper(
        kind=Kind.KE_HOACH,
        subject="Sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026",
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA TRUNG"),
        number=87,
        symbol="KH-UBND",
        place="Tân Hòa Trung",
        issued_on=date(2026, 6, 2),
        body=(
            para("Ủy ban nhân dân xã xây dựng Kế hoạch sơ kết công tác cải cách hành chính, cụ thể như sau:"),
            section(
                Level.MUC,
                "I.",
                "MỤC ĐÍCH, YÊU CẦU",
                running(Level.KHOAN, "1.", "Đánh giá đúng tình hình, kết quả thực hiện 6 tháng đầu năm 2026."),
                running(Level.KHOAN, "2.", "Việc sơ kết phải bảo đảm thiết thực, hiệu quả, tránh hình thức."),
            ),
            section(
                Level.MUC,
                "II.",
                "TỔ CHỨC THỰC HIỆN",
                section(
                    Level.KHOAN,
                    "1.",
                    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                    *(running(Level.DIEM, f"{letter})", f"Việc thứ {letter} của đơn vị;") for letter in "abcdđe"),
                ),
                section(Level.KHOAN, "2.", "Phòng Kinh tế", running(Level.DASH, "-", "Thẩm định dự toán kinh phí.")),
            ),
        ),
        closing=(para("Trên đây là Kế hoạch sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026./."),),
        recipients=("Thường trực Đảng ủy xã", "Các phòng thuộc Ủy ban nhân dân xã", "Lưu: VT, VHXH"),
        signatures=(CHAIR,),
    )


def decision() -> Paper:
    """A decision with a legal basis and articles without titles (form 1.2)."""
    return Paper(
        kind=Kind.QUYET_DINH,
        subject="Về việc phê duyệt dự toán kinh phí tổ chức Hội nghị sơ kết",
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA TRUNG"),
        number=5,
        symbol="QĐ-UBND",
        place="Tân Hòa Trung",
        issued_on=date(2026, 2, 5),
        authority_line="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN HÒA TRUNG",
        legal_basis=BASIS,
        order_word="QUYẾT ĐỊNH:",
        body=(
            running(Level.DIEU, "Điều 1.", "Phê duyệt dự toán kinh phí tổ chức Hội nghị."),
            running(Level.DIEU, "Điều 2.", "Nguồn kinh phí: chi thường xuyên ngân sách xã năm 2026."),
            running(Level.DIEU, "Điều 3.", "Các phòng chịu trách nhiệm thi hành Quyết định này./."),
        ),
        recipients=("Như Điều 3", "Lưu: VT, KT"),
        signatures=(Signature((), "CHỦ TỊCH", "Nguyễn Văn An"),),
    )


def letter() -> Paper:
    """A công văn to two addressees, signed by a deputy."""
    return Paper(
        kind=Kind.CONG_VAN,
        subject="V/v đôn đốc báo cáo sơ kết cải cách hành chính",
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA TRUNG"),
        number=345,
        symbol="UBND-VHXH",
        place="Tân Hòa Trung",
        issued_on=date(2026, 6, 12),
        addressees=("Phòng Kinh tế", "Phòng Văn hóa - Xã hội"),
        body=(para("Ủy ban nhân dân xã đề nghị các phòng gửi báo cáo trước ngày 15 tháng 6 năm 2026."),),
        closing=(para("Đề nghị các phòng nghiêm túc thực hiện./."),),
        recipients=("Như trên", "Lưu: VT, VHXH"),
        signatures=(Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Trần Thị Bình"),),
    )


def minutes() -> Paper:
    """Minutes with two signatures and no place and date (form 1.9)."""
    return Paper(
        kind=Kind.BIEN_BAN,
        subject="Hội nghị sơ kết công tác cải cách hành chính",
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA TRUNG"),
        number=12,
        symbol="BB-UBND",
        body=(para("Thời gian bắt đầu: 07 giờ 30 phút."), para("Địa điểm: Hội trường Ủy ban nhân dân xã.")),
        closing=(para("Hội nghị kết thúc vào 11 giờ 00 phút, ngày 23 tháng 6 năm 2026./."),),
        recipients=("Lưu: VT, Hồ sơ",),
        signatures=(Signature((), "THƯ KÝ", "Lê Thị Chi"), Signature((), "CHỦ TỌA", "Nguyễn Văn An")),
    )


def with_annexes(count: int = 1) -> Paper:
    """The plan with annexes in the same file."""
    labels = ("Phụ lục",) if count == 1 else ("Phụ lục I", "Phụ lục II", "Phụ lục III")[:count]
    table = Table(((Cell("STT", bold=True), Cell("Nội dung", bold=True)), (Cell("1"), Cell("Chuẩn bị hội trường"))))
    base = plan()
    body = (*base.body, para("Phân công chi tiết tại Phụ lục kèm theo Kế hoạch này."))
    annexes = tuple(
        Annex(f"BẢNG PHÂN CÔNG {number}", (table,), label, "(Kèm theo Kế hoạch số 87/KH-UBND)")
        for number, label in enumerate(labels, 1)
    )
    return Paper(
        **{name: getattr(base, name) for name in ("kind", "subject", "issuer_lines", "number", "symbol", "place")},
        issued_on=base.issued_on,
        body=body,
        closing=base.closing,
        recipients=base.recipients,
        signatures=base.signatures,
        annexes=annexes,
    )
