"""DT: place and date (Phụ lục I, Phần I, Mục II, khoản 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.law.book import Law
from cchc.paper.checking.findings import Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import judge
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.checking.texts import absent, asks, main, plain
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import Kind, Paper

BLANK = r"[\s….·_]*"
PRINTED = re.compile(
    rf"^(?P<place>[^,]+?)(?P<comma>\s*,?\s*)ngày\s*(?P<day>\d{{1,2}}|{BLANK})\s*tháng\s*(?P<month>\d{{1,2}}|{BLANK})"
    rf"\s*năm\s*(?P<year>\d{{4}}|\d*{BLANK})$",
    re.IGNORECASE,
)
REMEDY = "Ghi theo mẫu “Hà Nội, ngày 05 tháng 01 năm 2020”; các tháng sau không thêm số 0: “tháng 6”."
# Only the first syllable of these words for units is a capital letter.
UNIT = re.compile(r"^(Thành phố|Thị xã|Thị trấn|Đặc khu)\s")
PADDED_BELOW, PADDED_MONTH = "paper.number.pad_below", "paper.number.pad_month_upto"
SAME_LINE_MM = 2.5


@rule("DT-01", Level.ERROR, Sees.BOTH)
def place_and_date(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Địa danh, thời gian: nghiêng, cỡ 13–14, “…, ngày dd tháng mm năm yyyy” (Mục II, khoản 4)."""
    parts = main(form, Component.DIA_DANH)
    if paper.kind is Kind.BIEN_BAN:
        yield absent("địa danh, thời gian theo mẫu biên bản")
        return
    if not parts:
        if asks(paper, "dia_danh", law) != "never":
            yield fault(None, "Thiếu địa danh và thời gian ban hành văn bản.", REMEDY)
        return
    part, text = parts[0], plain(parts[0].text)
    if wrong := list(_defects(text, law)):
        yield fault(part, f"Địa danh, thời gian “{text}”: {'; '.join(wrong)}.", REMEDY)
    if (found := PRINTED.match(text)) and (month := _padded_month(found["month"], law)):
        message = f"Tháng ghi “{month}”; sau tháng {law[PADDED_MONTH].value} không thêm số 0 ở trước."
        yield fault(part, message, REMEDY, level=Level.WARNING)
    spec = law["paper.component.dia_danh"].value
    yield from judge(part, spec, "Địa danh, thời gian")


def _defects(text: str, law: Law) -> Iterator[str]:
    found = PRINTED.match(text)
    if not found:
        yield "không theo mẫu “<địa danh>, ngày … tháng … năm …”"
        return
    if found["comma"].strip() != "," or found["comma"].startswith(" "):
        yield "sau địa danh phải có dấu phẩy, viết liền chữ trước"
    if any(word[:1].islower() for word in re.split(r"[\s\-–]+", UNIT.sub("", found["place"])) if word):
        yield "viết hoa chữ cái đầu các âm tiết của địa danh"
    if "ngày" not in text or "tháng" not in text or "năm" not in text:
        yield "các chữ ngày, tháng, năm viết thường"
    day, month = found["day"].strip(), found["month"].strip()
    if day.isdigit() and int(day) < law[PADDED_BELOW].value and len(day) == 1:
        yield f"ngày nhỏ hơn {law[PADDED_BELOW].value} phải thêm số 0 ở trước"
    if month.isdigit() and len(month) == 1 and int(month) <= law[PADDED_MONTH].value:
        yield f"tháng {law[PADDED_MONTH].value} trở về trước phải thêm số 0 ở trước"
    if (day.isdigit() and not 1 <= int(day) <= 31) or (month.isdigit() and not 1 <= int(month) <= 12):
        yield "ngày, tháng không có thật"


def _padded_month(month: str, law: Law) -> str:
    month = month.strip()
    needless = month.isdigit() and month.startswith("0") and int(month) > law[PADDED_MONTH].value
    return month if needless else ""


@rule("DT-02", Level.ERROR, Sees.LOOK)
def same_line_as_number(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Địa danh, thời gian trên cùng một dòng với số, ký hiệu (Mục II, khoản 4 điểm c)."""
    numbers, dates = main(form, Component.SO_KY_HIEU), main(form, Component.DIA_DANH)
    if not numbers or not dates:
        yield absent("đủ hai dòng số, ký hiệu và địa danh, thời gian")
        return
    together = _together(numbers[0], dates[0])
    if together is None:
        yield Unanswered("nguồn không cho biết hai dòng có ngang nhau không")
    elif not together:
        yield fault(
            dates[0],
            "Địa danh, thời gian không nằm trên cùng một dòng với số, ký hiệu.",
            "Đặt hai dòng vào cùng một hàng của bảng đầu trang.",
        )


def _together(left: Part, right: Part) -> bool | None:
    if left.box and right.box:
        return abs(left.box.y1 - right.box.y1) <= SAME_LINE_MM
    if left.row is None or right.row is None:
        return None
    return left.row == right.row


@rule("DT-03", Level.WARNING)
def minutes_without_date(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Biên bản không ghi địa danh, thời gian ban hành (Phụ lục III, Mẫu 1.9)."""
    if paper.kind is not Kind.BIEN_BAN:
        yield absent("tên loại biên bản") if paper.kind else Unanswered("không rõ tên loại văn bản")
        return
    for part in main(form, Component.DIA_DANH):
        yield fault(
            part,
            f"Biên bản có dòng địa danh, thời gian “{plain(part.text)}”; mẫu biên bản không có dòng này.",
            "Bỏ dòng địa danh, thời gian; thời gian lập biên bản ghi trong nội dung.",
        )
