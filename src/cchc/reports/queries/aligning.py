"""What became of words: which words of a later version stand for which of an earlier one."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

NEAR = 55.0  # of 100: less alike, two paragraphs are two things


def successors(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """For each index of ``old`` the index in ``new`` of what it became; absent when nothing took its place.

    Equal words first, then the most alike, then, in their order, what is left over on both sides: a paragraph
    written anew from end to end still stands for the one it replaced.
    """
    found: dict[int, int] = {}
    free_old, free_new = list(range(len(old))), list(range(len(new)))

    def pair(one: int, other: int) -> None:
        found[one] = other
        free_old.remove(one)
        free_new.remove(other)

    for one in list(free_old):
        if (same := next((other for other in free_new if new[other] == old[one]), None)) is not None:
            pair(one, same)
    alike = ((fuzz.ratio(old[one], new[other]), -one, -other) for one in free_old for other in free_new)
    for score, one, other in sorted(alike, reverse=True):
        if score >= NEAR and -one in free_old and -other in free_new:
            pair(-one, -other)
    for one, other in zip(list(free_old), list(free_new), strict=False):
        pair(one, other)
    return found
