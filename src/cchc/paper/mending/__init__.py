"""Safe mends of a stranger's paper: nothing here changes the meaning of a line or loses a word."""

from cchc.law.book import Law
from cchc.paper.mending.letterhead import annex_labels, dateline, number_line, upper_names
from cchc.paper.mending.registry import Mend
from cchc.paper.mending.spacing import alignment, spacing
from cchc.paper.model import Paper

MENDS: tuple[Mend, ...] = (spacing, upper_names, number_line, dateline, annex_labels, alignment)


def mended(paper: Paper, law: Law) -> tuple[Paper, tuple[str, ...]]:
    """The paper after every mend in order, and a Vietnamese sentence on each that changed something."""
    sentences: list[str] = []
    for mend in MENDS:
        paper, sentence = mend(paper, law)
        sentences += [sentence] if sentence else []
    return paper, tuple(sentences)


__all__ = ["MENDS", "Mend", "mended"]
