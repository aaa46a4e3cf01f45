"""What reading and checking a page costs, in a paper of one page and in one of a hundred."""

from __future__ import annotations

import gc
import time
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from bench.rows import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc.law.book import Law
    from cchc.paper.model import Paper

PARTS = 173  # Parts of a report that fill a hundred pages.
GOAL = 1.3
DAY = date(2026, 6, 5)
TEXT = "Ủy ban nhân dân xã tổ chức sơ kết công tác cải cách hành chính theo kế hoạch đã ban hành. " * 4


def rows() -> list[Row]:
    """One row a format: the cost of a page among a hundred against that of a page alone."""
    return [_row(form) for form in ("docx", "pdf", "txt")]


def _row(form: str) -> Row:
    from cchc.law.book import law_book

    law = law_book().on(DAY)
    short, long = _file(form, _paper(1), law), _file(form, _paper(PARTS), law)
    pages = _page_count(_file("pdf", _paper(PARTS), law))
    _cost(short, law, 2)  # Fonts, rules and libraries are loaded once, by whichever paper comes first.
    alone = _cost(short, law, 20)
    among = _cost(long, law, 3) / pages
    name = f"Reading and checking a page of {form.upper()} among {pages}, against one page alone"
    return Row(name, f"{among * 1000:.1f} ms", f"{alone * 1000:.1f} ms", among / alone, GOAL, at_least=False)


def _cost(data: bytes, law: Law, rounds: int) -> float:
    """Seconds to read and check, the middle of several rounds."""
    from cchc.paper.checking import check
    from cchc.paper.files import read_bytes

    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.perf_counter()
        found = read_bytes(data)
        check(found.paper, found.form, law)
        times.append(time.perf_counter() - start)
    return median(times)


def _page_count(pdf: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def _file(form: str, paper: Paper, law: Law) -> bytes:
    from cchc.paper.writers.docx import docx_bytes
    from cchc.paper.writers.pdf import pdf_bytes

    if form == "txt":
        return _text(paper).encode()
    write: Callable[[Paper, Law], bytes] = docx_bytes if form == "docx" else pdf_bytes
    return write(paper, law)


def _paper(parts: int) -> Paper:
    """A report of so many mục, each with four khoản; one mục makes one page with letterhead and signature."""
    from cchc.lib.numerals import to_roman
    from cchc.paper.model import Kind, Level, Paper, Section, Signature, para

    def muc(index: int) -> Section:
        khoan = tuple(Section(Level.KHOAN, f"{number}.", None, (para(TEXT.strip()),)) for number in range(1, 5))
        return Section(Level.MUC, f"{to_roman(index)}.", "KẾT QUẢ THỰC HIỆN", khoan)

    return Paper(
        kind=Kind.BAO_CAO,
        subject="Kết quả công tác cải cách hành chính 6 tháng đầu năm 2026",
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU"),
        number=8,
        symbol="BC-UBND",
        place="Suối Mẫu",
        issued_on=DAY,
        body=tuple(muc(index) for index in range(1, parts + 1)),
        recipients=("Như trên", "Lưu: VT, VHXH"),
        signatures=(Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Lê Văn Cường"),),
    )


def _text(paper: Paper) -> str:
    from cchc.paper.model import Section

    lines = [*paper.issuer_lines, f"Số: 08/{paper.symbol}", "BÁO CÁO", paper.subject or "", ""]
    for section in paper.body:
        if isinstance(section, Section):
            lines.append(f"{section.label} {section.title}")
            lines += [f"{khoan.label} {khoan.text}" for khoan in section.children]
    return "\n".join([*lines, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Cường"])
