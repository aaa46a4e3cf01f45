"""Widths of lines in their looks, as if set in Times New Roman."""

from __future__ import annotations

from cchc.paper.fonts import metrics
from cchc.paper.form import Look, Span

USUAL_SIZE = 13.0  # For sources that do not tell a size.


def text_width(text: str, look: Look) -> float:
    """Width in millimetres of ``text`` on one line in the look's size and face."""
    return metrics.text_width(text, look.size or USUAL_SIZE, bool(look.bold), bool(look.italic))


def spans_width(spans: tuple[Span, ...]) -> float:
    """Width in millimetres of spans on one line."""
    return sum(text_width(span.text, span.look) for span in spans)


def widest_line(text: str, whole: float, room: float | None) -> float:
    """Width of the widest line when ``text``, ``whole`` millimetres long, wraps in ``room`` millimetres."""
    if room is None or room <= 0 or whole <= room:
        return whole
    each = whole / len(text)
    widest = used = 0.0
    for word in text.split():
        wider = used + (len(word) + bool(used)) * each
        used = len(word) * each if used and wider > room else wider
        widest = max(widest, used)
    return min(widest, room)
