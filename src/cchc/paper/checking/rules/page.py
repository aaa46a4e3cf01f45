"""PG: paper size, margins, font, colour and page number (Phụ lục I, Phần I, Mục I)."""

from __future__ import annotations

from collections import Counter

from cchc.law.book import Law
from cchc.paper.checking import fonts
from cchc.paper.checking.findings import Finding, Inapplicable, Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import ALIGNMENTS, SIZE_TOLERANCE, fact, figure, limits_of, span_of, within
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.form import Component, Form, NumberPlace, PageGeometry, PageNumber
from cchc.paper.model import Paper

NO_PAGES = Unanswered("nguồn không có trang")
COLOURED = {Component.KHAN, Component.LUU_HANH}
# No page of 13-point type at single spacing holds so many letters, so a longer paper surely has a second page.
LETTERS_OF_ONE_PAGE = 6000


@rule("PG-01", Level.ERROR, Sees.LOOK)
def paper_size(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Khổ giấy A4 (Phụ lục I, Phần I, Mục I, khoản 1)."""
    if not form.pages:
        yield NO_PAGES
    wanted = sorted((law["paper.page.width"].value, law["paper.page.height"].value))
    tolerance = law["paper.page.tolerance"].value
    for sides in dict.fromkeys(tuple(sorted((page.width, page.height))) for page in form.pages):
        if any(abs(side - right) > 2 * tolerance for side, right in zip(sides, wanted, strict=True)):
            yield Finding(
                f"Khổ giấy {figure(sides[0])} × {figure(sides[1])} mm, phải là A4 ({wanted[0]} × {wanted[1]} mm).",
                "Trong Word: Layout (Bố trí) > Size > A4, áp dụng cho toàn văn bản.",
            )


@rule("PG-02", Level.NOTICE, Sees.LOOK)
def orientation(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Trang ngang chỉ khi có bảng, biểu (Phụ lục I, Phần I, Mục I, khoản 2)."""
    if not form.pages:
        yield NO_PAGES
    if any(page.landscape and not page.has_table for page in form.pages):
        yield Finding(
            "Có trang đặt ngang mà không có bảng, biểu.",
            "Trong Word: Layout > Orientation > Portrait; chỉ đặt ngang trang có bảng, biểu không tách thành phụ lục.",
        )


@rule("PG-03", Level.ERROR, Sees.LOOK)
def margin_top(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Lề trên 20–25 mm (Phụ lục I, Phần I, Mục I, khoản 3)."""
    yield from _margin("top", "Lề trên", form, law)


@rule("PG-04", Level.ERROR, Sees.LOOK)
def margin_bottom(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Lề dưới 20–25 mm (Phụ lục I, Phần I, Mục I, khoản 3)."""
    yield from _margin("bottom", "Lề dưới", form, law)


@rule("PG-05", Level.ERROR, Sees.LOOK)
def margin_left(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Lề trái 30–35 mm (Phụ lục I, Phần I, Mục I, khoản 3)."""
    yield from _margin("left", "Lề trái", form, law)


@rule("PG-06", Level.ERROR, Sees.LOOK)
def margin_right(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Lề phải 15–20 mm (Phụ lục I, Phần I, Mục I, khoản 3)."""
    yield from _margin("right", "Lề phải", form, law)


def _margin(side: str, name: str, form: Form, law: Law) -> Verdicts:
    """One finding for each wrong width of a margin, whatever the number of its sections."""
    if not form.pages:
        yield NO_PAGES
    limits = limits_of(law[f"paper.page.margin_{side}"].value)
    tolerance = law["paper.page.tolerance"].value
    widths = Counter(_width(page, side) for page in form.pages)
    for width, times in widths.items():
        if width is None:
            yield Unanswered(f"nguồn không cho biết {name.lower()}")
        elif not within(width, limits, tolerance):
            yield Finding(
                f"{name} {figure(width)} mm, phải từ {span_of(limits, 'mm')}.",
                f"Trong Word: Layout > Margins > Custom Margins, đặt {name.lower()} {span_of(limits, 'mm')}.",
                times=times,
            )


def _width(page: PageGeometry, side: str) -> float | None:
    width: float | None = getattr(page, side)
    return None if width is None else round(width, 1)


@rule("PG-07", Level.ERROR, Sees.LOOK)
def font(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Phông chữ Times New Roman (Phụ lục I, Phần I, Mục I, khoản 4)."""
    wanted = law["paper.page.font"].value
    found = fonts.used(form)
    if not found:
        yield Unanswered("nguồn không cho biết phông chữ")
    for family, places in found.items():
        if family == wanted:
            continue
        at, times = (places[0] if places else None), max(len(places), 1)
        if family in fonts.METRIC_COMPATIBLE:
            message = f"Văn bản dùng phông {family}, có cùng kích thước chữ với {wanted}, thay cho {wanted}."
            yield fault(None, message, f"Cài phông {wanted} trên máy rồi tạo lại tệp.", level=Level.NOTICE)
        elif family in fonts.SYMBOLS:
            message = f"Có dấu đầu dòng dùng phông ký hiệu {family}, không phải {wanted}."
            yield fault(at, message, "Thay bằng dấu gạch ngang (-) gõ từ bàn phím.", level=Level.NOTICE, times=times)
        else:
            message = f"Có chữ dùng phông {family}, phải là {wanted}."
            yield fault(at, message, f"Chọn đoạn chữ đó và đặt phông {wanted}.", times=times)


@rule("PG-08", Level.ERROR, Sees.LOOK)
def colour(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Chữ màu đen (Phụ lục I, Phần I, Mục I, khoản 4)."""
    black = law["paper.page.color"].value
    parts = [part for part in form.parts if part.component not in COLOURED]
    wrong = [part for part in parts if fact(part, "color") - {None, black}]
    if not wrong and (not parts or any(None in fact(part, "color") for part in parts)):
        yield Unanswered("nguồn không cho biết màu chữ")
    if wrong:
        shades = sorted(set().union(*(fact(part, "color") for part in wrong)) - {None, black})
        yield fault(
            wrong[0],
            f"Có chữ không phải màu đen (mã màu {', '.join(shades)}).",
            "Chọn đoạn chữ đó, Home > Font Color > Automatic (màu đen).",
            times=len(wrong),
        )


@rule("PG-09", Level.ERROR)
def character_set(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Bộ mã ký tự Unicode TCVN 6909:2001, dựng sẵn (Phụ lục I, Phần I, Mục I, khoản 4)."""
    if legacy := sorted({family for family in fonts.names(form) if fonts.is_legacy(family)}):
        yield Finding(
            f"Văn bản dùng phông của bảng mã cũ ({', '.join(legacy)}), không phải Unicode.",
            "Chuyển mã sang Unicode (ví dụ bằng Unikey: Công cụ > Chuyển mã), rồi đặt phông Times New Roman.",
        )
    if not form.nfc:
        yield Finding(
            "Văn bản có chữ Unicode tổ hợp (dấu rời khỏi chữ), không phải dựng sẵn.",
            "Trong Unikey: chuyển mã từ Unicode tổ hợp sang Unicode (dựng sẵn), và gõ bằng bảng mã Unicode.",
            level=Level.WARNING,
        )


@rule("PG-10", Level.ERROR, Sees.LOOK)
def page_number(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Số trang canh giữa ở lề trên, không hiện ở trang đầu (Phụ lục I, Phần I, Mục I, khoản 7)."""
    found = form.page_number
    if found is None:
        yield NO_PAGES if not form.pages else Unanswered("nguồn không cho biết số trang")
    elif found.place is NumberPlace.NONE:
        yield from _missing_number(form)
    else:
        yield from _shown_number(found, law)


def _missing_number(form: Form) -> Verdicts:
    letters = sum(len(part.text) for part in form.parts)
    if form.page_count == 1:
        yield Inapplicable("văn bản có một trang")
    elif form.page_count or letters > LETTERS_OF_ONE_PAGE:
        yield Finding(
            "Văn bản có nhiều trang nhưng không đánh số trang.",
            "Trong Word: Insert > Page Number > Top of Page > Plain Number 2, đánh dấu Different First Page.",
        )
    else:
        yield Unanswered("nguồn không cho biết văn bản có mấy trang")


def _shown_number(found: PageNumber, law: Law) -> Verdicts:
    spec = law["paper.page_number"].value
    limits = limits_of(spec["size"])
    wrong = []
    if found.place is not NumberPlace.HEADER:
        wrong.append("đang ở chân trang (phải ở lề trên)")
    if found.align is None:
        yield Unanswered("nguồn không cho biết cách canh số trang")
    elif found.align != spec["align"]:
        wrong.append(f"đang {ALIGNMENTS[found.align]} (phải canh giữa)")
    if found.look.size is None:
        yield Unanswered("nguồn không cho biết cỡ chữ số trang")
    elif not within(found.look.size, limits, SIZE_TOLERANCE):
        wrong.append(f"cỡ chữ {figure(found.look.size)} (phải {span_of(limits)})")
    if found.look.italic or found.look.bold:
        wrong.append("phải là kiểu chữ đứng, không đậm")
    if found.on_first:
        wrong.append("hiện cả ở trang đầu (trang đầu không hiển thị)")
    if wrong:
        yield Finding(
            f"Số trang: {'; '.join(wrong)}.",
            "Trong Word: Insert > Page Number > Top of Page > Plain Number 2, đánh dấu Different First Page, cỡ chữ "
            f"{span_of(limits)}.",
        )


@rule("PG-11", Level.WARNING, Sees.LOOK)
def annex_page_number(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Số trang của từng phụ lục được đánh riêng (Phụ lục I, Phần I, Mục III, khoản 1 điểm đ)."""
    together = [number for number, annex in enumerate(paper.annexes, 1) if not annex.separate]
    if not together:
        yield Inapplicable("văn bản không có phụ lục")
        return
    if not form.pages or form.source == "pdf":
        yield Unanswered("nguồn không cho biết số trang của phụ lục")
        return
    restarted = _restarted(form)
    for number in together:
        if number not in restarted:
            yield Finding(
                f"Phụ lục “{paper.annexes[number - 1].title}” không đánh số trang riêng từ 1.",
                "Trong Word: đặt Section Break (Next Page) trước phụ lục, Page Number > Format > Start at: 1.",
            )


def _restarted(form: Form) -> set[int]:
    """Numbers of the annexes whose pages begin at 1; where a file does not say whose pages they are, in order."""
    if any(page.group for page in form.pages):
        return {page.group for page in form.pages if page.restart == 1}
    return set(range(1, 1 + sum(page.restart == 1 for page in form.pages[1:])))
