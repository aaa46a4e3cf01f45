"""What the plan's other work asks of an officer: their own part that is open, and what nobody has yet."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.urls import reverse
from django.utils.text import Truncator

from cchc.dossier.compose import sentence
from cchc.org.enums import Right
from cchc.reading.model import WorkKind
from cchc.review.enums import UNDER_WAY, WorkState
from cchc.review.models import Assignment, Cycle, Duty
from cchc.review.queries.parts import Part, duties_shown, parts
from cchc.web.review.thing import Thing

# Work that a step of its own leads to, and that is handed in with that step.
LED_TO = frozenset({WorkKind.REPORT, WorkKind.CONSOLIDATE, WorkKind.TALKS, WorkKind.ESTIMATE, WorkKind.APPRAISE,
                    WorkKind.APPROVE, WorkKind.INVITE, WorkKind.VENUE})  # fmt: skip
MARGIN = 18  # words of a clause that a card shows


def own_work(cycle: Cycle, posts: Collection[int], held_on: date | None, today: date) -> Thing | None:
    """The officer's work that has to be done before the conference, late first."""
    rows = duties_shown().filter(assignment__plan=cycle.plan, post__in=posts, state__in=UNDER_WAY)
    found = parts(rows.exclude(assignment__kind__in=LED_TO), cycle.commune, today)
    first = next((part for part in found if is_before(part.due, held_on)), None)
    return thing_of(first, first.duty) if first and first.duty else None


def thing_of(part: Part, duty: Duty) -> Thing:
    what = sentence(Truncator(part.assignment.what).words(MARGIN))
    button = "Mở và nhận việc" if duty.state == WorkState.ASSIGNED else "Mở việc"
    late = "quá hạn" if part.is_late else "chưa xong"
    kind = "" if part.assignment.kind == WorkKind.OTHER.value else f": {part.assignment.kind_name}"
    title = f"Việc của bạn {late}{kind}"
    return Thing(title, what, reverse("duty", args=[duty.pk]), button)


def work_to_give(cycle: Cycle, rights: Collection[Right], held_on: date | None) -> Thing | None:
    """Work before the conference that the plan gives to nobody the commune knows."""
    if Right.ACCEPT_WORK not in rights:
        return None
    loose = Assignment.objects.filter(plan=cycle.plan, duties=None).exclude(kind__in=LED_TO)
    found = [work for work in loose if is_before(work.due_on or work.deadline, held_on)]
    if not found:
        return None
    words = f"{sentence(Truncator(found[0].what).words(MARGIN))}. Kế hoạch ghi: {found[0].lead}."
    return Thing(f"Giao {len(found)} việc chưa có người làm", words, reverse("give_work", args=[found[0].pk]), "Giao…")


def is_before(due: date | None, held_on: date | None) -> bool:
    """What is due on the day itself or later belongs to the conference, not to making it ready."""
    return due is None or held_on is None or due < held_on
