"""A paper as DOCX: named styles, header and signature tables, drawn lines, page numbers from the second page on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from cchc.law.book import Law
from cchc.paper.form import Component, Form, Look, PageGeometry
from cchc.paper.layout import house
from cchc.paper.layout.sheet import sheet
from cchc.paper.model import Paper
from cchc.paper.writers.arrange import Columns, Grid, Leaf, PageBlock, Plate
from cchc.paper.writers.docx_blocks import block_xml, column_line
from cchc.paper.writers.docx_package import HEAD, Package, R, W
from cchc.paper.writers.docx_pictures import plate_xml
from cchc.paper.writers.docx_styles import PAGE_NUMBER, base_looks, style_id, styles_xml
from cchc.paper.writers.forms import leaves_of
from cchc.paper.writers.xml import run, twips

_PAGE_FIELD = (
    f'{HEAD}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="{PAGE_NUMBER}"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
)


def docx_bytes(paper: Paper, law: Law, preset: str = "A", annex: int | None = None) -> bytes:
    """The DOCX of a paper and its annexes, or of annex number ``annex`` (from 1) as a file of its own.

    An annex marked separate is left out of the paper's file. The same paper gives the same bytes.
    """
    form, leaves = leaves_of(paper, law, preset, annex)
    looks = base_looks(sheet(law, preset))
    package = Package()
    numbering = package.add("header", _PAGE_FIELD)
    bases = dict(looks)
    body = "".join(
        _leaf_xml(leaf, index == len(leaves) - 1, package, numbering, bases) for index, leaf in enumerate(leaves)
    )
    document = f"{HEAD}<w:document {W} {R}><w:body>{body}</w:body></w:document>"
    styles = styles_xml(looks, _number_look(form, bases))
    return package.save(document, styles, form.title, paper.issued_on or law.day, bases[Component.BODY].font or "")


def _number_look(form: Form, bases: Mapping[Component, Look]) -> Look:
    return form.page_number.look if form.page_number else bases[Component.BODY]


def _leaf_xml(leaf: Leaf, last: bool, package: Package, numbering: str, looks: Mapping[Component, Look]) -> str:
    """The blocks of a leaf and its section; each leaf but the last ends in a paragraph that holds the section."""
    blocks = "".join(_apart(leaf.blocks, looks, package))
    section = _section(leaf, package, numbering, looks)
    if last:
        return f"{blocks}{_TAIL}{section}"
    return f"{blocks}<w:p><w:pPr>{_TAIL_PROPERTIES}{section}</w:pPr></w:p>"


def _apart(blocks: tuple[PageBlock, ...], looks: Mapping[Component, Look], package: Package) -> Iterator[str]:
    """The blocks, with a paragraph between two tables, which Word would otherwise make one."""
    before: PageBlock | None = None
    for block in blocks:
        if isinstance(block, Columns) and isinstance(before, Columns | Grid):
            yield _TAIL
        yield plate_xml(block, looks, package) if isinstance(block, Plate) else block_xml(block, looks)
        before = block


# Word asks for a paragraph after a table; it is kept so small that it never opens a page.
_TAIL_PROPERTIES = '<w:pStyle w:val="DuongKe"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_TAIL = f"<w:p><w:pPr>{_TAIL_PROPERTIES}</w:pPr></w:p>"


def _section(leaf: Leaf, package: Package, numbering: str, looks: Mapping[Component, Look]) -> str:
    first = package.add("header", _margin_xml(leaf, looks))
    foot = package.add("footer", _contact_xml(leaf, looks)) if leaf.contact else ""
    footer = f'<w:footerReference w:type="first" r:id="{foot}"/>' if foot else ""
    restart = leaf.page.restart or 1
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{numbering}"/>'
        f'<w:headerReference w:type="first" r:id="{first}"/>{footer}'
        f'<w:type w:val="nextPage"/>{_page_xml(leaf.page)}<w:pgNumType w:start="{restart}"/><w:titlePg/></w:sectPr>'
    )


def _page_xml(page: PageGeometry) -> str:
    orient = ' w:orient="landscape"' if page.landscape else ""
    margins = " ".join(f'w:{side}="{_margin(getattr(page, side))}"' for side in ("top", "right", "bottom", "left"))
    distance = twips(house.HEADER_DISTANCE_MM)
    footer = _margin(page.bottom)
    return (
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{orient}/>'
        f'<w:pgMar {margins} w:header="{distance}" w:footer="{footer}" w:gutter="0"/>'
    )


def _margin(millimetres: float | None) -> int:
    """A margin in twips, rounded up so that it never falls below the least the law allows."""
    return math.ceil((millimetres or 0.0) * 1440 / 25.4)


def _margin_xml(leaf: Leaf, looks: Mapping[Component, Look]) -> str:
    lines = "".join(column_line(line, looks) for line in leaf.margin)
    return f"{HEAD}<w:hdr {W}>{lines or '<w:p/>'}</w:hdr>"


def _contact_xml(leaf: Leaf, looks: Mapping[Component, Look]) -> str:
    """The contact line at the foot of page 1: the border above it is the drawn line, as wide as the text."""
    lines = "".join(_contact_line(line.part.text, looks) for line in leaf.contact)
    return f"{HEAD}<w:ftr {W}>{lines}</w:ftr>"


def _contact_line(text: str, looks: Mapping[Component, Look]) -> str:
    base = looks[Component.DIA_CHI]
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    style = f'<w:pStyle w:val="{style_id(Component.DIA_CHI)}"/>'
    return f"<w:p><w:pPr>{style}{border}</w:pPr>{run(text, base, base)}</w:p>"
