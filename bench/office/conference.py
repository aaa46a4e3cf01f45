"""The conference of a review made ready: talks chosen, an estimate approved, guests who answered, the hall booked."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc.conference.models import Conference
    from cchc.org.models import Officer
    from cchc.review.models import Cycle

GUESTS = 60


def make_ready(cycle: Cycle, people: list[Officer], at: datetime) -> None:
    from cchc.conference.actions import open_checklist, open_conference

    talk_there(cycle, people, at)
    conference = open_conference(cycle=cycle, by=people[1], at=at)
    invite(conference, people[1], at)
    book(conference, people[1], at)
    open_checklist(conference=conference, by=people[1], at=at)
    estimate(cycle, people, at)


def talk_there(cycle: Cycle, people: list[Officer], at: datetime) -> None:
    """A call, six talks proposed, four chosen and two in reserve."""
    from cchc.talks.actions import (
        Chosen,
        Person,
        Placed,
        Proposed,
        Wanted,
        decide_talks,
        open_call,
        propose_talk,
        shortlist_talks,
    )
    from cchc.talks.enums import Verdict

    day = at.date()
    wanted = Wanted(4, 30, day + timedelta(days=5), day + timedelta(days=12), ("Giảm hồ sơ trễ hạn",), "")
    call = open_call(cycle=cycle, wanted=wanted, by=people[1], at=at)
    talks = [
        propose_talk(
            call=call, proposed=Proposed(f"Kinh nghiệm {n}", Person(who), "Có số liệu.", area="TT"), by=who, at=at
        )
        for n, who in enumerate(people[1:7], 1)
    ]
    call.refresh_from_db()
    placed = {talk.pk: Placed(True, "Đúng chủ đề.") for talk in talks}
    shortlist_talks(call=call, placed=placed, revision=call.revision, by=people[1], at=at)
    call.refresh_from_db()
    verdicts = {talk.pk: Chosen(Verdict.CHOSEN, minutes=7) for talk in talks[:4]}
    verdicts |= {talk.pk: Chosen(Verdict.RESERVE, rank=rank) for rank, talk in enumerate(talks[4:], 1)}
    facts = {"call": call, "revision": call.revision, "by": people[0], "at": at}
    decide_talks(chosen=verdicts, on=day, reason="Theo danh sách trình.", **facts)


def invite(conference: Conference, clerk: Officer, at: datetime) -> None:
    """Sixty guests; every other one has said yes, every fifth no."""
    from cchc.conference.actions import add_guest, record_reply
    from cchc.conference.enums import Answer, Via
    from cchc.conference.queries.people import PersonFacts

    for number in range(GUESTS):
        facts = PersonFacts(f"Khách Mời Số {number}", title=f"Trưởng thôn {number}", phone=f"0912{number:06}")
        guest = add_guest(conference=conference, person=facts, by=clerk, at=at)
        said = {"guest": guest, "via": Via.PHONE, "by": clerk, "at": at}
        if number % 2 == 0:
            record_reply(answer=Answer.YES, **said)
        elif number % 5 == 0:
            record_reply(answer=Answer.NO, reason="Đi công tác", **said)


def book(conference: Conference, clerk: Officer, at: datetime) -> None:
    """The hall of the commune for the day of the conference."""
    from django.utils import timezone

    from cchc.conference.actions import RoomFacts, Span, book_hall, open_room
    from cchc.conference.models import Conference, Room

    Conference.objects.filter(pk=conference.pk).update(starts_at=time(7, 30))
    conference.refresh_from_db()
    room = Room.objects.filter(commune=clerk.commune).first()
    if room is None:
        facts = RoomFacts("Nhà Văn hóa Trung tâm xã", kind="culture", seats=120, equipment=["sound"])
        room = open_room(commune=clerk.commune, facts=facts, by=clerk, at=at)
    day = conference.held_on or date.max
    first, last = (timezone.make_aware(datetime.combine(day, time(hour))) for hour in (6, 12))
    book_hall(conference=conference, room=room, span=Span(first, last), by=clerk, at=at)


def estimate(cycle: Cycle, people: list[Officer], at: datetime) -> None:
    """Two lines at cost by the organiser, appraised by finance as it stands and approved by the chairman."""
    from cchc.budget.actions import (
        Judgement,
        add_line,
        appraise_lines,
        approve_estimate,
        draft_estimate,
        finish_appraisal,
        submit_estimate,
    )
    from cchc.budget.queries.rounds import lines_of, live_round
    from cchc.lib.money import Dong
    from cchc.spending.model import BasisKind, CostLine

    mine = draft_estimate(cycle=cycle, by=people[1], at=at)
    for line in lines_of(live_round(mine)):
        if not line.amount:
            line.take_out(at)
    for item, price in (("Maket, băng rôn", 800_000), ("Thuê âm thanh", 500_000)):
        cost = CostLine("decoration", item, "bộ", 1, 1, Dong(price), BasisKind.QUOTATION, "Báo giá tháng này")
        add_line(estimate=mine, cost=cost, by=people[1], at=at)
    word = "Kinh phí chưa giao, trình trước cho kịp."
    submit_estimate(estimate=mine, revision=live_round(mine).revision, overruled=word, by=people[1], at=at)
    lines = lines_of(live_round(mine))
    facts = {"estimate": mine, "by": people[4], "at": at}
    judged = {line.pk: Judgement(line.amount or 0, "") for line in lines}
    round = appraise_lines(judgements=judged, revision=live_round(mine).revision, **facts)
    finish_appraisal(revision=round.revision, **facts)
    approve_estimate(estimate=mine, number=live_round(mine).number, by=people[0], at=at)
