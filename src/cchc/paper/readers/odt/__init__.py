"""OpenDocument text (ODT) to a ``Flow``, styles resolved along their parents."""

from __future__ import annotations

from dataclasses import replace

from lxml.etree import _Element

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow, FlowTable
from cchc.paper.form import NumberPlace, PageGeometry, PageImage, PageNumber
from cchc.paper.readers import limits
from cchc.paper.readers.archive import Archive
from cchc.paper.readers.figures import whole
from cchc.paper.readers.images import describe
from cchc.paper.readers.lines import fonts_of, lines_of, nfc
from cchc.paper.readers.odt.body import BodyReader, Facts, Items, Place
from cchc.paper.readers.odt.lists import OdtLists
from cchc.paper.readers.odt.names import DC, MANIFEST, META, OFFICE, STYLE
from cchc.paper.readers.odt.pages import PageStyles, first_part
from cchc.paper.readers.odt.styles import OdtStyles
from cchc.paper.readers.xml import xml_part


def read_odt(data: bytes) -> Flow:
    """The paragraphs and tables of an ODT file as shown; deletions kept by change tracking are left out."""
    archive = Archive(data)
    _refuse_encrypted(archive)
    content, stored = xml_part(archive, "content.xml"), xml_part(archive, "styles.xml")
    text = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        raise UnusableFile("Tệp ODT thiếu phần nội dung.", "Hãy mở bằng LibreOffice rồi lưu lại thành .odt hoặc .docx.")
    reader = _reader(content, stored)
    items = reader.blocks(text, Place(_text_width(reader.pages[0])))
    for note in reader.facts.notes:
        items.extend(reader.blocks(note, Place(_text_width(reader.pages[-1]))))
    items[:0] = _margin(reader, "header", number=1)
    items.extend(_margin(reader, "footer", number=reader.number))
    if not items:
        raise UnusableFile("Tệp không có chữ nào.", "Nếu tệp chỉ có ảnh quét, hãy nhận dạng chữ (OCR) rồi thử lại.")
    return Flow(
        source="odt",
        items=tuple(items),
        pages=_pages(reader, items),
        page_number=_number(reader),
        page_count=reader.facts.page_turns + 1 if reader.facts.page_turns else _stated_pages(archive),
        pictures=_pictures(archive, reader.facts),
        fonts=fonts_of(items),
        nfc=reader.facts.nfc,
        title=_title(archive),
        warnings=_warnings(reader.facts),
    )


def _reader(content: _Element | None, stored: _Element | None) -> BodyReader:
    styles, lists, pages = OdtStyles(), OdtLists(), PageStyles()
    for root in (stored, content):
        styles.add(root)
        lists.add(root)
        pages.add(root)
    first = pages.first()
    return BodyReader(styles, lists, pages, [pages.geometry(first)], [first])


def _refuse_encrypted(archive: Archive) -> None:
    manifest = xml_part(archive, "META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(MANIFEST + "encryption-data"), None) is not None:
        raise UnusableFile("Tệp được đặt mật khẩu.", "Hãy mở bằng LibreOffice, lưu lại không đặt mật khẩu rồi thử lại.")


def _margin(reader: BodyReader, part: str, number: int) -> Items:
    """The lines that page 1 shows above or below its text, without the page number."""
    master = reader.page_styles.masters.get(reader.masters[0])
    if master is None:
        return []
    first = first_part(master, part)
    holder = master.find(STYLE + part) if first is None else first
    if holder is None:
        return []
    inner = replace(reader, number=0, pending_break=False)
    found = inner.blocks(holder, Place(_text_width(reader.pages[0]), depth=1))
    return [replace(line, number=number) for line in lines_of(found) if line.text.strip("-–— /.")]


def _text_width(page: PageGeometry) -> float:
    return page.width - (page.left or 0.0) - (page.right or 0.0)


def _pages(reader: BodyReader, items: Items) -> tuple[PageGeometry, ...]:
    with_table = {item.section for item in items if isinstance(item, FlowTable) and item.bordered}
    return tuple(replace(page, has_table=index in with_table) for index, page in enumerate(reader.pages))


def _number(reader: BodyReader) -> PageNumber:
    for master in reader.masters:
        found = reader.page_styles.number(master, reader.styles)
        if found:
            return found
    return PageNumber(NumberPlace.NONE)


def _pictures(archive: Archive, facts: Facts) -> tuple[PageImage, ...]:
    found = []
    for image in facts.images[: limits.MAX_PICTURES]:
        data = archive.read(image.href.removeprefix("./"), limits.MAX_MEDIA_BYTES)
        form, transparent, color = describe(data) if data else ("", None, None)
        found.append(PageImage(round(image.width, 2), round(image.height, 2), transparent, color, form))
    return tuple(found)


def _stated_pages(archive: Archive) -> int | None:
    """The number of pages that the office suite noted when it saved the file."""
    root = xml_part(archive, "meta.xml")
    statistic = None if root is None else next(root.iter(META + "document-statistic"), None)
    return None if statistic is None else whole(statistic.get(META + "page-count")) or None


def _title(archive: Archive) -> str:
    root = xml_part(archive, "meta.xml")
    return "" if root is None else nfc((root.findtext(f".//{DC}title") or "").strip())


def _warnings(facts: Facts) -> tuple[str, ...]:
    texts = {
        "change": "Tệp còn dấu vết sửa đổi (Track Changes): đã đọc như khi chấp nhận mọi thay đổi.",
        "comment": "Tệp còn ý kiến nhận xét (Comment), không được đọc như nội dung.",
        "hidden": "Tệp có chữ ẩn, đã bỏ qua.",
    }
    return tuple(text for kind, text in texts.items() if kind in facts.kinds)
