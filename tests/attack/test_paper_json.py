"""Papers as JSON that no reader of ours wrote: refused in words, or written whole and well formed."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from lxml import etree

from cchc.law.book import law_book
from cchc.lib.errors import UnusableFile
from cchc.paper.files import read_bytes
from cchc.paper.frozen import from_json
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes

LAW = law_book().on(date(2026, 6, 1))
INJECTED = ['#panic("x")', '#read("/etc/passwd")', "$x^2$", "`mã` @nhãn <lab>", '\\u{41} \\ "] + [x]', "<w:t>&amp;]]>"]


def paper_of(**facts: Any) -> dict[str, Any]:
    return {"format": "cchc-paper/1", "paper": {"kind": "kế hoạch", **facts}}


def table(cell: dict[str, Any], **facts: Any) -> dict[str, Any]:
    return paper_of(body=[{"type": "table", "rows": [[{"text": "x", **cell}, {"text": "y"}]], **facts}])


@pytest.mark.parametrize(
    "span", [{"colspan": 0}, {"colspan": -3}, {"colspan": 10**9}, {"rowspan": 0}, {"rowspan": 10**9}]
)
def test_a_span_that_no_table_has_is_refused(span: dict[str, int]) -> None:
    with pytest.raises(UnusableFile, match="ô gộp từ 1"):
        from_json(table(span))


@pytest.mark.parametrize("width", [-1.0, 1e300, float("inf"), float("nan")])
def test_a_width_that_is_no_share_is_refused(width: float) -> None:
    with pytest.raises(UnusableFile, match="phần của bề rộng"):
        from_json(table({}, widths=[width, 0.5]))


def test_marks_of_other_languages_are_only_words() -> None:
    body = [{"type": "paragraph", "runs": [{"text": text}]} for text in INJECTED]
    paper = from_json(paper_of(subject=" ".join(INJECTED), body=body, recipients=INJECTED))
    with zipfile.ZipFile(io.BytesIO(docx_bytes(paper, LAW))) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
        words = "".join("".join(etree.fromstring(archive.read("word/document.xml")).itertext()).split())
    shown = "".join("".join(line.text for line in _lines(pdf_bytes(paper, LAW))).split())
    for text in INJECTED:
        assert "".join(text.split()) in words
        assert "".join(text.split()) in shown


def _lines(pdf: bytes) -> Any:
    from cchc.paper.readers import read_flow

    return read_flow(pdf).lines()


def test_half_a_surrogate_pair_and_control_characters_leave_a_file_that_opens() -> None:
    paper = from_json(paper_of(subject="a\ud800b\x00\x08c\uffff"))
    assert read_bytes(docx_bytes(paper, LAW)).paper.subject == "abc"
    assert read_bytes(pdf_bytes(paper, LAW)).paper.kind == "kế hoạch"
