"""Which row of the catalogue holds the result of a target: only where its words leave no doubt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from cchc.figures.catalogue import Indicator, ValueType, indicator, indicators
from cchc.figures.comparison import Compare
from cchc.figures.formula import measured_by
from cchc.law.book import Law
from cchc.reading.text import key, rx

_SHORT: tuple[tuple[str, str], ...] = (
    (r"thủ tục hành chính", "tthc"),
    (r"cải cách hành chính", "cchc"),
    (r"(?:văn bản )?quy phạm pháp luật|văn bản qppl", "vbqppl"),
    (r"phản ánh,? (?:và )?kiến nghị", "pakn"),
    (r"dịch vụ công trực tuyến|dvc trực tuyến", "dvctt"),
    (r"dịch vụ công", "dvc"),
    (r"số hoá", "số hóa"),
    (r"tỉ lệ", "tỷ lệ"),
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that a target on this row must all hold and words that speak of something else; ``share``: in percent."""

    code: str
    all: tuple[str, ...]
    none: str = r"(?!)"
    share: bool = True


# BC.xin_loi and BC.dao_tao are counts that plans set as a share; who compares must look at the unit first.
_CUES: tuple[Cue, ...] = (
    Cue(
        "BM1.2",
        (r"nhiệm vụ|hoàn thành kế hoạch cchc", r"kế hoạch", r"hoàn thành|thực hiện"),
        r"giao|đào tạo|bồi dưỡng|giải ngân",
    ),
    Cue("BM1.3.3", (r"vấn đề|tồn tại|hạn chế", r"kiểm tra", r"xử lý|khắc phục"), r"vbqppl|thanh tra|kiểm toán"),
    Cue("BC.sang_kien", (r"sáng kiến|mô hình mới",), r"cấp (?:tỉnh|huyện)|phạm vi ảnh hưởng", share=False),
    Cue("BC.hai_long", (r"hài lòng",), r"giáo dục|y tế|pakn|nội bộ"),
    Cue("BM2.2.2", (r"vbqppl", r"(?:sau|qua) (?:tự )?kiểm tra", r"xử lý")),
    Cue("BM2.3.2", (r"vbqppl", r"(?:sau|qua) rà soát", r"xử lý")),
    Cue(
        "BM3.3.2",
        (r"hồ sơ", r"đúng hạn|đúng và trước hạn|đúng thời hạn|trong hạn"),
        r"pakn|nhiệm vụ|công việc|báo cáo|thanh toán|đơn thư|khiếu nại|tố cáo|sở,? (?:ban,? )?ngành|cấp tỉnh"
        r"|đất đai|hộ tịch|chứng thực|liên thông",
    ),
    Cue("BC.xin_loi", (r"xin lỗi", r"hồ sơ")),
    Cue("BM3.3.3", (r"pakn", r"xử lý|giải quyết|trả lời"), r"hài lòng|thanh tra|kiểm toán|cử tri"),
    Cue(
        "BM4.2.2",
        (r"biên chế|số người làm việc", r"không|được giao|sử dụng|có mặt"),
        r"sự nghiệp|tinh giản",
        share=False,
    ),
    Cue("BC.dao_tao", (r"đào tạo|bồi dưỡng|tập huấn", r"cán bộ|công chức"), r"kế hoạch|chỉ tiêu|giáo viên|đảng viên"),
    Cue("BM6.1", (r"giải ngân", r"đầu tư công|vốn đầu tư"), r"chương trình mục tiêu|kéo dài"),
    Cue("BC.kien_nghi_tt", (r"kiến nghị|kết luận", r"thanh tra|kiểm toán"), r"cử tri"),
    Cue("BM7.2", (r"báo cáo định kỳ", r"hệ thống thông tin báo cáo")),
    Cue("BM7.4.1", (r"đủ điều kiện", r"toàn trình", r"tthc|dvc"), r"phát sinh hồ sơ"),
    Cue("BM7.4.2", (r"tthc|dvc", r"phát sinh hồ sơ", r"trực tuyến"), r"thanh toán"),
    Cue(
        "BM7.4.3",
        (r"hồ sơ", r"trực tuyến", r"toàn trình|nộp|tiếp nhận|phát sinh|tỷ lệ"),
        r"một phần|cán bộ|công chức|đảng viên|thanh toán|đúng hạn|số hóa|đủ điều kiện"
        r"|(?:tthc|dvc|dvctt)[^;]* (?:có )?phát sinh hồ sơ",
    ),
    Cue("BM7.4.4", (r"hồ sơ", r"trực tuyến", r"một phần"), r"toàn trình|thanh toán"),
    Cue("BM7.4.5", (r"tthc", r"tích hợp|triển khai", r"thanh toán trực tuyến")),
    Cue(
        "BC.thanh_toan_tt",
        (r"thanh toán", r"trực tuyến"),
        r"tích hợp|triển khai|không dùng tiền mặt|cán bộ|công chức|đảng viên",
    ),
    Cue("BS3.5a", (r"số hóa", r"hồ sơ|kết quả"), r"khai thác|sử dụng lại|tái sử dụng|lưu trữ|hộ tịch|đất đai|lịch sử"),
    Cue(
        "BS3.5b", (r"tái sử dụng|sử dụng lại|khai thác[^;]*số hóa", r"dữ liệu|thông tin|số hóa"), r"thành phần điện tử"
    ),
    Cue("BS3.5c", (r"kết quả", r"điện tử", r"cấp|trả"), r"số hóa|ký số"),
    Cue("BC.ky_so", (r"văn bản", r"ký số"), r"hồ sơ công việc|cấp chữ ký"),
)
_CLOSE = 93
_SHARES = (ValueType.PERCENT, ValueType.TARGET)


def indicator_of(name: str, unit: str, law: Law, compare: Compare) -> str:
    """The code of the row that holds the result of a target in ``unit``; empty where no row or more than one fits."""
    if compare in (Compare.REDUCE, Compare.YES_NO, Compare.BY_DATE):
        return ""  # The rows hold what was reached, not by how much it changed or when a paper was issued.
    low = _short(name)
    if low.startswith("tăng "):
        return ""
    found = [cue.code for cue in _CUES if _fits(cue, low, unit)]
    if len(found) == 1 and indicator(law, found[0]):
        return found[0]
    return "" if found else _closest(low, unit, law)


def area_of(code: str, law: Law) -> str:
    """The area of a row of the catalogue; nothing for no row."""
    row = indicator(law, code) if code else None
    return row.area if row else ""


def _fits(cue: Cue, low: str, unit: str) -> bool:
    if cue.share != (unit == "%") or rx(cue.none).search(low):
        return False
    return all(rx(pattern).search(low) for pattern in cue.all)


def _closest(low: str, unit: str, law: Law) -> str:
    """The row whose printed name is all but the same, and no other nearly as close."""
    scored = sorted(
        ((fuzz.token_sort_ratio(low, _short(row.name)), _measuring(row)) for row in _of_unit(law, unit)), reverse=True
    )
    if not scored or scored[0][0] < _CLOSE:
        return ""
    rivals = {code for score, code in scored if score > scored[0][0] - 3}
    return scored[0][1] if len(rivals) == 1 else ""


def _of_unit(law: Law, unit: str) -> list[Indicator]:
    return [row for row in indicators(law) if (row.value_type in _SHARES) == (unit == "%") and _measuring(row)]


def _measuring(row: Indicator) -> str:
    if row.value_type is ValueType.TARGET:
        return measured_by(row.formula)
    return row.code if row.holds_figure else ""


@lru_cache(maxsize=1024)
def _short(text: str) -> str:
    """The key with the usual abbreviations, so that spelt-out and abbreviated names agree."""
    low = key(text)
    for pattern, short in _SHORT:
        low = rx(pattern).sub(short, low)
    return low
