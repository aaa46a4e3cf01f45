"""The body as a flat list of labelled entries: ``1. Địa điểm: Hội trường UBND xã`` is label and value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from cchc.paper.model import At, Block, Level, Paragraph, Section
from cchc.reading.text import clean, key, rx


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the body: what stands before its colon (or its heading), what after, and what stands below.

    ``parts`` are the titles of the sections that hold it, outermost first.
    """

    path: str
    line: int | None
    label: str
    value: str
    below: tuple[Block, ...] = ()
    parts: tuple[str, ...] = field(default_factory=tuple)

    @property
    def at(self) -> At:
        return At(
            self.path,
            self.line,
            clean(f"{self.label}: {self.value}" if self.label and self.value else self.label or self.value),
        )

    def named(self, pattern: str) -> bool:
        """Whether the label opens with the pattern (a numeral or ``Về`` before it is passed over)."""
        return rx(rf"(?:về |dự kiến )?(?:{pattern})").match(key(self.label)) is not None


def entries_of(blocks: tuple[Block, ...], path: str = "", parts: tuple[str, ...] = ()) -> Iterator[Entry]:
    """Every paragraph and section of the body as an entry, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            label, value = divided(block.text)
            yield Entry(path, block.line, label, value, (), parts)
        elif isinstance(block, Section):
            yield from _of_section(block, path, parts)


def path_of(section: Section, outer: str) -> str:
    """The section's path. A bullet keeps its parent's; a decimal label stands for it (``3``, ``3.1``: ``3.1``)."""
    if section.level in (Level.DASH, Level.PLUS):
        return outer
    mark = section.label.strip(" .)/:-+*(").removeprefix("Điều ")
    parent = outer.rpartition(".")[2]
    if "." in mark and parent and mark.startswith(f"{parent}."):
        return f"{outer}{mark[len(parent) :]}"
    return ".".join(part for part in (outer, mark) if part)


def is_short_heading(text: str) -> bool:
    """Whether a line that a file does not set as a heading reads as one: a few words and no end of a sentence."""
    words = clean(text)
    return 0 < len(words.split()) <= 9 and not words.endswith((".", ";", ","))


def annex_path(label: str | None) -> str:
    """The path of an annex: ``Phụ lục``, ``Phụ lục II``, however its label is printed."""
    words = clean(label or "Phụ lục").rstrip(".:")
    return f"Phụ lục{words[7:]}" if key(words).startswith(key("Phụ lục")) else words


def _of_section(section: Section, path: str, parts: tuple[str, ...]) -> Iterator[Entry]:
    inner = path_of(section, path)
    if section.title is not None:
        label, value = divided(section.title)
        label, value = (label, value) if label else (clean(section.title), "")
        below = section.blocks
        if not value and below and isinstance(below[0], Paragraph):
            value, below = clean(below[0].text), below[1:]
    else:
        first = next((block.text for block in section.blocks if isinstance(block, Paragraph)), "")
        label, value = divided(first)
        below = section.blocks[1:] if section.blocks and isinstance(section.blocks[0], Paragraph) else section.blocks
        if not label and below and is_short_heading(first):
            label, value = clean(first), ""
    yield Entry(inner, section.line, label, value, below, parts)
    yield from entries_of(below, inner, (*parts, label))


def divided(text: str) -> tuple[str, str]:
    """Label and value at the first colon when few words stand before it; otherwise no label."""
    words = clean(text)
    head, colon, tail = words.partition(":")
    if colon and len(head.split()) <= 9 and not head.rstrip()[-1:].isdigit():
        return head.strip(), tail.strip()
    return "", words
