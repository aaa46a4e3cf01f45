"""ST: numbering and titles of the levels of the body (Phụ lục I, Phần I, Mục II, khoản 6 điểm c–đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.law.book import Law
from cchc.lib.numerals import roman, to_roman
from cchc.paper.checking.findings import Finding, Level, Verdicts
from cchc.paper.checking.registry import rule
from cchc.paper.checking.texts import absent
from cchc.paper.checking.walking import sections, series
from cchc.paper.form import Form
from cchc.paper.model import At, Paper, Section, below
from cchc.paper.model import Level as Depth

DECIMAL = re.compile(r"^\d+(\.\d+)+[.)]?$")
NUMBER = re.compile(r"\d+")
UNNUMBERED = {Depth.DASH, Depth.PLUS}
SHAPES = {
    Depth.PHAN: (re.compile(r"^Phần [IVXLC]+[.:]?$"), "“Phần I” (chữ số La Mã)"),
    Depth.CHUONG: (re.compile(r"^Chương [IVXLC]+[.:]?$"), "“Chương I” (chữ số La Mã)"),
    Depth.TIEU_MUC: (re.compile(r"^Tiểu mục \d+[.:]?$"), "“Tiểu mục 1” (chữ số Ả Rập)"),
    Depth.DIEU: (re.compile(r"^Điều \d+\.$"), "“Điều 1.” (chữ số Ả Rập, sau có dấu chấm)"),
    Depth.KHOAN: (re.compile(r"^\d+\.$"), "“1.” (chữ số Ả Rập, sau có dấu chấm)"),
    Depth.DIEM: (re.compile(r"^[a-zđ]\)$"), "“a)” (chữ cái in thường, sau có dấu đóng ngoặc đơn)"),
}
MUC_BY_WORD = (re.compile(r"^Mục \d+[.:]?$"), "“Mục 1” (chữ số Ả Rập)")
MUC_ROMAN = (re.compile(r"^[IVXLC]+\.$"), "“I.” (chữ số La Mã, sau có dấu chấm)")
TITLED = {Depth.PHAN, Depth.CHUONG, Depth.MUC, Depth.TIEU_MUC}


def _at(path: str, section: Section) -> At:
    return At(path, section.line, " ".join(filter(None, (section.label, section.title or section.text[:80]))))


def _numbered(paper: Paper) -> Iterator[tuple[str, Section]]:
    """Sections with numbers that the decree governs; what lies below điểm, as ``(1)`` or ``(i)``, it leaves free."""
    return ((path, each) for path, each in sections(paper.body) if _governed(each))


def _governed(section: Section) -> bool:
    label = section.label.strip()
    return section.level not in UNNUMBERED and bool(label) and not label.startswith("(")


@rule("ST-01", Level.ERROR)
def number_forms(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Phần, chương số La Mã; mục, điều, khoản số Ả Rập; điểm theo bảng chữ cái (Mục II, khoản 6 điểm đ)."""
    order: list[str] = law["paper.diem_order"].value
    if not any(True for _ in _numbered(paper)):
        yield absent("phần, mục, điều, khoản, điểm đánh số")
    wrong: dict[str, list[tuple[str, Section]]] = {}
    for path, section in _numbered(paper):
        shape, asked = _shape(section)
        if not shape.match(section.label.strip()) and not DECIMAL.match(section.label.strip()):
            wrong.setdefault(asked, []).append((path, section))
    for asked, places in wrong.items():
        path, section = places[0]
        message = f"{str(section.level).capitalize()} đánh “{section.label.strip()}”, phải theo dạng {asked}."
        yield Finding(message, f"Sửa lại thành dạng {asked}.", _at(path, section), times=len(places))
    for path, group in series(paper.body, Depth.DIEM):
        yield from _letters(path, group, order)


def _shape(section: Section) -> tuple[re.Pattern[str], str]:
    if section.level is Depth.MUC:
        return MUC_BY_WORD if section.label.lower().startswith("mục") else MUC_ROMAN
    return SHAPES[section.level]


def _letters(path: str, group: list[Section], order: list[str]) -> Verdicts:
    """The first điểm of a series that breaks the order; those after it follow from the same slip."""
    for number, section in enumerate(filter(_governed, group)):
        letter = section.label.strip().rstrip(").").lower()
        wanted = order[number] if number < len(order) else None
        if letter != wanted:
            asked = f"“{wanted})”" if wanted else "một khoản mới, vì đã hết bảng chữ cái"
            yield Finding(
                f"Điểm “{section.label.strip()}” sai thứ tự bảng chữ cái tiếng Việt, phải là {asked}.",
                "Đánh lại theo thứ tự a, b, c, d, đ, e, g, h, i, k …; không dùng f, j, w, z và ă, â, ê, ô, ơ, ư.",
                _at(below(path, section), section),
            )
            return


@rule("ST-02", Level.ERROR)
def numbering(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Mỗi cấp đánh số liên tục, không thiếu, không lặp (Mục II, khoản 6 điểm đ)."""
    if not any(True for _ in _numbered(paper)):
        yield absent("phần, mục, điều, khoản, điểm đánh số")
    for depth in (Depth.PHAN, Depth.CHUONG, Depth.MUC, Depth.TIEU_MUC, Depth.DIEU, Depth.KHOAN):
        before: list[int] = []
        for path, group in series(paper.body, depth):
            values = [(section, _value(section)) for section in group if _governed(section)]
            yield from _steps(path, [(each, value) for each, value in values if value is not None], before)
            before = [value for _, value in values if value is not None]


def _value(section: Section) -> int | None:
    """The number of a label, None for a decimal label or one that is no number."""
    label = section.label.strip()
    if DECIMAL.match(label):
        return None
    if found := NUMBER.search(label):
        return int(found.group())
    return roman(re.sub(r"^(Phần|Chương|Mục)\s+", "", label).strip(".)/:- "))


def _steps(path: str, values: list[tuple[Section, int]], before: list[int]) -> Verdicts:
    """Faults of one series, which begins at 1 or goes on from the series before it."""
    last = before[-1] if before and values and values[0][1] == before[-1] + 1 else 0
    for section, value in values:
        if value != last + 1:
            wanted = _alike(section, last + 1)
            problem = "lặp số hoặc lùi số" if value <= last else "thiếu số ở trước"
            yield Finding(
                f"{str(section.level).capitalize()} “{section.label.strip()}” {problem}; đúng thứ tự là “{wanted}”.",
                "Đánh lại số cho liên tục.",
                _at(below(path, section), section),
            )
        last = value


def _alike(section: Section, number: int) -> str:
    """The label with another number in the same script."""
    label = section.label.strip()
    if NUMBER.search(label):
        return NUMBER.sub(str(number), label, count=1)
    return re.sub(r"[IVXLC]+(?=[^IVXLC]*$)", to_roman(number), label, count=1)


@rule("ST-03", Level.ERROR)
def titles(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Phần, chương, mục, tiểu mục phải có tiêu đề; điều cũng vậy khi có chương (Mục II, khoản 6 điểm d)."""
    found = list(sections(paper.body))
    if not any(each.level in TITLED or each.level is Depth.DIEU for _, each in found):
        yield absent("phần, chương, mục, điều")
    chapters = any(each.level in (Depth.PHAN, Depth.CHUONG) for _, each in found)
    for path, section in found:
        asked = section.level in TITLED or (chapters and section.level is Depth.DIEU)
        if asked and not (section.title or "").strip() and section.label.strip():
            yield Finding(
                f"“{section.label.strip()}” không có tiêu đề.",
                "Thêm tiêu đề nêu nội dung chính của phần này.",
                _at(path, section),
            )


@rule("ST-04", Level.NOTICE)
def decimal_numbers(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Không có cách đánh số 1.1 trong Nghị định (chỉ lưu ý)."""
    found = [(path, each) for path, each in sections(paper.body) if DECIMAL.match(each.label.strip())]
    if found:
        path, section = found[0]
        yield Finding(
            f"Đánh số thập phân “{section.label.strip()}”; Nghị định chỉ nêu phần, chương, mục, điều, khoản, điểm.",
            "Có thể thay bằng điểm a), b), c) … và gạch đầu dòng.",
            _at(path, section),
            times=len(found),
        )
