"""One clause to the target it sets, or to none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from cchc.figures.comparison import Compare
from cchc.law.book import Law
from cchc.paper.model import At
from cchc.reading.dates import days_in, due_of_cell
from cchc.reading.targets.areas import subject_area
from cchc.reading.targets.clauses import Clause
from cchc.reading.targets.indicators import area_of, indicator_of
from cchc.reading.targets.measures import Measure, measures_in
from cchc.reading.targets.model import TargetRead
from cchc.reading.targets.names import name_of, tidy, without_plan
from cchc.reading.text import clean, key, rx, trim


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands and what it takes from there: area, owner, and the law of the paper's day.

    ``specific`` says that the part lists targets, so that a clause without a figure may be one; ``due`` is a day
    set for the whole part.
    """

    law: Law
    at: At
    area: str = ""
    owner: str = ""
    specific: bool = False
    due: date | None = None

    @property
    def year(self) -> int:
        """The year of days written without one."""
        return self.law.day.year


_UNTIL = (
    r"(?:(?!(\w+)\s+\1\b)(?:chậm nhất|muộn nhất|trước|đến|trong|hoàn thành|xong|hết|cuối|là|vào|tính)\s+)+(?:ngày\s+)?"
)
_SPAN = (
    r"(?:(?!(\w+)\s+\1\b)(?:chậm nhất|muộn nhất|đến|trước|trong|hết|cuối|hoàn thành|xong|vào)\s+)+"
    r"(?:(?:quý|quí)\s+(?:iv|iii|ii|i|[1-4])\b(?:\s*(?:/|năm)\s*\d{4})?|tháng\s+\d{1,2}(?:\s*(?:/|năm)\s*\d{4})?"
    r"|(?<!trong )năm\s+\d{4}|(?<=hết )năm\b|(?<=cuối )năm\b)"
)
_CEILING = r"không (?:được )?(?:vượt quá|vượt)\b|không quá\b"
_NONE_OF = (
    r"không (?:có|để(?: xảy ra)?|phát sinh|còn)\s+(?P<unit>hồ sơ|trường hợp|văn bản|đơn thư|cán bộ|công chức|vụ việc)\b"
)
_DONE = r"(?:hoàn thành|ban hành|công bố|kiện toàn|thành lập|tổ chức|đưa vào|có)\s+\w+\s+\w+"
_RATED = r"(?:xếp loại|đạt loại|xếp hạng|đạt mức|nhóm)\s+(?:xuất sắc|tốt|khá|trung bình|a|b)\b"
_VAGUE = r"nâng cao|tăng cường|đẩy mạnh|từng bước|chú trọng|tiếp tục|hiệu quả|chủ động|quan tâm"
_OWNER = (
    r"\((?:[^():]{0,30}(?:chủ trì|phụ trách)[^():]{0,20}:\s*(?P<a>[^();]+)"
    r"|(?:giao\s+)?(?P<b>[^():;]{4,80}?)\s+(?:chủ trì|phụ trách|chịu trách nhiệm)[^()]*)\)"
)
# Units that only count or measure: they go with the figure. Others are what is counted and stay in the name.
_COUNTERS = frozenset(
    (
        "%",
        "cuộc",
        "lượt",
        "lượt người",
        "lần",
        "đợt",
        "điểm",
        "bậc",
        "hạng",
        "người",
        "ngày",
        "ngày làm việc",
        "giờ",
        "phút",
        "đồng",
        "triệu đồng",
        "tỷ đồng",
    )
)


def target_of(clause: Clause, place: Place, before: TargetRead | None = None) -> TargetRead | None:
    """The target of a clause, or None.

    ``before`` is the target that the clause may go on from (``đến 31/12 đạt trên 95%``, ``riêng lĩnh vực đất đai …``).
    """
    words = clean(clause.text)
    owner = rx(_OWNER).search(key(words))
    who = trim(words[slice(*owner.span("a" if owner["a"] else "b"))]) if owner else ""
    text = _blank(words, owner.span() if owner else None)
    day, span = due_of(text, place.year)
    text = _blank(text, span)
    found = chosen(list(measures_in(text)))
    if found and day is None:
        day, span = _stage_of(text, place.year)
        text = _blank(text, span)
        found = chosen(list(measures_in(text)))
    read = _measured(text, found, before) if found else _unmeasured(text, day, place.specific)
    if read is None or not read.name:
        return None
    if before and clause.goes_on and found and not found.stated and before.compare is Compare.REDUCE:
        read = replace(read, compare=Compare.REDUCE)  # “Cắt giảm 30% thời gian, 30% chi phí”
    return placed(replace(read, due=day or place.due, owner=who, words=words), place)


def chosen(found: list[Measure]) -> Measure | None:
    """The measure that a clause is about: the first, but where it goes ``từ 70% lên 80%`` the second."""
    if not found:
        return None
    first, rest = found[0], found[1:]
    if rest and rest[0].reaches and first.unit != "%" and not first.stated:
        return rest[0]
    if rest and rest[0].reaches and rest[0].start - first.end <= 2 and first.compare is Compare.AT_LEAST:
        return rest[0]
    return first


def due_of(text: str, year: int) -> tuple[date | None, tuple[int, int] | None]:
    """The day by which the clause is to be reached, and where its words stand."""
    low = key(text)
    for found in days_in(text, year):
        cue = rx(rf"(?<!\w){_UNTIL}$").search(low[: found.start])
        if cue and not rx(r"\s*(?:hằng|hàng|mỗi)\s").match(low, found.end):
            return found.day, (cue.start(), found.end)
    spanned = rx(rf"(?<!\w)(?<!so với ){_SPAN}").search(low)
    if spanned is None:
        return None, None
    day = due_of_cell(text[spanned.start() : spanned.end()], year).day
    return day or (date(year, 12, 31) if spanned.group().endswith("năm") else None), spanned.span()


def _stage_of(text: str, year: int) -> tuple[date | None, tuple[int, int] | None]:
    """The stage of the year that a measure is for (``6 tháng đầu năm đạt 50%``); the whole year sets no day."""
    if quarter := rx(r"\W*(?:quý|quí)\s+(?:iv|iii|ii|i|[1-4])\b").match(key(text)):
        return due_of_cell(text[: quarter.end()], year).day, quarter.span()
    found = rx(r"(?<!\d)(?:(?:trong|đến hết)\s+)?(?:(?P<m>6|9|sáu|chín) tháng(?: đầu năm)?|cả năm)\b(?! tuổi)").search(
        key(text)
    )
    if found is None:
        return None, None
    month = {"6": 6, "sáu": 6, "9": 9, "chín": 9}.get(found["m"] or "", 0)
    return (date(year, month, 30) if month else None), found.span()


def _blank(text: str, span: tuple[int, int] | None) -> str:
    return clean(f"{text[: span[0]]} {text[span[1] :]}") if span else text


def _measured(text: str, found: Measure, before: TargetRead | None) -> TargetRead:
    head, tail = text[: found.start], text[found.end :]
    if before and not trim(head):
        tail = without_plan(tail)
    unit_words = "" if found.unit in _COUNTERS else text[found.number_end : found.unit_end]
    if found.compare is Compare.AT_MOST and rx(r"\s*(?:được giao|theo)").match(key(tail)):
        name = tidy(f"{text[: found.number]}{text[found.number_end :]}")
    else:
        name = name_of(head, f"{unit_words} {tail}" if trim(tail) or not trim(head) else tail)
    return bare(_joined(name, before), found.compare, found.value, found.unit)


_LEANS = r"(?:trong đó|riêng|được|tại|xếp|nằm trong|đứng)\s"


def _joined(name: str, before: TargetRead | None) -> str:
    """The name alone, or with that of the target it leans on; of a clause without a subject that one's alone."""
    if before is None or not before.name:
        return name
    if not says_something(name):
        return before.name
    level = rx(r"\s+cấp (?:tỉnh|huyện|xã)\b").search(key(before.name))
    if level and rx(r"cấp (?:tỉnh|huyện|xã)\b").match(key(name)):
        return f"{before.name[: level.start()]} {name[:1].lower()}{name[1:]}"
    leaning = rx(_LEANS).match(key(name))
    if leaning is None:
        return name
    rest = name[leaning.end() :] if key(name).startswith("trong đó") else name[:1].lower() + name[1:]
    return f"{before.name}: {rest}"


def says_something(name: str) -> bool:
    """Whether what is left of a clause names a subject at all."""
    return len([word for word in name.split() if word[:1].isalpha()]) >= 2


def _unmeasured(text: str, day: date | None, specific: bool) -> TargetRead | None:
    low = key(tidy(text))
    if none := rx(_NONE_OF).match(low):
        return bare(tidy(text), Compare.EXACTLY, Decimal(0), none["unit"])
    if day is not None and says_something(tidy(text)):
        return bare(tidy(text), Compare.BY_DATE, None, "")
    if not specific or rx(_VAGUE).search(low):
        return None
    if rx(_CEILING).search(low):
        return bare(tidy(text), Compare.AT_MOST, None, "")
    if rx(_DONE).match(low) or rx(_RATED).search(low):
        return bare(tidy(text), Compare.YES_NO, None, "")
    return None


def bare(name: str, compare: Compare, value: Decimal | None, unit: str) -> TargetRead:
    """A target of which only the measure is known yet."""
    return TargetRead("", name, compare, value, unit, None, "", "", At(), "")


def placed(read: TargetRead, place: Place) -> TargetRead:
    """With its place, area and indicator. The heading's area wins over what the subject alone would tell."""
    indicator = indicator_of(read.name, read.unit, place.law, read.compare)
    area = place.area or subject_area(read.name) or area_of(indicator, place.law)
    at = replace(place.at, text=read.words)
    return replace(read, area=area, owner=read.owner or place.owner, indicator=indicator, at=at)
