"""Automatic list numbers: the label that Word draws before a paragraph but does not hold as text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from cchc.lib.numerals import to_roman
from cchc.paper.readers.docx.names import W, child, val
from cchc.paper.readers.docx.props import NO_PARA, ParaProps, para_props
from cchc.paper.readers.figures import whole

LEVELS = 9
PLACEHOLDER = re.compile(r"%([1-9])")
LARGEST = 10_000
BULLET = "•"
SYMBOL_FONTS = range(0xF000, 0xF100)  # Where Symbol and Wingdings keep their signs.


@dataclass(frozen=True, slots=True)
class ListLevel:
    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    para: ParaProps = NO_PARA
    style: str | None = None  # The paragraph style whose paragraphs stand at this level.


@dataclass(slots=True)
class ListNumbers:
    """The lists of a document with their running counters; ask for labels in reading order."""

    levels: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)  # w:num → the abstract list whose counters it shares
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def level(self, num_id: str | None, level: int | None) -> ListLevel | None:
        """The list level of a paragraph; ``None`` when it is not in a list."""
        return self.levels.get(num_id or "", {}).get(level or 0)

    def level_of(self, num_id: str | None, style: str | None) -> int | None:
        """The level that a list keeps for a paragraph style."""
        levels = self.levels.get(num_id or "", {})
        return next((level for level, found in levels.items() if style and found.style == style), None)

    def label(self, num_id: str, level: int) -> str:
        """Count one paragraph and give its label, such as ``1.``, ``a)``, ``-``."""
        found = self.level(num_id, level)
        if found is None:
            return ""
        counters = self._counters.setdefault(self.lists[num_id], [None] * LEVELS)
        self._count(num_id, level, counters)
        if found.form == "bullet":
            return "".join(_sign(char) for char in found.pattern)
        if found.form == "none" and not found.pattern:
            return ""
        return PLACEHOLDER.sub(
            lambda match: self._shown(num_id, int(match[1]) - 1, counters, found), found.pattern
        ).strip()

    def _count(self, num_id: str, level: int, counters: list[int | None]) -> None:
        """Advance the level and forget the deeper ones, which restart below it."""
        override = self.starts.get(num_id, {}).get(level)
        if override is not None and (num_id, level) not in self._begun:
            counters[level] = override
        else:
            current = counters[level]
            counters[level] = self._start(num_id, level) if current is None else current + 1
        self._begun.add((num_id, level))
        for deeper in range(level + 1, LEVELS):
            found = self.level(num_id, deeper)
            if found is None or found.restart != 0:
                counters[deeper] = None

    def _start(self, num_id: str, level: int) -> int:
        found = self.level(num_id, level)
        return found.start if found else 1

    def _shown(self, num_id: str, level: int, counters: list[int | None], at: ListLevel) -> str:
        found = self.level(num_id, level)
        value = counters[level]
        if value is None:
            value = self._start(num_id, level)
        return in_form(value, "decimal" if at.legal or found is None else found.form)


def in_form(value: int, form: str) -> str:
    """A list number as Word writes it: ``decimal``, ``upperRoman``, ``lowerLetter`` and their kin."""
    if not 0 <= value <= LARGEST:
        return str(value)
    if form in ("upperRoman", "lowerRoman"):
        roman = to_roman(value)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter") and value > 0:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form == "decimalZero":
        return f"{value:02d}"
    return "" if form == "none" else str(value)


def _sign(char: str) -> str:
    """A bullet as text; signs of Symbol and Wingdings become the sign they draw or a plain bullet."""
    if ord(char) in SYMBOL_FONTS:
        plain = chr(ord(char) - 0xF000)
        return plain if plain in "-+*" else BULLET
    return BULLET if char == "o" else char  # Word draws its hollow bullet with this letter.


def read_numbering(root: _Element | None) -> ListNumbers:
    """The numbering part; an absent part knows no lists."""
    numbers = ListNumbers()
    if root is None:
        return numbers
    abstract = _abstract(root)
    for element in root.iterchildren(W + "num"):
        num_id, base = element.get(W + "numId"), val(element, "abstractNumId")
        if num_id and num_id != "0" and base in abstract:
            numbers.lists[num_id] = str(base)
            numbers.levels[num_id] = dict(abstract[base])
            _override(numbers, num_id, element)
    return numbers


def _abstract(root: _Element) -> dict[str | None, dict[int, ListLevel]]:
    """Levels of each abstract list; one that only points to a list style has the levels of that style."""
    found: dict[str | None, dict[int, ListLevel]] = {}
    named: dict[str | None, dict[int, ListLevel]] = {}
    for element in root.iterchildren(W + "abstractNum"):
        levels = {whole(item.get(W + "ilvl")) or 0: _level(item) for item in element.iterchildren(W + "lvl")}
        kept = {key: item for key, item in levels.items() if 0 <= key < LEVELS}
        found[element.get(W + "abstractNumId")] = kept
        named[val(element, "styleLink")] = kept
    for element in root.iterchildren(W + "abstractNum"):
        link = val(element, "numStyleLink")
        if link in named and link:
            found[element.get(W + "abstractNumId")] = named[link]
    return found


def _override(numbers: ListNumbers, num_id: str, element: _Element) -> None:
    for item in element.iterchildren(W + "lvlOverride"):
        level = whole(item.get(W + "ilvl")) or 0
        replaced = child(item, "lvl")
        if replaced is not None and 0 <= level < LEVELS:
            numbers.levels[num_id][level] = _level(replaced)
        start = whole(val(item, "startOverride"))
        if start is not None:
            numbers.starts.setdefault(num_id, {})[level] = start


def _level(element: _Element) -> ListLevel:
    start = whole(val(element, "start"))
    return ListLevel(
        val(element, "numFmt") or "decimal",
        val(element, "lvlText") or "",
        1 if start is None else start,
        whole(val(element, "lvlRestart")),
        child(element, "isLgl") is not None,
        para_props(child(element, "pPr")),
        val(element, "pStyle"),
    )
