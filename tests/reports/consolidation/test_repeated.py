"""A shortcoming that an earlier review already had is told, whether it was taken over or written again."""

from __future__ import annotations

import pytest

from cchc.org.models import Post
from cchc.reports.enums import ReportState
from cchc.reports.models import FieldReport, Finding
from cchc.reports.queries.period import law_under
from cchc.reports.queries.repeated import repeated
from cchc.reports.queries.sources import sources_of
from cchc.review.models import Cycle
from tests.factories.consolidation import finding, hand_in
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import AT, Commune


@pytest.fixture
def before(commune: Commune) -> Finding:
    """What the review before told, in a report that was accepted."""
    post = Post.objects.get(commune=commune.unit, code="clerk")
    facts = {"state": ReportState.ACCEPTED, "version": 1, "accepted": 1, "opened_at": AT}
    report = FieldReport.objects.create(commune=commune.unit, cycle=seed_cycle(commune), post=post, **facts)
    return Finding.objects.create(report=report, area="TT", position=1, shortcoming="Hồ sơ đất đai còn trễ hạn.")


@pytest.fixture
def cycle(commune: Commune, before: Finding) -> Cycle:
    return seed_cycle(commune, seed_bytes() + b"\n\n")


def told(cycle: Cycle) -> list[tuple[str, list[str]]]:
    found = repeated(sources_of(cycle, law_under(cycle)))
    return [(one.item.key, [row.shortcoming for row in one.earlier]) for one in found]


def test_nearly_the_same_words_are_the_same_shortcoming(commune: Commune, cycle: Cycle, before: Finding) -> None:
    hand_in(commune, cycle, (finding(71, "Hồ sơ đất đai vẫn còn trễ hạn"), finding(72, "Giải ngân chậm")))
    assert told(cycle) == [("finding:71", ["Hồ sơ đất đai còn trễ hạn."])]


def test_one_that_was_taken_over_is_told_whatever_its_words(commune: Commune, cycle: Cycle, before: Finding) -> None:
    version = hand_in(commune, cycle, ())
    row = Finding.objects.create(report=version.report, area="TT", position=1, carried_from=before)
    hand_in(commune, cycle, (finding(row.pk, "Viết lại hoàn toàn khác"),))
    assert told(cycle) == [(f"finding:{row.pk}", ["Hồ sơ đất đai còn trễ hạn."])]


def test_what_was_never_accepted_or_was_removed_does_not_count(commune: Commune, cycle: Cycle, before: Finding) -> None:
    hand_in(commune, cycle, (finding(71, "Hồ sơ đất đai còn trễ hạn"),))
    Finding.objects.update(removed_at=AT)
    assert told(cycle) == []
    Finding.objects.update(removed_at=None)
    FieldReport.objects.filter(pk=before.report_id).update(accepted=0)
    assert told(cycle) == []
