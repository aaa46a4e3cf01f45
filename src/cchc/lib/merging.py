"""Two people's changes to one text brought together word by word, so that no word of either is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

Span = tuple[int, int]  # first character and the one after the last

# A word takes the blanks behind it along; a line end is a token of its own, so that paragraphs stay paragraphs.
_TOKENS = re.compile(r"\n|[^\S\n]+|\S+[^\S\n]*")
# Above this many pairs of words, words that stand everywhere no longer serve to find what stayed.
_LARGE = 4_000_000
_BRIDGE = 3  # words in common that are too few to keep two differences apart


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where both changed the same words: where in the merged text each variant stands, mine before theirs.

    A variant may be empty: one took away what the other changed.
    """

    mine: Span
    theirs: Span


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text and the places in it that a person should tidy."""

    text: str
    conflicts: tuple[Conflict, ...] = ()


def merge(base: str, mine: str, theirs: str) -> Merged:
    """Bring two changed copies of ``base`` together.

    Where only one side changed, its text stands, what it took away included. Where both changed the same words, both
    variants stand one after the other and are named in ``conflicts``. Every word that either side added is there.
    """
    if theirs in (base, mine):
        return Merged(mine)
    if mine == base:
        return Merged(theirs)
    out = _Out()
    for chunk in _bridged(_chunks(_Sides(base, mine, theirs))):
        _settle(chunk, out)
    return Merged(out.text, tuple(out.conflicts))


def _key(token: str) -> str:
    return token if token == "\n" else token.strip()


class _Sides:
    """The three texts as tokens, and for each token of the base its place in the two copies."""

    def __init__(self, base: str, mine: str, theirs: str) -> None:
        self.base, self.mine, self.theirs = (_TOKENS.findall(text) for text in (base, mine, theirs))
        self.in_mine = dict(_matches(self.base, self.mine))
        self.in_theirs = dict(_matches(self.base, self.theirs))


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A stretch of the three texts; ``stable`` where both copies still hold the words of the base."""

    stable: bool
    base: list[str]
    mine: list[str]
    theirs: list[str]

    @property
    def differ(self) -> bool:
        """Whether both copies changed it, each in another way."""
        base, mine, theirs = (list(map(_key, side)) for side in (self.base, self.mine, self.theirs))
        return not self.stable and mine not in (base, theirs) and theirs != base

    @property
    def conflict(self) -> bool:
        """Whether the copies differ in more than what they took away: words that both cut in part all go."""
        only_cut = _within(self.mine, self.base) and _within(self.theirs, self.base)
        return self.differ and not only_cut

    def __add__(self, other: _Chunk) -> _Chunk:
        return _Chunk(False, self.base + other.base, self.mine + other.mine, self.theirs + other.theirs)


def _within(part: list[str], whole: list[str]) -> bool:
    """Whether the tokens stand in ``whole`` in this order."""
    rest = map(_key, whole)
    return all(_key(token) in rest for token in part)


def _matches(base: list[str], side: list[str]) -> Iterator[tuple[int, int]]:
    """Places of the same token in both, in order: whole lines first, then the words of changed lines."""
    base_lines, side_lines = _lines(base), _lines(side)
    lines = SequenceMatcher(None, [line for _, line in base_lines], [line for _, line in side_lines], autojunk=False)
    starts = [start for start, _ in base_lines] + [len(base)], [start for start, _ in side_lines] + [len(side)]
    for same, i1, i2, j1, j2 in lines.get_opcodes():
        first, last, first_side, last_side = starts[0][i1], starts[0][i2], starts[1][j1], starts[1][j2]
        if same == "equal":
            yield from zip(range(first, last), range(first_side, last_side), strict=True)
        elif same == "replace":
            old, new = list(map(_key, base[first:last])), list(map(_key, side[first_side:last_side]))
            rough = len(old) * len(new) > _LARGE
            for block in SequenceMatcher(None, old, new, autojunk=rough).get_matching_blocks():
                for step in range(block.size):
                    yield first + block.a + step, first_side + block.b + step


def _lines(tokens: list[str]) -> list[tuple[int, tuple[str, ...]]]:
    """Each line with the place of its first token."""
    lines, start = [], 0
    for index, token in enumerate(tokens, 1):
        if token == "\n" or index == len(tokens):
            lines.append((start, tuple(map(_key, tokens[start:index]))))
            start = index
    return lines


def _chunks(sides: _Sides) -> Iterator[_Chunk]:
    """The texts from beginning to end in stretches, a stable one for each token that all three share."""
    i = j = k = 0
    for place in range(len(sides.base) + 1):
        end = place == len(sides.base)
        if not end and (place not in sides.in_mine or place not in sides.in_theirs):
            continue
        to_mine = len(sides.mine) if end else sides.in_mine[place]
        to_theirs = len(sides.theirs) if end else sides.in_theirs[place]
        if (i, j, k) != (place, to_mine, to_theirs):
            yield _Chunk(False, sides.base[i:place], sides.mine[j:to_mine], sides.theirs[k:to_theirs])
        if not end:
            yield _Chunk(True, [sides.base[place]], [sides.mine[to_mine]], [sides.theirs[to_theirs]])
        i, j, k = place + 1, to_mine + 1, to_theirs + 1


def _bridged(chunks: Iterator[_Chunk]) -> Iterator[_Chunk]:
    """The chunks, conflicts a few words apart made one, so that each variant reads as a phrase."""
    held: list[_Chunk] = []
    for chunk in chunks:
        if held and chunk.conflict:
            whole = held[0]
            for other in held[1:]:
                whole += other
            held = [whole + chunk]
        elif held and chunk.stable and "\n" not in chunk.base and len(held) <= _BRIDGE:
            held.append(chunk)
        else:
            yield from held
            held = []
            if chunk.conflict:
                held = [chunk]
            else:
                yield chunk
    yield from held


@dataclass
class _Out:
    """The text so far. Words never run into one another, whatever blanks their neighbours took along."""

    text: str = ""
    conflicts: list[Conflict] = field(default_factory=list)
    _ended: bool = True

    def add(self, text: str, glue: str = " ") -> Span:
        if text and self.text and not self.text[-1].isspace() and not text[0].isspace():
            self.text += glue
        start = len(self.text)
        self.text += text
        return start, len(self.text)


def _settle(chunk: _Chunk, out: _Out) -> None:
    base, mine, theirs = ("".join(side) for side in (chunk.base, chunk.mine, chunk.theirs))
    if chunk.conflict:
        glue = "\n" if "\n" in mine + theirs else " "
        out.conflicts.append(Conflict(out.add(mine), out.add(theirs, glue)))
    elif chunk.stable:
        out.add(theirs if mine == base else mine)
    elif not chunk.differ:
        out.add(theirs if list(map(_key, chunk.mine)) == list(map(_key, chunk.base)) else mine)
