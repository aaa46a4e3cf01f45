"""SG: authority, title and name of the signer (Phụ lục I, Phần I, Mục II, khoản 7; Điều 13)."""

from __future__ import annotations

import re

from cchc.law.book import Law
from cchc.lib.vietnamese import is_upper
from cchc.paper.checking.findings import Finding, Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import judge
from cchc.paper.checking.registry import Sees, rule
from cchc.paper.checking.texts import absent, main, plain
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import At, Kind, Paper, Signature

# Anything written like an authority mark: TM, T/M, K.T, TUQ., Q. before a name in capitals.
MARK = re.compile(
    r"^(T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|T\.M|K\.T|T\.L|T\.U\.Q|TM|KT|TL|TUQ|Q)(\.?)(\s*)(?=\S)", re.IGNORECASE
)
DEPUTY = re.compile(r"^(PHÓ|THỨ TRƯỞNG)\b")
RANK = re.compile(
    r"(?<!\w)(Ông|Bà|Đồng chí|Đ/c|ThS|Th\.S|Thạc sĩ|Thạc sỹ|TS|T\.S|Tiến sĩ|Tiến sỹ|PGS|GS|BS|KS|CN|LS|Cử nhân|Kỹ sư"
    r"|Bác sĩ|Luật sư|NGƯT|NGND|NSƯT|NSND)(?=[.\s:])",
    re.IGNORECASE,
)
# The line ministries decide on ranks in these fields (khoản 7 điểm c).
RANKED_FIELDS = re.compile(
    r"TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|BỆNH VIỆN|TRẠM Y TẾ|TRUNG TÂM Y TẾ|VIỆN|QUÂN SỰ|CÔNG AN|BỘ CHỈ HUY|BIÊN PHÒNG|KHOA HỌC"
)
TWO_SIDED = {Kind.BIEN_BAN, Kind.HOP_DONG, Kind.BAN_GHI_NHO, Kind.BAN_THOA_THUAN, Kind.GIAY_NGHI_PHEP}


@rule("SG-01", Level.ERROR, Sees.BOTH, own=True)
def authority_marks(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Quyền hạn ghi TM., Q., KT., TL., TUQ.; in hoa, đứng, đậm, cỡ 13–14 (khoản 7 điểm b)."""
    parts = main(form, Component.QUYEN_HAN, Component.CHUC_VU)
    if not parts:
        yield absent("quyền hạn, chức vụ của người ký")
    marks: dict[str, str] = law["paper.authority_marks"].value
    for part in parts:
        for line in part.text.splitlines():
            yield from _mark(part, plain(line), marks)
        spec = law[f"paper.component.{part.component}"].value
        yield from judge(part, spec, "Quyền hạn, chức vụ")


def _mark(part: Part, line: str, marks: dict[str, str]) -> Verdicts:
    found = MARK.match(line)
    if not found or (not found[2] and found[1].upper() in {"Q"}):
        return
    letters = re.sub(r"[^A-Za-z]", "", found[1]).upper()
    if f"{found[1]}{found[2]}" not in marks:
        message = f"Quyền hạn ghi “{line}”, phải ghi “{letters}.” trước tên tập thể hoặc chức vụ."
        yield fault(part, message, f"Chỉ dùng: {', '.join(marks)}; cách ghi T/M, K/T là của văn bản Đảng.")
    elif found[3] != " ":
        yield fault(part, f"“{line}”: sau “{letters}.” phải cách một chữ.", f"Ghi “{letters}. …”.")


@rule("SG-02", Level.ERROR, own=True)
def signed_for_head(paper: Paper, form: Form, law: Law) -> Verdicts:
    """KT. đứng trước chức vụ cấp trưởng, dòng dưới là chức vụ cấp phó (khoản 7 điểm b; Điều 13)."""
    if not any(each.title or each.authority for each in paper.signatures):
        yield absent("chức vụ của người ký")
        return
    for signature in paper.signatures:
        yield from _deputy(signature, paper)


def _deputy(signature: Signature, paper: Paper) -> Verdicts:
    at = At("", paper.lines.get("signature"), " / ".join((*signature.authority, signature.title or "")))
    title = plain(signature.title or "").upper()
    marks = [plain(line).upper() for line in signature.authority]
    for_head = [line for line in marks if re.match(r"KT\b|K/T", line)]
    remedy = "Ghi “KT. CHỦ TỊCH”, dòng dưới “PHÓ CHỦ TỊCH”."
    if for_head:
        head = re.sub(r"^(KT\.?|K/T)\s*", "", for_head[-1])
        if not head or DEPUTY.match(head):
            yield Finding(f"Sau “KT.” phải là chức vụ của cấp trưởng, không phải “{head}”.", remedy, at)
        if not DEPUTY.match(title):
            message = f"Dưới dòng ký thay (KT.) phải là chức vụ của cấp phó, đang là “{title or 'để trống'}”."
            yield Finding(message, remedy, at)
    elif DEPUTY.match(title) and paper.kind not in TWO_SIDED and not any(line.startswith("TUQ") for line in marks):
        message = f"Cấp phó (“{title}”) ký mà không có dòng “KT.” cùng chức vụ của cấp trưởng."
        yield Finding(message, remedy, at)


@rule("SG-03", Level.ERROR, Sees.BOTH)
def signer_name(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Họ tên: in thường, đậm; không ghi học hàm, học vị, danh hiệu trước họ tên (khoản 7 điểm c)."""
    parts = [part for part in main(form, Component.HO_TEN) if part.text.strip(" .…")]
    if not parts:
        yield Unanswered("chưa có họ tên người ký")
    heads = " ".join((*paper.superior_lines, *paper.issuer_lines)).upper()
    for part in parts:
        name = plain(part.text)
        if found := RANK.match(name):
            message = f"Trước họ tên người ký có “{found[1]}”; không ghi học hàm, học vị, danh hiệu, xưng hô."
            if RANKED_FIELDS.search(heads):
                message += " Riêng lực lượng vũ trang, giáo dục, y tế, khoa học do bộ quản lý ngành quy định."
                yield fault(part, message, "Kiểm tra quy định của bộ quản lý ngành.", level=Level.NOTICE)
            else:
                yield fault(part, message, "Chỉ ghi họ, chữ đệm và tên.")
        if is_upper(name):
            message = f"Họ tên người ký “{name}” viết in hoa toàn bộ, phải viết chữ in thường."
            yield fault(part, message, "Chỉ viết hoa chữ cái đầu các âm tiết.")
        spec = law["paper.component.ho_ten"].value
        yield from judge(part, {**spec, "upper": None}, "Họ tên người ký")


@rule("SG-04", Level.WARNING, Sees.LOOK)
def signature_page(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Không để trang cuối chỉ có khối chữ ký (thông lệ)."""
    if form.page_count == 1:
        yield absent("trang thứ hai")
    elif form.signature_alone is None:
        yield Unanswered("nguồn không cho biết khối chữ ký nằm ở trang nào")
    elif form.signature_alone:
        yield Finding(
            "Trang cuối chỉ có khối chữ ký, không có nội dung.",
            "Chỉnh khoảng cách dòng hoặc câu chữ để ít nhất hai dòng nội dung sang cùng trang với chữ ký.",
        )
