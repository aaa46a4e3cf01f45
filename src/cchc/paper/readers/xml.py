"""XML parts of office files, parsed without entities, without network and with bounded size."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element

from cchc.lib.errors import UnusableFile
from cchc.paper.readers import limits
from cchc.paper.readers.archive import Archive

# Strict OOXML says the same things under other names; one spelling keeps the readers simple.
STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
# Seen before parsing, so that the parser never expands anything; other encodings are caught after it.
DTD_MARKS = tuple("<!DOCTYPE".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))


def parse_xml(data: bytes) -> _Element:
    """The root of an XML part; ``UnusableFile`` for a DTD, broken XML or too many elements."""
    if any(mark in data for mark in DTD_MARKS):
        raise _dtd()
    if data.count(b"<") > limits.MAX_XML_TAGS:
        raise UnusableFile("Nội dung trong tệp quá lớn.", "Hãy chia tệp thành nhiều phần.")
    if b"purl.oclc.org/ooxml" in data:
        for strict, transitional in STRICT_NAMES:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnusableFile(
            "Nội dung bên trong tệp bị hỏng, không đọc được.",
            "Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu lại, hoặc xin lại tệp từ nơi gửi.",
        ) from error
    _refuse_dtd(root)
    return root


def _refuse_dtd(root: _Element) -> None:
    """Office files never carry a DTD; one that does is built to exhaust the reader (billion laughs)."""
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.doctype:
        raise _dtd()


def _dtd() -> UnusableFile:
    return UnusableFile(
        "Tệp chứa khai báo XML nguy hiểm (DTD) nên không được mở.",
        "Hãy xin lại tệp từ nơi gửi và kiểm tra mã độc.",
    )


def xml_part(archive: Archive, name: str) -> _Element | None:
    """The root element of one XML part of a container, ``None`` when absent."""
    data = archive.read(name)
    return None if data is None else parse_xml(data)
