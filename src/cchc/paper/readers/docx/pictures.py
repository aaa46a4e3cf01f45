"""Pictures of a document: shown size, transparency, main colour."""

from __future__ import annotations

from cchc.lib.errors import UnusableFile
from cchc.paper.form import PageImage
from cchc.paper.readers import limits
from cchc.paper.readers.docx.drawings import Image
from cchc.paper.readers.docx.package import Package
from cchc.paper.readers.images import describe


def read_pictures(package: Package, images: list[tuple[Image, str]]) -> tuple[PageImage, ...]:
    """The pictures in reading order; one that cannot be unpacked keeps its size alone."""
    found = []
    for image, part in images[: limits.MAX_PICTURES]:
        try:
            media = package.media(part, image.relation)
        except UnusableFile:
            media = None
        form, transparent, color = describe(media[1]) if media else ("", None, None)
        found.append(PageImage(round(image.width, 2), round(image.height, 2), transparent, color, form))
    return tuple(found)
