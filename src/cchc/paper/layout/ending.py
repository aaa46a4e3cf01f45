"""The mark ``./.`` that ends the content of every form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cchc.paper.form import Component, Part, Span
from cchc.paper.layout.sheet import Sheet
from cchc.paper.layout.words import with_end_mark
from cchc.paper.model import Align


def close(parts: Iterable[Part], sheet: Sheet, group: int = 0) -> Iterator[Part]:
    """The parts of a content, the last paragraph ended by the mark, which takes its own line after what is no text."""
    content = tuple(parts)
    if not content:
        return
    last = content[-1]
    yield from content[:-1]
    if last.component in _NO_TEXT:
        yield last
        yield _alone(sheet, group)
    else:
        yield _marked(last, sheet.end_mark)


_NO_TEXT = (Component.TABLE, Component.PICTURE, Component.CAPTION)


def kept(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, the last one kept on the page of what follows: no page holds a signature alone."""
    content = tuple(parts)
    yield from content[:-1]
    for part in content[-1:]:
        yield replace(part, look=replace(part.look, keep_with_next=True))


def _alone(sheet: Sheet, group: int) -> Part:
    look = replace(sheet.body, align=Align.RIGHT, first_indent=0.0)
    return Part(Component.BODY, sheet.end_mark, look, rule_known=True, group=group)


def _marked(part: Part, mark: str) -> Part:
    text = with_end_mark(part.text, mark)
    if text == part.text or not part.spans:
        return replace(part, text=text)
    before = "".join(span.text for span in part.spans[:-1])
    last = part.spans[-1]
    if not text.startswith(before):
        return part
    return replace(part, text=text, spans=(*part.spans[:-1], Span(text[len(before) :], last.look)))
