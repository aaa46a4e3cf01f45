"""CC: legal basis (Phụ lục I, Phần I, Mục II, khoản 6 điểm a và b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.law.book import Law
from cchc.paper.checking.findings import Level, Verdicts, fault
from cchc.paper.checking.measures import judge
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.checking.texts import absent, main, plain
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import Paper

# A paragraph that cites and then runs on into the operative part ends with the colon of that part.
RUNS_ON = re.compile(r"(như sau|sau đây|cụ thể)\s*[:.]$", re.IGNORECASE)
STATUTE = re.compile(r"^Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\b")
NUMBERED = re.compile(r"\bsố\s*\d+")
CITED = re.compile(
    r"(?P<kind>Nghị định|Nghị quyết|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Công văn|Thông báo"
    r"|Hướng dẫn|Chương trình|Đề án|Tờ trình|Báo cáo)\b(?P<rest>[^;]*)"
)
SYMBOL = re.compile(r"\d+\s*(?:/\s*(?:\d{4}\s*/\s*)?|-\s*)[A-ZĐ][\w&.\-]*")
DAY = re.compile(r"ngày\s+\d{1,2}\s*(?:tháng\s+\d{1,2}\s+năm\s+\d{4}|[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4})")
BODY = re.compile(r"\bcủa\s+\w", re.IGNORECASE)


@rule("CC-01", Level.ERROR, Sees.BOTH)
def basis_lines(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Căn cứ: chữ nghiêng, cỡ 13–14, mỗi căn cứ cuối dòng có “;”, dòng cuối “.” (Mục II, khoản 6 điểm a)."""
    parts = [part for part in main(form, Component.CAN_CU) if not RUNS_ON.search(plain(part.text))]
    if not parts:
        yield absent("căn cứ ban hành")
    spec = law["paper.component.can_cu"].value
    for number, part in enumerate(parts, 1):
        wanted = spec["last_end"] if number == len(parts) else spec["end"]
        end = plain(part.text)[-1:]
        if end != wanted:
            where = "dòng căn cứ cuối cùng" if number == len(parts) else "dòng căn cứ"
            stands = f"“{end}”" if end and not end.isalnum() and end != ")" else "không có dấu"
            message = f"Cuối {where} {stands}, phải là dấu “{wanted}”."
            yield fault(part, message, "Cuối mỗi dòng căn cứ là dấu chấm phẩy (;), dòng cuối cùng là dấu chấm (.).")
        yield from judge(part, {**spec, "align": None}, "Căn cứ")


@rule("CC-02", Level.WARNING)
def full_citation(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan, ngày, trích yếu; Luật không ghi số (Mục II, khoản 6)."""
    parts = main(form, Component.CAN_CU)
    if not parts:
        yield absent("căn cứ ban hành")
    for part in parts:
        text = plain(part.text)
        if STATUTE.match(text) and NUMBERED.search(text.partition(";")[0]) and not CITED.search(text):
            message = "Căn cứ Luật, Pháp lệnh có ghi số; chỉ ghi tên loại, tên và ngày ban hành."
            yield fault(part, message, "Bỏ số, ký hiệu và cơ quan ban hành của Luật, Pháp lệnh.")
        elif (found := CITED.search(text)) and text.startswith("Căn cứ"):
            yield from _incomplete(part, found)


def _incomplete(part: Part, found: re.Match[str]) -> Verdicts:
    if missing := list(_missing(found["rest"])):
        yield fault(
            part,
            f"Căn cứ {found['kind']} thiếu {', '.join(missing)}.",
            "Ghi đủ tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành và trích yếu của văn bản căn cứ.",
        )


def _missing(rest: str) -> Iterator[str]:
    day = DAY.search(rest)
    if not SYMBOL.search(DAY.sub("", rest)):
        yield "số, ký hiệu"
    if not day:
        yield "ngày, tháng, năm ban hành"
    if not BODY.search(rest):
        yield "cơ quan ban hành"
