"""The body as entries: each text with the role, the area and the heading under which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cchc.paper.model import At, Block, Paragraph, Picture, Section, Table
from cchc.reading.entries import path_of
from cchc.reading.field_report.words import LISTS, OF_FINDINGS, Role, area_of, marks_in, numbered, role_of, says_nothing
from cchc.reading.text import clean, key, rx

# Dotted lines to fill in: what is left of them beside typed words says nothing.
_DOTS = re.compile(r"(?:…|\.{4,}|_{3,}|\.(?=…)|(?<=…)\.+)+")
_LONGEST_LEAD = 16  # words before a colon with text behind it
_LONGEST_OPEN = 40  # words of a line that ends with its colon


@dataclass(frozen=True, slots=True)
class Context:
    """Where the reader stands. ``item`` counts the shortcoming to which parts belong, None outside one."""

    role: Role | None = None
    area: str | None = None
    heading: str = ""
    path: str = ""
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A text in its context; ``label`` is its list mark."""

    text: str
    context: Context
    at: At
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph or the first line of an item, and the blocks below it."""

    text: str
    label: str
    number: int | None
    below: tuple[Block, ...] = ()


@dataclass
class Entries:
    """Collects what a body holds, in reading order."""

    texts: list[Entry] = field(default_factory=list)
    tables: list[tuple[Table, Context]] = field(default_factory=list)
    frame: list[At] = field(default_factory=list)
    items: int = 0
    ending: bool = False  # Once shortcomings or plans were read, an unknown heading is no result any more.

    def read(self, blocks: tuple[Block, ...], context: Context) -> None:
        """Read the blocks of one container; a lead-in holds for the blocks after it."""
        run = _Run(context)
        for block in blocks:
            if isinstance(block, Table):
                self.tables.append((block, run.context))
            elif isinstance(block, Section):
                self._section(block, run)
            elif isinstance(block, Paragraph):
                self._line(_Line(filled(block.text), "", block.line), run)
            elif isinstance(block, Picture) and block.caption:
                self.frame.append(At(run.context.path, block.line, clean(block.caption)))

    def _section(self, section: Section, run: _Run) -> None:
        path = path_of(section, run.context.path)
        if section.title is None:
            first = section.blocks[0] if section.blocks and isinstance(section.blocks[0], Paragraph) else None
            rest = section.blocks[1:] if first else section.blocks
            outer = replace(run.context, path=path)
            line = first.line if first and first.line is not None else section.line
            self._line(_Line(filled(first.text) if first else "", section.label, line, rest), run, outer)
            return
        text = filled(section.title)
        outer = replace(run.context, path=path)
        if _known(text) or not self._is_item(text, section.blocks, outer):
            self._heading(text, section, outer)
        else:
            self._line(_Line(text, section.label, section.line, section.blocks), run, outer)

    def _is_item(self, text: str, blocks: tuple[Block, ...], context: Context) -> bool:
        """Whether a line set as a heading is itself one of the things listed."""
        marked = any(marks_in(_first_text(block)) for block in blocks)
        return context.role in LISTS and (not blocks or marked or text.endswith((".", ";")))

    def _heading(self, text: str, section: Section, context: Context) -> None:
        lead, rest = lead_of(text)
        inner, at = self.under(lead or text, context), At(context.path, section.line, text)
        if rest and lead:
            self._content(rest, section.label, at, _Run(inner))
        else:
            self.frame.append(at)
        self.read(section.blocks, inner)

    def under(self, heading: str, context: Context) -> Context:
        """The context below a heading."""
        role, area = role_of(heading), area_of(heading)
        if role is None:
            role = context.role
            if role is None or (role is Role.RESULTS and self.ending and area is None):
                role = Role.OTHER if self.ending and area is None else Role.RESULTS
        elif role is Role.REMEDIES and context.role is Role.DIRECTIONS and "khắc phục" not in heading.lower():
            role = Role.DIRECTIONS
        elif role is Role.RESULTS and context.role in LISTS:
            role = context.role
        self.ending = self.ending or role in LISTS
        item = context.item if role in OF_FINDINGS else None
        return replace(context, role=role, area=area or context.area, heading=clean(heading).rstrip(":. "), item=item)

    def _line(self, line: _Line, run: _Run, outer: Context | None = None) -> None:
        """A paragraph, or an item (which has its own path in ``outer``) with what stands below it."""
        context, text, below = outer or run.context, line.text, line.below
        if not text:
            self.read(below, context)
            return
        at = At(context.path, line.number, text)
        lead, rest = lead_of(text)
        if context.role is None and outer is None and not (_known(text) and not rest):
            self.texts.append(Entry(text, context, at))
            return
        if lead and not numbered(text) and self._leads(lead, rest, context):
            inner = self.under(lead, context)
            if rest:
                self._content(rest, line.label, at, _Run(inner))
            else:
                self.frame.append(at)
                if outer is None:
                    run.context = inner
            self.read(below, inner)
            return
        item = self._content(text, line.label, at, run, outer)
        self.read(below, replace(context, item=item) if item else context)

    def _leads(self, lead: str, rest: str, context: Context) -> bool:
        """Whether a line leads in what follows it, by its words or by its colon."""
        if marks_in(f"{lead}:") and rest and context.role in OF_FINDINGS:
            return False
        if role_of(lead) not in (None, Role.RESULTS) or (area_of(lead) and len(lead.split()) <= _LONGEST_LEAD):
            return True
        if rest:
            return bool(rx(r"^(?:các )?(?:kết quả|ưu điểm)(?: (?:thực hiện|đạt được|nổi bật))?$").match(key(lead)))
        return True

    def _content(self, text: str, label: str, at: At, run: _Run, outer: Context | None = None) -> int | None:
        """Text of the context's role, taken apart at its marks. Gives the shortcoming it opened or belongs to."""
        context = outer or run.context
        if context.role in LISTS and says_nothing(text):
            self.frame.append(at)
            return context.item
        if context.role in OF_FINDINGS:
            return self._parts(text, Entry(text, context, at, label), run)
        parts = _listed(text) if context.role in LISTS and at.text != text else [text]
        self.texts += [Entry(part, context, at, label) for part in parts]
        return None

    def _parts(self, text: str, whole: Entry, run: _Run) -> int | None:
        context, item, turn = whole.context, whole.context.item, numbered(text)
        for role, part in _parts(text, context.role or Role.SHORTCOMINGS):
            if role is Role.SHORTCOMINGS and (turn or context.item is None):
                for piece in _listed(part) if whole.at.text != text else [part]:
                    item = self._opened(run)
                    self.texts.append(replace(whole, text=piece, context=replace(context, role=role, item=item)))
                if turn:
                    run.context = replace(run.context, item=item)
                continue
            belongs = item if item is not None else run.belongs(role)
            self.texts.append(replace(whole, text=part, context=replace(context, role=role, item=belongs)))
        return item

    def _opened(self, run: _Run) -> int:
        self.items += 1
        run.opened(self.items)
        return self.items


@dataclass
class _Run:
    """The siblings read so far: which shortcoming was last, and how many in a row without a part of their own."""

    context: Context
    last: int | None = None
    bare: int = 0

    def opened(self, item: int) -> None:
        self.bare = self.bare + 1 if self.last is not None and self.bare else 1
        self.last = item

    def belongs(self, role: Role) -> int | None:
        """The shortcoming a following part belongs to: the one just before, unless several were listed together."""
        if role is self.context.role or self.last is None or self.bare > 1:
            return None
        self.bare = 0
        return self.last


def filled(text: str) -> str:
    """The typed words of a line, without what is left of the dots to fill in."""
    return clean(_DOTS.sub(" ", text)).strip()


def lead_of(text: str) -> tuple[str, str]:
    """The words before the first colon, and those after it; all of a line without a colon where it reads as a lead."""
    head, colon, tail = text.partition(":")
    if text.endswith(":") and text.count(":") == 1 and len(head.split()) <= _LONGEST_OPEN:
        return head.strip(), ""
    if colon and len(head.split()) <= _LONGEST_LEAD and not head[-1:].isdigit():
        return head.strip(), tail.strip()
    return (text, "") if _known(text) and not colon else ("", text)


def _known(text: str) -> bool:
    """Whether a line by itself is a heading that announces a part of the report."""
    return (
        len(text.split()) <= _LONGEST_LEAD
        and not text.endswith((".", ";"))
        and role_of(text) not in (None, Role.RESULTS)
    )


def _parts(text: str, role: Role) -> Iterator[tuple[Role, str]]:
    """A text of a finding at its marks: what stands before the first mark has the role of the context."""
    marks = marks_in(text)
    if role is not Role.SHORTCOMINGS:
        marks = [mark for mark in marks if mark[2] in (Role.OWNERS, Role.DUES) or mark[0] == 0]
    before = text[: marks[0][0]] if marks else text
    if _trimmed(before):
        yield role, _trimmed(before)
    ends = [*(start for start, _, _ in marks[1:]), len(text)]
    for (_, start, kind), end in zip(marks, ends, strict=False):
        if _trimmed(text[start:end]):
            yield kind, _trimmed(text[start:end])


def _trimmed(text: str) -> str:
    """A part without the marks around it, nor the bracket that closes what began before it."""
    words = text.strip().lstrip(":;,.-–+ ").rstrip(";,-–+( ")
    return words.rstrip(" .;)").strip() if words.count(")") > words.count("(") else words.strip()


def _listed(text: str) -> list[str]:
    """The things named in one line between semicolons."""
    return [part.strip(" .") for part in text.split(";") if part.strip(" .")] if not marks_in(text) else [text]


def _first_text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Section):
        return block.title or next((item.text for item in block.blocks if isinstance(item, Paragraph)), "")
    return ""
