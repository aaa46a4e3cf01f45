"""Values of law in Vietnamese words, for pages and for the command line; the keys of tables are English inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cchc.lib.money import dotted

if TYPE_CHECKING:
    from cchc.law.book import Value

KEYS = {
    "accept": "cũng chấp nhận",
    "adapt": "điều chỉnh cho xã",
    "align": "canh",
    "amount": "mức (đồng)",
    "area": "lĩnh vực",
    "assessment": "đánh giá",
    "auto": "hệ thống tự điền",
    "basis": "cách chi",
    "before_pt": "cách dòng trên (pt)",
    "body": "nội dung",
    "bold": "đậm",
    "box": "đóng khung",
    "box_mm": "khung (mm)",
    "can_cu": "căn cứ",
    "cell": "ô",
    "co_quan": "tên cơ quan",
    "code": "mã",
    "color": "màu",
    "commune_use": "xã sử dụng",
    "components": "thành phần",
    "condition": "điều kiện",
    "dia_danh": "địa danh, thời gian",
    "direction": "chỉ đạo, điều hành",
    "eligible": "đối tượng",
    "end": "cuối dòng",
    "end_mark": "dấu kết thúc",
    "first_indent_cm": "lùi đầu dòng (cm)",
    "first_page": "trang đầu",
    "form": "mẫu",
    "formula": "công thức",
    "gap_pt_min": "cách đoạn tối thiểu (pt)",
    "italic": "nghiêng",
    "kinh_gui": "Kính gửi",
    "last": "dòng cuối",
    "last_end": "cuối dòng cuối cùng",
    "length": "độ dài",
    "line": "cách dòng",
    "line_above": "đường kẻ phía trên",
    "name": "tên",
    "next": "kỳ tiếp theo",
    "noi_nhan": "Nơi nhận",
    "noi_nhan_list": "danh sách nơi nhận",
    "number": "đánh số",
    "optional": "nếu có",
    "order": "thứ tự",
    "owner": "đơn vị phụ trách",
    "page_no": "số trang",
    "parts": "các phần",
    "pos": "vị trí",
    "prefix": "mở đầu",
    "quoc_hieu": "Quốc hiệu",
    "ratio": "so với dòng chữ",
    "recipients_first": "Nơi nhận mở đầu",
    "repeat": "lặp lại",
    "reports": "nội dung báo cáo",
    "rule": "đường kẻ",
    "scheme": "bố cục",
    "scope": "phạm vi",
    "set": "bộ",
    "severity": "mức độ",
    "sign": "chữ ký",
    "signature": "chữ ký",
    "signatures": "số chữ ký",
    "size": "cỡ chữ",
    "so": "số, ký hiệu",
    "so_ky_hieu": "số, ký hiệu",
    "start": "đầu dòng",
    "symbol": "ký hiệu",
    "ten_loai": "tên loại",
    "text": "nội dung",
    "tieu_ngu": "Tiêu ngữ",
    "title": "tên in",
    "trich_yeu": "trích yếu",
    "type": "kiểu",
    "unit": "đơn vị",
    "upper": "in hoa",
    "upright": "chữ đứng",
    "value_type": "loại số liệu",
    "vv": "V/v",
}
WORDS = {
    "E": "lỗi",
    "I": "lưu ý",
    "W": "cảnh báo",
    "adapt": "có điều chỉnh",
    "arabic": "chữ số Ả Rập",
    "center": "giữa",
    "direct": "trực tiếp",
    "enum": "mã",
    "group": "nhóm",
    "header": "lề trên",
    "hidden": "không hiện",
    "integer": "số nguyên",
    "justify": "đều hai lề",
    "left": "trái",
    "letter": "chữ cái",
    "money_million_vnd": "triệu đồng",
    "never": "không có",
    "no": "không",
    "optional": "nếu cần",
    "percent": "phần trăm",
    "required": "bắt buộc",
    "right": "phải",
    "roman": "chữ số La Mã",
    "score": "điểm",
    "target": "chỉ tiêu",
}
# What only the program needs: which item a norm prices, and the words of the source where the note repeats them.
INNER = {"item", "source_status"}
# A table of these is a day that returns, told as one phrase.
DAY_KEYS = {"day", "month", "month_shift", "year_shift"}
# The unit of a number that names a day of each month.
DAY_OF_MONTH = "ngày trong tháng"
# Tables where two numbers are two choices and no range between them.
CHOICES = {"first_indent_cm"}


def in_words(value: Any, key: str = "") -> str:
    """A value of the book as an official reads it: tables by Vietnamese keys, yes and no, amounts with dots."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dict):
        return _day(value) if "day" in value else "; ".join(f"{label}: {words}" for label, words in rows(value))
    if isinstance(value, list):
        return " hoặc ".join(map(in_words, value)) if key in CHOICES else _listed(value)
    if isinstance(value, int) and key == "amount":
        return dotted(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return WORDS.get(value, value) if isinstance(value, str) else str(value)


def rows(table: dict[str, Any]) -> list[tuple[str, str]]:
    """A table of the book as pairs of Vietnamese label and words, in its order; empty cells are left out."""
    shown = ((name, item) for name, item in table.items() if item != "" and name not in INNER)
    return [(_key(name, item), in_words(item, name)) for name, item in shown]


def headline(value: Value) -> str:
    """The figure of a value with its unit, ``30 - 35 mm``: of a norm its amount, of an indicator its unit.

    A norm that has no figure says so; any other table is told whole.
    """
    if isinstance(value.value, dict):
        return _table_headline(value.value, value.unit)
    if value.unit == DAY_OF_MONTH:
        return f"ngày {value.value}"
    return f"{in_words(value.value)} {value.unit}".strip()


def _table_headline(table: dict[str, Any], unit: str) -> str:
    match table:
        case {"amount": amount}:
            return f"{in_words(amount, 'amount')} {unit}"
        case {"basis": "định mức"}:
            return "không có mức đã kiểm chứng"
        case {"basis": basis}:
            return str(basis)
        case {"value_type": _}:
            return unit or "nhóm chỉ tiêu"
    return in_words(table)


def _day(day: dict[str, int]) -> str:
    """A day that returns each year or each month: ``15/12 năm trước``, ``ngày 14``."""
    text = f"{day['day']}/{day['month']}" if "month" in day else f"ngày {day['day']}"
    before = [name for shift, name in (("year_shift", "năm trước"), ("month_shift", "tháng trước")) if day.get(shift)]
    return " ".join([text, *before])


def _key(name: str, value: Any) -> str:
    if isinstance(value, dict) and name in ("start", "end"):
        return "từ" if name == "start" else "đến"
    return KEYS.get(name, name)


def _listed(values: list[Any]) -> str:
    """A range of two numbers, a width by a height, or a list."""
    texts = [in_words(item) for item in values]
    if len(values) != 2 or not all(isinstance(item, int | float) for item in values):
        return ("; " if any("," in text for text in texts) else ", ").join(texts)
    if values[0] > values[1]:
        return " × ".join(texts)
    return " - ".join(dict.fromkeys(texts))
