"""A step taken by a deputy stands in the log under the deputy's name, with whom they acted for."""

from __future__ import annotations

from datetime import timedelta

from cchc.core.models import LogEntry
from cchc.org.actions import appoint_stand_in
from cchc.review.actions import complete_plan, issue_plan, load_plan
from tests.factories.reviews import LETTERHEAD, seed_bytes
from tests.people import AT, TODAY, Commune

CLERK = "Vàng A Chứ, Công chức Văn phòng - Thống kê (HĐND và UBND)"


def test_a_deputy_loads_completes_and_issues_for_the_clerk(commune: Commune) -> None:
    facts = {"absent": commune.clerk, "deputy": commune.reform, "since": TODAY, "until": None, "reason": "đi học"}
    appoint_stand_in(**facts, by=commune.chairman, at=AT)
    step = {"by": commune.reform, "at": AT + timedelta(minutes=5)}
    cycle = load_plan(data=seed_bytes(), name="ke-hoach.txt", **step)
    complete_plan(cycle=cycle, completion=LETTERHEAD, revision=1, **step)
    issue_plan(cycle=cycle, **step)
    deputy = "Giàng Thị Súa, Công chức Tư pháp - Hộ tịch"
    entries = LogEntry.objects.exclude(action="org.appoint_stand_in").order_by("position")
    assert list(entries.values_list("action", "who", "acting_for")) == [
        ("records.draft_document", deputy, CLERK),
        ("review.load_plan", deputy, CLERK),
        ("records.revise_document", deputy, CLERK),
        ("review.complete_plan", deputy, CLERK),
        ("records.issue_document", deputy, CLERK),
    ]


def test_who_has_the_right_by_their_own_post_acts_for_nobody(commune: Commune) -> None:
    facts = {"absent": commune.clerk, "deputy": commune.organiser, "since": TODAY, "until": None, "reason": "đi học"}
    appoint_stand_in(**facts, by=commune.chairman, at=AT)
    load_plan(data=seed_bytes(), name="ke-hoach.txt", by=commune.organiser, at=AT)
    assert set(LogEntry.objects.values_list("acting_for", flat=True)) == {""}
