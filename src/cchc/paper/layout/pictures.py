"""Pictures of the body, centred, with their caption in italics beneath; the decree leaves them to the house."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.paper.form import Component, Look, PageGeometry, Part
from cchc.paper.layout import house
from cchc.paper.layout.sheet import Sheet, text_width
from cchc.paper.model import Align, At, Picture
from cchc.paper.pictures import drawing, drawing_of


def picture_parts(picture: Picture, sheet: Sheet, group: int = 0, path: str = "") -> Iterator[Part]:
    """A picture and its caption, kept on one page. Raises ``UnusableFile`` for a drawing that is not harmless."""
    sound = replace(picture, svg=drawing_of(picture).svg)
    look = replace(picture_look(Component.PICTURE, sheet), keep_with_next=bool(picture.caption) or None)
    at = At(path, picture.line, "")
    yield Part(Component.PICTURE, "", look, picture=sound, rule_known=True, group=group, at=at)
    if picture.caption:
        at = At(path, picture.line, picture.caption)
        look = picture_look(Component.CAPTION, sheet)
        yield Part(Component.CAPTION, picture.caption, look, rule_known=True, group=group, at=at)


def picture_look(component: Component, sheet: Sheet) -> Look:
    """The look of a picture's line or of its caption."""
    under = component is Component.CAPTION
    return replace(
        sheet.look(component),
        italic=under,
        align=Align.CENTER,
        space_before=sheet.body.space_before if under else house.PICTURE_BEFORE,
    )


def picture_size(picture: Picture, page: PageGeometry) -> tuple[float, float]:
    """Width and height in millimetres on a page: its share of the text width, less where it would be too tall."""
    ratio = drawing(picture.svg).ratio
    tallest = (page.height - (page.top or 0.0) - (page.bottom or 0.0)) * house.TALLEST_PICTURE
    width = min(picture.width * text_width(page), tallest / ratio)
    return width, width * ratio
