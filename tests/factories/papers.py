"""Papers for tests: whole, in order, and easy to spoil."""

from __future__ import annotations

from cchc.paper.model import Kind, Level, Paper, Paragraph, Section, Signature, para


def plan_paper(subject: str = "Sơ kết công tác cải cách hành chính 6 tháng đầu năm 2023") -> Paper:
    """A commune's plan without number and date, as a draft is."""
    body = (
        para("Ủy ban nhân dân xã Suối Mẫu xây dựng Kế hoạch sơ kết, cụ thể như sau:"),
        section("I.", "MỤC ĐÍCH, YÊU CẦU", para("Đánh giá đúng tình hình, kết quả thực hiện.")),
        section("II.", "TỔ CHỨC THỰC HIỆN", para("Công chức Văn phòng - Thống kê chủ trì chuẩn bị nội dung Hội nghị.")),
    )
    return Paper(
        kind=Kind.KE_HOACH,
        subject=subject,
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU"),
        superior_lines=("ỦY BAN NHÂN DÂN", "HUYỆN MƯỜNG LAM"),
        symbol="KH-UBND",
        place="Suối Mẫu",
        body=body,
        closing=(para("Trên đây là Kế hoạch sơ kết của Ủy ban nhân dân xã./."),),
        recipients=("Thường trực Đảng ủy xã", "Lưu: VT"),
        signatures=(Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Tấn Văn Duẩn"),),
    )


def section(label: str, title: str, *blocks: Paragraph) -> Section:
    return Section(Level.MUC, label, title, blocks)
