"""The words by which reports announce their parts, as patterns over keys (lower case, today's tone marks)."""

from __future__ import annotations

NUMBERED = r"(?:\s*(?:thứ (?:nhất|hai|ba|tư|năm)|số \d+|\(?\d{1,2}\)?))?"
SOME = (
    r"(?:(?:về|những|các|một số|mặt|điểm|đánh giá|nêu|nội dung|việc|phần|còn)\s+(?:những |các |mặt |một số )?)*"
    r"(?:nội dung\s+)?"
)
LIMIT = (
    r"(?:tồn tại|hạn chế|khó khăn|vướng mắc|bất cập|yếu kém|thiếu sót|khuyết điểm|chưa (?:được|làm được|đạt được|tốt))"
)
_ASK = r"(?:đề xuất|kiến nghị|đề nghị)"
_AND = r"(?:\s*(?:,|và|;|/|-|hoặc)\s*(?:và )?)"
_TO = (
    r"(?:với|đối với|lên|gửi|tới|của (?:phòng|đơn vị|công chức|xã|bộ phận|lĩnh vực)|cấp trên|ubnd|ủy ban|chung"
    r"|cụ thể)"
)
_AHEAD = (
    r"(?:cuối năm|thời gian (?:tới|tiếp theo|đến)|năm tới|tiếp theo|tháng tới|quý (?:tới|sau)|kỳ (?:tới|sau|tiếp)"
    r"|những tháng|năm sau)"
)
_MEND = r"(?:khắc phục|tháo gỡ|xử lý (?:tồn|hạn|khó))"
_PLAN = (
    r"(?:phương hướng|định hướng|nhiệm vụ|giải pháp|công tác|công việc|việc cần làm|kế hoạch|chương trình|trọng tâm"
    r"|hướng)"
)

PROPOSALS = rf"^{SOME}{_ASK}(?:{_AND}{_ASK})*(?:\s+{_TO}\b.*)?$"
CAUSES = (
    rf"^{SOME}nguyên nhân{NUMBERED}(?!.*(?:kết quả|thành tích|ưu điểm))"
    r"(?:\s+(?:của|dẫn đến|chủ|khách|chính|hạn chế|tồn|khó|trực).*)?$"
)
REMEDIES = (
    rf"^{SOME}(?:nhiệm vụ|phương hướng|giải pháp|biện pháp|hướng|cách|kế hoạch|phương án|việc)\b.*{_MEND}"
    rf"|^{SOME}khắc phục\b"
)
REMEDIES_ALONE = rf"^{SOME}(?:giải pháp|biện pháp){NUMBERED}(?:\s+(?:thực hiện|chủ yếu|cụ thể|đề ra))?$"
DIRECTIONS = rf"^{SOME}{_PLAN}\b.*{_AHEAD}"
DIRECTIONS_ALONE = (
    r"^(?:phương hướng|định hướng)\b|^(?:các |một số )?nhiệm vụ(?:,? (?:và )?giải pháp)? (?:trọng tâm|chủ yếu)"
    r"|^trọng tâm\b"
)
DIRECTIONS_OF_YEAR = (
    rf"^{SOME}(?:nhiệm vụ|giải pháp|phương hướng|công việc)(?:{_AND}(?:nhiệm vụ|giải pháp|biện pháp))*"
    r"(?: công tác)?(?: cải cách hành chính)?(?: trong)? năm 20\d\d$"
)
SHORTCOMINGS = (
    rf"^{SOME}{LIMIT}{NUMBERED}(?:{_AND}{SOME}(?:{LIMIT}|nguyên nhân|{_ASK}))*"
    r"(?:\s+(?:trong|của|và|cần|còn|chủ yếu|khi|về|ở)\b.*)?$"
)
OTHER = r"^(?:tổ chức thực hiện|nơi nhận|khen thưởng|đề nghị khen)\b"
RESULTS = (
    r"\b(?:kết quả|ưu điểm|đã làm được|làm được|tình hình|nhiệm vụ được giao|chỉ tiêu|số liệu|đánh giá|thực hiện)\b"
)

AREAS = (
    ("CD", r"chỉ đạo,? (?:và )?điều hành"),
    ("TC", r"(?:cải cách|công tác|về|lĩnh vực|hoàn thiện) thể chế|^thể chế|văn bản quy phạm"),
    ("TT", r"thủ tục hành chính|\btthc\b|một cửa|kiểm soát thủ tục"),
    ("BM", r"bộ máy"),
    ("CV", r"công vụ|cán bộ,? (?:và )?công chức"),
    ("TCC", r"tài chính công"),
    ("CQS", r"chính quyền (?:điện tử|số)|chuyển đổi số|hiện đại hóa|chính phủ (?:điện tử|số)"),
)

_WHO = r"(?:người|cá nhân|đơn vị|bộ phận|cơ quan|công chức)"
CAUSE_MARK = (
    r"nguyên nhân(?:\s+(?:chủ yếu|chính|chủ quan|khách quan|của[^:.;]{1,40})){0,2}"
    r"\s*(?::|là do\b|là\b|do\b)(?:\s*(?:là )?do\b)?"
)
REMEDY_MARK = (
    r"(?:hướng|giải pháp|biện pháp|cách)(?:\s+(?:khắc phục|xử lý|thực hiện|tháo gỡ|trong thời gian tới))*\s*(?::|là\b)"
    r"|khắc phục\s*:"
)
OWNER_MARK = (
    rf"(?:{_WHO}\s+)?(?:chịu\s+)?trách nhiệm(?:\s+(?:thực hiện|chính|khắc phục))?\s*:"
    rf"|{_WHO}\s+(?:thực hiện|phụ trách|chủ trì)\s*:|(?:phụ trách|phân công|chủ trì)\s*:"
)
DUE_MARK = (
    r"(?:thời\s+)?hạn(?:\s+(?:khắc phục|xử lý|thực hiện|hoàn thành|chót))?\s*:"
    r"|thời gian(?:\s+(?:khắc phục|xử lý|thực hiện|hoàn thành))?\s*:|hoàn thành\s*:"
)
LIMIT_MARK = rf"{LIMIT}(?:, {LIMIT})?{NUMBERED}\s*:"
OPENS = r"(?:^|(?<=[.;,(])\s*|\s[-–]\s)\s*"

_ACTS = r"(?:chủ trì|thực hiện|phụ trách|theo dõi|tham mưu|chịu trách nhiệm|rà soát|phối hợp|hoàn thành|xử lý)"
OWNERS = (
    rf"(?:^|[;.(,]\s*)(?:giao|phân công|yêu cầu)\s+(?P<who>[^;.:()]{{1,120}}?)\s+{_ACTS}\b",
    r"(?:^|[;.(,]\s*)(?P<who>[^;.:(),]{1,120}?)\s+(?:chịu trách nhiệm|chủ trì)\b",
    r"\bdo\s+(?P<who>[^;.:(),]{1,120}?)\s+(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm)\b",
    r"\((?P<who>[^();,:]{1,120}?)\s*[,;)]",
)
PERSON = r"(?:đồng chí|đ/c|ông|bà|anh|chị)\s"
TURN = (
    r"^(?:(?:đối với|về|khắc phục|của)? ?(?:tồn tại|hạn chế|khó khăn|nguyên nhân)? ?)"
    r"(?:(?:thứ|số) (\w+)|\((\d+)\)|(\d+)(?=[:.)]))\s*[:.)]?\s*"
)
