"""Grids: drawn lines that cross form the cells of a table, merged where a line is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cchc.paper.readers.pdf.paths import SNAP, Stroke, Strokes

TOUCH = 3.0
MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell by grid row and column, with its spans and its box in points."""

    row: int
    column: int
    rowspan: int
    colspan: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Grid:
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the grid."""
        return self.xs[0] - SNAP <= x <= self.xs[-1] + SNAP and self.ys[0] - SNAP <= y <= self.ys[-1] + SNAP


def find_grids(strokes: Strokes) -> tuple[list[Grid], tuple[Stroke, ...]]:
    """The tables of a page from the top, and the horizontal lines that belong to none of them."""
    grids: list[Grid] = []
    used: set[int] = set()
    for flat, upright in _components(strokes):
        grid = _grid([strokes.horizontal[index] for index in flat], [strokes.vertical[index] for index in upright])
        if grid is not None:
            used.update(flat)
            if len(grid.cells) > 1:
                grids.append(grid)
    free = tuple(stroke for index, stroke in enumerate(strokes.horizontal) if index not in used)
    return sorted(grids, key=lambda grid: grid.ys[0]), free


def _components(strokes: Strokes) -> list[tuple[list[int], list[int]]]:
    """Groups of horizontal and vertical lines connected by crossing or touching."""
    count = len(strokes.horizontal)
    parent = list(range(count + len(strokes.vertical)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for index, flat in enumerate(strokes.horizontal):
        for other, upright in enumerate(strokes.vertical):
            if (
                flat.start - TOUCH <= upright.at <= flat.end + TOUCH
                and upright.start - TOUCH <= flat.at <= upright.end + TOUCH
            ):
                parent[root(index)] = root(count + other)
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for item in range(len(parent)):
        flats, uprights = groups.setdefault(root(item), ([], []))
        (flats if item < count else uprights).append(item if item < count else item - count)
    return [group for group in groups.values() if len(group[0]) >= 2 and len(group[1]) >= 2]


def _grid(flat: list[Stroke], upright: list[Stroke]) -> Grid | None:
    xs, ys = _places(stroke.at for stroke in upright), _places(stroke.at for stroke in flat)
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < 1 or rows < 1 or columns * rows > MOST_CELLS:
        return None
    below = [
        [_crosses(flat, ys[row + 1], xs[column], xs[column + 1]) for column in range(columns)] for row in range(rows)
    ]
    right = [
        [_crosses(upright, xs[column + 1], ys[row], ys[row + 1]) for column in range(columns)] for row in range(rows)
    ]
    return Grid(xs, ys, tuple(_cells(xs, ys, below, right)))


def _places(values: Iterable[float]) -> tuple[float, ...]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > 2 * SNAP:
            places.append(value)
    return tuple(places)


def _crosses(strokes: list[Stroke], at: float, start: float, end: float) -> bool:
    """Whether a line stands at ``at`` over the middle of a stretch."""
    middle = (start + end) / 2
    return any(abs(stroke.at - at) <= 2 * SNAP and stroke.start <= middle <= stroke.end for stroke in strokes)


def _cells(
    xs: tuple[float, ...], ys: tuple[float, ...], below: list[list[bool]], right: list[list[bool]]
) -> Iterable[GridCell]:
    taken: set[tuple[int, int]] = set()
    rows, columns = len(ys) - 1, len(xs) - 1
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            wide = 1
            while column + wide < columns and not right[row][column + wide - 1]:
                wide += 1
            high = 1
            while row + high < rows and not any(below[row + high - 1][column : column + wide]):
                high += 1
            taken.update((row + down, column + across) for down in range(high) for across in range(wide))
            yield GridCell(row, column, high, wide, xs[column], ys[row], xs[column + wide], ys[row + high])
