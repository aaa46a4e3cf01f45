"""What a mend is."""

from __future__ import annotations

from collections.abc import Callable

from cchc.law.book import Law
from cchc.paper.model import Paper

Mend = Callable[[Paper, Law], tuple[Paper, str]]
