"""One composed paper of each kind, and papers that show the rarer components. The commune is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cchc.paper.model import (
    Align,
    Annex,
    Block,
    Cell,
    Kind,
    Level,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    Urgency,
    para,
)

DAY = date(2026, 6, 5)
COMMUNE = ("ỦY BAN NHÂN DÂN", "XÃ ĐÔNG HÀ")
CHAIR = Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Lê Văn Cường")
VICE = Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Nguyễn Thị An")
OFFICE = Signature(("TL. CHỦ TỊCH",), "CHÁNH VĂN PHÒNG", "Trần Văn Bình")
RECIPIENTS = (
    "Thường trực Đảng ủy xã (để báo cáo)",
    "Chủ tịch, các Phó Chủ tịch UBND xã",
    "Các phòng, Trung tâm Phục vụ hành chính công",
    "Lưu: VT, VHXH",
)
BASIS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội",
)


def base(kind: Kind, subject: str | None, symbol: str, *body: Block, end: str | None = None) -> Paper:
    """A paper of the commune with the usual letterhead, recipients and signature."""
    closing = (para(end),) if end else ()
    return Paper(
        kind=kind,
        subject=subject,
        issuer_lines=COMMUNE,
        number=8,
        symbol=symbol,
        place="Đông Hà",
        issued_on=DAY,
        body=body,
        closing=closing,
        recipients=RECIPIENTS,
        signatures=(CHAIR,),
    )


def khoan(label: str, text: str, *more: Block) -> Section:
    return Section(Level.KHOAN, f"{label}.", None, (para(text), *more))


def titled(label: str, title: str, *blocks: Block) -> Section:
    return Section(Level.KHOAN, f"{label}.", title, blocks)


def diem(label: str, text: str, *more: Block) -> Section:
    return Section(Level.DIEM, f"{label})", None, (para(text), *more))


def dash(text: str) -> Section:
    return Section(Level.DASH, "-", None, (para(text),))


def muc(label: str, title: str, *blocks: Block) -> Section:
    return Section(Level.MUC, f"{label}.", title, blocks)


def dieu(label: str, text: str, *more: Block) -> Section:
    return Section(Level.DIEU, f"Điều {label}.", None, (para(text), *more))


def head(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(text, bold=True, align=Align.CENTER) for text in texts)


WORK = Table(
    (
        head("TT", "Đơn vị chủ trì", "Nội dung công việc", "Thời hạn"),
        (
            Cell("1", align=Align.CENTER),
            Cell("Phòng Văn hóa - Xã hội"),
            Cell("Xây dựng báo cáo sơ kết; chuẩn bị tài liệu, gửi Văn phòng HĐND và UBND tổng hợp"),
            Cell("20/6/2026", align=Align.CENTER),
        ),
        (
            Cell("2", align=Align.CENTER),
            Cell("Phòng Kinh tế"),
            Cell("Thẩm định dự toán kinh phí tổ chức hội nghị"),
            Cell("18/6/2026", align=Align.CENTER),
        ),
    )
)


def ke_hoach() -> Paper:
    subject = (
        "Tổ chức Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm, "
        "triển khai nhiệm vụ 6 tháng cuối năm 2026"
    )
    paper = base(
        Kind.KE_HOACH,
        subject,
        "KH-UBND",
        para("Ủy ban nhân dân xã Đông Hà xây dựng Kế hoạch tổ chức hội nghị như sau:"),
        muc(
            "I",
            "Mục đích, yêu cầu",
            titled(
                "1",
                "Mục đích",
                para("Đánh giá kết quả 6 tháng đầu năm; chỉ ra hạn chế, nguyên nhân và đề ra giải pháp."),
            ),
            titled(
                "2",
                "Yêu cầu",
                diem("a", "Hội nghị thiết thực, tiết kiệm;"),
                diem("b", "Báo cáo ngắn gọn, số liệu chính xác."),
            ),
        ),
        muc(
            "II",
            "Thời gian, địa điểm, thành phần",
            khoan("1", "Thời gian: 08 giờ 00, ngày 26 tháng 6 năm 2026."),
            khoan("2", "Địa điểm: Hội trường Ủy ban nhân dân xã."),
            khoan("3", "Thành phần:", dash("Thường trực Đảng ủy xã;"), dash("Trưởng các phòng chuyên môn.")),
        ),
        muc("III", "Phân công thực hiện", WORK),
        end="Trên đây là Kế hoạch tổ chức hội nghị, đề nghị các đơn vị triển khai thực hiện./.",
    )
    return replace(paper, legal_basis=BASIS[:2], signatures=(VICE,))


def quyet_dinh() -> Paper:
    paper = base(
        Kind.QUYET_DINH,
        "Về việc phê duyệt dự toán kinh phí tổ chức Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026",
        "QĐ-UBND",
        dieu(
            "1",
            "Phê duyệt dự toán kinh phí tổ chức Hội nghị với số tiền 12.500.000 đồng "
            "(Bằng chữ: Mười hai triệu năm trăm nghìn đồng), theo Phụ lục kèm theo Quyết định này.",
        ),
        dieu("2", "Quyết định này có hiệu lực kể từ ngày ký."),
        dieu(
            "3",
            "Chánh Văn phòng HĐND và UBND, Trưởng phòng Kinh tế và các cá nhân có liên quan "
            "chịu trách nhiệm thi hành./.",
        ),
    )
    annex = Annex(
        "Dự toán kinh phí tổ chức hội nghị",
        (_estimate(),),
        reference="(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2026 của Ủy ban nhân dân xã Đông Hà)",
    )
    return replace(
        paper,
        authority_line="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ",
        legal_basis=BASIS,
        order_word="QUYẾT ĐỊNH:",
        recipients=("Như Điều 3", "Kho bạc Nhà nước khu vực", "Lưu: VT, KT"),
        signatures=(Signature((), "CHỦ TỊCH", "Lê Văn Cường"),),
        annexes=(annex,),
    )


def _estimate() -> Table:
    right = Align.RIGHT
    return Table(
        (
            head("TT", "Nội dung", "Đơn vị tính", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"),
            (
                Cell("1"),
                Cell("Nước uống đại biểu"),
                Cell("người"),
                Cell("60", align=right),
                Cell("40.000", align=right),
                Cell("2.400.000", align=right),
            ),
            (
                Cell("2"),
                Cell("In, phô tô tài liệu hội nghị và báo cáo tham luận của các đơn vị"),
                Cell("bộ"),
                Cell("65", align=right),
                Cell("25.000", align=right),
                Cell("1.625.000", align=right),
            ),
            (Cell("Tổng cộng", bold=True, align=Align.CENTER, colspan=5), Cell("4.025.000", bold=True, align=right)),
        )
    )


def nghi_quyet() -> Paper:
    paper = base(
        Kind.NGHI_QUYET,
        "Về nhiệm vụ cải cách hành chính 6 tháng cuối năm 2026",
        "NQ-UBND",
        dieu("1", "Thông qua nhiệm vụ cải cách hành chính 6 tháng cuối năm 2026."),
        dieu("2", "Nghị quyết này có hiệu lực kể từ ngày ký./."),
    )
    return replace(
        paper,
        authority_line="ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ",
        legal_basis=BASIS[:2],
        order_word="QUYẾT NGHỊ:",
        recipients=("Như Điều 2", "Lưu: VT"),
    )


def quy_che() -> Paper:
    return base(
        Kind.QUY_CHE,
        "Làm việc của Tổ công tác cải cách hành chính",
        "QC-UBND",
        Section(
            Level.CHUONG,
            "Chương I",
            "Quy định chung",
            (
                Section(
                    Level.DIEU,
                    "Điều 1.",
                    "Phạm vi điều chỉnh",
                    (
                        khoan("1", "Quy chế này quy định chế độ làm việc."),
                        khoan("2", "Quy chế áp dụng với thành viên Tổ."),
                    ),
                ),
                Section(Level.DIEU, "Điều 2.", "Nguyên tắc", (para("Tổ làm việc theo chế độ tập thể."),)),
            ),
        ),
        Section(
            Level.CHUONG,
            "Chương II",
            "Nhiệm vụ",
            (
                Section(
                    Level.MUC,
                    "Mục 1",
                    "Tổ trưởng",
                    (
                        Section(
                            Level.TIEU_MUC,
                            "Tiểu mục 1",
                            "Nhiệm vụ chung",
                            (
                                Section(
                                    Level.DIEU,
                                    "Điều 3.",
                                    "Tổ trưởng",
                                    (khoan("1", "Điều hành:", diem("a", "Chủ trì họp;"), diem("b", "Phân công.")),),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        end="Quy chế này được phổ biến đến mọi thành viên./.",
    )


def cong_van() -> Paper:
    paper = base(
        Kind.CONG_VAN,
        "đôn đốc gửi báo cáo phục vụ Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026",
        "UBND-VHXH",
        para(
            "Thực hiện Kế hoạch số 08/KH-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân xã, "
            "đến nay một số đơn vị chưa gửi báo cáo."
        ),
        para("Ủy ban nhân dân xã đề nghị các đơn vị gửi báo cáo trước ngày 15 tháng 6 năm 2026./."),
    )
    return replace(
        paper,
        addressees=("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công"),
        recipients=("Như trên", "Chủ tịch UBND xã (để báo cáo)", "Lưu: VT, VHXH"),
        signatures=(OFFICE,),
        drafter_mark="NTA.(10)",
        contact_line="Số 01 đường Hùng Vương, xã Đông Hà; ĐT: 0233 3 000 000; Thư điện tử: ubnd@dongha.example",
        urgency=Urgency.THUONG_KHAN,
    )


def to_trinh() -> Paper:
    paper = base(
        Kind.TO_TRINH,
        "Về việc phê duyệt dự toán kinh phí tổ chức hội nghị",
        "TTr-VHXH",
        para("Phòng Văn hóa - Xã hội kính trình Chủ tịch Ủy ban nhân dân xã xem xét, phê duyệt dự toán như sau:"),
        khoan("1", "Tổng kinh phí: 12.500.000 đồng."),
        khoan("2", "Nguồn kinh phí: Ngân sách xã năm 2026."),
        end="Kính trình Chủ tịch Ủy ban nhân dân xã xem xét, quyết định./.",
    )
    return replace(
        paper,
        superior_lines=("UBND XÃ ĐÔNG HÀ",),
        issuer_lines=("PHÒNG VĂN HÓA - XÃ HỘI",),
        addressees=("Chủ tịch Ủy ban nhân dân xã Đông Hà",),
        recipients=("Như trên", "Phòng Kinh tế", "Lưu: VT, VHXH"),
        signatures=(Signature((), "TRƯỞNG PHÒNG", "Phạm Thị Dung"),),
    )


def bao_cao() -> Paper:
    paper = base(
        Kind.BAO_CAO,
        "Kết quả công tác cải cách hành chính 6 tháng đầu năm; phương hướng, nhiệm vụ 6 tháng cuối năm 2026",
        "BC-UBND",
        Section(
            Level.PHAN,
            "Phần I",
            "Tình hình thực hiện nhiệm vụ",
            (
                muc(
                    "I",
                    "Công tác chỉ đạo, điều hành",
                    khoan("1", "Ban hành kế hoạch năm."),
                    khoan("2", "Tỷ lệ hồ sơ đúng hạn đạt 98,7%."),
                ),
            ),
        ),
        Section(
            Level.PHAN, "Phần II", "Phương hướng, nhiệm vụ", (para("Tiếp tục đẩy mạnh cải cách thủ tục hành chính."),)
        ),
        end="Trên đây là báo cáo của Ủy ban nhân dân xã Đông Hà./.",
    )
    return replace(paper, addressees=("Sở Nội vụ tỉnh",), recipients=("Như trên", "Lưu: VT, VHXH"))


def bien_ban() -> Paper:
    lines = (
        "Thời gian bắt đầu: 08 giờ 00 ngày 26 tháng 6 năm 2026.",
        "Địa điểm: Hội trường Ủy ban nhân dân xã Đông Hà.",
        "Thành phần tham dự: 58 đại biểu.",
        "Chủ trì: Ông Lê Văn Cường, Chủ tịch Ủy ban nhân dân xã.",
        "Thư ký: Bà Phạm Thị Dung, công chức Văn phòng.",
        "Nội dung (theo diễn biến hội nghị):",
    )
    paper = base(
        Kind.BIEN_BAN,
        "Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026",
        "BB-UBND",
        *(para(text) for text in lines),
        khoan("1", "Chủ tọa khai mạc hội nghị."),
        khoan("2", "Hội nghị thảo luận báo cáo."),
        end="Hội nghị kết thúc vào 11 giờ 00, ngày 26 tháng 6 năm 2026./.",
    )
    return replace(
        paper,
        place=None,
        issued_on=None,
        recipients=("Thành viên dự họp", "Lưu: VT, Hồ sơ"),
        signatures=(
            Signature((), "THƯ KÝ", "Phạm Thị Dung", note="(Chữ ký)"),
            Signature(
                (),
                "CHỦ TỌA",
                "Lê Văn Cường",
                post="Chủ tịch UBND xã",
                note="(Chữ ký, dấu/chữ ký số của cơ quan nếu có)",
            ),
        ),
    )


def giay_moi(guest: str = "Ông Trần Văn Bình, Trưởng phòng Văn hóa - Xã hội") -> Paper:
    paper = base(
        Kind.GIAY_MOI,
        "Dự Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026",
        "GM-UBND",
        para(f"Ủy ban nhân dân xã Đông Hà trân trọng kính mời: {guest}"),
        para("Tới dự Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026."),
        para("Chủ trì: Ông Lê Văn Cường, Chủ tịch Ủy ban nhân dân xã."),
        para("Thời gian: 08 giờ 00 phút, ngày 26 tháng 6 năm 2026 (thứ Sáu)."),
        para("Địa điểm: Hội trường Ủy ban nhân dân xã Đông Hà."),
        para("Đề nghị đại biểu đến dự đúng thành phần và thời gian./."),
    )
    return replace(paper, number=None, issued_on=None, recipients=("Các đại biểu được mời", "Lưu: VT, VHXH"))


def cong_dien() -> Paper:
    paper = base(Kind.CONG_DIEN, "Về việc ứng phó mưa lũ", "CĐ-UBND", para("Yêu cầu các đơn vị trực ban 24/24 giờ./."))
    return replace(
        paper,
        addressee_label="Chủ tịch Ủy ban nhân dân xã Đông Hà điện",
        addressees=("Trưởng các thôn, bản", "Trưởng Công an xã"),
        urgency=Urgency.HOA_TOC,
    )


def giay_gioi_thieu() -> Paper:
    paper = base(
        Kind.GIAY_GIOI_THIEU,
        None,
        "GGT-UBND",
        para("Ủy ban nhân dân xã Đông Hà trân trọng giới thiệu:"),
        para("Ông (bà): Phạm Thị Dung"),
        para("Chức vụ: Công chức Văn phòng"),
        para("Được cử đến: Sở Nội vụ tỉnh"),
        para("Về việc: Liên hệ công tác."),
        para("Giấy này có giá trị đến hết ngày 30 tháng 6 năm 2026./."),
    )
    return replace(paper, recipients=("Như trên", "Lưu: VT"))


def giay_nghi_phep() -> Paper:
    paper = base(
        Kind.GIAY_NGHI_PHEP,
        None,
        "GNP-UBND",
        para("Ủy ban nhân dân xã Đông Hà cấp cho bà Phạm Thị Dung được nghỉ phép 05 ngày./."),
    )
    return replace(paper, signatures=(Signature((), "XÁC NHẬN CỦA CƠ QUAN", None, note="(Nơi nghỉ phép)"), CHAIR))


def thong_bao() -> Paper:
    paper = base(
        Kind.THONG_BAO,
        "Kết luận của Chủ tịch Ủy ban nhân dân xã tại Hội nghị sơ kết công tác cải cách hành chính",
        "TB-UBND",
        Paragraph(
            (
                Run("Ngày 26 tháng 6 năm 2026, "),
                Run("Chủ tịch Ủy ban nhân dân xã", bold=True),
                Run(" đã kết luận "),
                Run("như sau", italic=True),
                Run(":"),
            )
        ),
        khoan("1", "Phòng Văn hóa - Xã hội hoàn thiện báo cáo trước ngày 30 tháng 6 năm 2026."),
        khoan("2", "Các phòng, đơn vị khắc phục hạn chế đã nêu."),
        end="Văn phòng thông báo để các đơn vị biết, thực hiện./.",
    )
    return replace(paper, signatures=(OFFICE,))


_PLAIN = {
    Kind.CHI_THI: ("Về tăng cường kỷ luật, kỷ cương hành chính", "CT-UBND"),
    Kind.QUY_DINH: ("Về tiếp nhận và trả kết quả", "QyĐ-UBND"),
    Kind.THONG_CAO: ("Về kết quả cải cách hành chính", "TC-UBND"),
    Kind.HUONG_DAN: ("Chấm điểm chỉ số cải cách hành chính", "HD-UBND"),
    Kind.CHUONG_TRINH: ("Hội nghị sơ kết công tác cải cách hành chính", "CTr-UBND"),
    Kind.PHUONG_AN: ("Bố trí hội trường", "PA-UBND"),
    Kind.DE_AN: ("Nâng cao chất lượng phục vụ người dân", "ĐA-UBND"),
    Kind.DU_AN: ("Số hóa hồ sơ", "DA-UBND"),
    Kind.HOP_DONG: ("Thuê trang thiết bị hội nghị", "HĐ-UBND"),
    Kind.BAN_GHI_NHO: ("Hợp tác trong cải cách hành chính", "BGN-UBND"),
    Kind.BAN_THOA_THUAN: ("Phối hợp trong cải cách hành chính", "BTT-UBND"),
    Kind.GIAY_UY_QUYEN: ("Về việc chủ trì hội nghị", "GUQ-UBND"),
    Kind.PHIEU_GUI: ("Tài liệu hội nghị", "PG-UBND"),
    Kind.PHIEU_CHUYEN: ("Đơn của công dân", "PC-UBND"),
    Kind.PHIEU_BAO: ("Kết quả xử lý văn bản", "PB-UBND"),
}


def _plain(kind: Kind) -> Paper:
    subject, symbol = _PLAIN[kind]
    return base(
        kind,
        subject,
        symbol,
        para("Ủy ban nhân dân xã Đông Hà thông tin đến các đơn vị những nội dung sau:"),
        khoan("1", "Nội dung thứ nhất được thực hiện trong tháng 6 năm 2026."),
        khoan("2", "Nội dung thứ hai được thực hiện trong tháng 7 năm 2026./."),
    )


def thu_cong() -> Paper:
    paper = base(
        Kind.THU_CONG,
        "Chúc mừng Ngày truyền thống",
        "UBND-VP",
        para("Ủy ban nhân dân xã Đông Hà gửi lời chúc mừng tốt đẹp nhất./."),
    )
    return replace(paper, signatures=(Signature((), "CHỦ TỊCH", "Lê Văn Cường"),))


def by_kind() -> dict[Kind, Paper]:
    """A paper of each of the 29 kinds."""
    made = {
        Kind.KE_HOACH: ke_hoach(),
        Kind.QUYET_DINH: quyet_dinh(),
        Kind.NGHI_QUYET: nghi_quyet(),
        Kind.QUY_CHE: quy_che(),
        Kind.CONG_VAN: cong_van(),
        Kind.TO_TRINH: to_trinh(),
        Kind.BAO_CAO: bao_cao(),
        Kind.BIEN_BAN: bien_ban(),
        Kind.GIAY_MOI: giay_moi(),
        Kind.CONG_DIEN: cong_dien(),
        Kind.GIAY_GIOI_THIEU: giay_gioi_thieu(),
        Kind.GIAY_NGHI_PHEP: giay_nghi_phep(),
        Kind.THONG_BAO: thong_bao(),
        Kind.THU_CONG: thu_cong(),
    }
    return {kind: made[kind] if kind in made else _plain(kind) for kind in Kind}


def with_annexes() -> Paper:
    """A decision that issues a regulation, with a wide annex and an annex that is a file of its own."""
    reference = (
        "(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2026 của Chủ tịch Ủy ban nhân dân xã Đông Hà)"
    )
    wide = Table(
        (
            (
                Cell("TT", rowspan=2),
                Cell("Lĩnh vực", rowspan=2),
                Cell("Tiếp nhận", colspan=3),
                Cell("Giải quyết", colspan=3),
                Cell("Ghi chú", rowspan=2),
            ),
            head("Tổng", "Trực tuyến", "Trực tiếp", "Đúng hạn", "Quá hạn", "Đang giải quyết"),
            *(
                tuple(Cell(text) for text in (str(row), "Hộ tịch, chứng thực", "120", "95", "25", "118", "0", "2", ""))
                for row in range(1, 40)
            ),
        ),
        header_rows=2,
    )
    return replace(
        quyet_dinh(),
        annexes=(
            Annex("Làm việc của Tổ công tác", quy_che().body, label=None, reference=reference, kind=Kind.QUY_CHE),
            Annex(
                "Kết quả giải quyết hồ sơ",
                (para("Số liệu 6 tháng đầu năm:"), wide),
                "Phụ lục I",
                reference,
                landscape=True,
            ),
            Annex(
                "Danh sách đại biểu",
                (WORK,),
                "Phụ lục II",
                "(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm      của      )",
                separate=True,
                esign_text="Số: 08/QĐ-UBND; 05/6/2026; 16:04:21 +07:00",
            ),
        ),
        circulation="Lưu hành nội bộ",
    )
