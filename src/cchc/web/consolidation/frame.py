"""What the pages of one consolidated report share: its review, its sources, and the way between the pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest

from cchc.law.book import Law
from cchc.reports.models import Consolidation
from cchc.reports.queries.period import law_under
from cchc.reports.queries.received import Received, received
from cchc.reports.queries.sources import Sources, sources_of
from cchc.review.access import cycle_for
from cchc.review.models import Cycle
from cchc.web.page import of_cycle
from cchc.web.request import officer_of, today


@dataclass(frozen=True)
class Frame:
    cycle: Cycle
    sources: Sources
    received: Received

    @cached_property
    def law(self) -> Law:
        return law_under(self.cycle)

    @property
    def consolidation(self) -> Consolidation | None:
        return self.sources.consolidation

    @property
    def issued(self) -> bool:
        return self.consolidation is not None and self.consolidation.issued is not None


def frame_of(cycle: Cycle) -> Frame:
    return Frame(cycle, sources_of(cycle, law_under(cycle)), received(cycle))


def frame_for(request: HttpRequest, pk: int) -> Frame:
    """The consolidated report of a review, to read; also before it is opened."""
    return frame_of(cycle_for(officer_of(request), pk, today()))


def context(frame: Frame, page: str, **facts: Any) -> dict[str, Any]:
    """What the templates of every page ask for; ``page`` is where the reader is."""
    return of_cycle(frame.cycle, page=page, frame=frame, sources=frame.sources, **facts)
