"""The seed plan as a Paper, written by hand, so that reading is tested apart from recognition."""

from cchc.paper.model import Kind, Level, Paper, Section, Signature, para


def bullet(text: str, line: int) -> Section:
    return Section(Level.DASH, "-", None, (para(text, line=line),), line)


def clause(label: str, text: str, line: int, *bullets: Section) -> Section:
    return Section(Level.KHOAN, label, None, (para(text, line=line), *bullets), line)


PURPOSE = Section(
    Level.MUC,
    "I.",
    "MỤC ĐÍCH, YÊU CẦU",
    (
        clause(
            "1.",
            "Đánh giá đúng tình hình, kết quả thực hiện công tác Cải cách hành chính 6 tháng đầu năm 2023; "
            "những tồn tại, "
            "hạn chế cần khắc phục; trên cơ sở đó đề ra các phương hướng, nhiệm vụ 6 tháng cuối năm để phấn "
            "đấu hoàn thành "
            "Kế hoạch Cải cách hành chính năm 2023.",
            10,
        ),
        clause("2.", "Việc sơ kết phải đảm bảo thiết thực, hiệu quả, tránh hình thức.", 15),
    ),
    8,
)

CONTENT = Section(
    Level.MUC,
    "II.",
    "NỘI DUNG",
    (
        clause("1.", "Về địa điểm tổ chức: Tại Nhà Văn hoá Trung tâm xã.", 18),
        clause("2.", "Thời gian dự kiến tổ chức: Ngày 23/6/2023.", 19),
        Section(
            Level.KHOAN,
            "3.",
            "Thành phần tham dự",
            (
                bullet("Thường trực Đảng ủy;", 21),
                bullet("Thường trực HĐND xã;", 22),
                bullet("Lãnh đạo UBND xã;", 23),
                bullet("Uỷ viên UBND xã;", 24),
                bullet("Trưởng các ban ngành đoàn thể;", 25),
                bullet("Các công chức làm nhiệm vụ cải cách hành chính.", 26),
            ),
            20,
        ),
        Section(
            Level.KHOAN,
            "4.",
            "Nội dung Hội nghị",
            (
                bullet("Đánh giá tiến độ thực hiện công tác cải cách hành chính 6 tháng đầu năm 2023.", 28),
                bullet(
                    "Tham luận của các công chức về kinh nghiệm trong triển khai Kế hoạch cải cách hành chính "
                    "6 tháng đầu "
                    "năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2023.",
                    31,
                ),
                bullet(
                    "Triển khai phương hướng, nhiệm vụ thực hiện công tác Cải cách hành chính 6 tháng cuối năm 2023.",
                    35,
                ),
            ),
            27,
        ),
    ),
    16,
)

WORK = Section(
    Level.MUC,
    "III.",
    "TỔ CHỨC THỰC HIỆN",
    (
        clause(
            "1.",
            "Công chức Văn phòng - Thống kê xã (phụ trách lĩnh vực Đảng uỷ - Nội vụ): Chủ trì, phối hợp với "
            "các công chức "
            "chuyên môn chuẩn bị các nội dung tổ chức Hội nghị Sơ kết.",
            42,
            bullet(
                "Chuẩn bị nội dung báo cáo đánh giá tình hình và kết quả thực hiện công tác Cải cách hành "
                "chính 6 tháng đầu "
                "năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2023.",
                46,
            ),
            bullet(
                "Phối hợp với các công chức: Tư pháp, Văn hoá và Thông tin, Tài chính - Kế hoạch và Văn phòng "
                "HĐND&UBND xã "
                "tham mưu cho UBND xã lựa chọn những công chức tham luận tại Hội nghị.",
                50,
            ),
            bullet(
                "Lập dự toán kinh phí tổ chức Hội nghị, gửi công chức Tài chính - Kế toãn xã thẩm định, trình "
                "UBND xã phê "
                "duyệt.",
                54,
            ),
        ),
        clause(
            "2.",
            "Công chức phụ trách CCHC thuộc UBND xã: Có trách nhiệm xây dựng báo cáo đánh giá tình hình và kết "
            "quả thực hiện "
            "công tác Cải cách hành chính 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2023 thuộc "
            "phạm vi lĩnh "
            "vực mình quản lý, trong đó nêu rõ những tồn tại, hạn chế trong 6 tháng đầu năm và đề xuất được các phương "
            "hướng, nhiệm vụ để khắc phục các tồn tại, hạn chế này trong 6 tháng cuối năm, phấn đấu hoàn thành "
            "các chỉ tiêu "
            "kế hoạch cải cách hành chính nhà nước năm 2023 thuộc phạm vi lĩnh vực do mình phụ trách.",
            57,
        ),
        clause(
            "3.",
            "Văn phòng – Thống kê ( phụ trách lĩnh vực HĐND và UBND): Phối hợp với Công chức Văn phòng - Thống "
            "kê xã (phụ "
            "trách lĩnh vực Đảng uỷ - Nội vụ) phát hành giấy mời; kiểm tra, đôn đốc các công chức liên quan "
            "tham mưu thực "
            "hiện nhiệm vụ được giao; chuẩn bị Hội trường, cơ sở vật chất phục vụ Hội nghị.",
            66,
        ),
    ),
    40,
)

SEED = Paper(
    kind=Kind.KE_HOACH,
    subject="Sơ kết công tác Cải cách hành chính 6 tháng đầu năm 2023",
    body=(
        para(
            "Nhằm đánh giá tình hình và kết quả thực hiện công tác Cải cách hành chính 6 tháng đầu năm 2023, "
            "UBND xã xây dựng "
            "Kế hoạch sơ kết công tác Cải cách hành chính 6 tháng đầu năm 2023, cụ thể như sau:",
            line=4,
        ),
        PURPOSE,
        CONTENT,
        WORK,
    ),
    closing=(
        para(
            "Trên đây là Kế hoạch sơ kết công tác Cải cách hành chính 6 tháng đầu năm 2023, Ủy ban nhân dân xã "
            "yêu cầu công "
            "chức có liên quan thực hiện nghiêm túc Kế hoạch này./.",
            line=71,
        ),
    ),
    recipients=(
        "UBND huyện",
        "Phòng Nội vụ huyện",
        "Ban Thường vụ Đảng ủy xa",
        "Thường trực HĐND xã",
        "Chủ tịch, Phó Chủ tịch UBND xã",
        "Công chức UBND xã có liên quan",
        "Lưu: VT",
    ),
    signatures=(Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Tấn Văn Duẩn"),),
    lines={"kind": 1, "subject": 2},
)
