"""What a review plan looks back on, and the period it covers."""

from __future__ import annotations

from datetime import date

from cchc.paper.model import At, Paper
from cchc.reading.dates import days_in, month_end
from cchc.reading.entries import Entry
from cchc.reading.model import Period
from cchc.reading.text import key, rx, trim

_CUT = (
    r";|,? (?:và )?(?:triển khai|phương hướng|ra mắt|phát động|đề ra|bàn|xây dựng phương hướng|định hướng"
    r"|nhiệm vụ trọng tâm|kế hoạch)\b|,\s*(?:nhiệm vụ|tổng kết|sơ kết|khen thưởng)|,? và (?:phương|nhiệm)"
    r"| trên địa bàn|\n"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def review_of(paper: Paper) -> str | None:
    """The work under review (``công tác Cải cách hành chính 6 tháng đầu năm 2023``), None for other plans."""
    subject = paper.subject or ""
    low = key(subject)
    match = rx(r"(?:sơ kết|tổng kết)(?: (?:đánh giá|và đánh giá))?(?: (?:tình hình|kết quả) thực hiện)?\s+").search(low)
    if match is None:
        return None
    words = subject[match.end() :]
    stop = rx(_CUT).search(key(words))
    return trim(words[: stop.start()] if stop else words) or None


def year_of(paper: Paper) -> int | None:
    """The year that days without a year belong to: of issue, else the first one that the subject names."""
    if paper.issued_on:
        return paper.issued_on.year
    years = rx(r"\b(20\d{2})\b").findall(key(paper.subject or ""))
    return int(years[0]) if years else None


def period_of(paper: Paper, entries: list[Entry], year: int | None) -> tuple[Period, At]:
    """The reporting period: the data window that the text sets, else the one that the subject names."""
    if review_of(paper) is None:
        return Period(), At()
    for entry in entries:
        window = window_in(entry.value, year)
        if window:
            return window, entry.at
    named = named_period(paper.subject or "", year)
    return named, At("", paper.lines.get("subject"), paper.subject or "") if named.end else At()


def window_in(text: str, year: int | None) -> Period | None:
    """The window of data that a sentence sets (``Số liệu tính từ ngày … đến ngày …``), None for any other."""
    low = key(text)
    cue = rx(r"(?:số liệu|thời điểm|kỳ báo cáo|thời kỳ|mốc thời gian|niên độ)[^.;]{0,80}?từ\s+(?:ngày\s+)?").search(low)
    if cue is None:
        return None
    days = list(days_in(text[cue.start() :], year))
    if len(days) < 2 or not rx(r"^\s*(?:đến|-)\s*(?:hết\s*)?(?:ngày\s*)?$").match(
        low[cue.start() + days[0].end : cue.start() + days[1].start]
    ):
        return None
    return Period(days[0].day, days[1].day)


def named_period(subject: str, year: int | None) -> Period:
    """The period that a subject names (``6 tháng đầu năm 2026``), an empty one where it names none."""
    low = key(subject)
    known = _year_in(low) or year
    if known is None or rx(r"năm học|học kỳ|học kì|niên khóa").search(low):
        return Period()
    for pattern, first, last in (
        (r"(?:6|06|sáu) tháng đầu năm", 1, 6),
        (r"(?:6|06|sáu) tháng cuối năm(?!\s*\d*\s*$)", 7, 12),
        (r"(?:9|09|chín) tháng", 1, 9),
        (r"(?:3|03|ba) tháng đầu năm", 1, 3),
    ):
        if rx(pattern).search(low):
            return Period(date(known, first, 1), month_end(known, last))
    return _longer(low, known)


def _longer(low: str, known: int) -> Period:
    span = rx(r"giai đoạn (20\d\d)\s*-\s*(20\d\d)").search(low)
    if span:
        return Period(date(int(span[1]), 1, 1), date(int(span[2]), 12, 31))
    quarter = rx(r"(?:quý|quí) (iv|iii|ii|i)\b").search(low)
    if quarter:
        last = 3 * _QUARTERS[quarter[1]]
        return Period(date(known, last - 2, 1), month_end(known, last))
    whole = rx(r"năm (20\d\d)").search(low)
    return Period(date(int(whole[1]), 1, 1), date(int(whole[1]), 12, 31)) if whole else Period()


def _year_in(low: str) -> int | None:
    found = rx(r"năm (20\d\d)").search(low)
    return int(found[1]) if found else None
