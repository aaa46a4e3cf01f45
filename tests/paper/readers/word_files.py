"""Word files made by hand, part by part, so that a test says exactly what a file states."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850"/></w:sectPr>'
)

PLAIN_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
"""


def word_file(
    body: str,
    *,
    styles: str = PLAIN_STYLES,
    section: str = A4,
    parts: dict[str, tuple[str, str]] | None = None,
    media: dict[str, bytes] | None = None,
) -> bytes:
    """A DOCX with ``body``; ``parts`` maps file names to (kind, XML), related as ``rN`` in order."""
    root = f"<w:document {NAMES}><w:body>{body}{section}</w:body></w:document>"
    related = {"styles.xml": ("styles", f"<w:styles {W}>{styles}</w:styles>"), **(parts or {})}
    relations = "".join(
        f'<Relationship Id="r{index}" Type="{KINDS}/{kind}" Target="{name}"/>'
        for index, (name, (kind, _)) in enumerate(related.items())
    )
    relations += "".join(
        f'<Relationship Id="m{index}" Type="{KINDS}/image" Target="{name}"/>' for index, name in enumerate(media or {})
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{KINDS}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", root)
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        )
        for name, (_, text) in related.items():
            archive.writestr(f"word/{name}", text)
        for name, data in (media or {}).items():
            archive.writestr(f"word/{name}", data)
    return buffer.getvalue()


def p(text: str = "", *, properties: str = "", run: str = "") -> str:
    """A paragraph of one run with the given ``w:pPr`` and ``w:rPr`` content."""
    inner = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def style(style_id: str, *, kind: str = "paragraph", based_on: str = "", run: str = "", para: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{style_id}"/>{base}'
        f"<w:pPr>{para}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )
