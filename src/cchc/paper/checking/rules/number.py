"""NO: number and symbol (Phụ lục I, Phần I, Mục II, khoản 3; Điều 15; Phụ lục III, Mục I)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.law.book import Law
from cchc.paper.checking.context import CheckContext, Registered
from cchc.paper.checking.findings import Finding, Inapplicable, Level, Unanswered, Verdicts, fault
from cchc.paper.checking.measures import judge
from cchc.paper.checking.registry import Sees, rule, rule_in_context
from cchc.paper.checking.texts import UNKNOWN_KIND, absent, asks, kind_law, main, plain
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import Kind, Paper

BLANK = r"[\s….·_]*"
PRINTED = re.compile(
    rf"^Số(?P<colon>\s*:?)\s*(?:(?P<number>\d+)|{BLANK})(?P<slash>\s*/\s*)(?:(?P<year>\d{{4}})\s*/\s*)?(?P<symbol>.+)$"
)
GROUP = re.compile(r"^[A-ZĐÂĂÊÔƠƯ0-9&]+$")
REMEDY = "Ghi theo mẫu “Số: 05/KH-UBND”: dấu hai chấm sau chữ Số, dấu / giữa số và ký hiệu, dấu - không cách chữ."


@rule("NO-01", Level.ERROR, Sees.BOTH, own=True)
def number_line(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Số, ký hiệu: cỡ 13, đứng, đúng mẫu, số nhỏ hơn 10 thêm số 0 phía trước (Mục II, khoản 3)."""
    parts = main(form, Component.SO_KY_HIEU)
    if not parts:
        needless = asks(paper, "so_ky_hieu", law) in ("optional", "never")
        missing = fault(None, "Thiếu số, ký hiệu của văn bản.", REMEDY)
        yield absent("số, ký hiệu theo mẫu của loại này") if needless else missing
        return
    part = parts[0]
    if wrong := list(_defects(plain(part.text), law)):
        yield fault(part, f"Số, ký hiệu “{plain(part.text)}”: {'; '.join(wrong)}.", REMEDY)
    elif doubts := [message for message in _doubts(plain(part.text), law) if message]:
        yield fault(part, " ".join(doubts), REMEDY, level=Level.WARNING)
    spec = law["paper.component.so_ky_hieu"].value
    yield from judge(part, spec, "Số, ký hiệu")


def _defects(text: str, law: Law) -> Iterator[str]:
    found = PRINTED.match(text)
    if not found:
        yield "không theo mẫu “Số: <số>/<ký hiệu>”"
        return
    if found["colon"] != ":":
        yield "sau chữ “Số” phải có dấu hai chấm, viết liền"
    number = found["number"]
    if number and len(number) == 1:
        yield f"số nhỏ hơn {law['paper.number.pad_below'].value} phải thêm số 0 phía trước"
    symbol = found["symbol"]
    if re.search(r"\s", symbol):
        yield "không để cách chữ trong ký hiệu"
    if "–" in symbol or "—" in symbol:
        yield "giữa các nhóm chữ viết tắt phải là dấu gạch nối (-)"
    groups = re.split(r"\s*[-–—]\s*", symbol.strip())
    kinds = {value.value["symbol"] for value in law.topic("paper.kind").values() if value.value.get("symbol")}
    if not all(GROUP.match(group) or group in kinds for group in groups):
        yield "ký hiệu phải gồm các nhóm chữ viết tắt in hoa, nối nhau bằng dấu gạch nối"
    elif len(groups) < 2 and groups[0] in kinds:
        yield "thiếu chữ viết tắt tên cơ quan sau tên loại"


def _doubts(text: str, law: Law) -> Iterator[str]:
    """What the wording of the decree leaves open or a stamp by hand brings about."""
    found = PRINTED.match(text)
    if found and found["number"] and found["slash"] != "/":
        yield f"Số, ký hiệu “{text}” có khoảng cách quanh dấu /; phải viết liền."
    yield _needless_zero(text, law)
    yield _one_group(text)


def _needless_zero(text: str, law: Law) -> str:
    found = PRINTED.match(text)
    number = found["number"] if found else None
    if number and number.startswith("0") and int(number) >= law["paper.number.pad_below"].value:
        least = law["paper.number.pad_below"].value
        return f"Số “{number}” có số 0 thừa ở trước; chỉ số nhỏ hơn {least} mới thêm số 0."
    return ""


def _one_group(text: str) -> str:
    """Offices without units of their own print one group; the decree asks for two."""
    found = PRINTED.match(text)
    if found and not re.search(r"[-–—]", found["symbol"]):
        return f"Ký hiệu “{found['symbol']}” chỉ có một nhóm chữ viết tắt; mẫu có hai nhóm nối bằng dấu gạch nối."
    return ""


def _symbol(form: Form) -> tuple[Part, str] | None:
    """The part of the number line and its symbol, without spaces."""
    for part in main(form, Component.SO_KY_HIEU):
        if found := PRINTED.match(plain(part.text)):
            return part, re.sub(r"\s", "", found["symbol"])
    return None


def _first_group(symbol: str) -> str:
    return re.split(r"[-–—/]", symbol)[0]


@rule("NO-02", Level.ERROR, own=True)
def symbol_of_kind(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Chữ viết tắt tên loại trong ký hiệu đúng với tên loại (Phụ lục III, Mục I)."""
    if paper.kind is None:
        yield UNKNOWN_KIND
    found = _symbol(form)
    wanted = kind_law(paper.kind, law).get("symbol") if paper.kind else None
    if paper.kind and not wanted:
        yield Inapplicable("loại văn bản này không có chữ viết tắt tên loại")
    elif found is None:
        yield Unanswered("không đọc được ký hiệu")
    elif wanted and _first_group(found[1]) != wanted:
        yield fault(
            found[0],
            f"Ký hiệu “{found[1]}” không mở đầu bằng “{wanted}”, chữ viết tắt của {paper.kind}.",
            f"Ghi ký hiệu theo mẫu “{wanted}-<chữ viết tắt tên cơ quan>”, ví dụ “{wanted}-UBND”.",
        )


@rule("NO-03", Level.ERROR, own=True)
def symbol_of_letter(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Ký hiệu công văn gồm tên cơ quan và đơn vị soạn thảo, không có chữ viết tắt tên loại (Mục II, khoản 3 điểm b)."""
    if paper.kind is not Kind.CONG_VAN:
        yield Inapplicable("không phải công văn")
        return
    found = _symbol(form)
    if found is None:
        yield Unanswered("không đọc được ký hiệu")
        return
    kinds = {value.value["symbol"] for value in law.topic("paper.kind").values() if value.value.get("symbol")}
    if _first_group(found[1]) in kinds | {"CV"}:
        yield fault(
            found[0],
            f"Ký hiệu công văn “{found[1]}” có chữ viết tắt tên loại “{_first_group(found[1])}”.",
            "Ghi chữ viết tắt tên cơ quan rồi đến đơn vị soạn thảo, ví dụ “UBND-VHXH”.",
        )


@rule("NO-04", Level.WARNING, own=True)
def year_in_symbol(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Văn bản hành chính không ghi năm trong số, ký hiệu (Mục V, dòng 3)."""
    parts = main(form, Component.SO_KY_HIEU)
    if not parts:
        yield Unanswered("văn bản không có dòng số, ký hiệu")
        return
    found = PRINTED.match(plain(parts[0].text))
    if found and found["year"]:
        yield fault(
            parts[0],
            f"Số, ký hiệu có ghi năm {found['year']}, là cách ghi của văn bản quy phạm pháp luật.",
            "Bỏ năm trong số, ký hiệu; nếu là văn bản quy phạm pháp luật thì theo quy định riêng về loại văn bản đó.",
        )


@rule_in_context("NO-05", Level.ERROR, own=True)
def unique_number(paper: Paper, form: Form, law: Law, context: CheckContext) -> Verdicts:
    """Số và ký hiệu là duy nhất trong năm, đánh liên tục (Điều 15, khoản 1)."""
    if context.register is None:
        yield Unanswered("cần sổ đăng ký văn bản đi của cơ quan")
    elif paper.number is None or paper.symbol is None or paper.issued_on is None:
        yield Unanswered("văn bản chưa có đủ số, ký hiệu và ngày")
    else:
        series = [each for each in context.register if _same_series(each, paper, context)]
        yield from _in_series(series, paper, law)


def _same_series(each: Registered, paper: Paper, context: CheckContext) -> bool:
    same_year = paper.issued_on is not None and each.issued_on.year == paper.issued_on.year
    return same_year and (context.common_series or each.symbol == paper.symbol)


def _in_series(series: list[Registered], paper: Paper, law: Law) -> Verdicts:
    number = paper.number or 0
    if any(each.number == number and each.symbol == paper.symbol for each in series):
        yield Finding(
            f"Số {number}/{paper.symbol} đã cấp cho một văn bản khác trong năm.",
            "Xem sổ đăng ký văn bản đi và cấp số tiếp theo.",
        )
    taken = {each.number for each in series} | {number}
    missing = sorted(set(range(law["paper.number.first"].value, number)) - taken)
    if missing:
        yield Finding(
            f"Trước số {number}/{paper.symbol} còn bỏ trống số {_listed(missing)}.",
            "Kiểm tra sổ đăng ký: số văn bản phải liên tục từ 01 trong năm.",
            level=Level.NOTICE,
        )


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(f"{number:02d}" for number in numbers[:5])
    return f"{shown} … (tất cả {len(numbers)} số)" if len(numbers) > 5 else shown
