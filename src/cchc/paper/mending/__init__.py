"""Safe mends of a stranger's paper: each returns the paper and a sentence on what changed, or an empty text."""

from cchc.paper.mending.letterhead import annex_labels, dateline, number_line, upper_names
from cchc.paper.mending.registry import Mend
from cchc.paper.mending.spacing import alignment, spacing


def mends() -> tuple[Mend, ...]:
    """Every mend in the order in which they are made."""
    return (spacing, upper_names, number_line, dateline, annex_labels, alignment)


__all__ = ["Mend", "mends"]
