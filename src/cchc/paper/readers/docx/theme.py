"""The theme of a document: its fonts and colours, to which formatting may refer by role."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, field

from lxml.etree import _Element

from cchc.paper.readers.docx.names import VAL, A, W

BLACK = "000000"
ROLES = {
    "dark1": "dk1",
    "text1": "dk1",
    "light1": "lt1",
    "background1": "lt1",
    "dark2": "dk2",
    "text2": "dk2",
    "light2": "lt2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Latin typefaces by ``major`` and ``minor``, colours by the names of the colour scheme (``dk1`` …)."""

    fonts: dict[str, str] = field(default_factory=dict)
    colors: dict[str, str] = field(default_factory=dict)

    def font(self, role: str | None) -> str | None:
        """The typeface of a role such as ``minorHAnsi``; ``None`` when the theme names none."""
        return self.fonts.get(role[:5]) if role else None

    def color(self, element: _Element | None) -> str | None:
        """Six hex digits of a ``w:color``; automatic is black, a theme reference wins over the stored value."""
        if element is None:
            return None
        role = element.get(W + "themeColor")
        base = self.colors.get(ROLES.get(role, role)) if role else None
        tint, shade = element.get(W + "themeTint"), element.get(W + "themeShade")
        value = (element.get(VAL) or "auto").upper()
        stored = value if len(value) == 6 and _is_hex(value) else None
        # Word stores the shade it computed, which rounds in its own way.
        if base and not (stored and (tint or shade)):
            return _shaded(base, tint, shade)
        return stored or BLACK


def _is_hex(text: str) -> bool:
    return all(char in "0123456789ABCDEF" for char in text)


def _shaded(color: str, tint: str | None, shade: str | None) -> str:
    """Lighten or darken as ISO 29500-1, 17.3.2.6: a share of the luminance, given as two hex digits."""
    share = tint or shade
    if not share or not _is_hex(share.upper()):
        return color
    part = int(share, 16) / 255
    red, green, blue = (int(color[index : index + 2], 16) / 255 for index in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * part + (1 - part) if tint else light * part
    return "".join(f"{round(channel * 255):02X}" for channel in colorsys.hls_to_rgb(hue, light, saturation))


def read_theme(root: _Element | None) -> Theme:
    """The theme part; an absent part gives an empty theme."""
    if root is None:
        return Theme()
    fonts = {}
    for role in ("major", "minor"):
        latin = root.find(f".//{A}{role}Font/{A}latin")
        if latin is not None and latin.get("typeface"):
            fonts[role] = str(latin.get("typeface"))
    scheme = root.find(f".//{A}clrScheme")
    colors = {} if scheme is None else {str(item.tag).rpartition("}")[2]: _scheme_color(item) for item in scheme}
    return Theme(fonts, colors)


def _scheme_color(item: _Element) -> str:
    value = next((inner.get("lastClr") or inner.get("val") for inner in item), None) or BLACK
    value = value.upper()
    return value if len(value) == 6 and _is_hex(value) else BLACK
