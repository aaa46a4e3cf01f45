"""KG: Kính gửi (Phụ lục I, Phần I, Mục II, khoản 9 điểm b và d)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.law.book import Law
from cchc.paper.checking.context import CheckContext
from cchc.paper.checking.findings import Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import judge
from cchc.paper.checking.registry import Sees, rule, rule_in_context
from cchc.paper.checking.texts import UNKNOWN_KIND, absent, asks, main, plain
from cchc.paper.form import Component, Form
from cchc.paper.model import Kind, Paper

LABEL = "Kính gửi"


@rule_in_context("KG-01", Level.ERROR)
def addressees_of_kind(paper: Paper, form: Form, law: Law, context: CheckContext) -> Verdicts:
    """“Kính gửi” chỉ ở công văn, tờ trình, báo cáo gửi cấp trên, và phải có ở đó (khoản 9 điểm b)."""
    part = next((part for part in main(form, Component.KINH_GUI)), None)
    present = part is not None or bool(paper.addressees)
    if paper.kind is None:
        yield UNKNOWN_KIND
    elif paper.kind is Kind.CONG_DIEN:
        yield absent("“Kính gửi” theo mẫu công điện")
    elif present and asks(paper, "kinh_gui", law) == "never":
        yield fault(
            part,
            f"{str(paper.kind).capitalize()} có “{LABEL}”; chỉ công văn, tờ trình và báo cáo gửi cấp trên mới có.",
            f"Bỏ “{LABEL}”, ghi nơi nhận ở cuối văn bản; người được mời ghi trong nội dung giấy mời.",
        )
    elif not present and (_required(paper, law) or (paper.kind is Kind.BAO_CAO and context.upward)):
        yield fault(None, f"{str(paper.kind).capitalize()} thiếu “{LABEL}”.", f"Thêm “{LABEL}: …” trước nội dung.")
    elif not present and paper.kind is Kind.BAO_CAO and context.upward is None:
        yield Unanswered("không rõ báo cáo có gửi cấp trên không")


def _required(paper: Paper, law: Law) -> bool:
    return asks(paper, "kinh_gui", law) == "required"


@rule("KG-02", Level.ERROR, Sees.BOTH)
def addressee_lines(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Một nơi: cùng dòng; nhiều nơi: mỗi nơi một dòng “- …;”, cuối “.” (khoản 9 điểm d)."""
    parts = main(form, Component.KINH_GUI)
    if not parts:
        yield absent(f"“{LABEL}”")
        return
    spec = law["paper.component.kinh_gui"].value
    lines = [plain(line) for part in parts for line in part.text.splitlines() if plain(line)]
    if wrong := list(_defects(lines, spec)):
        yield fault(
            parts[0],
            f"“{LABEL}”: {'; '.join(wrong)}.",
            "Một nơi: ghi cùng dòng. Từ hai nơi: mỗi nơi một dòng, đầu dòng gạch ngang, cuối dòng “;”, dòng cuối “.”.",
        )
    for part in parts:
        yield from judge(part, spec, LABEL)


def _defects(lines: list[str], spec: dict[str, str]) -> Iterator[str]:
    dash = spec["start"].strip()
    head, _, first = lines[0].partition(":")
    if ":" not in lines[0]:
        yield f"sau “{head}” phải có dấu hai chấm"
        return
    items = [first.strip(), *lines[1:]] if first.strip() else lines[1:]
    if len(items) == 1 and first.strip():
        if items[0].startswith(dash) and ";" in items[0].rstrip(";"):
            yield "nhiều nơi nhận phải ghi mỗi nơi một dòng"
        return
    if len(items) == 1:
        yield "một nơi nhận phải ghi cùng dòng"
        return
    if first.strip():
        yield "nhiều nơi nhận thì dòng đầu chỉ ghi “Kính gửi:”, nơi thứ nhất xuống dòng"
    if not all(item.startswith(dash) for item in items):
        yield "đầu mỗi dòng phải có gạch ngang"
    if not all(item.endswith(spec["end"]) for item in items[:-1]):
        yield f"cuối mỗi dòng phải có dấu “{spec['end']}”"
    if items and not items[-1].endswith(spec["last_end"]):
        yield f"cuối dòng cuối cùng phải có dấu “{spec['last_end']}”"
