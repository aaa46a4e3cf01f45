"""List labels of an OpenDocument text."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from cchc.paper.readers.docx.numbering import in_form
from cchc.paper.readers.figures import whole
from cchc.paper.readers.odt.names import FO, STYLE, TEXT, XML
from cchc.paper.readers.odt.styles import Props

FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
LEVELS = 10


@dataclass(frozen=True, slots=True)
class OdtLevel:
    form: str
    prefix: str
    suffix: str
    start: int
    shown: int
    bullet: str
    para: Props


@dataclass(slots=True)
class Counting:
    """A list being read: its style and the last number of each level."""

    style: str
    last: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class OdtLists:
    styles: dict[str, dict[int, OdtLevel]] = field(default_factory=dict)
    _by_id: dict[str, Counting] = field(default_factory=dict)
    _by_style: dict[str, Counting] = field(default_factory=dict)

    def add(self, root: _Element | None) -> None:
        """Take in the list styles of a part; the outline is the list style named ``""``."""
        if root is None:
            return
        for element in root.iter(TEXT + "list-style", TEXT + "outline-style"):
            outline = element.tag == TEXT + "outline-style"
            levels = {whole(item.get(TEXT + "level")) or 1: _level(item) for item in element}
            self.styles["" if outline else element.get(STYLE + "name") or ""] = levels

    def begin(self, element: _Element, inherited: str) -> Counting:
        """The counters for a ``text:list`` at the top level: fresh, or those of the list it continues."""
        style = element.get(TEXT + "style-name") or inherited
        continued = self._by_id.get(element.get(TEXT + "continue-list") or "")
        if continued is None and element.get(TEXT + "continue-numbering") == "true":
            continued = self._by_style.get(style)
        counting = Counting(style, continued.last) if continued else Counting(style)
        self._by_style[style] = counting
        if element.get(XML + "id"):
            self._by_id[str(element.get(XML + "id"))] = counting
        return counting

    def outline(self) -> Counting:
        """The running counters of headings."""
        return self._by_style.setdefault("", Counting(""))

    def level(self, style: str, level: int) -> OdtLevel | None:
        """What a list style says of a level, counted from 0."""
        return self.styles.get(style, {}).get(level + 1)

    def label(self, counting: Counting, level: int, start: int | None = None) -> str:
        """Count one item at ``level`` (from 0) and give its label."""
        found = self.level(counting.style, level)
        if found is None or level >= LEVELS:
            return ""
        last = counting.last[level]
        counting.last[level] = start if start is not None else found.start if last is None else last + 1
        counting.last[level + 1 :] = [None] * (LEVELS - level - 1)
        if found.bullet:
            return found.bullet
        if not found.form:
            return f"{found.prefix}{found.suffix}".strip()
        first = max(level - found.shown + 1, 0)
        numbers = ".".join(self._shown(counting, at) for at in range(first, level + 1))
        return f"{found.prefix}{numbers}{found.suffix}".strip()

    def _shown(self, counting: Counting, level: int) -> str:
        found = self.level(counting.style, level)
        value = counting.last[level]
        if found is None:
            return ""
        return in_form(found.start if value is None else value, found.form or "none")


def _level(element: _Element) -> OdtLevel:
    bullet = element.get(TEXT + "bullet-char") or ""
    if bullet and (0xE000 <= ord(bullet[0]) <= 0xF8FF or bullet == "o"):
        plain = chr(ord(bullet[0]) & 0xFF)
        bullet = plain if plain in "-+*" else "•"
    prefix, suffix = element.get(STYLE + "num-prefix") or "", element.get(STYLE + "num-suffix") or ""
    start = whole(element.get(TEXT + "start-value"))
    para: Props = {}
    for item in element.iter():
        if str(item.tag).endswith("list-level-label-alignment"):
            para = {str(name): str(value) for name, value in item.attrib.items() if str(name).startswith(FO)}
    return OdtLevel(
        FORMS.get(element.get(STYLE + "num-format") or "", ""),
        prefix,
        suffix,
        1 if start is None else start,
        whole(element.get(TEXT + "display-levels")) or 1,
        bullet,
        para,
    )
