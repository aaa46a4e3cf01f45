"""Walks over the sections of a body."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.paper.model import Block, Level, Paragraph, Section, walk

_WHOLE = {Level.PHAN, Level.CHUONG, Level.DIEU}


def sections(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Section]]:
    """Every section with its own path, in reading order."""
    return ((path, block) for path, block in walk(blocks) if isinstance(block, Section))


def series(blocks: tuple[Block, ...], level: Level) -> Iterator[tuple[str, list[Section]]]:
    """Runs of sections of a level that are numbered together, with the path of what holds them.

    Phần, chương and điều run through the whole body; the others start anew in each section, and after a
    paragraph that ends in a colon, which opens another list.
    """
    if level in _WHOLE:
        found = [section for _, section in sections(blocks) if section.level is level]
        if found:
            yield "", found
        return
    yield from _runs("", blocks, level)
    for path, section in sections(blocks):
        yield from _runs(path, section.blocks, level)


def _runs(path: str, blocks: tuple[Block, ...], level: Level) -> Iterator[tuple[str, list[Section]]]:
    run: list[Section] = []
    for block in blocks:
        if isinstance(block, Section) and block.level is level:
            run.append(block)
        elif run and isinstance(block, Paragraph) and block.text.rstrip().endswith(":"):
            yield path, run
            run = []
    if run:
        yield path, run
