"""Small questions about the text of a paper that several rules ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cchc.law.book import Law, Value
from cchc.paper.checking.findings import Inapplicable, Unanswered, Verdict
from cchc.paper.form import Component, Form, Part
from cchc.paper.model import At, Block, Kind, Paper, Paragraph, Section, walk

SPACES = re.compile(r"\s+")
UNKNOWN_KIND = Unanswered("không rõ tên loại văn bản")
DOTS = "…._ \t\xa0"


def citation_of(value: Value) -> str:
    """Where a rule stands; what is no law is never cited as law."""
    return value.citation if value.is_law else value.status.vietnamese.capitalize()


def plain(text: str) -> str:
    """Text with every run of white space as one space."""
    return SPACES.sub(" ", text).strip()


def kind_law(kind: Kind, law: Law) -> dict[str, Any]:
    """What the law says of a kind: its symbol, form, scheme and components."""
    found: dict[str, Any] = law[f"paper.kind.{kind.name.lower()}"].value
    return found


def asks(paper: Paper, component: str, law: Law) -> str:
    """``required``, ``optional`` or ``never`` for a component in this kind of paper; empty where unknown."""
    return str(kind_law(paper.kind, law)["components"].get(component, "")) if paper.kind else ""


def main(form: Form, *components: Component) -> tuple[Part, ...]:
    """Parts of the document itself, without those of annexes and attached documents."""
    return tuple(part for part in form.all(*components) if part.group == 0)


def printed(part: Part) -> str:
    """The text of a part with its list mark, which some sources keep apart."""
    return f"{part.mark} {part.text}" if part.mark and part.text[:1].isalnum() else part.text


def has_document(form: Form) -> bool:
    """Whether the file holds a document, and not only an annex that is a file of its own."""
    return not form.parts or any(part.group == 0 for part in form.parts)


def absent(what: str) -> Verdict:
    """The verdict of a rule whose object this paper does not have."""
    return Inapplicable(f"văn bản không có {what}")


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[tuple[At, str]]:
    """Every running text with its place: titles of sections and paragraphs, not tables."""
    for path, block in walk(blocks):
        if isinstance(block, Section) and block.title:
            yield At(path, block.line, f"{block.label} {block.title}"), block.title
        elif isinstance(block, Paragraph):
            yield At(path, block.line, block.text), block.text


def running_text(paper: Paper) -> Iterator[tuple[At, str]]:
    """All prose of a paper: subject, basis, body, closing and annexes."""
    if paper.subject:
        yield At("", paper.lines.get("subject"), paper.subject), paper.subject
    for text in paper.legal_basis:
        yield At("", paper.lines.get("legal_basis"), text), text
    yield from paragraphs(paper.body)
    yield from paragraphs(paper.closing)
    for annex in paper.annexes:
        yield from paragraphs(annex.blocks)
