"""The measure in a clause: how its result is compared, with what, in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc.figures.comparison import Compare
from cchc.figures.numbers import Unreadable, read_figure
from cchc.reading.text import key, rx

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?![\d.])|\d+(?:[.,]\d+)?"
# Countable nouns that follow a figure; the longest first where one opens another.
_UNITS = (
    r"sáng kiến|mô hình|biên chế|hồ sơ|văn bản|thủ tục|cuộc thi|cuộc|hội nghị|lớp|buổi|lượt người|lượt|lần|đợt"
    r"|tin, bài|tin bài|tin|bài viết|bài|chuyên mục|chuyên đề|phiếu|người|công chức|cán bộ|đơn vị|tổ chức|tổ"
    r"|điểm|bậc|hạng|ngày làm việc|ngày|giờ|phút|triệu đồng|tỷ đồng|đồng|nhiệm vụ|trường hợp|giải pháp|đề tài|thôn"
    r"|dịch vụ|kế hoạch|báo cáo|quy trình|kiến nghị|số phát thanh|pano|băng rôn|video|phóng sự|giao dịch|tài khoản"
    r"|camera|máy tính|%|phần trăm|hộ"
)
_TIMES = ("ngày", "ngày làm việc", "giờ", "phút")  # Without a comparison these say when, not how much.
BLANK = "·"  # Neither a word nor a space, so that no pattern reaches across what is blanked out.
_SAME_UNIT = {"biên chế": "người", "phần trăm": "%", "tin, bài": "tin, bài", "tin bài": "tin, bài", "bài viết": "bài"}

_BEFORE: tuple[tuple[Compare, str], ...] = (
    (
        Compare.AT_MOST,
        r"không (?:được )?(?:vượt quá|vượt|quá|lớn hơn|nhiều hơn|cao hơn)|tối đa|nhiều nhất|xuống còn|≤|<=|=<",
    ),
    (Compare.AT_LEAST, r"không (?:được )?(?:dưới|thấp hơn|ít hơn)|tối thiểu|ít nhất|≥|>=|=>|từ"),
    (Compare.MORE_THAN, r"trên|hơn|vượt|lớn hơn|cao hơn|>"),
    (Compare.LESS_THAN, r"dưới|thấp hơn|ít hơn|nhỏ hơn|<"),
    (Compare.EXACTLY, r"bằng|đúng|="),
)
_AFTER: tuple[tuple[Compare, str], ...] = (
    (Compare.AT_LEAST, r"trở lên|trở đi"),
    (Compare.AT_MOST, r"trở xuống"),
)
_FILL = r"(?:\s*(?:là|đạt|phải|khoảng|có|mức|tỷ lệ|tới|đến|còn))*\s*"
_REACH = r"(?:(?:phấn đấu|bảo đảm|đảm bảo|cố gắng|phải)\s+)*(?:(?:để\s+)?(?:đạt(?: được| tỷ lệ)?|lên|là|có)\s+)?"
_SPELLED = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_RANGE = rf"(?:\s*(?:%|phần trăm)?\s*(?:-|đến|tới)\s*(?:dưới\s+)?(?P<upper>{_NUMBER}))?"
_KINDS = "|".join(f"(?P<b{at}>{pattern})" for at, (_, pattern) in enumerate(_BEFORE))
_MEASURE = (
    rf"(?<![\w/.,])(?P<reach>{_REACH})(?:(?:{_KINDS}){_FILL})?(?<![\d/.,])(?P<n>{_NUMBER}|(?:{'|'.join(_SPELLED)})(?=\s+(?:{_UNITS})(?!\w))){_RANGE}"
    rf"\s*(?P<unit>(?:{_UNITS})(?!\w))?(?P<end>\s*(?:trở lên|trở đi|trở xuống))?"
)
# Figures that measure nothing: days, years, numbers of papers and of parts, names that hold a figure.
_NOT_MEASURES = (
    r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}|(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?"
    r"|ngày\s+\d{1,2}(?:/\d{1,2})?(?:/\d{4})?|(?<![\d,.%])\d{1,2}/(?:\d{1,2}|\d{4})(?![\d%])"
    r"|(?:năm|giai đoạn|nhiệm kỳ)\s+\d{4}(?:\s*-\s*\d{4})?|tháng\s+\d{1,2}(?:/\d{4})?|(?:quý|quí)\s+[ivx\d]+(?:/\d{4})?"
    r"|\d+\s+tháng(?: đầu năm| cuối năm)?|\d+/[\wđ\-&]*[a-zđ][\wđ\-&/]*"
    r"|(?:đề án|nghị quyết|quyết định|chỉ thị|thông tư|nghị định|kế hoạch|công văn|chương trình|luật)"
    r"(?: số)?\s+\d+(?:/[\wđ\-&/]+)?"
    r"|(?:mức độ|cấp độ|mức|cấp|điều|khoản|điểm|phụ lục|biểu|mục|phiên bản|lần thứ|khóa)"
    r"\s+\d+(?:\s*(?:,|và)\s*\d+)*(?![\d.,]*\s*%)"
    r"|24/7|thứ [2-7](?=,? (?:hằng|hàng))|\d\.0|iso \d+(?::\d+)?|tcvn \d+|\d+\s+lĩnh vực"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A comparison with its value and unit.

    Offsets in the clause: ``start`` to ``end`` the whole measure with its comparison, ``number`` and ``number_end`` the
    figure alone, ``unit_end`` the end of the unit that follows it. ``stated`` says that the text compares.
    """

    compare: Compare
    value: Decimal | None
    unit: str
    start: int
    number: int
    number_end: int
    unit_end: int
    end: int
    stated: bool
    reaches: bool


def measures_in(text: str, unit: str = "") -> Iterator[Measure]:
    """Every measure of a clause, in its order. ``unit`` is that of a table's column, for figures without one."""
    low = masked(text)
    for match in rx(_MEASURE).finditer(low):
        found = _measure(low, match, unit)
        if found is not None:
            yield found


def masked(text: str) -> str:
    """The key of the text with round brackets and with figures that measure nothing blanked out at equal length."""
    low = key(text)
    for pattern in (r"\([^()]*\)", rf"(?<![\w.,])(?:{_NOT_MEASURES})"):
        low = rx(pattern).sub(lambda match: BLANK * len(match.group()), low)
    return low


def _measure(low: str, match: re.Match[str], column_unit: str) -> Measure | None:
    written = match["unit"] or ""
    unit = _SAME_UNIT.get(written, written) or column_unit
    compare = _reduced(low, match) or _stated(match)
    value = figure_of(match["n"], spelled=compare is not None)
    if _is_rank(low, match):
        compare, unit = Compare.AT_MOST, "hạng"
    if compare is None and unit in _TIMES:
        compare = Compare.AT_MOST if rx(r"trong(?: vòng)?\s+$").search(low[: match.start()]) else None
    if value is None or (compare is None and (not unit or unit in _TIMES)):
        return None
    return Measure(
        compare or unstated(value, unit),
        value,
        unit,
        match.start(),
        match.start("n"),
        match.end("upper") if match["upper"] else match.end("n"),
        match.end("unit") if written else match.end("n"),
        match.end(),
        compare is not None,
        rx(r"đạt|lên|xuống còn").search(low[match.start() : match.start("n")]) is not None,
    )


def figure_of(written: str, *, spelled: bool = False) -> Decimal | None:
    """The number; words for small numbers count where a comparison opens them (``ít nhất một sáng kiến``)."""
    if written in map(key, _SPELLED):
        return Decimal([key(word) for word in _SPELLED].index(written) + 1) if spelled else None
    try:
        return read_figure(written).answer.value
    except Unreadable:
        return None


def unstated(value: Decimal, unit: str) -> Compare:
    """How a figure without a comparison is meant: all and none are exact, anything else is a floor."""
    return Compare.EXACTLY if value == 0 or (unit == "%" and value == 100) else Compare.AT_LEAST


def _stated(match: re.Match[str]) -> Compare | None:
    for compare, pattern in _AFTER:
        if match["end"] and rx(pattern).search(match["end"]):
            return compare
    for at, (compare, _) in enumerate(_BEFORE):
        if match[f"b{at}"]:
            return compare
    return Compare.AT_LEAST if match["upper"] else None


def _reduced(low: str, match: re.Match[str]) -> Compare | None:
    """``giảm 10%``, ``cắt giảm thời gian ít nhất 10%``: the reduction itself is held against the value."""
    before = low[: match.start()]
    near = rx(r"(?:^|\s)(?:cắt )?giảm\s*$").search(before)
    opens = rx(r"\W*(?:phấn đấu )?(?:cắt )?giảm\b(?!.*(?:xuống|còn))").match(before)
    to = match["b0"] or match["b3"]
    return Compare.REDUCE if (near or opens) and not to else None


def _is_rank(low: str, match: re.Match[str]) -> bool:
    """Ranks count the other way: to be tenth or better is at most 10."""
    before, after = low[max(0, match.start() - 30) : match.start()], low[match.end() : match.end() + 40]
    return bool(
        rx(r"(?:xếp hạng|thứ hạng|vị trí|xếp thứ|hạng)\s*(?:thứ)?\s*$").search(before)
        or (rx(r"(?:nhóm|tốp|top)\s*$").search(before) and rx(r"[^;.]*dẫn đầu").match(after))
    )
