"""Files that are honest in form and too heavy for any machine: refused in bounded time, and the next file is read."""

from __future__ import annotations

import zlib
from datetime import date

import pytest

from cchc.law.book import law_book
from cchc.lib.errors import UnusableFile
from cchc.paper.files import read_bytes
from cchc.paper.model import Kind, Paper
from cchc.paper.readers import limits
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper.readers.word_files import p, word_file

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
WORDS = b"BT /F1 12 Tf 72 700 Td (hello) Tj ET "


def pdf(page_content: bytes, form: bytes = b"", filters: bytes = b"", times: int = 1) -> bytes:
    """One page whose content stream stands ``times`` times, with a form that may draw itself."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[" + b"4 0 R " * times + b"]"
        b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>",
        stream(page_content, filters),
        FONT,
        stream(form, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, item) for number, item in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def stream(data: bytes, facts: bytes) -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), facts, data)


def refusal(data: bytes) -> str:
    with pytest.raises(UnusableFile) as caught:
        read_bytes(data)
    assert caught.value.remedy
    return caught.value.message


def good_pdf() -> bytes:
    day = date(2023, 6, 12)
    return pdf_bytes(Paper(kind=Kind.THONG_BAO, subject="Lịch họp", issued_on=day), law_book().on(day))


@pytest.mark.slow
@pytest.mark.timeout(100)
@pytest.mark.parametrize(
    "heavy",
    [
        pdf(WORDS + b"/X Do", form=b"/X Do /X Do"),
        pdf(zlib.compress(b"%" * 90 * limits.MEGABYTE, 9), filters=b"/Filter/FlateDecode", times=60),
        pdf(
            zlib.compress(zlib.compress(b"%" * 400 * limits.MEGABYTE, 9), 9),
            filters=b"/Filter[/FlateDecode%\n/FlateDecode]",
        ),
    ],
    ids=["form that draws itself twice", "one stream sixty times", "packed twice behind a comment"],
)
def test_a_pdf_that_swells_inside_the_engine_is_stopped_and_the_next_is_read(heavy: bytes) -> None:
    assert "quá nặng" in refusal(heavy)
    assert read_bytes(good_pdf()).paper.subject == "Lịch họp"


def test_a_text_of_too_many_lines_is_refused() -> None:
    assert refusal(("Điều 1. Việc\n" * (limits.MAX_ITEMS + 1)).encode()) == "Văn bản quá dài."


def test_a_text_of_too_many_letters_is_refused() -> None:
    assert refusal(("kế hoạch " * 10 + "\n").encode() * (limits.MAX_TEXT_CHARACTERS // 90)) == "Văn bản quá dài."


def test_a_line_without_end_is_told_with_its_number() -> None:
    text = "KẾ HOẠCH\n" + "a" * (limits.MAX_LINE_CHARACTERS + 1)
    assert refusal(text.encode()) == "Dòng 2 của văn bản dài quá mức đọc được."


def test_a_table_of_more_cells_than_any_paper_has_is_refused() -> None:
    row = "<w:tr>" + f"<w:tc>{p('x')}</w:tc>" * 200 + "</w:tr>"
    assert refusal(word_file(f"<w:tbl>{row * 201}</w:tbl>")) == "Văn bản quá dài."


def test_a_long_paper_is_still_read() -> None:
    text = "KẾ HOẠCH\nSơ kết\n\n" + "Một dòng của văn bản dài bình thường, như mọi dòng.\n" * 9_000
    assert read_bytes(text.encode()).paper.kind == Kind.KE_HOACH
