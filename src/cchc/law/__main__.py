"""``python -m cchc.law FOLDER`` writes the law pages of the documentation anew."""

from __future__ import annotations

import sys
from pathlib import Path

from cchc.law.book import law_book
from cchc.law.document import markdown

if __name__ == "__main__":
    for name, text in markdown(law_book()).items():
        (Path(sys.argv[1]) / name).write_text(text, "utf-8")
