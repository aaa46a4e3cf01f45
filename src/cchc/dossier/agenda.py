"""The agenda of a conference: the plan's own items, its talks those that were chosen once they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.dossier.case import Case
from cchc.lib.vietnamese import same_tone_marks

TALKS = re.compile(r"tham luận.*?(\d+) bài.*?(\d+) phút", re.IGNORECASE)
# What ends the talks that a heading counts, and what those chosen come before where the plan has none.
ENDS = re.compile(r"thảo luận|kết luận|giải lao|bế mạc", re.IGNORECASE)
FOLLOWS = re.compile(rf"{ENDS.pattern}|triển khai", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Point:
    """An item of the agenda. ``minutes`` is None where nobody says how long; a heading has talks under it."""

    what: str
    who: str | None = None
    minutes: int | None = None
    is_heading: bool = False
    is_talk: bool = False


def agenda(case: Case) -> Iterator[Point]:
    """The points in their order; where the plan has no talks, those chosen come before its discussion."""
    points = list(_planned(case))
    talks = [Point(one.what, one.who, one.minutes, is_talk=True) for one in case.chosen.talks]
    if not talks:
        yield from points
        return
    chosen = [Point(f"Tham luận ({len(talks):02d} bài)", is_heading=True), *talks]
    places = [at for at, point in enumerate(points) if _speaks(point)]
    ends = (at for at, point in enumerate(points) if FOLLOWS.match(point.what))
    place = places[0] if places else next(ends, len(points))
    yield from points[:place]
    yield from chosen
    yield from (point for point in points[place:] if not _speaks(point))


def _speaks(point: Point) -> bool:
    """Whether a point is one of the plan's talks or the heading above them."""
    return point.is_talk or point.is_heading or point.what.lower().startswith("tham luận")


def _planned(case: Case) -> Iterator[Point]:
    """The plan's own. A heading such as “Tham luận (04 bài, mỗi bài không quá 07 phút)” times those after it."""
    left, each = 0, 0
    for item in case.plan.agenda:
        what = same_tone_marks(item.what)
        if heading := TALKS.search(what):
            left, each = int(heading[1]), int(heading[2])
            yield Point(what, is_heading=True)
        elif left and not ENDS.match(what):
            left -= 1
            yield Point(what, item.who, each, is_talk=True)
        else:
            left = 0
            yield Point(what, item.who)
