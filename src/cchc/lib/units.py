"""Lengths as types: millimetres and points that convert to each other and to Word's units."""

from __future__ import annotations

MM_PER_POINT = 25.4 / 72
TWIPS_PER_POINT = 20


class Pt(float):
    """A length in points (1/72 inch), the unit of type sizes and paragraph gaps."""

    __slots__ = ()

    @property
    def mm(self) -> Mm:
        """The same length in millimetres."""
        return Mm(self * MM_PER_POINT)

    @property
    def twips(self) -> int:
        """The same length in Word's unit, a twentieth of a point."""
        return round(self * TWIPS_PER_POINT)


class Mm(float):
    """A length in millimetres, the unit of pages and margins."""

    __slots__ = ()

    @property
    def pt(self) -> Pt:
        """The same length in points."""
        return Pt(self / MM_PER_POINT)

    @property
    def twips(self) -> int:
        """The same length in Word's unit, a twentieth of a point."""
        return self.pt.twips
