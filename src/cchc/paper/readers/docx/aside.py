"""What a Word file shows beside its text: watermarks, and the headers and footers of all its pages."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from cchc.paper.readers.docx.names import V, W
from cchc.paper.readers.docx.package import Package
from cchc.paper.readers.lines import nfc
from cchc.paper.readers.xml import xml_part


def read_aside(package: Package, document: _Element) -> tuple[str, ...]:
    """The texts of WordArt in the document, and every paragraph of its headers and footers."""
    parts = [target for kind, target in package.relations(package.main).values() if kind in ("header", "footer")]
    margins = [root for name in dict.fromkeys(parts) if (root := xml_part(package.archive, name)) is not None]
    found = [*_drawn_words(document), *(text for root in margins for text in (*_drawn_words(root), *_paragraphs(root)))]
    return tuple(text for text in map(nfc, found) if text.strip())


def _drawn_words(root: _Element) -> Iterator[str]:
    for path in root.iter(V + "textpath"):
        yield path.get("string") or ""


def _paragraphs(root: _Element) -> Iterator[str]:
    for paragraph in root.iter(W + "p"):
        yield "".join(text.text or "" for text in paragraph.iter(W + "t"))
