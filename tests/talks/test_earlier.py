"""Who spoke before is seen by account or by name, across reviews."""

from __future__ import annotations

from cchc.review.models import Cycle
from cchc.talks.queries.clause import clauses, suggested
from cchc.talks.queries.earlier import earlier_than, with_posts
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.factories.talks import chosen, confirmed
from tests.people import TODAY, Commune


def test_only_talks_taken_on_for_an_earlier_conference_count(commune: Commune) -> None:
    before = seed_cycle(commune)
    _, first, _, _ = chosen(commune, before)
    confirmed(first, commune.finance)
    after = seed_cycle(commune, seed_bytes() + b"\n\n")
    plan = after.plan
    plan.held_on = plan.held_on.replace(year=2024) if plan.held_on else None
    plan.save()
    earlier = earlier_than(Cycle.objects.get(pk=after.pk))
    assert [(name, [one.words for one in talks]) for name, talks in earlier.people()] == [
        ("Nguyễn Thế Cường", ["23/06/2023: Kinh nghiệm của Nguyễn Thế Cường"])
    ]
    assert [officer.full_name for officer in earlier.never([commune.finance, commune.reform])] == ["Giàng Thị Súa"]
    assert earlier.by(None, "nguyễn thế cường")
    assert earlier_than(before).people() == []


def test_those_with_an_area_are_those_who_might_speak(commune: Commune) -> None:
    post = commune.reform.holdings.get().post
    post.areas = ["TC"]
    post.save()
    assert with_posts(commune.unit.pk, TODAY) == [commune.reform]


def test_the_clause_of_the_seed_names_its_lead_and_partners(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    [clause] = clauses(cycle.plan, TODAY)
    assert "lựa chọn những công chức tham luận tại Hội nghị" in clause.assignment.at_text.replace("\n", " ")
    start = suggested(cycle, TODAY)
    assert (start.wanted, start.minutes, start.topics) == (3, 21, ())
    assert TODAY <= start.propose_by <= start.texts_by
