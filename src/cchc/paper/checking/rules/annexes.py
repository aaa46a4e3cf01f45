"""AN: annexes (Phụ lục I, Phần I, Mục III, khoản 1)."""

from __future__ import annotations

import re

from cchc.law.book import Law
from cchc.lib.numerals import to_roman
from cchc.paper.checking.findings import Finding, Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import judge
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.checking.texts import absent, has_document, plain, running_text
from cchc.paper.form import Component, Form
from cchc.paper.model import Annex, At, Paper, Table, walk

POINTER = re.compile(r"phụ lục|kèm|biểu mẫu|mẫu số|theo mẫu", re.IGNORECASE)
LABEL = re.compile(r"^Phụ lục(?:\s+(?P<number>.+))?$", re.IGNORECASE)
LOOKS = (
    (Component.PHU_LUC, "Từ “Phụ lục”"),
    (Component.PHU_LUC_TITLE, "Tiêu đề phụ lục"),
    (Component.KEM_THEO, "Dòng “Kèm theo”"),
)


@rule("AN-01", Level.ERROR)
def annexes_mentioned(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Văn bản có chỉ dẫn về phụ lục; từ hai phụ lục thì đánh số La Mã (Mục III, khoản 1 điểm a)."""
    if not paper.annexes:
        yield absent("phụ lục")
        return
    if has_document(form) and not _points(paper):
        yield Finding(
            "Văn bản có phụ lục nhưng nội dung không nhắc đến phụ lục.",
            "Thêm chỉ dẫn trong nội dung, ví dụ “(Chi tiết tại Phụ lục kèm theo)”.",
            _at(paper.annexes[0]),
        )
    labelled = [annex for annex in paper.annexes if annex.kind is None and LABEL.match(plain(annex.label or ""))]
    if len(labelled) == 1 and _number(labelled[0]) == "I":
        yield Unanswered("không rõ văn bản có phụ lục khác là tệp riêng hay không")
        return
    for number, annex in enumerate(labelled, 1):
        wanted = f"Phụ lục {to_roman(number)}" if len(labelled) > 1 else "Phụ lục"
        if plain(annex.label or "").rstrip(".:").lower() != wanted.lower():
            message = f"“{plain(annex.label or '')}” phải ghi “{wanted}”."
            rule_text = "Một phụ lục thì không đánh số; từ hai phụ lục trở lên đánh số La Mã theo thứ tự."
            yield Finding(message, rule_text, _at(annex))


def _points(paper: Paper) -> bool:
    own = Paper(body=paper.body, closing=paper.closing)
    tables = (cell for _, block in walk(paper.body) if isinstance(block, Table) for row in block.rows for cell in row)
    return any(POINTER.search(text) for _, text in running_text(own)) or any(
        POINTER.search(cell.text) for cell in tables
    )


def _number(annex: Annex) -> str:
    found = LABEL.match(plain(annex.label or "").rstrip(".:"))
    return (found["number"] or "") if found else ""


def _at(annex: Annex) -> At:
    return At("", annex.line, " ".join(filter(None, (annex.label, annex.title))))


@rule("AN-02", Level.ERROR, Sees.BOTH)
def annex_heading(paper: Paper, form: Form, law: Law) -> Verdicts:
    """“Phụ lục” cỡ 14, đậm; tiêu đề in hoa; dòng kèm theo nghiêng, cỡ 13–14 (Mục III, khoản 1 điểm b, c)."""
    if not form.all(*(component for component, _ in LOOKS)):
        yield absent("phụ lục")
    for component, name in LOOKS:
        spec = law[f"paper.component.{component}"].value
        for part in form.all(component):
            yield from judge(part, spec, name)
    for part in form.all(Component.PHU_LUC):
        if part.text.startswith("PHỤ LỤC"):
            message = f"“{plain(part.text)}” viết in hoa; từ “Phụ lục” phải viết chữ in thường."
            yield fault(part, message, "Ghi “Phụ lục”, chỉ số thứ tự La Mã viết hoa.")
    for annex in paper.annexes:
        if annex.kind is None and LABEL.match(plain(annex.label or "")) and not annex.title.strip():
            message = f"{plain(annex.label or '')} không có tiêu đề."
            yield fault(None, message, "Ghi tiêu đề phụ lục bằng chữ in hoa, đậm, canh giữa, dưới từ “Phụ lục”.")
