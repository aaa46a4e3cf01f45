"""The shipped typeface, metric-compatible with Times New Roman, and the measuring of text with it."""

from cchc.paper.fonts.metrics import covers, text_width, wrap_width

__all__ = ["covers", "text_width", "wrap_width"]
