"""The words that recognition knows: bodies, instruments, offices, formulas of administrative Vietnamese.

Alternatives for regular expressions, each list written as one text of words between bars.
"""

from __future__ import annotations

_ACCENTED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LOW = f"a-z{_ACCENTED}"  # small letters, for use inside a character class
UP = f"A-Z{_ACCENTED.upper()}"  # capitals


def bars(*words: str) -> str:
    """A group of alternatives from texts of words between bars."""
    return f"(?:{'|'.join(words)})"


# Kinds of instrument that a legal basis or a plan carries out (căn cứ, thực hiện).
INSTRUMENT = bars(
    "Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Quyết Định|Thông tư|Thông báo|Thông tri|Kế hoạch|Chỉ thị",
    "Công văn|Công điện|Hướng dẫn|Chương trình|Kết luận|Đề án|Quy chế|Quy định|Điều lệ|Văn bản|Tờ trình|Giấy mời",
    "Báo cáo|Ý kiến|ý kiến|Phương án|sự chỉ đạo|chỉ đạo|chủ trương",
)

# Bodies and offices that a sentence of a paper has as its subject.
ACTOR = bars(
    "UBND|[ỦU][yỷ] ban|ỦY BAN|UBMTTQ|Ban|BCH|BTV|BTT|BCĐ|(?:Đảng|Chi|Tỉnh|Thành) [uủ][yỷ]|Đảng bộ|HĐND|Hội đồng|Hội",
    "Văn phòng|VP|Phòng|Sở|Bộ|Cục|Chi cục|Trường|[Nn]hà trường|Trung tâm|Công an|Công đoàn|Liên đoàn|Đoàn|Xã đoàn",
    "Chi đoàn|Chi bộ|Trạm|Tổ|Chủ tịch|Giám đốc|Hiệu trưởng|Thường trực|MTTQ|Mặt trận|Bệnh viện|Viện|Tiểu ban|Thôn|Ấp",
    "Khu phố|Thủ tướng|Chính phủ|Công ty|Hợp tác xã|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ồng chí|Tỉnh|Thành phố|Xã|Phường",
)

# Verbs of the operative part of a sentence that opens with its legal basis.
ACTS = bars(
    "xây dựng|ban hành|tổ chức|hướng dẫn|thông báo|đề nghị|kính đề nghị|trình|kính trình|báo cáo|trân trọng|quyết định",
    "kính mời|mời|yêu cầu|triển khai|đề ra|lập|thống nhất|kết luận|công bố|giao|quy định|phê duyệt|phát động|tiến hành",
    "cụ thể hóa|cụ thể hoá|chỉ đạo|xin|có ý kiến|gửi|tham mưu",
)

# Offices in capitals that head a signing block (chức vụ).
OFFICE = bars(
    "PHÓ|QUYỀN|CHỦ TỊCH|CHỦ NHIỆM|CHỦ T[OỌ]A|CHỦ TRÌ|CHỦ TÀI KHOẢN|CHÁNH|TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG",
    "BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|T[ỔÔ] TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|ĐỘI TRƯỞNG|TRẠM TRƯỞNG|VIỆN TRƯỞNG",
    "CHỈ HUY TRƯỞNG|CHÍNH TRỊ VIÊN|THƯ KÝ|[ỦU][YỶ] VIÊN|KẾ TOÁN|NGƯỜI (?:LẬP|GHI|CHỦ|BÁO|ĐỀ|VIẾT|TRÌNH|NHẬN|GIAO)",
    "ĐẠI DIỆN|THỦ TRƯỞNG|THỦ TƯỚNG|CÁC THÀNH VIÊN|THÀNH VIÊN|CÁN BỘ|CÔNG CHỨC|CHUYÊN VIÊN|XÁC NHẬN|BÊN [AB]",
)

DEGREE = bars(
    "ThS|TS|PGS|GS|BS|KS|CN|CKI|CKII|DS|LS|Ông|Bà|Đ/c|Đồng chí",
    "Thiếu úy|Trung úy|Thượng úy|Đại úy|Thiếu tá|Trung tá|Thượng tá|Đại tá",
)

# Family names without marks, to know a name in capitals from an office.
_FAMILY = (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong dao mai trinh ha lam luong cao"
    " luu ta to quach kieu vi lo sung giang ma thao"
)
FAMILY = frozenset(_FAMILY.split(" "))

# First words of the name of a body, without marks; a line that starts otherwise continues the name above it.
BODY_HEAD = bars(
    "uy ban|ubnd|ubmttq|ub mttq|mttq|mat tran to quoc|hdnd|hoi dong|so\\b|bo\\b|phong\\b|ban\\b|bch\\b|truong\\b",
    "trung tam|van phong|vp\\b|cong an|tram\\b|hoi\\b|doan\\b|lien doan|cong doan|dang uy|dang bo|chi bo",
    "to\\b(?! quoc)|chi cuc|cuc\\b|tong cuc|vu\\b|thanh tra|kho bac|bao hiem|ngan hang|hat\\b|doi\\b|benh vien|vien\\b",
    "hop tac xa|cong ty|tong cong ty|tap doan|chinh phu|quoc hoi|toa an|thon\\b|ap\\b|khu pho|to dan pho|tinh uy",
    "thanh uy|huyen uy|xa doan|bo chi huy|thuong truc|tieu ban|dai\\b|bao\\b|quy\\b|don vi",
)

# Sentences that end a paper outside its numbered parts.
CLOSING = bars(
    "Trên đây là|Trong quá trình (?:triển khai |tổ chức |thực hiện|điều hành)|Quá trình (?:triển khai|thực hiện)",
    "Nhận được (?:Kế hoạch|Thông báo|Công văn|Hướng dẫn)",
    "(?:Văn phòng|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Thường)[^.;]{0,80}(?:thông báo|yêu cầu|đề nghị)\\b",
    "(?:Kế hoạch|Thông báo|Hướng dẫn|Nghị quyết|Quyết định|Chương trình|Quy chế) này (?:có hiệu lực|thay thế|được|là)",
    "Biên bản (?:này )?(?:được|kết thúc|làm|lập)|Xin cảm ơn|Sự hiện diện|Rất mong|Vậy,? |(?:Xin )?[Tt]rân trọng",
    "(?:Hội nghị|Cuộc họp|Buổi (?:họp|làm việc)|Phiên họp)[^.;]{0,40}(?:kết thúc|bế mạc)",
    "Kính (?:trình|đề nghị|mong|báo cáo)|Đề nghị (?:các|[Tt]hủ trưởng|quý|đại biểu|đồng chí|Trưởng|ông)",
    "Yêu cầu (?:các|[Tt]hủ trưởng|Trưởng)|Căn cứ (?:vào )?(?:Kế hoạch|nội dung|kế hoạch) này",
    "Giao (?:Giám đốc|Thủ trưởng|Chánh)|Nếu (?:có|gặp)",
)

# First words of lines under the title that are no subject, without marks.
NO_SUBJECT = bars(
    "nham |de (?:thuc|trien|kip|bao|dam|to|chuan)|hom nay|vao hoi|ngay \\d|chieu ngay|sang ngay|tu ngay|sau khi",
    "kinh (?:thua|gui|moi)|thoi gian|dia diem|chu tri|thanh phan|trong (?:qua trinh|thoi gian|\\d)|theo de nghi",
    "xet de nghi|duoc su|quyet dinh:|nay\\b|don vi tinh",
)

# First words of the authority that issues a decision, without marks.
AUTHORITY = bars(
    "(?:pho )?(?:chu tich|giam doc|hieu truong|bi thu|chanh |truong )|hoi dong|uy ban|ban |bo truong|thu tuong",
    "dang uy|tong giam doc|cuc truong|chi cuc truong|thuong truc",
)

# Words after which a line cannot end a sentence.
WANTS_MORE = bars(
    "và|của|tại|về|cho|trên|trong|với|các|theo|đến|từ|ngày|tháng|năm|số|quý|do|là|có|được|để|bằng|hoặc|những|khi",
    "Ủy ban|nhân dân",
)

# Words before a colon that qualify the item above: who leads it, by when, with what result.
QUALIFIES = bars(
    "Đơn vị|Cơ quan|Thời gian|Thời hạn|Kết quả|Sản phẩm|Hoàn thành|Phối hợp|Chủ trì|Người|Địa điểm|Tiến độ|Lãnh đạo",
)
