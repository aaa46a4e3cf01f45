"""Open a review from the file of its plan."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from cchc.core import blobs, log
from cchc.core.locking import locked
from cchc.core.models import Blob
from cchc.dossier.people import doers_meant
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer, Post
from cchc.org.queries.commune import commune_of
from cchc.org.queries.standing import acting_for
from cchc.paper.model import At, Paper
from cchc.reading.model import Assignment as Work
from cchc.reading.model import Plan
from cchc.records.actions import draft_document
from cchc.review.actions.deadlines import work_back
from cchc.review.models import AgendaItem, Assignment, Cycle, Duty, Participant, ReviewPlan
from cchc.review.models.source import FromText
from cchc.review.papers.source import SourceFile, read_source

Row = TypeVar("Row", bound=FromText)


class PlanAlreadyLoaded(ActionRefused):
    """The same file was loaded before; ``cycle`` is the review it opened."""

    def __init__(self, cycle: Cycle) -> None:
        super().__init__("Tệp này đã được nạp trước đó.", "Mở kỳ sơ kết đã có để làm tiếp.")
        self.cycle = cycle


def load_plan(*, data: bytes, name: str, by: Officer, at: datetime) -> Cycle:
    """Nạp kế hoạch: read the file, keep it, and open the review it asks for.

    Raises ``UnusableFile`` when the file cannot be read, ``ActionRefused`` when it is no plan and
    ``PlanAlreadyLoaded`` when its bytes were loaded before, so that a second click opens nothing twice.
    """
    source = read_source(data, name)
    with transaction.atomic():
        # The row of the file is the lock under which two clicks with one file find each other.
        blob = locked(blobs.store(data, source.media_type))
        if known := ReviewPlan.objects.seen_by(by).filter(source=blob).select_related("cycle").first():
            raise PlanAlreadyLoaded(known.cycle)
        cycle = open_cycle(source.paper, source.plan, by, at)
        plan = write_plan(cycle, source, blob, by, at)
        log.append(
            by=by,
            action="review.load_plan",
            obj=cycle,
            at=at,
            data={"file": name, "sha256": blob.sha256},
            acting_for=loading_for(by, at),
        )
    return plan.cycle


def loading_for(by: Officer, at: datetime) -> str:
    return acting_for(by, timezone.localdate(at), right=Right.LOAD_PLAN)


def open_cycle(paper: Paper, plan: Plan, by: Officer, at: datetime) -> Cycle:
    title = paper.subject or plan.review_of or "Kỳ sơ kết chưa có tên"
    return Cycle.objects.create(
        commune_id=by.commune_id,
        title=title[:500],
        period_start=plan.period.start,
        period_end=plan.period.end,
        opened_at=at,
        opened_by=by,
    )


def write_plan(cycle: Cycle, source: SourceFile, blob: Blob, by: Officer, at: datetime) -> ReviewPlan:
    """The rows of the plan: its facts, people, agenda and assignments, each with its place in the text."""
    read = source.plan
    plan = ReviewPlan.objects.create(
        commune_id=by.commune_id,
        cycle=cycle,
        document=draft_document(paper=source.paper, by=by, at=at, acting_for=loading_for(by, at)),
        source=blob,
        source_name=source.name[-255:],
        source_form=source.form,
        lines=[list(line) for line in source.lines],
        warnings=list(source.warnings),
        review_of=(read.review_of or "")[:500],
        held_on=read.held_on,
        starts_at=read.starts_at,
        venue=(read.venue or "")[:500],
        chair=(read.chair or "")[:300],
        funding=read.funding or "",
        places={fact: asdict(place) for fact, place in read.places.items()},
    )
    write_people(plan, read)
    write_assignments(plan, read, at)
    return plan


def write_people(plan: ReviewPlan, read: Plan) -> None:
    Participant.objects.bulk_create(
        placed(Participant(plan=plan, position=position, who=group.who[:500], note=(group.note or "")[:500]), group.at)
        for position, group in enumerate(read.participants, 1)
    )
    AgendaItem.objects.bulk_create(
        placed(AgendaItem(plan=plan, position=position, what=point.what, who=(point.who or "")[:500]), point.at)
        for position, point in enumerate(read.agenda, 1)
    )


def placed(row: Row, at: At) -> Row:
    row.set_place(at)
    return row


def write_assignments(plan: ReviewPlan, read: Plan, at: datetime) -> None:
    day = plan.held_on or timezone.localdate(at)
    commune = commune_of(plan.commune, day)
    rows = [assignment(plan, position, work) for position, work in enumerate(read.assignments, 1)]
    work_back(rows, plan.held_on, commune)
    Assignment.objects.bulk_create(rows)
    posts = {post.code: post for post in Post.objects.filter(commune=plan.commune)}
    # One after the other, in the commune's order, which lists of duties and of reports keep.
    Duty.objects.bulk_create(
        Duty(assignment=row, post=posts[code], state_since=at)
        for row, work in zip(rows, read.assignments, strict=True)
        for code in dict.fromkeys(post.id for post in doers_meant(work.lead, commune, day))
    )


def assignment(plan: ReviewPlan, position: int, work: Work) -> Assignment:
    row = Assignment(
        plan=plan,
        position=position,
        lead=work.lead[:500],
        partners=list(work.partners),
        what=work.what,
        kind=work.kind.value,
        due_on=work.due,
        due_text=(work.due_text or "")[:500],
    )
    return placed(row, work.at)
