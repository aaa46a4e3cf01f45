"""Numbers and lengths as office files state them."""

from __future__ import annotations

from math import isfinite

from cchc.lib.units import Pt


def number(text: str | None) -> float | None:
    """A decimal attribute as a number; ``None`` when absent or not a number."""
    try:
        value = float(text) if text else None
    except ValueError:
        return None
    return value if value is not None and isfinite(value) else None


def whole(text: str | None) -> int | None:
    """An integer attribute, ``None`` when absent or not a number."""
    value = number(text)
    return None if value is None or abs(value) > 1e9 else int(value)


def mm(points: float | None) -> float | None:
    """Points as millimetres, rounded to the hundredth; ``None`` stays ``None``."""
    return None if points is None else round(Pt(points).mm, 2)


def millimetres(points: float | None) -> float:
    """Points as millimetres, unrounded; nothing is 0."""
    return Pt(points or 0.0).mm


def is_hex(text: str | None, longest: int) -> bool:
    """Whether a text is a hexadecimal number of at most so many digits."""
    return bool(text) and len(str(text)) <= longest and all(char in "0123456789abcdefABCDEF" for char in str(text))
