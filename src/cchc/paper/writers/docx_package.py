"""The package around the document: relations, properties, settings, headers; same bytes for the same paper."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from functools import cache

from cchc.paper.writers.xml import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "application/vnd.openxmlformats"
_WORD = f"{_OFFICE}-officedocument.wordprocessingml"
IMAGE = "image"
_STAMP = (1980, 1, 1, 0, 0, 0)
_SETTINGS = (
    f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/></w:settings>'
)
_ROOT_RELS = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE_REL}">'
    f'<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE_REL}/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_REL}/extended-properties" Target="docProps/app.xml"/></Relationships>'
)
_APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>cchc</Application></Properties>"
)


class Package:
    """Collects the parts of one DOCX. ``add`` returns the relation id by which the document names the part."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, str, str | bytes]] = []

    def add(self, kind: str, xml: str) -> str:
        """Add a ``header`` or ``footer`` part."""
        number = sum(1 for name, _, _ in self._parts if name == kind) + 1
        self._parts.append((kind, f"{kind}{number}.xml", xml))
        return f"rId{len(self._parts) + 3}"

    def picture(self, png: bytes) -> int:
        """Add a PNG; the number names its relation ``rId…`` and serves as the id of its drawing."""
        number = sum(1 for name, _, _ in self._parts if name == IMAGE) + 1
        self._parts.append((IMAGE, f"media/image{number}.png", png))
        return len(self._parts) + 3

    def save(self, document: str, styles: str, title: str, day: date, font: str) -> bytes:
        """The file: entries in one order with one time, so that the same paper gives the same bytes."""
        extra = tuple((kind, name) for kind, name, _ in self._parts)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
            _write(archive, "[Content_Types].xml", _content_types(extra))
            _write(archive, "_rels/.rels", _ROOT_RELS)
            _write(archive, "docProps/app.xml", _APP)
            _write(archive, "docProps/core.xml", _core(title, day))
            _write(archive, "word/document.xml", document)
            _write(archive, "word/_rels/document.xml.rels", _document_rels(extra))
            _write(archive, "word/styles.xml", styles)
            _write(archive, "word/settings.xml", _SETTINGS)
            _write(archive, "word/fontTable.xml", _font_table(font))
            for _, name, content in self._parts:
                _write(archive, f"word/{name}", content)
        return buffer.getvalue()


def _write(archive: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    entry = zipfile.ZipInfo(name, _STAMP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, content if isinstance(content, bytes) else content.encode())


@cache
def _content_types(extra: tuple[tuple[str, str], ...]) -> str:
    named = [
        ("document.xml", "document.main"),
        ("styles.xml", "styles"),
        ("settings.xml", "settings"),
        ("fontTable.xml", "fontTable"),
    ]
    named += [(name, kind) for kind, name in extra if kind != IMAGE]
    overrides = "".join(f'<Override PartName="/word/{name}" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in named)
    images = '<Default Extension="png" ContentType="image/png"/>' if any(kind == IMAGE for kind, _ in extra) else ""
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{_OFFICE}-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{images}{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{_OFFICE}-package.core-properties+xml"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{_OFFICE}-officedocument.extended-properties+xml"/>'
        "</Types>"
    )


@cache
def _document_rels(extra: tuple[tuple[str, str], ...]) -> str:
    fixed = [("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml")]
    relations = "".join(
        f'<Relationship Id="rId{index}" Type="{_REL}/{kind}" Target="{name}"/>'
        for index, (kind, name) in enumerate([*fixed, *extra], start=1)
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE_REL}">{relations}</Relationships>'


@cache
def _font_table(font: str) -> str:
    return (
        f'{HEAD}<w:fonts {W}><w:font w:name="{escape(font)}">'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _core(title: str, day: date) -> str:
    moment = f"{day.isoformat()}T00:00:00Z"
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>vi-VN</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>'
    )
