"""NN: Nơi nhận (Phụ lục I, Phần I, Mục II, khoản 9 điểm b–d)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.law.book import Law
from cchc.paper.checking.findings import Level, Verdicts, fault
from cchc.paper.checking.measures import judge
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.checking.texts import UNKNOWN_KIND, absent, kind_law, main, plain, printed
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import Kind, Paper

# Papers that two sides sign or that go to one person bear no list in the decree's forms.
WITHOUT_LIST = {
    Kind.BIEN_BAN,
    Kind.HOP_DONG,
    Kind.BAN_GHI_NHO,
    Kind.BAN_THOA_THUAN,
    Kind.GIAY_NGHI_PHEP,
    Kind.GIAY_UY_QUYEN,
    Kind.THU_CONG,
    Kind.PHIEU_CHUYEN,
}
FILED = re.compile(r"^[-–]?\s*Lưu\s*:?\s*(?P<rest>.*)$", re.IGNORECASE)
RIGHT_FILED = re.compile(r"^(-\s?)?Lưu: VT\b")
REMEDY = "Đầu mỗi dòng là gạch ngang (-), cuối dòng là dấu chấm phẩy (;), dòng cuối là dấu chấm (.)."
AS_ABOVE = re.compile(r"như trên", re.IGNORECASE)


@rule("NN-01", Level.ERROR, Sees.BOTH)
def recipients_list(paper: Paper, form: Form, law: Law) -> Verdicts:
    """“Nơi nhận:” cỡ 12, nghiêng, đậm; danh sách cỡ 11, đứng, “- …;” (khoản 9 điểm d)."""
    label, lines = main(form, Component.NOI_NHAN), main(form, Component.NOI_NHAN_DS)
    if not label and not lines:
        if paper.kind in WITHOUT_LIST:
            yield absent("nơi nhận theo mẫu của loại này")
        else:
            yield fault(None, "Thiếu “Nơi nhận”.", "Thêm “Nơi nhận:” và danh sách nơi nhận ở cuối văn bản, bên trái.")
        return
    spec, listed = law["paper.component.noi_nhan"].value, law["paper.component.noi_nhan_ds"].value
    for part in label:
        if plain(part.text) != spec["text"]:
            yield fault(part, f"Ghi “{plain(part.text)}”, phải là “{spec['text']}”.", "Ghi đúng chữ, có dấu hai chấm.")
        yield from judge(part, spec, "Từ “Nơi nhận”")
    yield from _items(lines, listed)
    for part in _differing(lines):
        yield from judge(part, {**listed, "upper": None}, "Danh sách nơi nhận")


def _items(parts: tuple[Part, ...], spec: dict[str, str]) -> Verdicts:
    """One finding for each fault of the lines, at the first that has it."""
    lines = [(part, line) for part in parts for line in printed(part).splitlines() if plain(line)]
    for number, (part, line) in enumerate(lines, 1):
        for defect in _defects(plain(line), number == len(lines), spec):
            yield fault(part, f"Nơi nhận: {defect}.", REMEDY)


def _defects(line: str, last: bool, spec: dict[str, str]) -> Iterator[str]:
    if not line.startswith(spec["start"].strip()):
        yield "đầu mỗi dòng phải là gạch ngang (-)"
    if not last and not line.endswith(spec["end"]):
        yield f"cuối mỗi dòng phải là dấu “{spec['end']}”"


def _differing(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """One part for each look, so that a list in the wrong size is one finding."""
    return tuple({(part.look, tuple(span.look for span in part.spans)): part for part in reversed(parts)}.values())


@rule("NN-02", Level.ERROR)
def filed_copy(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Dòng cuối của Nơi nhận: “- Lưu: VT, …” và dấu chấm (khoản 9 điểm d)."""
    parts = main(form, Component.NOI_NHAN_DS)
    lines = [(part, plain(line)) for part in parts for line in part.text.splitlines() if plain(line)]
    if not lines:
        yield absent("danh sách nơi nhận")
        return
    part, last = lines[-1]
    spec = law["paper.component.noi_nhan_ds"].value
    remedy = "Dòng cuối ghi “- Lưu: VT, <chữ viết tắt đơn vị soạn thảo>.”, kết thúc bằng dấu chấm."
    found = FILED.match(last)
    if not found:
        yield fault(part, f"Dòng cuối của Nơi nhận là “{last}”, phải là dòng “Lưu: VT, …”.", remedy)
    elif not RIGHT_FILED.match(last):
        yield fault(part, f"Dòng lưu ghi “{last}”, phải ghi “- Lưu: VT, …”.", remedy)
    elif not last.endswith(spec["last_end"]):
        yield fault(part, f"Dòng “{last}” phải kết thúc bằng dấu chấm.", remedy)


@rule("NN-03", Level.ERROR)
def as_above(paper: Paper, form: Form, law: Law) -> Verdicts:
    """“Như trên” có ở Nơi nhận khi và chỉ khi văn bản có Kính gửi (khoản 9 điểm b)."""
    lines = main(form, Component.NOI_NHAN_DS)
    if paper.kind is None:
        yield UNKNOWN_KIND
        return
    if not lines:
        yield absent("danh sách nơi nhận")
        return
    addressed = bool(main(form, Component.KINH_GUI) or paper.addressees) and paper.kind is not Kind.CONG_DIEN
    above = next((part for part in lines if AS_ABOVE.search(part.text)), None)
    form_has_it = kind_law(paper.kind, law).get("form") == "1.8"
    if addressed and above is None:
        message = "Văn bản có “Kính gửi” nhưng Nơi nhận không có dòng “- Như trên;”."
        yield fault(lines[0], message, "Thêm “- Như trên;” làm dòng đầu tiên của Nơi nhận.")
    elif above is not None and not addressed and not form_has_it:
        message = "Nơi nhận ghi “Như trên” nhưng văn bản không có “Kính gửi”."
        yield fault(above, message, "Bỏ dòng “Như trên”, ghi rõ từng nơi nhận.")
