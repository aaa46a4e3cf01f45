"""Day, hour and hall are changed by one step that keeps what was before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from functools import partial

import pytest

from cchc.conference.actions import cancel_conference, change_conference, resume_conference
from cchc.conference.actions.change import facts_of
from cchc.conference.models import Conference, ConferenceChange
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.paper.model import Kind, Paper
from cchc.records.actions import draft_document
from cchc.records.models import Document
from tests.factories.guests import opened
from tests.factories.races import all_at_once
from tests.people import AT, TODAY, Commune


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return opened(commune)


def change(conference: Conference, commune: Commune, revision: int | None = None, **facts: object) -> Conference:
    return change_conference(
        conference=conference,
        facts=replace(facts_of(conference), **facts),
        revision=revision or conference.revision,
        by=commune.clerk,
        at=AT,
    )


def announced(conference: Conference, commune: Commune) -> Conference:
    """The conference with an invitation that stands as issued; how it came to be is tested elsewhere."""
    document = draft_document(paper=Paper(kind=Kind.GIAY_MOI, subject="Dự"), by=commune.clerk, at=AT)
    conference.invitation = document
    conference.save()
    from cchc.records.models import Register

    register = Register.objects.create(commune=commune.unit, year=2023, last_number=1, last_on=TODAY)
    Document.objects.filter(pk=document.pk).update(
        state="issued", register=register, number=1, issued_on=TODAY, issued_at=AT, issued_by=commune.clerk,
        law_digest="x", paper_sha256="x",
    )  # fmt: skip
    return Conference.objects.get(pk=conference.pk)


def test_a_change_keeps_what_was_before(conference: Conference, commune: Commune) -> None:
    changed = change(conference, commune, venue="Hội trường UBND xã", starts_at=time(7, 30))
    assert (changed.venue, changed.revision, changed.sequence) == ("Hội trường UBND xã", 2, 0)
    row = ConferenceChange.objects.get()
    assert row.before == {"venue": "Nhà Văn hoá Trung tâm xã", "starts_at": None}
    assert row.after == {"venue": "Hội trường UBND xã", "starts_at": "07:30:00"}


def test_what_changes_nothing_is_not_kept(conference: Conference, commune: Commune) -> None:
    assert change(conference, commune).revision == 1
    assert not ConferenceChange.objects.exists()


def test_guests_who_were_invited_must_know_of_a_new_day_hour_or_hall(conference: Conference, commune: Commune) -> None:
    conference = announced(conference, commune)
    conference = change(conference, commune, venue="Hội trường UBND xã")
    assert conference.sequence == 1
    conference = change(conference, commune, chair="Phó Chủ tịch UBND xã", answer_by=date(2023, 6, 20))
    assert conference.sequence == 1
    conference = change(conference, commune, held_on=date(2023, 6, 26))
    assert conference.sequence == 2
    assert list(ConferenceChange.objects.values_list("sequence", flat=True)) == [1, 1, 2]


def test_who_read_an_older_state_is_told(conference: Conference, commune: Commune) -> None:
    change(conference, commune, venue="A")
    with pytest.raises(ActionRefused, match="người khác đã sửa"):
        change(conference, commune, revision=1, venue="B")


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"starts_at": time(9), "ends_at": time(8)}, "không sau giờ bắt đầu"),
        ({"starts_at": None, "ends_at": time(8)}, "chưa có giờ bắt đầu"),
        ({"sessions": 5}, "từ 1 đến 4"),
        ({"answer_by": date(2023, 7, 1)}, "sau ngày họp"),
    ],
)
def test_impossible_facts_are_refused(
    conference: Conference, commune: Commune, facts: dict[str, object], words: str
) -> None:
    with pytest.raises(ActionRefused, match=words):
        change(conference, commune, **facts)


def test_a_conference_is_put_off_with_its_reason_and_held_after_all(conference: Conference, commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="Chưa ghi lý do"):
        cancel_conference(conference=conference, reason=" ", by=commune.clerk, at=AT)
    for _ in range(2):
        off = cancel_conference(conference=conference, reason="Mưa lũ", by=commune.clerk, at=AT)
    assert (off.cancelled_at, off.cancelled_for, off.sequence) == (AT, "Mưa lũ", 0)
    on = resume_conference(conference=conference, by=commune.clerk, at=AT)
    assert (on.cancelled_at, on.cancelled_for) == (None, "")
    assert LogEntry.objects.filter(action="conference.cancel_conference").count() == 1


def test_putting_off_after_the_invitation_is_a_change_to_tell(conference: Conference, commune: Commune) -> None:
    conference = announced(conference, commune)
    assert cancel_conference(conference=conference, reason="Mưa lũ", by=commune.clerk, at=AT).sequence == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_change_at_once_one_is_told_to_look_again(commune: Commune) -> None:
    conference = opened(commune)
    raised = all_at_once([partial(change, conference, commune, venue=f"Hội trường {n}") for n in (1, 2)])
    assert [type(error) for error in raised] == [ActionRefused]
    assert ConferenceChange.objects.count() == 1
