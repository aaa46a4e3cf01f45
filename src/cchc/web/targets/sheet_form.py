"""The lines of a half-year as a form: what was typed, what it was typed over, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cchc.figures.numbers import Unreadable, read_figure
from cchc.targets.actions import Entry, Refusal
from cchc.targets.queries.lines import Line
from cchc.web.request import key_in

LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class Field:
    """A line with the text in its two boxes; ``was`` and ``revision`` are what the page showed the writer."""

    line: Line
    text: str
    note: str
    was: str
    was_note: str
    revision: int
    error: str = ""
    words: str = ""

    @property
    def touched(self) -> bool:
        return (self.text, self.note) != (self.was, self.was_note)


@dataclass
class SheetForm:
    """Fields in order; ``entries`` are those of the touched ones that can be read."""

    fields: list[Field]
    entries: list[Entry] = field(default_factory=list)

    @property
    def errors(self) -> int:
        return sum(bool(one.error) for one in self.fields)


def blank(lines: Iterable[Line]) -> SheetForm:
    """The form as it opens: what stands is what was typed last."""
    return SheetForm([field_of(line) for line in lines])


def field_of(line: Line) -> Field:
    return Field(line, line.text, line.note, line.text, line.note, line.revision)


def bound(lines: Iterable[Line], data: Mapping[str, str]) -> SheetForm:
    """The form as it was sent; a line that the page did not hold stays as it is."""
    form = SheetForm([])
    for line in lines:
        one = typed_field(line, data)
        if one.touched:
            one, entry = read(one)
            form.entries += [entry] if entry and is_given(one) else []
        form.fields.append(one)
    return form


def typed_field(line: Line, data: Mapping[str, str]) -> Field:
    if f"so-{line.id}" not in data:
        return field_of(line)
    revision = data.get(f"lan-{line.id}", "")
    return Field(
        line,
        " ".join(data[f"so-{line.id}"].split()),
        " ".join(data.get(f"ghi-{line.id}", "").split())[:LONGEST_NOTE],
        data.get(f"cu-{line.id}", ""),
        data.get(f"gcu-{line.id}", ""),
        key_in(revision) or 0,
    )


def read(one: Field) -> tuple[Field, Entry | None]:
    """The entry that a field asks for, or the field with what cannot be read in it."""
    try:
        found = read_figure(one.text, one.line.unit)
    except Unreadable as wrong:
        return with_words(one, error=str(wrong)), None
    entry = Entry(one.line.key, found.answer, one.revision, one.note)
    return with_words(one, words=found.note), entry


def with_words(one: Field, *, error: str = "", words: str = "") -> Field:
    return Field(one.line, one.text, one.note, one.was, one.was_note, one.revision, error, words)


def after_saving(lines: Sequence[Line], sent: SheetForm, refusals: Iterable[Refusal]) -> SheetForm:
    """The form after a part of it was refused: saved lines as they stand now, refused ones as they were typed.

    Where somebody else was quicker, the field now knows what they wrote, so that saving again is a choice.
    """
    refused = {refusal.entry.row: refusal for refusal in refusals}
    kept = {one.line.key: one for one in sent.fields if one.error or one.line.key in refused}
    return SheetForm([again(line, kept.get(line.key), refused.get(line.key)) for line in lines])


def again(line: Line, typed: Field | None, refusal: Refusal | None) -> Field:
    if typed is None:
        return field_of(line)
    error = refusal.words if refusal else typed.error
    return Field(line, typed.text, typed.note, line.text, line.note, line.revision, error)


def is_given(one: Field) -> bool:
    """Whether a field answers anything: an empty box over nothing does not, the words “chưa có số liệu” do."""
    return bool(one.text or one.note or one.line.typed)
