"""TT: kind and subject (Phụ lục I, Phần I, Mục II, khoản 5)."""

from __future__ import annotations

from cchc.law.book import Law
from cchc.lib.vietnamese import same_tone_marks
from cchc.paper.checking.findings import Inapplicable, Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import SHARE_TOLERANCE, fact, figure, judge, limits_of, rule_share, share_of, within
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.checking.texts import absent, asks, main, plain
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import Kind, Paper


@rule("TT-01", Level.ERROR, Sees.BOTH)
def kind_name(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Tên loại: một trong 29 loại, in hoa, cỡ 13–14, đứng, đậm, canh giữa (Mục II, khoản 5)."""
    parts = main(form, Component.TEN_LOAI)
    if paper.kind in (Kind.CONG_VAN, Kind.THU_CONG):
        yield Inapplicable(f"{paper.kind} không ghi tên loại theo quy tắc này")
        return
    if not parts:
        message = "Thiếu tên loại văn bản (và không phải công văn vì không có dòng “V/v …”)."
        yield fault(None, message, "Ghi tên loại văn bản dưới số, ký hiệu, giữa trang.")
        return
    part = parts[0]
    names = {_folded(value.value["name"]) for value in law.topic("paper.kind").values()}
    if _folded(plain(part.text)) not in names:
        yield fault(
            part,
            f"“{plain(part.text)}” không phải tên loại văn bản hành chính ({len(names)} loại).",
            "Chọn đúng tên loại, ví dụ kết luận họp ban hành bằng Thông báo, danh sách là Phụ lục.",
        )
    spec = law["paper.component.ten_loai"].value
    yield from judge(part, spec, "Tên loại")


def _folded(name: str) -> str:
    """A name in which the old and the new place of the tone mark are one."""
    return same_tone_marks(plain(name).upper())


@rule("TT-02", Level.ERROR, Sees.BOTH)
def subject(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Trích yếu: in thường, cỡ 13–14, đứng, đậm, canh giữa, có đường kẻ 1/3–1/2 (Mục II, khoản 5 điểm b)."""
    asked = asks(paper, "trich_yeu", law)
    parts = main(form, Component.TRICH_YEU)
    if not parts:
        if paper.kind is None:
            yield Unanswered("không rõ tên loại văn bản")
        elif asked == "required":
            message = "Thiếu trích yếu nội dung văn bản."
            yield fault(None, message, "Ghi trích yếu ngay dưới tên loại, chữ in thường, đậm.")
        else:
            yield absent("trích yếu theo mẫu của loại này")
        return
    spec = law["paper.component.trich_yeu"].value
    for part in parts:
        yield from judge(part, spec, "Trích yếu")
    yield from _line(parts, form, limits_of(spec["rule"]["ratio"]))


def _line(parts: tuple[Part, ...], form: Form, limits: tuple[float, float]) -> Verdicts:
    part = next((part for part in parts if part.rule), parts[-1])
    share = share_of(limits)
    remedy = f"Trong Word: Insert > Shapes > Line, kẻ đường nét liền dài {share}, đặt cân đối dưới trích yếu."
    if True in fact(parts[-1], "underline"):
        message = "Dưới trích yếu là gạch chân chữ (Underline), không phải đường kẻ."
        yield fault(part, message, remedy, level=Level.WARNING)
    elif part.rule is None:
        missing = fault(part, "Thiếu đường kẻ dưới trích yếu.", remedy, level=Level.WARNING)
        yield missing if part.rule_known else Unanswered("nguồn không cho biết có đường kẻ hay không")
    elif (ratio := rule_share(part, form)) is None:
        yield Unanswered("nguồn không cho biết độ dài đường kẻ")
    elif not within(ratio, limits, SHARE_TOLERANCE):
        message = f"Đường kẻ dưới trích yếu dài {round(ratio * 100)} % dòng chữ, phải {share_of(limits)}."
        yield fault(part, message, remedy, level=Level.WARNING)


@rule("TT-03", Level.ERROR, Sees.BOTH)
def letter_subject(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Công văn: không ghi tên loại; “V/v …” cỡ 12–13, đứng, cách dòng 6 pt (Mục II, khoản 5 điểm b)."""
    parts = main(form, Component.VV)
    if paper.kind is not Kind.CONG_VAN and not parts:
        yield Inapplicable("không phải công văn")
        return
    if named := main(form, Component.TEN_LOAI):
        message = f"Văn bản có cả tên loại “{plain(named[0].text)}” và dòng “V/v”; công văn không ghi tên loại."
        yield fault(named[0], message, "Bỏ tên loại, hoặc bỏ “V/v” và ghi trích yếu dưới tên loại.")
    if not parts:
        yield fault(None, "Công văn thiếu trích yếu “V/v …”.", "Ghi “V/v …” dưới số, ký hiệu, canh giữa.")
        return
    spec = law["paper.component.vv"].value
    if not plain(parts[0].text).startswith(spec["prefix"].strip()):
        yield fault(parts[0], "Trích yếu công văn phải mở đầu bằng “V/v”.", "Ghi “V/v” ở đầu trích yếu.")
    for part in parts:
        yield from judge(part, spec, "Trích yếu công văn")
    yield from _gap(parts[0], spec["before_pt"])


def _gap(part: Part, wanted: float) -> Verdicts:
    before = part.look.space_before
    if before is None:
        yield Unanswered("nguồn không cho biết khoảng cách trước “V/v”")
    elif abs(before - wanted) > 0.5:
        message = f"“V/v” cách dòng trên {figure(before)} pt, phải {figure(wanted)} pt."
        yield fault(part, message, f"Trong Word: Paragraph > Spacing Before: {figure(wanted)} pt.")
