"""Straight lines drawn on a page, from path objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

from cchc.paper.readers import limits
from cchc.paper.readers.pdf.space import Space

THIN = 2.6  # Points: a filled box no thicker than this is a drawn line.
SHORTEST = 4.0
SNAP = 1.5
MOST_POINTS = 2_000


@dataclass(frozen=True, slots=True)
class Stroke:
    """A horizontal or vertical line: ``at`` is its y (or x), from ``start`` to ``end`` along the other axis, points."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """Length in points."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Strokes:
    horizontal: tuple[Stroke, ...]
    vertical: tuple[Stroke, ...]


def read_strokes(page: pdfium.PdfPage, space: Space) -> Strokes:
    """The drawn lines of a page, collinear pieces joined; a page of drawings beyond measure gives none."""
    flat: list[Stroke] = []
    upright: list[Stroke] = []
    for seen, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if seen > limits.MAX_PAGE_PATHS:
            return Strokes((), ())
        for points in _subpaths(item, space):
            _sort(points, _is_stroked(item), flat, upright)
    return Strokes(tuple(_joined(flat)), tuple(_joined(upright)))


def _is_stroked(item: pdfium.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    return bool(stroke.value)


def _subpaths(item: pdfium.PdfObject, space: Space) -> Iterator[list[tuple[float, float]]]:
    """The corner points of each piece of a path, in page coordinates; curves are left out."""
    matrix = item.get_matrix()
    container = getattr(item, "container", None)
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    count = min(raw.FPDFPath_CountSegments(item), MOST_POINTS)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            continue
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        at = matrix.on_point(x.value, y.value)
        while container is not None:
            at = container.get_matrix().on_point(*at)
            container = getattr(container, "container", None)
        points.append(space.point(*at))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _sort(points: list[tuple[float, float]], stroked: bool, flat: list[Stroke], upright: list[Stroke]) -> None:
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    if y1 - y0 <= THIN and x1 - x0 >= SHORTEST:
        flat.append(Stroke((y0 + y1) / 2, x0, x1))
    elif x1 - x0 <= THIN and y1 - y0 >= SHORTEST:
        upright.append(Stroke((x0 + x1) / 2, y0, y1))
    elif stroked:
        for (ax, ay), (bx, by) in pairwise(points):
            if abs(ay - by) < 0.5 and abs(ax - bx) >= SHORTEST:
                flat.append(Stroke((ay + by) / 2, min(ax, bx), max(ax, bx)))
            elif abs(ax - bx) < 0.5 and abs(ay - by) >= SHORTEST:
                upright.append(Stroke((ax + bx) / 2, min(ay, by), max(ay, by)))


def _joined(strokes: list[Stroke]) -> list[Stroke]:
    """Collinear pieces that touch, as one."""
    result: list[Stroke] = []
    for row in _rows(strokes):
        current: Stroke | None = None
        for stroke in sorted(row, key=lambda stroke: stroke.start):
            if current is not None and stroke.start <= current.end + SNAP:
                current = Stroke(current.at, current.start, max(current.end, stroke.end))
                continue
            if current is not None:
                result.append(current)
            current = stroke
        if current is not None:
            result.append(current)
    return result


def _rows(strokes: list[Stroke]) -> Iterator[list[Stroke]]:
    """Strokes at the same place across, together."""
    row: list[Stroke] = []
    for stroke in sorted(strokes, key=lambda stroke: stroke.at):
        if row and stroke.at - row[0].at > SNAP:
            yield row
            row = []
        row.append(stroke)
    if row:
        yield row
