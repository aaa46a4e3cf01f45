"""Coordinates: PDF user space to points from the top left corner of the page as shown."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium


@dataclass(frozen=True, slots=True)
class Space:
    """The shown page: size in points, and how user space maps onto it."""

    width: float
    height: float
    left: float
    bottom: float
    turn: int

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point from the left and from the top of the page as a reader sees it."""
        x, y = x - self.left, y - self.bottom
        if self.turn == 90:
            return y, x
        if self.turn == 180:
            return self.width - x, y
        if self.turn == 270:
            return self.width - y, self.height - x
        return x, self.height - y


def space_of(page: pdfium.PdfPage) -> Space:
    """The space of a page with its crop box and rotation."""
    left, bottom, _, _ = page.get_cropbox()
    width, height = page.get_size()
    return Space(width, height, left, bottom, page.get_rotation())
