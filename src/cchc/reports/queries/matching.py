"""Which paragraph of an edited paper is which paragraph of the paper that went out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

NEAR = 60.0  # of 100, for a paragraph between the same neighbours
ANYWHERE = 75.0  # of 100, for one that stands elsewhere
BETWEEN = 15.0  # what standing between the same neighbours is worth beside likeness


def matched(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """For each index of ``new`` the index of ``old`` that it still is, one to one; absent for what was added.

    Paragraphs left untouched keep their place first, then those that were moved as they were; edited ones follow by
    likeness, and one between the same neighbours counts as more alike than one from elsewhere.
    """
    found = dict(in_order(old, new))
    found |= dict(moved(old, new, found))
    return found | edited(old, new, found)


def in_order(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            yield block.b + step, block.a + step


def moved(old: Sequence[str], new: Sequence[str], found: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Equal paragraphs that stand in another order."""
    taken = set(found.values())
    free: dict[str, list[int]] = {}
    for index, text in enumerate(old):
        if index not in taken:
            free.setdefault(text, []).append(index)
    for index, text in enumerate(new):
        if index not in found and free.get(text):
            yield index, free[text].pop(0)


def edited(old: Sequence[str], new: Sequence[str], found: dict[int, int]) -> dict[int, int]:
    """The most alike of what is left, best first."""
    taken = set(found.values())
    free_old = [index for index in range(len(old)) if index not in taken]
    free_new = [index for index in range(len(new)) if index not in found]
    if not free_old or not free_new:
        return {}
    gaps = {index: gap_of(index, found, len(old)) for index in free_new}
    ranked = []
    for j in free_new:
        for i in free_old:
            near = gaps[j][0] < i < gaps[j][1]
            # Where the least likeness is not reached, the score is 0 and counts are spared.
            score = fuzz.ratio(new[j], old[i], score_cutoff=NEAR if near else ANYWHERE)
            if score:
                ranked.append((-(score + BETWEEN * near), j, i))
    result: dict[int, int] = {}
    for _, j, i in sorted(ranked):
        if j not in result and i not in taken:
            result[j] = i
            taken.add(i)
    return result


def gap_of(index: int, found: dict[int, int], end: int) -> tuple[int, int]:
    """Between which paragraphs of the old paper a new one stands."""
    before = max((j for j in found if j < index), default=None)
    after = min((j for j in found if j > index), default=None)
    return (-1 if before is None else found[before]), (end if after is None else found[after])
