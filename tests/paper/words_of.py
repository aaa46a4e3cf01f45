"""Words of a paper and of the files made from it, for tests that no word is lost."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

from cchc.paper.model import Annex, Block, Kind, Paper, Paragraph, Section, Table

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paper_words(paper: Paper) -> Counter[str]:
    """Words of everything a paper says, in any order, without marks at their ends and without case."""
    return count(" ".join(_texts(paper)))


def docx_words(data: bytes) -> Counter[str]:
    """Words of the body, the headers and the footers of a DOCX."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if re.match(r"word/(document|header\d+|footer\d+)\.xml", name)]
        return count("\n".join(_xml_text(archive.read(name)) for name in names))


def pdf_words(data: bytes) -> Counter[str]:
    """Words of the text layer of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return count("\n".join(page.get_textpage().get_text_bounded() for page in document))


def count(text: str) -> Counter[str]:
    words = unicodedata.normalize("NFC", text).casefold().replace("/", " ").split()
    bare = (word.strip(".,;:-/()") for word in words)
    return Counter(word for word in bare if word)


def _xml_text(data: bytes) -> str:
    pieces = []
    for item in ElementTree.fromstring(data).iter():
        if item.tag == f"{_W}t":
            pieces.append(item.text or "")
        elif item.tag in (f"{_W}p", f"{_W}br", f"{_W}tab"):
            pieces.append("\n")
    return "".join(pieces)


def _texts(paper: Paper) -> Iterator[str]:
    yield from (text or "" for text in (_kind_name(paper), paper.subject, paper.symbol, paper.place))
    yield from (text or "" for text in (paper.circulation, paper.drafter_mark, paper.contact_line))
    yield from (*paper.issuer_lines, *paper.superior_lines, *paper.addressees, *paper.legal_basis, *paper.recipients)
    yield paper.authority_line or ""
    yield paper.order_word or ""
    yield from _block_texts((*paper.body, *paper.closing))
    for signature in paper.signatures:
        yield from signature.authority
        yield from (text or "" for text in (signature.title, signature.name, signature.post, signature.note))
    for annex in paper.annexes:
        yield from annex_texts(annex)


def _kind_name(paper: Paper) -> str:
    """The name a paper prints: a công văn prints none."""
    return paper.kind.value if paper.kind and paper.kind is not Kind.CONG_VAN else ""


def annex_texts(annex: Annex) -> Iterator[str]:
    yield from (text or "" for text in (annex.label, annex.title, annex.reference, annex.esign_text))
    yield from _block_texts(annex.blocks)


def _block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row)
        elif isinstance(block, Section):
            yield f"{block.label} {block.title or ''}"
            yield from _block_texts(block.blocks)
