"""Which face a PDF embeds: Times New Roman where there is one, else the shipped Liberation Serif."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from cchc.paper.fonts.metrics import FOLDER

SETTING = "CCHC_FONT_DIR"
SHIPPED = "Liberation Serif"
_REGULAR = ("times.ttf", "Times_New_Roman.ttf", "Times New Roman.ttf", "TimesNewRoman.ttf")
_USUAL = (
    "/usr/share/fonts/truetype/msttcorefonts",
    "/usr/share/fonts/msttcore",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts/Supplemental",
    "C:/Windows/Fonts",
)


@cache
def font_folders(wanted: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Folders to load faces from, and family names in order of choice; ``wanted`` is the face of the law.

    The environment variable ``CCHC_FONT_DIR`` names a folder that holds the wanted face.
    """
    named = os.environ.get(SETTING)
    for folder in (named,) if named else _USUAL:
        if _holds(Path(folder)):
            return (str(folder), str(FOLDER)), (wanted, SHIPPED)
    return (str(FOLDER),), (SHIPPED,)


def _holds(folder: Path) -> bool:
    return any((folder / name).is_file() for name in _REGULAR)
