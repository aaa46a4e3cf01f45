"""The area of reform that a heading names or that a target can only belong to."""

from __future__ import annotations

from cchc.reading.text import key, rx

_HEADINGS: tuple[tuple[str, str], ...] = (
    ("TCC", r"tài chính công|quản lý tài chính"),
    ("TT", r"thủ tục hành chính|tthc|một cửa"),
    ("CV", r"công vụ|cán bộ, công chức|đội ngũ"),
    ("BM", r"tổ chức bộ máy|bộ máy(?: hành chính)?"),
    ("CQS", r"chính quyền (?:điện tử|số)|chính phủ (?:điện tử|số)|chuyển đổi số|hiện đại h(?:óa|oá)|nền hành chính số"),
    ("TC", r"thể chế"),
    ("CD", r"chỉ đạo,? (?:và )?điều hành|công tác chỉ đạo|điều hành"),
)
_SUBJECTS: tuple[tuple[str, str], ...] = (
    ("TCC", r"giải ngân|vốn đầu tư công|tài sản công|kiểm toán|ngân sách|quyết toán|tự chủ tài chính|dự toán"),
    (
        "CQS",
        r"trực tuyến|ký số|số hóa|số hoá|chữ ký số|kỹ thuật số|hồ sơ công việc|môi trường mạng|môi trường điện tử"
        r"|tổ công nghệ số|dữ liệu số|hệ thống quản lý văn bản|thư điện tử|định danh điện tử",
    ),
    (
        "TT",
        r"thủ tục hành chính|tthc|hồ sơ (?:trễ hạn|quá hạn)|xin lỗi|một cửa|phản ánh,? kiến nghị|hồ sơ[^;]*đúng hạn",
    ),
    ("TC", r"văn bản quy phạm pháp luật|vbqppl|văn bản qppl|phổ biến,? giáo dục pháp luật"),
    ("BM", r"biên chế|sắp xếp|tinh gọn|bộ máy"),
    ("CV", r"vị trí việc làm|đào tạo|bồi dưỡng|kỷ luật,? kỷ cương|đánh giá,? xếp loại|công vụ"),
    (
        "CD",
        r"sáng kiến|kế hoạch (?:cải cách hành chính|cchc)|tự kiểm tra (?:công tác )?(?:cải cách|cchc)|tuyên truyền"
        r"|chỉ số (?:cải cách hành chính|cchc|par)"
        r"|khảo sát|đối thoại",
    ),
)
_LONGEST_HEADING = 14


def heading_area(text: str) -> str:
    """The area that a heading names (``b) Cải cách thể chế``), or nothing: also where it names two or is a sentence."""
    low = key(text)
    if len(low.split()) > _LONGEST_HEADING or rx(r"\d+\s*%").search(low):
        return ""
    return _only([code for code, pattern in _HEADINGS if rx(rf"(?:{pattern})").search(low)])


def subject_area(text: str) -> str:
    """The area that a target can only belong to by its subject, or nothing where several or none come in question."""
    low = key(text)
    return _only([code for code, pattern in _SUBJECTS if rx(rf"(?:{pattern})").search(low)])


def _only(found: list[str]) -> str:
    # “Công khai thủ tục hành chính trực tuyến” speaks of procedures and of the digital office: nobody can tell.
    return found[0] if len(found) == 1 else ""
