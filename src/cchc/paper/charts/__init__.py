"""Charts of a review as SVG text, for papers and for pages: results against targets, a rate over periods."""

from cchc.paper.charts.bars import Bar, bars_against_targets, bars_in_words
from cchc.paper.charts.lines import Series, line_over_periods, lines_in_words
from cchc.paper.charts.palette import PAPER, SCREEN, Palette

__all__ = [
    "PAPER",
    "SCREEN",
    "Bar",
    "Palette",
    "Series",
    "bars_against_targets",
    "bars_in_words",
    "line_over_periods",
    "lines_in_words",
]
