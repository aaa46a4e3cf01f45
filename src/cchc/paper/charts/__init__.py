"""Charts of a review as SVG text, for papers and pages: results against targets, a rate, the weeks before the day."""

from cchc.paper.charts.bars import Bar, bars_against_targets, bars_in_words
from cchc.paper.charts.lines import Series, line_over_periods, lines_in_words
from cchc.paper.charts.palette import PAPER, SCREEN, Palette
from cchc.paper.charts.weeks import Due, Entry, weeks, weeks_in_words

__all__ = [
    "PAPER",
    "SCREEN",
    "Bar",
    "Due",
    "Entry",
    "Palette",
    "Series",
    "bars_against_targets",
    "bars_in_words",
    "line_over_periods",
    "lines_in_words",
    "weeks",
    "weeks_in_words",
]
