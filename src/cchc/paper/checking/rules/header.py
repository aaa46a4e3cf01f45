"""HD: Quốc hiệu, Tiêu ngữ and the name of the issuing body (Phụ lục I, Phần I, Mục II, khoản 1 và 2)."""

from __future__ import annotations

import re
from typing import Any

from cchc.law.book import Law
from cchc.paper.checking.context import CheckContext
from cchc.paper.checking.findings import Inapplicable, Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import (
    SHARE_TOLERANCE,
    SIZE_TOLERANCE,
    fact,
    figure,
    judge,
    limits_of,
    rule_share,
    share_of,
    within,
)
from cchc.paper.checking.registry import Sees, rule, rule_in_context
from cchc.paper.checking.texts import plain
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import Paper

# Phrases that may stand in the superior's name but not in the issuing body's.
SHORT_NAMES = re.compile(
    r"(?<!\w)(UBND|HĐND|MTTQ|UBMTTQ|BCĐ|BCH|TNCS|CCHC|TTPVHCC|PVHCC|GD&ĐT|GDĐT|VHXH|LĐTBXH|TTHC)(?!\w)"
)
LENGTH_OF_MOTTO = 0.1  # The line equals the text; a tenth is what a hand-drawn line misses by.


def _first(form: Form, component: Component) -> Part | None:
    """The part of the paper itself; an attached document repeats the letterhead in a later group."""
    return next((part for part in form.all(component) if part.group == 0), None)


@rule("HD-01", Level.ERROR, Sees.BOTH, own=True)
def national_name(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Quốc hiệu: chữ in hoa, cỡ 12–13, đứng, đậm, ở phía trên bên phải (Mục II, khoản 1 điểm a)."""
    spec = law["paper.component.quoc_hieu"].value
    part = _first(form, Component.QUOC_HIEU)
    if part is None:
        yield fault(None, "Thiếu Quốc hiệu.", f"Thêm dòng “{spec['text']}” ở phía trên bên phải trang đầu.")
        return
    if plain(part.text).upper() not in {spec["text"], *spec.get("accept", ())}:
        yield fault(part, f"Quốc hiệu ghi “{plain(part.text)}”, phải là “{spec['text']}”.", "Sửa lại đúng từng chữ.")
    yield from judge(part, spec, "Quốc hiệu")
    width = form.pages[0].width if form.pages else None
    if part.box and width and (part.box.x0 + part.box.x1) / 2 < width / 2:
        yield fault(part, "Quốc hiệu nằm ở nửa trái trang.", "Đưa Quốc hiệu sang ô bên phải của bảng đầu trang.")


@rule("HD-02", Level.ERROR, Sees.BOTH, own=True)
def motto(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Tiêu ngữ: in thường, cỡ 13–14, đứng, đậm, gạch nối có cách chữ (Mục II, khoản 1 điểm b)."""
    spec = law["paper.component.tieu_ngu"].value
    part = _first(form, Component.TIEU_NGU)
    if part is None:
        yield fault(None, "Thiếu Tiêu ngữ.", f"Thêm dòng “{spec['text']}” ngay dưới Quốc hiệu.")
        return
    if plain(part.text) != spec["text"]:
        yield fault(
            part,
            f"Tiêu ngữ ghi “{plain(part.text)}”, phải là “{spec['text']}”.",
            "Viết hoa chữ đầu mỗi cụm từ; giữa các cụm từ có gạch nối (-) và cách chữ ở hai bên.",
        )
    yield from judge(part, spec, "Tiêu ngữ")


@rule("HD-03", Level.ERROR, Sees.LOOK, own=True)
def motto_line(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Đường kẻ nét liền dưới Tiêu ngữ, dài bằng dòng chữ (Mục II, khoản 1 điểm b)."""
    part = _first(form, Component.TIEU_NGU)
    if part is None:
        yield Inapplicable("văn bản không có Tiêu ngữ")
        return
    remedy = "Trong Word: Insert > Shapes > Line, kẻ đường nét liền dài bằng dòng Tiêu ngữ; không dùng Underline."
    if fact(part, "underline") == {True}:
        yield fault(part, "Dưới Tiêu ngữ là gạch chân chữ (Underline), không phải đường kẻ.", remedy)
    elif part.rule is None:
        yield from _no_line(part, "Thiếu đường kẻ dưới Tiêu ngữ.", remedy, None)
    else:
        spec = law["paper.component.tieu_ngu"].value
        yield from _length(part, form, spec, "Tiêu ngữ", remedy)


def _no_line(part: Part, message: str, remedy: str, level: Level | None) -> Verdicts:
    if part.rule_known:
        yield fault(part, message, remedy, level=level)
    else:
        yield Unanswered("nguồn không cho biết có đường kẻ hay không")


def _length(part: Part, form: Form, spec: dict[str, Any], name: str, remedy: str) -> Verdicts:
    limits = limits_of(spec["rule"]["ratio"])
    tolerance = LENGTH_OF_MOTTO if limits[0] == limits[1] else SHARE_TOLERANCE
    ratio = rule_share(part, form)
    if ratio is None:
        yield Unanswered("nguồn không cho biết độ dài đường kẻ")
    elif not within(ratio, limits, tolerance):
        message = f"Đường kẻ dưới {name} dài {round(ratio * 100)} % dòng chữ, phải {share_of(limits)}."
        yield fault(part, message, remedy, level=Level.WARNING)


@rule_in_context("HD-04", Level.ERROR, Sees.LOOK, own=True)
def paired_sizes(paper: Paper, form: Form, law: Law, context: CheckContext) -> Verdicts:
    """Cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh đi theo bộ: 13–14–14 hoặc 12–13–13 (Mục V, ghi chú)."""
    parts = [(_first(form, component), key) for component, key in _TRIPLE]
    sizes = {key: _size(part) for part, key in parts if part is not None}
    if None in sizes.values() or not sizes:
        yield Unanswered("nguồn không cho biết cỡ chữ")
        return
    presets = [law[f"paper.preset.{name}"].value for name in ((context.preset,) if context.preset else ("A", "B"))]
    if not any(_fits(sizes, preset) for preset in presets):
        sets = " hoặc ".join("–".join(figure(preset[key]) for _, key in _TRIPLE) for preset in presets)
        found = ", ".join(f"{_WORDS[key]} {figure(size)}" for key, size in sizes.items() if size)
        yield fault(
            parts[0][0],
            f"Cỡ chữ không cùng bộ: {found}; phải là {sets} (Quốc hiệu – Tiêu ngữ – địa danh).",
            f"Chọn một bộ cỡ chữ cho cả ba dòng Quốc hiệu, Tiêu ngữ, địa danh: {sets}.",
        )


_TRIPLE = ((Component.QUOC_HIEU, "quoc_hieu"), (Component.TIEU_NGU, "tieu_ngu"), (Component.DIA_DANH, "dia_danh"))
_WORDS = {"quoc_hieu": "Quốc hiệu", "tieu_ngu": "Tiêu ngữ", "dia_danh": "địa danh"}


def _size(part: Part) -> float | None:
    sizes = fact(part, "size")
    return next(iter(sizes)) if len(sizes) == 1 else None


def _fits(sizes: dict[str, float | None], preset: dict[str, float]) -> bool:
    return all(abs((size or 0) - preset[key]) <= SIZE_TOLERANCE for key, size in sizes.items())


@rule("HD-05", Level.ERROR, Sees.BOTH, own=True)
def issuing_body(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Tên cơ quan ban hành in hoa, đậm; cơ quan chủ quản in hoa, không đậm; canh giữa (Mục II, khoản 2)."""
    if _first(form, Component.CO_QUAN) is None:
        yield fault(
            None, "Thiếu tên cơ quan ban hành văn bản.", "Thêm tên cơ quan ban hành ở phía trên bên trái trang đầu."
        )
    for component, name in ((Component.CHU_QUAN, "Tên cơ quan chủ quản"), (Component.CO_QUAN, "Tên cơ quan ban hành")):
        spec = law[f"paper.component.{component}"].value
        for part in form.all(component):
            yield from judge(part, spec, name)


@rule("HD-06", Level.WARNING, Sees.LOOK, own=True)
def issuing_body_line(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Đường kẻ dưới tên cơ quan dài 1/3–1/2 dòng chữ (Mục II, khoản 2 điểm b)."""
    parts = [part for part in form.all(Component.CO_QUAN) if part.group == 0]
    if not parts:
        yield Inapplicable("văn bản không có tên cơ quan ban hành")
        return
    part = next((part for part in parts if part.rule), parts[-1])
    spec = law["paper.component.co_quan"].value
    share = share_of(limits_of(spec["rule"]["ratio"]))
    remedy = f"Trong Word: Insert > Shapes > Line, kẻ đường nét liền dài {share}, đặt cân đối ở giữa."
    if True in fact(parts[-1], "underline"):
        yield fault(part, "Dưới tên cơ quan là gạch chân chữ (Underline), không phải đường kẻ.", remedy)
    elif part.rule is None:
        yield from _no_line(part, "Thiếu đường kẻ dưới tên cơ quan ban hành.", remedy, None)
    else:
        yield from _length(part, form, spec, "tên cơ quan ban hành", remedy)


@rule("HD-07", Level.ERROR, own=True)
def full_name(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Tên cơ quan ban hành ghi đầy đủ, không viết tắt (Mục II, khoản 2 điểm a)."""
    parts = form.all(Component.CO_QUAN)
    if not parts:
        yield Inapplicable("văn bản không có tên cơ quan ban hành")
    for part in parts:
        if found := SHORT_NAMES.findall(part.text):
            yield fault(
                part,
                f"Tên cơ quan ban hành viết tắt “{', '.join(found)}”.",
                "Ghi đầy đủ tên chính thức, ví dụ “ỦY BAN NHÂN DÂN”; chỉ tên cơ quan chủ quản được viết tắt.",
            )
