"""DOCX to a ``Flow``: effective formatting resolved as Word would show it."""

from __future__ import annotations

from dataclasses import replace

from lxml.etree import _Element

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow, FlowTable
from cchc.paper.form import PageGeometry
from cchc.paper.readers.docx.aside import read_aside
from cchc.paper.readers.docx.body import BodyReader, Facts, Items, Place
from cchc.paper.readers.docx.cascade import Cascade
from cchc.paper.readers.docx.headers import Margins, read_margins
from cchc.paper.readers.docx.names import W, child
from cchc.paper.readers.docx.numbering import read_numbering
from cchc.paper.readers.docx.package import Package
from cchc.paper.readers.docx.pictures import read_pictures
from cchc.paper.readers.docx.sections import PageSection, read_sections
from cchc.paper.readers.docx.styles import read_styles
from cchc.paper.readers.docx.theme import read_theme
from cchc.paper.readers.figures import whole
from cchc.paper.readers.lines import fonts_of, lines_of, nfc
from cchc.paper.readers.xml import xml_part

STALE = 0.1
TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read_docx(data: bytes) -> Flow:
    """The paragraphs and tables of a Word file as shown: tracked deletions, hidden text and comments left out."""
    package = Package.open(data)
    root = package.document()
    body = child(root, "body")
    if body is None:
        raise UnusableFile("Tệp Word thiếu phần nội dung.", "Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.")
    theme = read_theme(package.part("theme"))
    cascade = Cascade(read_styles(package.part("styles"), theme), read_numbering(package.part("numbering")))
    sections = read_sections(body)
    reader = BodyReader(cascade, theme, sections, package.main)
    items = reader.blocks(body, Place(sections[0].text_width))
    items.extend(_notes(package, reader))
    margins = read_margins(package, reader, sections)
    _around(items, margins, reader.number)
    if not items:
        raise UnusableFile("Tệp không có chữ nào.", "Nếu tệp chỉ có ảnh quét, hãy nhận dạng chữ (OCR) rồi thử lại.")
    return Flow(
        source="docx",
        items=tuple(items),
        pages=_pages(sections, items),
        page_number=margins.number,
        page_count=reader.facts.page_turns + 1 if reader.facts.page_turns else _stated_pages(package, items),
        pictures=read_pictures(package, reader.facts.images),
        fonts=fonts_of(items),
        nfc=reader.facts.nfc,
        title=_title(package),
        aside=read_aside(package, root),
        warnings=_warnings(reader.facts),
    )


def _notes(package: Package, reader: BodyReader) -> Items:
    """Footnotes and endnotes, in the order the text refers to them, as lines at the end."""
    items: Items = []
    for kind in ("footnotes", "endnotes"):
        wanted = [mark.partition(":")[2] for mark in reader.facts.notes if mark.startswith(kind)]
        root = package.part(kind) if wanted else None
        if root is None:
            continue
        by_id: dict[str, _Element] = {item.get(W + "id") or "": item for item in root}
        for note in dict.fromkeys(wanted):
            if note in by_id:
                items.extend(reader.blocks(by_id[note], Place(reader.sections[-1].text_width)))
    return items


def _around(items: Items, margins: Margins, last: int) -> None:
    """What page 1 shows in its margins is read before and after the text."""
    items[:0] = [replace(line, number=1) for line in margins.above]
    items.extend(replace(line, number=last) for line in margins.below)


def _pages(sections: list[PageSection], items: Items) -> tuple[PageGeometry, ...]:
    with_table = {item.section for item in items if isinstance(item, FlowTable) and item.bordered}
    return tuple(replace(section.geometry, has_table=index in with_table) for index, section in enumerate(sections))


def _title(package: Package) -> str:
    name = package.by_kind("core-properties", of="")
    root = xml_part(package.archive, name) if name else None
    return "" if root is None else nfc((root.findtext(TITLE) or "").strip())


def _stated_pages(package: Package, items: Items) -> int | None:
    """The number of pages noted when the file was saved, trusted only where the words noted beside it still hold."""
    name = package.by_kind("extended-properties", of="")
    root = xml_part(package.archive, name) if name else None
    if root is None:
        return None
    pages, words = (whole(root.findtext(f"{{*}}{fact}")) for fact in ("Pages", "Words"))
    found = sum(len(line.text.split()) for line in lines_of(items))
    return pages if pages and words and abs(found - words) <= STALE * found else None


def _warnings(facts: Facts) -> tuple[str, ...]:
    found = []
    if facts.marks & {"deleted", "inserted"}:
        found.append("Tệp còn dấu vết sửa đổi (Track Changes): đã đọc như khi chấp nhận mọi thay đổi.")
    if "comment" in facts.marks:
        found.append("Tệp còn ý kiến nhận xét (Comment), không được đọc như nội dung.")
    if facts.hidden:
        found.append("Tệp có chữ ẩn, đã bỏ qua.")
    if "foreign" in facts.marks:
        found.append("Tệp nhúng một tài liệu khác, phần đó không được đọc.")
    return tuple(found)
