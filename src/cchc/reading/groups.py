"""Work whose lead, partners and time stand in labelled lines below it (``Cơ quan chủ trì: …``)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cchc.paper.model import Level, Paragraph, Section
from cchc.reading.dates import due_of_cell
from cchc.reading.labels import Facts, Label, divide, label_of
from cchc.reading.model import Assignment
from cchc.reading.text import key, rx, trim
from cchc.reading.units import is_head, is_verb, name_at, split_names
from cchc.reading.work import Given, labelled_work, work_in


@dataclass(slots=True)
class Grouped:
    """The assignments of a section's labelled groups and the numbered sections that remain to be walked."""

    found: list[Assignment] = field(default_factory=list)
    left: list[Section] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    line: int | None
    bullet: bool


def group_work(section: Section, given: Given) -> Grouped | None:
    """Read the labelled groups of a section, or None where no line says who leads."""
    lines = _lines(section)
    leads = [at for at, entry in enumerate(lines) if (found := label_of(entry.text)) and found[0] is Label.LEAD]
    if not any(_names_somebody(label_of(lines[at].text)) for at in leads) or _only_presided(lines):
        return None
    heading = _Line(section.title, section.line, False) if section.title else None
    if heading is None and lines and label_of(lines[0].text) is None:
        heading = lines.pop(0)
    result = Grouped(left=[child for child in section.children if not _joins(child)])
    for tasks, facts, bulleted in _groups(lines):
        result.found += _of_group(_tasks(tasks, facts, heading, bulleted), facts, given)
        heading = None if tasks else heading
    return result


def _only_presided(lines: list[_Line]) -> bool:
    """Whether the one label is a bare ``Chủ trì:``, which names who presides over a meeting."""
    labels = [(found[0], line.text) for line in lines if (found := label_of(line.text))]
    if {Label.WITH, Label.CONTENT} & {label for label, _ in labels}:
        return False
    return all(rx(r"\W*chủ trì:").match(key(text)) for label, text in labels if label is Label.LEAD)


def _names_somebody(found: tuple[Label, str] | None) -> bool:
    return found is not None and (is_head(found[1]) or found[1][:1].isupper())


def _lines(section: Section) -> list[_Line]:
    out: list[_Line] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            out += [_Line(part, block.line, False) for part in divide(block.text)]
        elif isinstance(block, Section) and _joins(block):
            texts = [(block.title, block.line)] if block.title else []
            texts += [(inner.text, inner.line) for inner in block.blocks if isinstance(inner, Paragraph)]
            for at, (text, line) in enumerate(texts):
                out += [_Line(part, line or block.line, not at) for part in divide(text)]
    return out


def _joins(child: Section) -> bool:
    """Whether a child is a line of the group: a bullet, or a lettered line that is only a label and its value."""
    if child.level in (Level.DASH, Level.PLUS):
        return True
    return child.level is Level.DIEM and not child.children and label_of(child.title or child.text) is not None


def _groups(lines: list[_Line]) -> list[tuple[list[_Line], Facts, bool]]:
    groups: list[tuple[list[_Line], Facts, bool]] = []
    tasks: list[_Line] = []
    facts, bulleted = Facts(), False
    for entry in lines:
        found = label_of(entry.text)
        if found is None or (found[0] in facts.seen and found[0] in (Label.LEAD, Label.CONTENT) and facts.lead):
            if facts.lead:
                groups.append((tasks, facts, bulleted))
                tasks, facts, bulleted = [], Facts(), False
            if found is None:
                tasks.append(entry)
                continue
        facts.take(found[0], found[1], entry.line)
        bulleted = bulleted or entry.bullet
    groups.append((tasks, facts, bulleted))
    return groups


def _tasks(tasks: list[_Line], facts: Facts, heading: _Line | None, bulleted: bool) -> list[_Line]:
    """The lines that state the work of a group: its content line, what stands above its labels, or its heading."""
    if facts.content and (is_verb(facts.content) or heading is None or not is_verb(heading.text)):
        return [_Line(facts.content, facts.content_line, False)]
    plain = [entry for entry in tasks if not entry.bullet and is_verb(entry.text)]
    bullets = [entry for entry in tasks if entry.bullet and (is_verb(entry.text) or name_at(entry.text))]
    if plain:
        return plain
    if bullets and (not bulleted or heading is None or heading.text.rstrip().endswith(":")):
        return bullets
    return [heading] if heading else tasks[:1]


def _of_group(tasks: list[_Line], facts: Facts, given: Given) -> list[Assignment]:
    if facts.lead is None:
        return [found for entry in tasks for found in work_in(entry.text, replace(given, line=entry.line))]
    named = replace(
        given,
        line=facts.line,
        partners=split_names(facts.partners or ""),
        due=due_of_cell(facts.due or "", given.year),
        strict=False,
    )
    if _is_sentence(facts.lead):
        return work_in(facts.lead, named)
    lead = trim(facts.lead)
    found: list[Assignment] = []
    for entry in tasks:
        found += labelled_work(entry.text, replace(named, lead=lead, line=entry.line))
    return found


def _is_sentence(lead: str) -> bool:
    """Whether the words after ``Cơ quan thực hiện:`` are sentences of work and not only names."""
    named = name_at(lead)
    if named is None:
        return False
    rest = lead[named.end :].lstrip(" ,")
    return is_verb(rest) and not rx(r"(?:theo|trong phạm vi|căn cứ|được|phối hợp)").match(key(rest))
