"""A function applied to every text or paragraph of a paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cchc.paper.model import Annex, Block, Paper, Paragraph, Picture, Section, Signature, Table

Change = Callable[[str], str]
ParagraphChange = Callable[[Paragraph], Paragraph]


def map_paragraphs(paper: Paper, change: ParagraphChange) -> Paper:
    """A paper with every running paragraph changed, tables left."""
    return replace(
        paper,
        body=_blocks(paper.body, change),
        closing=tuple(change(each) for each in paper.closing),
        annexes=tuple(replace(annex, blocks=_blocks(annex.blocks, change)) for annex in paper.annexes),
    )


def _blocks(blocks: tuple[Block, ...], change: ParagraphChange) -> tuple[Block, ...]:
    return tuple(_block(block, change) for block in blocks)


def _block(block: Block, change: ParagraphChange) -> Block:
    if isinstance(block, Section):
        return replace(block, blocks=_blocks(block.blocks, change))
    return change(block) if isinstance(block, Paragraph) else block


def map_texts(paper: Paper, change: Change) -> Paper:
    """A paper with every text changed but the printed number and date, whose blanks have a meaning."""
    return replace(
        paper,
        subject=_maybe(paper.subject, change),
        issuer_lines=_all(paper.issuer_lines, change),
        superior_lines=_all(paper.superior_lines, change),
        addressees=_all(paper.addressees, change),
        authority_line=_maybe(paper.authority_line, change),
        legal_basis=_all(paper.legal_basis, change),
        order_word=_maybe(paper.order_word, change),
        body=_texts(paper.body, change),
        closing=tuple(_runs(each, change) for each in paper.closing),
        recipients=_all(paper.recipients, change),
        signatures=tuple(_signature(each, change) for each in paper.signatures),
        annexes=tuple(_annex(each, change) for each in paper.annexes),
    )


def _maybe(text: str | None, change: Change) -> str | None:
    return None if text is None else change(text)


def _all(texts: tuple[str, ...], change: Change) -> tuple[str, ...]:
    return tuple(change(text) for text in texts)


def _texts(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    return tuple(_text(block, change) for block in blocks)


def _text(block: Block, change: Change) -> Block:
    if isinstance(block, Paragraph):
        return _runs(block, change)
    if isinstance(block, Table):
        rows = tuple(tuple(replace(cell, text=change(cell.text)) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, Picture):
        return replace(block, alt=change(block.alt), caption=_maybe(block.caption, change))
    return replace(block, title=_maybe(block.title, change), blocks=_texts(block.blocks, change))


def _runs(paragraph: Paragraph, change: Change) -> Paragraph:
    return replace(paragraph, runs=tuple(replace(run, text=change(run.text)) for run in paragraph.runs))


def _signature(signature: Signature, change: Change) -> Signature:
    return replace(
        signature,
        authority=_all(signature.authority, change),
        title=_maybe(signature.title, change),
        name=_maybe(signature.name, change),
    )


def _annex(annex: Annex, change: Change) -> Annex:
    return replace(
        annex,
        title=change(annex.title),
        reference=_maybe(annex.reference, change),
        blocks=_texts(annex.blocks, change),
    )
