"""The example: an invented commune of two years, its people, plans, targets and figures; one file a part."""

from cchc.example.load import FOLDER, load

__all__ = ["FOLDER", "load"]
