"""How a review stands, as the next step of one officer depends on it; each fact is asked for once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from cchc.budget.enums import HandKind
from cchc.budget.models import Round
from cchc.budget.queries.hands import RIGHT_OF, is_barred
from cchc.budget.queries.rounds import state_of
from cchc.conference.models import Conference
from cchc.conference.queries.conference import conference_of, held_on
from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import posts_acted_for
from cchc.reports.enums import EDITABLE
from cchc.reports.models import Consolidation, FieldReport
from cchc.reports.queries.consolidated import consolidation_of
from cchc.reports.queries.owed import unopened
from cchc.review.models import Cycle


@dataclass(frozen=True)
class Situation:
    """How the reports of a review stand, as one officer's next step depends on it."""

    cycle: Cycle
    officer: Officer
    today: date

    @cached_property
    def rights(self) -> frozenset[Right]:
        return rights_on(self.officer, self.today)

    @cached_property
    def reports(self) -> list[FieldReport]:
        return list(FieldReport.objects.filter(cycle=self.cycle).select_related("post"))

    @cached_property
    def posts(self) -> set[int]:
        return {post.pk for post in posts_acted_for(self.officer, self.today)}

    @cached_property
    def unopened(self) -> int:
        return len(unopened(self.cycle))

    @property
    def awaited(self) -> int:
        """Reports that their officers have still to hand in, those not begun among them."""
        return sum(not report.accepted and report.state in EDITABLE for report in self.reports) + self.unopened

    @property
    def missing(self) -> int:
        """Reports that nobody can use yet: awaited, or handed in and not accepted."""
        return sum(not report.accepted for report in self.reports) + self.unopened

    @cached_property
    def consolidation(self) -> Consolidation | None:
        return consolidation_of(self.cycle)

    @cached_property
    def conference(self) -> Conference | None:
        return conference_of(self.cycle)

    @property
    def held_on(self) -> date | None:
        return held_on(self.cycle, self.conference)

    @property
    def issued(self) -> bool:
        return self.consolidation is not None and self.consolidation.issued is not None

    @cached_property
    def estimate(self) -> Round | None:
        return state_of(self.cycle)

    def is_free(self, kind: HandKind) -> bool:
        """Whether the officer may lay this hand on the estimate."""
        round = self.estimate
        return round is not None and RIGHT_OF[kind] in self.rights and not is_barred(round, self.officer, kind)

    def url(self, name: str) -> str:
        return reverse(name, args=[self.cycle.pk])
