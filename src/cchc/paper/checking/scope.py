"""Whose papers the decree governs: state bodies; unions and associations by analogy; the Party never."""

from __future__ import annotations

import re
from enum import Enum

from cchc.law.book import Law
from cchc.paper.checking.findings import Finding, Level
from cchc.paper.checking.registry import Rule
from cchc.paper.checking.texts import has_document
from cchc.paper.form import Component, Form
from cchc.paper.model import Paper


class Scope(Enum):
    """How far the decree applies (phạm vi, đối tượng áp dụng: Điều 1 và Điều 2)."""

    STATE = "state"
    ANALOGY = "analogy"
    PARTY = "party"
    OUT_OF_TIME = "out of time"


OUT_OF_TIME = Scope.OUT_OF_TIME

_REASONS = {
    Scope.PARTY: "Văn bản của Đảng theo quy định về thể thức văn bản của Đảng.",
    Scope.OUT_OF_TIME: "Vào ngày kiểm tra chưa có quy định về thể thức nào có hiệu lực trong sổ pháp luật.",
}
_NOTES = {
    Scope.ANALOGY: "Cơ quan ban hành là tổ chức chính trị - xã hội, xã hội hoặc nghề nghiệp: Nghị định chỉ được "
    "áp dụng tương tự, cùng với quy định riêng của tổ chức; các điểm dưới đây không tính là lỗi.",
    Scope.PARTY: "Văn bản của Đảng không thuộc Nghị định này mà theo quy định về thể thức văn bản của Đảng; "
    "các quy tắc về thể thức không được áp dụng.",
    Scope.OUT_OF_TIME: "Vào ngày kiểm tra chưa có quy định nào về thể thức có hiệu lực trong sổ pháp luật; "
    "hãy chọn ngày khác.",
}
_OWN = "Tổ chức chính trị - xã hội có quy định riêng về điểm này."

PARTY_HEADING = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM$")
PARTY_BODY = re.compile(
    r"^(ĐẢNG (BỘ|UỶ|ỦY)|BAN CHẤP HÀNH ĐẢNG BỘ|BAN THƯỜNG VỤ (ĐẢNG|TỈNH|THÀNH|HUYỆN)"
    r"|(TỈNH|THÀNH|HUYỆN|QUẬN) (UỶ|ỦY)\b|CHI BỘ)"
)
_OF_DOCUMENT = {"HD", "NO", "DT", "TT", "CC", "BD", "ST", "KG", "SG", "NN"}

# Symbols with a slash between kind and body: KH/ĐU (Party), KH/ĐTN (union).
PARTY_SYMBOL = re.compile(r"^[A-ZĐ][A-ZĐa-zđ]*/(ĐU|ĐUX|TU|HU|CB|TW|BTC\w*|BTG\w*|UBKT\w*|VPTW)$")
UNION_BODY = re.compile(
    r"^(ĐOÀN (TNCS|THANH NIÊN)|BCH ĐOÀN|LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN|UBMTTQ|MẶT TRẬN TỔ QUỐC|MTTQ|BAN CÔNG TÁC MẶT TRẬN"
    r"|HỘI (LIÊN HIỆP|NÔNG DÂN|CỰU CHIẾN BINH|KHUYẾN HỌC|CHỮ THẬP ĐỎ)"
    r"|(BAN THƯỜNG TRỰC )?(UỶ|ỦY) BAN (MẶT TRẬN|MTTQ))"
)
UNION_SYMBOL = re.compile(r"^[A-ZĐ][A-ZĐa-zđ]*[-/](MTTQ\w*|ĐTN\w*|CĐCS|LĐLĐ|HPN|HLHPN|HND|HCCB)(-\w+)*$")


def scope_of(paper: Paper, form: Form) -> Scope:
    """How far the decree applies, read from the letterhead; a lost letterhead counts as a state body's."""
    heads = [line.upper() for line in (*paper.superior_lines, *paper.issuer_lines)]
    motto = form.first(Component.QUOC_HIEU)
    headings = [motto.text if motto else "", *paper.unplaced]
    if any(map(PARTY_HEADING.match, map(str.upper, headings))) or any(map(PARTY_BODY.match, heads)):
        return Scope.PARTY
    if PARTY_SYMBOL.match(paper.symbol or ""):
        return Scope.PARTY
    if any(map(UNION_BODY.match, heads)) or UNION_SYMBOL.match(paper.symbol or ""):
        return Scope.ANALOGY
    return Scope.STATE


def excludes(applied: Scope, rule: Rule, form: Form) -> str:
    """Why a rule does not apply at all, or an empty text."""
    if not has_document(form) and rule.id.partition("-")[0] in _OF_DOCUMENT:
        return "Tệp chỉ có phụ lục."
    if applied is Scope.ANALOGY and rule.own:
        return _OWN
    return _REASONS.get(applied, "")


def ceiling(applied: Scope) -> Level:
    """The gravest level that a finding may have."""
    return Level.ERROR if applied is Scope.STATE else Level.WARNING


def notes(applied: Scope, law: Law) -> tuple[Finding, ...]:
    """What is to be said about the scope itself: at most one notice."""
    if applied not in _NOTES:
        return ()
    return (Finding(_NOTES[applied], level=Level.NOTICE, rule="PHAM-VI", citation=_citation(applied, law)),)


def _citation(applied: Scope, law: Law) -> str:
    value = law.get("paper.page.width")
    return f"Điều 2 {value.instrument.name}" if value and applied is not OUT_OF_TIME else ""
