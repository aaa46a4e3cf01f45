"""Rows of the first commune behind the addresses of the table, by the names that the table uses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cchc.budget.actions import attach_basis
from cchc.budget.queries.rounds import live_round
from cchc.conference.actions import (
    LineFacts,
    Substitute,
    add_check,
    add_contact,
    adopt_list,
    queue_letters,
    record_reply,
    take_mail,
    tick_check,
)
from cchc.conference.enums import Answer, LetterKind, Via
from cchc.conference.models import Conference, Contact, Guest
from cchc.conference.queries.people import PersonFacts
from cchc.conference.tasks import send_letters
from cchc.core.mailbox import Place
from cchc.figures.half import Half
from cchc.lib.calendar_replies import read_letter
from cchc.org.actions import appoint_stand_in
from cchc.org.models import Post
from cchc.reports.actions import attach, open_reports
from cchc.review.actions import File, accept_duty, draft_urging_letter, issue_plan, report_progress
from cchc.review.models import Cycle, Message
from cchc.review.queries.parts import parts_of_plan
from cchc.review.tasks import remind
from cchc.talks.actions import draft_notice, hand_in_text, return_text
from cchc.targets.actions import load_year_plan
from tests.factories.budget import appraised, drafted, submitted
from tests.factories.conferences import guest_of
from tests.factories.consolidation import assembled
from tests.factories.dossiers import matched
from tests.factories.guests import added, opened
from tests.factories.hall import booked, checklist, photograph, room, seed_conference, span
from tests.factories.letters import announced, mailed_guests
from tests.factories.reports import handed_in
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.talks import TEXT, chosen, confirmed, proposed, written
from tests.factories.work import appraisal, on, post_of
from tests.people import AT, Commune


@pytest.fixture
def places(commune: Commune) -> dict[str, int]:
    return places_of(commune)


def places_of(commune: Commune) -> dict[str, int]:
    """Two reviews of the first commune, one of them with its plan issued."""
    issued = seed_cycle(commune)
    complete(commune, issued, LETTERHEAD)
    document = issue_plan(cycle=issued, by=commune.clerk, at=AT)
    draft = load_another(commune)
    reviews = {"draft": draft.pk, "issued": issued.pk, "document": document.pk, **field_reports(commune, draft)}
    reviews["dossiers"] = matched(commune, half=Half(2024, 1)).pk
    reviews |= talk_places(commune, draft)
    reviews |= mailing_places(commune, issued)
    reviews |= estimates(commune, draft, issued)
    reviews["guest"] = invited(commune, draft).pk
    reviews["contact"] = known(commune).pk
    reviews["paper_guest"] = invited(commune, issued).pk
    reviews["answering"] = answering(Conference.objects.get(cycle=issued)).pk
    reviews |= hall_places(commune, draft)
    others = (consolidated(commune, draft), organisation(commune), work_places(commune, issued), first_target(commune))
    return reviews | {name: pk for found in others for name, pk in found.items()}


def estimates(commune: Commune, draft: Cycle, issued: Cycle) -> dict[str, int]:
    """An estimate being written, one that finance appraises, and in a third review one that waits for approval."""
    another = load_another(commune, b"\n\n\n")
    line = live_round(drafted(commune, draft)).lines.order_by("-pk")[0]
    file = attach_basis(line=line, name="bao-gia.pdf", data=b"%PDF", by=commune.organiser, at=AT)
    submitted(commune, issued)
    appraised(commune, another)
    return {"cost": line.pk, "quotation": file.pk, "appraised": another.pk}


def invited(commune: Commune, cycle: Cycle) -> Guest:
    """A guest of the conference of a review."""
    return added(opened(commune, cycle), commune, "Lò Văn Phanh", title="Trưởng thôn Nà Sàng")


def known(commune: Commune) -> Contact:
    """A person of the directory."""
    person = PersonFacts("Lường Văn Pâng", honorific="Ông", title="Chủ tịch Hội Nông dân xã", phone="0912 345 670")
    return add_contact(commune=commune.unit, person=person, by=commune.clerk, at=AT)


def answering(conference: Conference) -> Guest:
    """A guest who names somebody in their place, whom the chair has not judged yet."""
    guest = guest_of(conference, "Giàng A Páo", phone="0912 345 678")
    record_reply(guest=guest, answer=Answer.SUBSTITUTE, via=Via.LINK, substitute=Substitute("Giàng Thị Mỷ"), at=AT)
    return guest


def consolidated(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A line of the consolidated report of a review, and the version of a field report it comes from."""
    line = assembled(commune, cycle).lines.all()[0]
    return {"line": line.pk, "version": line.sources.get().version_id}


def field_reports(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A report that "reform" writes, and one that "finance" has handed in with a file."""
    Post.objects.filter(commune=commune.unit, code="reform").update(areas=["TC"])
    Post.objects.filter(commune=commune.unit, code="finance").update(areas=["TCC"])
    written, report = open_reports(cycle=cycle, by=commune.organiser, at=AT)
    if written.post.code == "finance":
        written, report = report, written
    file = attach(report=report, name="bieu.xlsx", data=b"x", by=commune.finance, at=AT)
    handed_in(commune, "finance", report)
    return {"report": written.pk, "handed_in": report.pk, "file": file.pk}


def talk_places(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A talk of finance handed in with a file, one of reform returned, a proposal, and the draft of the notice."""
    call, talk, returned, _ = chosen(commune, cycle)
    talk = confirmed(talk, commune.finance)
    file = File("bai.txt", TEXT.encode())
    hand_in_text(talk=talk, text=TEXT, file=file, revision=talk.revision, by=commune.finance, at=AT)
    returned = written(returned, commune.reform)
    return_text(talk=returned, remarks="Ngắn quá", revision=returned.revision, by=commune.organiser, at=AT)
    draft_notice(call=call, by=commune.organiser, at=AT)
    fresh = proposed(commune, call, "reform", "Một đề xuất khác")
    return {"talk": talk.pk, "returned": returned.pk, "proposal": fresh.pk}


def first_target(commune: Commune) -> dict[str, int]:
    """A target of 2023, read from the plan of the year."""
    data = Path("examples/ke-hoach-cchc-2023.txt").read_bytes()
    facts = {"commune": commune.unit, "year": 2023, "data": data, "name": "ke-hoach.txt", "drop_missing": False}
    plan = load_year_plan(**facts, by=commune.organiser, at=AT).plan
    return {"target": plan.targets.order_by("position")[0].pk}


def organisation(commune: Commune) -> dict[str, int]:
    """The clerk's post and account, and a stand-in for the clerk by one who has no post of their own."""
    days = {"since": date(2023, 6, 5), "until": date(2023, 6, 9)}
    facts = {"absent": commune.clerk, "deputy": commune.idle, "reason": "nghỉ phép", **days}
    stand_in = appoint_stand_in(**facts, by=commune.chairman, at=AT)
    return {"post": commune.clerk.holdings.get().post.pk, "stand_in": stand_in.pk, "account": commune.clerk.pk}


def work_places(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A part of the work that finance does, with a file of evidence."""
    duty = accept_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    file = File("bien-ban.txt", b"x")
    step = report_progress(duty=duty, text="Gửi biên bản", files=[file], by=commune.finance, at=AT)
    work = {"duty": duty.pk, "work": duty.assignment_id, "evidence": step.evidence.get().pk}
    return {**work, **urging_places(commune, cycle)}


def urging_places(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A message to finance, and a letter that names what finance has not done in time."""
    day = date(2023, 6, 14)
    remind(day, on(day))
    parts = parts_of_plan(cycle.plan, day)
    letter = draft_urging_letter(cycle=cycle, parts=parts, by=commune.organiser, at=on(day))
    return {"message": Message.objects.get(officer=commune.finance).pk, "letter": letter.pk}


def mailing_places(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A guest who is reached by mail, the letter that went to them, and what they wrote."""
    conference = announced(commune, cycle)
    [guest] = mailed_guests(conference, 1)
    by = {"by": commune.clerk, "at": AT}
    queue_letters(conference=conference, kind=LetterKind.INVITATION, guests=[guest.pk], **by)
    send_letters(AT)
    answer = read_letter(f"From: {guest.email}\nSubject: Trả lời\n\nTôi sẽ dự.".encode())
    mail = take_mail(letter=answer, place=Place("xa@suoi-mau.vn", 1, 1), at=AT)
    return {"mailed_guest": guest.pk, "guest_letter": guest.letters.get().pk, "incoming": mail.pk}


def load_another(commune: Commune, more: bytes = b"\n\n") -> Cycle:
    from tests.factories.reviews import seed_bytes

    return seed_cycle(commune, seed_bytes() + more)


def hall_places(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A room with a booking, the commune's own list, and an item that "reform" has ticked with a photograph."""
    where = room(commune)
    booking = booked(commune, where, span(14, 16))
    line = adopt_list(commune=commune.unit, by=commune.clerk, at=AT)[0]
    facts = {"what": line.what, "must": line.must, "ahead": 7, "unit": "days", "post": post_of(commune, "reform")}
    conference = seed_conference(commune, cycle)
    checklist(commune, conference)
    mine = add_check(conference=conference, facts=LineFacts(**facts), by=commune.clerk, at=AT)
    tick_check(item=mine, by=commune.reform, at=AT, photos=[("anh.jpg", photograph())])
    photo = mine.photos.get()
    places = {"room": where, "booking": booking, "list_line": line, "check": mine, "photo": photo}
    return {name: row.pk for name, row in places.items()}
