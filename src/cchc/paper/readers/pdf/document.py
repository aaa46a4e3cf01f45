"""PDF with a text layer to a ``Flow``: lines, columns and tables found from geometry."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pypdfium2 as pdfium

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow
from cchc.paper.form import PageGeometry
from cchc.paper.readers import limits
from cchc.paper.readers.figures import mm
from cchc.paper.readers.lines import fonts_of, nfc
from cchc.paper.readers.pdf.apart import too_heavy
from cchc.paper.readers.pdf.assemble import Assembler
from cchc.paper.readers.pdf.edges import Edges, find_edges
from cchc.paper.readers.pdf.numbers import take_page_number
from cchc.paper.readers.pdf.opening import open_pdf
from cchc.paper.readers.pdf.page import Page, read_page

LEADING = 0.042  # Share of the size that a line of Times New Roman keeps free above its letters.


def read_document(data: bytes) -> Flow:
    """The text of a PDF in reading order, with looks and drawn lines where geometry shows them."""
    document = open_pdf(data)
    try:
        title = nfc(document.get_metadata_value("Title") or "").strip()
        pages = list(_pages(document))
    finally:
        document.close()
    return _flow(pages, title)


def _pages(document: pdfium.PdfDocument) -> Iterator[Page]:
    """The pages one by one; a scan without text is refused after the first few."""
    characters = 0
    deadline = time.process_time() + limits.MAX_SECONDS
    last_probe = min(len(document), limits.SCAN_PROBE_PAGES) - 1
    for index in range(len(document)):
        if time.process_time() > deadline:
            raise too_heavy()
        try:
            page = read_page(document, index)
        except pdfium.PdfiumError as error:
            raise UnusableFile(
                f"Trang {index + 1} của tệp PDF bị hỏng.", "Hãy xin lại tệp từ nơi gửi hoặc dùng bản .docx."
            ) from error
        characters += page.characters
        if index == last_probe and not characters:
            raise UnusableFile(
                "Đây là bản quét chưa có lớp chữ.",
                "Hãy nhận dạng chữ (OCR) tiếng Việt khi quét, hoặc dùng bản .docx của văn bản.",
            )
        yield page


def _flow(pages: list[Page], title: str) -> Flow:
    sections = list(_sections(pages))
    rough = [find_edges(group) for group in sections]
    number = take_page_number(pages, rough[0].left, rough[0].right)
    assembler = Assembler(known_look=sum(page.invisible for page in pages) * 2 < sum(page.characters for page in pages))
    geometry = []
    for index, group in enumerate(sections):
        edges = find_edges(group)
        for page in group:
            assembler.page(page, edges, index)
        geometry.append(_geometry(group, edges))
    items = tuple(assembler.items)
    return Flow(
        source="pdf",
        items=items,
        pages=tuple(geometry),
        page_number=number,
        page_count=len(pages),
        pictures=tuple(picture for page in pages for picture in page.pictures),
        fonts=fonts_of(items),
        nfc=not assembler.decomposed,
        title=title,
        aside=tuple(nfc(page.slanted) for page in pages if page.slanted),
        warnings=tuple(_warnings(pages, assembler)),
    )


def _sections(pages: list[Page]) -> Iterator[list[Page]]:
    """Runs of pages of one size."""
    group: list[Page] = []
    for page in pages:
        if group and (round(page.space.width), round(page.space.height)) != (
            round(group[0].space.width),
            round(group[0].space.height),
        ):
            yield group
            group = []
        group.append(page)
    if group:
        yield group


def _geometry(pages: list[Page], edges: Edges) -> PageGeometry:
    """Size, and the side margins where enough lines stand on them; the rest cannot be told from a PDF."""
    space = pages[0].space
    right = space.width - edges.right if edges.right is not None and edges.sure_right else None
    return PageGeometry(
        mm(space.width) or 0.0,
        mm(space.height) or 0.0,
        top=_top(pages[0]),
        left=mm(edges.left) if edges.sure_left else None,
        right=mm(right),
        has_table=any(page.grids for page in pages),
    )


def _top(page: Page) -> float | None:
    """The top margin, from a letterhead set at the head of the text; other first lines may carry space above."""
    named = [row for row in page.rows if any(line.text.upper().startswith("CỘNG HÒA XÃ HỘI") for line in row)]
    if not named:
        return None
    motto = named[0][0]
    near = [line for row in page.rows for line in row if 0 <= motto.y - line.y <= 1.3 * motto.size]
    return mm(min(line.top - LEADING * line.size for line in near))


def _warnings(pages: list[Page], assembler: Assembler) -> Iterator[str]:
    empty = [str(page.index + 1) for page in pages if not page.characters and page.pictures]
    if empty:
        yield f"Trang {', '.join(empty[:20])} chỉ có ảnh, chưa có lớp chữ nên không đọc được."
    if not assembler.known_look:
        yield "Chữ trong tệp là kết quả nhận dạng từ bản quét: hãy soát lại chính tả; kiểu chữ không được xét."
    if any(page.crowded for page in pages):
        yield "Có trang quá nhiều ký tự, chỉ đọc phần đầu trang."
