"""What charts are drawn with: elements as text with every word escaped, figures in the Vietnamese way."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from html import escape

from cchc.lib.units import MM_PER_POINT
from cchc.paper.charts.palette import Palette
from cchc.paper.fonts import text_width


def element(name: str, content: str = "", **attributes: object) -> str:
    """An SVG element; ``stroke_width`` becomes ``stroke-width``, None leaves an attribute out."""
    given = "".join(
        f' {key.replace("_", "-")}="{_value(value)}"' for key, value in attributes.items() if value is not None
    )
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def _value(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else escape(str(value))


def words(text: str, x: float, y: float, fill: str, **attributes: object) -> str:
    """A line of text whose foot stands at ``y``."""
    return element("text", escape(text), x=x, y=y, fill=fill, **attributes)


def whole(title: str, height: float, palette: Palette, parts: Iterable[str]) -> str:
    """The drawing; ``title`` is what those hear who do not see it."""
    named = element("title", escape(title)) if title else ""
    # The element's namespace is not an attribute that the drawing function could name.
    opening = element(
        "svg",
        "\n".join((named, *parts)),
        viewBox=f"0 0 {palette.width:g} {height:g}",
        role="img",
        aria_label=title or None,
        font_family=palette.font,
        font_size=palette.size,
    )
    return opening.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


def figure(value: Decimal, unit: str = "") -> str:
    """``1.234,50 hồ sơ``, ``61,40%``: a figure with the decimals it was given."""
    digits = f"{value:,f}".translate(str.maketrans(",.", ".,"))
    return f"{digits}{unit}" if unit in ("", "%") else f"{digits} {unit}"


def breadth(text: str, palette: Palette, size: float | None = None) -> float:
    """About how wide a text is set, in the unit of the drawing."""
    return text_width(text, size or palette.size) / MM_PER_POINT * palette.breadth


def broken(text: str, room: float, palette: Palette) -> list[str]:
    """A text in lines no wider than ``room`` where its words allow."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and breadth(longer, palette) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
