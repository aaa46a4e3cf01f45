"""BD: the look of the body (Phụ lục I, Phần I, Mục II, khoản 6 điểm e)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise

from cchc.law.book import Law
from cchc.paper.checking.findings import Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import SIZE_TOLERANCE, fact, figure, limits_of, span_of, within
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.checking.texts import absent, main
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import Align, Paper

INDENT_TOLERANCE_MM = 0.5
GAP_TOLERANCE_PT = 0.25
LINE_TOLERANCE = 0.02
# The height of a single-spaced line of the decree's face, as a multiple of its type size.
SINGLE_LINE = 1.15
LONG_LINE = 80  # A paragraph of more letters fills its line, so that its alignment shows.
END_MARK_ALONE = 5
HEADINGS = (Component.MUC, Component.MUC_TITLE, Component.PHAN, Component.PHAN_TITLE)
CONTENT = (Component.BODY, Component.KHOAN, Component.DIEU, *HEADINGS, Component.TABLE)


def _paragraphs(form: Form) -> tuple[Part, ...]:
    return tuple(part for part in main(form, Component.BODY, Component.KHOAN, Component.DIEU) if part.text.strip())


def _grouped(wrong: Iterable[tuple[str, Part]], remedy: str) -> Verdicts:
    """One finding for each kind of fault, at its first place, with the number of places."""
    places: dict[str, list[Part]] = {}
    for message, part in wrong:
        places.setdefault(message, []).append(part)
    for message, parts in places.items():
        yield fault(parts[0], message, remedy, times=len(parts))


@rule("BD-01", Level.ERROR, Sees.LOOK)
def body_size(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Nội dung cỡ 13–14, thống nhất trong văn bản (Mục II, khoản 6 điểm e)."""
    parts = (*_paragraphs(form), *main(form, *HEADINGS))
    limits = limits_of(law["paper.component.body"].value["size"])
    if not parts:
        yield absent("nội dung")
    sizes = Counter(size for part in parts for size in fact(part, "size") if size)
    if any(None in fact(part, "size") for part in parts):
        yield Unanswered("nguồn không cho biết cỡ chữ")
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    remedy = f"Chọn toàn bộ nội dung và đặt một cỡ chữ, {span_of(limits)}."
    wrong = []
    for part in parts:
        for size in sorted(fact(part, "size") - {None}):
            if not within(size, limits, SIZE_TOLERANCE):
                wrong.append((f"Nội dung cỡ chữ {figure(size)}, phải {span_of(limits)}.", part))
            elif abs(size - usual) > SIZE_TOLERANCE and within(usual, limits, SIZE_TOLERANCE):
                wrong.append((f"Nội dung có chỗ cỡ chữ {figure(size)}, chỗ cỡ {figure(usual)}.", part))
    yield from _grouped(wrong, remedy)


@rule("BD-02", Level.ERROR, Sees.LOOK)
def justified(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Nội dung canh đều cả hai lề (Mục II, khoản 6 điểm e)."""
    parts = [part for part in _paragraphs(form) if len(part.text) > END_MARK_ALONE]
    yield from _known(parts, lambda part: part.look.align is not None, "cách canh lề")
    names = {Align.LEFT: "trái", Align.CENTER: "giữa", Align.RIGHT: "phải"}
    wrong = [
        (f"Đoạn văn canh {names[part.look.align]}, phải canh đều cả hai lề.", part)
        for part in parts
        if part.look.align in names and (part.look.align is Align.LEFT or len(part.text) > LONG_LINE)
    ]
    yield from _grouped(wrong, "Chọn các đoạn nội dung và nhấn Ctrl+J (Justify).")


def _known(parts: Iterable[Part], known: Callable[[Part], bool], what: str) -> Verdicts:
    parts = tuple(parts)
    if not parts:
        yield absent("nội dung")
    elif not all(map(known, parts)):
        yield Unanswered(f"nguồn không cho biết {what}")


@rule("BD-03", Level.ERROR, Sees.LOOK)
def first_line_indent(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Chữ đầu đoạn lùi vào 1 cm hoặc 1,27 cm (Mục II, khoản 6 điểm e)."""
    parts = [part for part in _paragraphs(form) if part.look.align not in (Align.CENTER, Align.RIGHT)]
    yield from _known(parts, lambda part: part.look.first_indent is not None, "độ lùi đầu dòng")
    allowed = [10 * centimetres for centimetres in law["paper.component.body"].value["first_indent_cm"]]
    choice = " hoặc ".join(f"{figure(indent / 10)} cm" for indent in allowed)
    wrong = []
    for part in parts:
        first = part.look.first_indent
        if first is None:
            continue
        start = first + (part.look.left_indent or 0)
        if not any(abs(indent - wanted) <= INDENT_TOLERANCE_MM for wanted in allowed for indent in {first, start}):
            wrong.append((f"Chữ đầu đoạn lùi vào {figure(start / 10)} cm, phải {choice}.", part))
    yield from _grouped(wrong, f"Trong Word: Paragraph > Indentation > Special: First line, {choice}.")


@rule("BD-04", Level.ERROR, Sees.LOOK)
def paragraph_gap(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Khoảng cách giữa các đoạn văn tối thiểu 6 pt (Mục II, khoản 6 điểm e)."""
    least = law["paper.component.body"].value["gap_pt_min"]
    pairs = _neighbours(form)
    if not pairs:
        yield absent("hai đoạn văn liền nhau")
    gaps = [(_gap(above, below), below) for above, below in pairs]
    if any(gap is None for gap, _ in gaps):
        yield Unanswered("nguồn không cho biết khoảng cách giữa các đoạn")
    wrong = [
        (f"Đoạn văn cách đoạn trên {figure(gap)} pt, phải tối thiểu {figure(least)} pt.", below)
        for gap, below in gaps
        if gap is not None and gap < least - GAP_TOLERANCE_PT
    ]
    yield from _grouped(wrong, f"Trong Word: Paragraph > Spacing > Before (hoặc After): {figure(least)} pt.")


def _neighbours(form: Form) -> list[tuple[Part, Part]]:
    """Body paragraphs that follow each other directly."""
    body = {Component.BODY, Component.KHOAN, Component.DIEU, Component.MUC}
    parts = [part for part in form.parts if part.group == 0]
    return [(above, below) for above, below in pairwise(parts) if above.component in body and below.component in body]


def _gap(above: Part, below: Part) -> float | None:
    """Space between two paragraphs in points, None where the source does not tell both sides."""
    after, before = above.look.space_after, below.look.space_before
    return None if after is None or before is None else after + before


@rule("BD-05", Level.ERROR, Sees.LOOK)
def line_spacing(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Khoảng cách dòng từ dòng đơn đến 1,5 dòng (Mục II, khoản 6 điểm e)."""
    parts = _paragraphs(form)
    yield from _known(parts, lambda part: _lines(part) is not None, "khoảng cách dòng")
    limits = limits_of(law["paper.component.body"].value["line"])
    least, most = map(figure, limits)
    wrong = [
        (f"Khoảng cách dòng {figure(lines)} dòng, phải từ {least} đến {most} dòng.", part)
        for part in parts
        if (lines := _lines(part)) is not None and not within(lines, limits, LINE_TOLERANCE)
    ]
    yield from _grouped(wrong, f"Trong Word: Paragraph > Line spacing: Multiple, từ {least} đến {most}.")


def _lines(part: Part) -> float | None:
    """Line spacing in single lines; an exact height is held against the height of a line of its size."""
    if part.look.line_exact is None:
        return part.look.line_spacing
    size = max((size for size in fact(part, "size") if size), default=None)
    return part.look.line_exact / (SINGLE_LINE * size) if size else None


@rule("BD-06", Level.WARNING)
def end_mark(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Nội dung kết thúc bằng dấu “./.” (các mẫu của Phụ lục III)."""
    mark = law["paper.component.body"].value["end_mark"]
    parts = [part for part in main(form, *CONTENT) if part.text.strip() or part.table]
    if not parts:
        yield absent("nội dung")
    elif not _last_words(parts[-1]).endswith(mark):
        message = f"Nội dung không kết thúc bằng dấu “{mark}”."
        yield fault(parts[-1], message, f"Thêm “{mark}” vào cuối câu cuối cùng của nội dung.")


def _last_words(part: Part) -> str:
    if part.table is None:
        return part.text.rstrip()
    cells = [cell.text.rstrip() for row in part.table.rows for cell in row if cell.text.strip()]
    return cells[-1] if cells else ""
