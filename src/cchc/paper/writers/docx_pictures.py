"""Pictures in a DOCX: a raster made by the compiler of the PDF, with its words for those who do not see it."""

from __future__ import annotations

from collections.abc import Mapping

from cchc.paper.form import Component, Look
from cchc.paper.writers.arrange import Plate
from cchc.paper.writers.docx_package import Package
from cchc.paper.writers.docx_styles import style_id
from cchc.paper.writers.pdf import png_bytes
from cchc.paper.writers.xml import escape, paragraph_properties

_EMU_PER_MM = 36_000
_A = "http://schemas.openxmlformats.org/drawingml/2006"


def plate_xml(plate: Plate, looks: Mapping[Component, Look], package: Package) -> str:
    """The paragraph of a picture, inline and centred."""
    picture = plate.part.picture
    if picture is None:
        return ""
    number = package.picture(png_bytes(picture.svg, plate.width))
    component = plate.part.component
    properties = paragraph_properties(plate.part.look, looks[component])
    drawing = _inline(number, escape(picture.alt), round(plate.width * _EMU_PER_MM), round(plate.height * _EMU_PER_MM))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(component)}"/>{properties}</w:pPr>'
        f"<w:r><w:drawing>{drawing}</w:drawing></w:r></w:p>"
    )


def _inline(number: int, alt: str, width: int, height: int) -> str:
    size = f'cx="{width}" cy="{height}"'
    return (
        f'<wp:inline xmlns:wp="{_A}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="Hình {number}" descr="{alt}"/>'
        f'<a:graphic xmlns:a="{_A}/main"><a:graphicData uri="{_A}/picture">'
        f'<pic:pic xmlns:pic="{_A}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="Hình {number}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="rId{number}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    )
