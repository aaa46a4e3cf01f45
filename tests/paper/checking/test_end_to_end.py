"""A Word file with one known fault, read and checked: exactly that rule is found; our own files are clean."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from cchc.paper.checking import Level, Report, check
from cchc.paper.files import read_bytes
from cchc.paper.model import Paper
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper.checking import papers
from tests.paper.checking.breaking import law

Edit = Callable[[Any], None]


def checked(paper: Paper, edit: Edit | None = None) -> Report:
    """The report on our Word file of the paper after someone's hand in Word."""
    document = Document(BytesIO(docx_bytes(paper, law())))
    if edit:
        edit(document)
    saved = BytesIO()
    document.save(saved)
    recognised = read_bytes(saved.getvalue(), "van-ban.docx")
    return check(recognised.paper, recognised.form, law())


def paragraphs(document: Any) -> list[Any]:
    """Every paragraph of the file, those in tables included."""
    tables = [each for table in document.tables for row in table.rows for cell in row.cells for each in cell.paragraphs]
    return [*document.paragraphs, *tables]


def paragraph(document: Any, start: str) -> Any:
    return next(each for each in paragraphs(document) if each.text.startswith(start))


def runs(start: str, change: Callable[[Any], None]) -> Edit:
    def edit(document: Any) -> None:
        for run in paragraph(document, start).runs:
            change(run)

    return edit


def formats(start: str, change: Callable[[Any], None]) -> Edit:
    return lambda document: change(paragraph(document, start).paragraph_format)


def retype(start: str, old: str, new: str) -> Edit:
    """Type ``new`` over ``old`` in a paragraph of one visible run."""

    def edit(document: Any) -> None:
        run = next(each for each in paragraph(document, start).runs if old in each.text)
        run.text = run.text.replace(old, new)

    return edit


def sections(change: Callable[[Any], None]) -> Edit:
    def edit(document: Any) -> None:
        for section in document.sections:
            change(section)

    return edit


def to_footer(document: Any) -> None:
    """Move the page number from the header into the footer."""
    section = document.sections[0]
    section.footer.is_linked_to_previous = False
    number = section.header.paragraphs[0]._element
    section.header.add_paragraph()
    section.footer._element.insert(0, number)


CASES: list[tuple[str, Level, Edit]] = [
    ("PG-05", Level.ERROR, sections(lambda section: setattr(section, "left_margin", Mm(25)))),
    ("PG-03", Level.ERROR, sections(lambda section: setattr(section, "top_margin", Mm(15)))),
    ("PG-07", Level.ERROR, runs("Ủy ban nhân dân xã xây dựng", lambda run: _font(run, "Arial"))),
    ("PG-08", Level.ERROR, runs("Trên đây", lambda run: setattr(run.font.color, "rgb", RGBColor(0, 0, 255)))),
    ("PG-10", Level.ERROR, to_footer),
    ("HD-01", Level.ERROR, runs("CỘNG HÒA", lambda run: setattr(run.font, "bold", False))),
    ("HD-02", Level.ERROR, retype("Độc lập", " - ", " – ")),
    ("HD-03", Level.ERROR, runs("Độc lập", lambda run: setattr(run.font, "underline", True))),
    ("HD-05", Level.ERROR, runs("XÃ TÂN HÒA TRUNG", lambda run: setattr(run.font, "bold", False))),
    ("NO-01", Level.ERROR, retype("Số:", "87/KH-UBND", "7/KH-UBND")),
    ("NO-02", Level.ERROR, retype("Số:", "KH-UBND", "BC-UBND")),
    ("DT-01", Level.ERROR, runs("Tân Hòa Trung, ngày", lambda run: setattr(run.font, "italic", False))),
    ("TT-01", Level.ERROR, runs("KẾ HOẠCH", lambda run: setattr(run.font, "size", Pt(16)))),
    ("TT-02", Level.ERROR, runs("Sơ kết công tác", lambda run: setattr(run.font, "italic", True))),
    ("BD-01", Level.ERROR, runs("Trên đây", lambda run: setattr(run.font, "size", Pt(12)))),
    ("BD-02", Level.ERROR, formats("Trên đây", lambda it: setattr(it, "alignment", WD_ALIGN_PARAGRAPH.LEFT))),
    ("BD-03", Level.ERROR, formats("Trên đây", lambda it: setattr(it, "first_line_indent", Mm(20)))),
    ("BD-05", Level.ERROR, formats("Trên đây", lambda it: setattr(it, "line_spacing", 2.0))),
    ("BD-06", Level.WARNING, retype("Trên đây", "./.", ".")),
    ("ST-01", Level.ERROR, retype("đ)", "đ)", "e)")),
    ("ST-02", Level.ERROR, retype("II.", "II.", "III.")),
    ("SG-01", Level.ERROR, retype("TM.", "TM.", "T/M")),
    ("SG-03", Level.ERROR, retype("Nguyễn Văn An", "Nguyễn", "ThS. Nguyễn")),
    ("NN-01", Level.ERROR, runs("Nơi nhận", lambda run: setattr(run.font, "size", Pt(14)))),
    ("NN-02", Level.ERROR, retype("- Lưu", "Lưu: VT, VHXH", "Lưu VP")),
    ("VH-03", Level.WARNING, retype("Ủy ban nhân dân xã xây dựng", "Ủy ban nhân dân", "Ủy Ban Nhân Dân")),
]


def _font(run: Any, name: str) -> None:
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        fonts.attrib[key] = name
    run.font.name = name


@pytest.mark.parametrize(("rule", "level", "edit"), CASES, ids=[rule for rule, _, _ in CASES])
def test_one_fault_in_word_is_one_finding(rule: str, level: Level, edit: Edit) -> None:
    result = checked(papers.plan(), edit)

    assert [(each.rule, each.level) for each in result.findings] == [(rule, level)]


@pytest.mark.parametrize(
    "paper", [papers.plan(), papers.decision(), papers.letter(), papers.minutes(), papers.with_annexes(2)]
)
def test_our_own_word_files_have_no_finding(paper: Paper) -> None:
    assert checked(paper).findings == ()


@pytest.mark.parametrize(
    "paper", [papers.plan(), papers.decision(), papers.letter(), papers.minutes(), papers.with_annexes(2)]
)
def test_our_own_pdf_files_have_at_most_the_notice_of_the_shipped_face(paper: Paper) -> None:
    recognised = read_bytes(pdf_bytes(paper, law()), "van-ban.pdf")
    result = check(recognised.paper, recognised.form, law())

    assert [(each.rule, each.level) for each in result.findings] in ([], [("PG-07", Level.NOTICE)])
