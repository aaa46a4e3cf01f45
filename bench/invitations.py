"""The one-page invitation that all tools are measured on: as a paper, as HTML, as a template of docxtpl."""

from __future__ import annotations

from datetime import date
from html import escape

from cchc.law.book import Law, law_book
from cchc.paper.form import Component, Part
from cchc.paper.layout import layout
from cchc.paper.model import Kind, Paper, Signature, para

DAY = date(2026, 6, 5)
_STYLE = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font-family: "Times New Roman", "Liberation Serif"; margin: 0; line-height: 1.2 }
p { margin: 0 } table { width: 100%; border-spacing: 0 } td { vertical-align: top; padding: 0 }
hr { border: 0; border-top: 1px solid black; margin: 2pt auto }
"""


def law() -> Law:
    return law_book().on(DAY)


def guests(count: int) -> list[str]:
    """Guests whose names and villages all differ."""
    return [f"Ông Nguyễn Văn {index}, Trưởng thôn số {index}" for index in range(1, count + 1)]


def papers(count: int) -> list[Paper]:
    return [paper(guest) for guest in guests(count)]


def paper(guest: str) -> Paper:
    """An invitation of an invented commune (form 1.7)."""
    lines = (
        f"Ủy ban nhân dân xã Đông Hà trân trọng kính mời: {guest}",
        "Tới dự Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026.",
        "Chủ trì: Ông Lê Văn Cường, Chủ tịch Ủy ban nhân dân xã.",
        "Thời gian: 08 giờ 00 phút, ngày 26 tháng 6 năm 2026 (thứ Sáu).",
        "Địa điểm: Hội trường Ủy ban nhân dân xã Đông Hà.",
        "Đề nghị đại biểu đến dự đúng thành phần và thời gian./.",
    )
    return Paper(
        kind=Kind.GIAY_MOI,
        subject="Dự Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026",
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ ĐÔNG HÀ"),
        number=21,
        symbol="GM-UBND",
        place="Đông Hà",
        issued_on=DAY,
        body=tuple(map(para, lines)),
        recipients=("Các đại biểu được mời", "Lưu: VT, VHXH"),
        signatures=(Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Lê Văn Cường"),),
    )


def html(paper: Paper) -> str:
    """The same page as HTML: the same words, sizes, weights and lines."""
    parts = layout(paper, law()).parts
    head = [part for part in parts if (part.row or "").startswith("letterhead")]
    foot = [part for part in parts if (part.row or "").startswith("sign")]
    middle = "".join(_html(part) for part in parts if part.row is None)
    body = f"{_two_columns(head, _RIGHT_HEAD, 40)}{middle}{_two_columns(foot, _RIGHT_FOOT, 46)}"
    title = escape(paper.subject or "")
    return f'<html lang="vi"><head><title>{title}</title><style>{_STYLE}</style></head><body>{body}</body></html>'


_RIGHT_HEAD = {Component.QUOC_HIEU, Component.TIEU_NGU, Component.DIA_DANH}
_RIGHT_FOOT = {Component.QUYEN_HAN, Component.CHUC_VU, Component.HO_TEN}


def _two_columns(parts: list[Part], right: set[Component], share: int) -> str:
    cells = [[part for part in parts if (part.component in right) is side] for side in (False, True)]
    left, other = ("".join(map(_html, cell)) for cell in cells)
    return f'<table><tr><td style="width:{share}%">{left}</td><td>{other}</td></tr></table>'


def _html(part: Part) -> str:
    look = part.look
    style = (
        f"font-size:{look.size}pt;text-align:{look.align};margin-top:{look.space_before}pt;"
        f"text-indent:{max(look.first_indent or 0, 0)}mm;"
        f"font-weight:{'bold' if look.bold else 'normal'};font-style:{'italic' if look.italic else 'normal'}"
    )
    rule = f'<hr style="width:{part.rule.length}mm">' if part.rule else ""
    return f'<p style="{style}">{escape(part.text)}</p>{rule}'


def template() -> bytes:
    """Our own DOCX of the page with the guest left open, as docxtpl fills it."""
    from cchc.paper.writers.docx import docx_bytes

    return docx_bytes(paper("{{ guest }}"), law())
