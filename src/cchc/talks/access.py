"""The only doors to the talks of a review."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from cchc.dossier.people import posts_meant
from cchc.org.access import require, rights_on, row_for
from cchc.org.enums import Right
from cchc.org.models import Officer, StandIn
from cchc.org.queries.commune import commune_of
from cchc.org.queries.standing import posts_acted_for
from cchc.reading.model import WorkKind
from cchc.review.models import Cycle, ReviewPlan
from cchc.talks.models import Call, Talk, TalksNotice

WHOLE = ("commune", "cycle__commune", "cycle__plan__document", "cycle__plan__commune")
OF_TALK = ("commune", "officer", "proposed_by", *(f"call__{name}" for name in WHOLE))


def cycle_to_call(officer: Officer, pk: int, on: date) -> Cycle:
    """A review, to call for its talks (đề nghị đăng ký tham luận)."""
    rows = Cycle.objects.select_related("commune", "plan__document")
    return row_for(officer, Right.MANAGE_TALKS, on, rows, pk=pk)


def call_for(officer: Officer, cycle: int, on: date) -> Call:
    """The call of a review, to read and to propose a talk: any officer may."""
    return row_for(officer, Right.READ, on, Call.objects.select_related(*WHOLE), cycle_id=cycle)


def call_to_manage(officer: Officer, cycle: int, on: date) -> Call:
    """The call of a review, to organise its talks (tổ chức tham luận)."""
    return row_for(officer, Right.MANAGE_TALKS, on, Call.objects.select_related(*WHOLE), cycle_id=cycle)


def call_to_choose(officer: Officer, cycle: int, on: date) -> Call:
    """The call of a review, to choose among its talks (chọn tham luận)."""
    return row_for(officer, Right.CHOOSE_TALKS, on, Call.objects.select_related(*WHOLE), cycle_id=cycle)


def notice_to_draft(officer: Officer, cycle: int, on: date) -> Call:
    """The call of a review, to draft or issue the notice: who organises talks, or who issues papers."""
    call = call_for(officer, cycle, on)
    if Right.ISSUE not in rights_on(officer, on):
        require(officer, Right.MANAGE_TALKS, on)
    return call


def notice_to_issue(officer: Officer, cycle: int, on: date) -> TalksNotice:
    """The last notice of a review's talks, to issue it (ban hành)."""
    row_for(officer, Right.ISSUE, on, Call.objects.all(), cycle_id=cycle)
    return last_notice(officer, cycle)


def notice_for(officer: Officer, cycle: int, on: date) -> TalksNotice:
    """The last notice of a review's talks, to read."""
    call_for(officer, cycle, on)
    return last_notice(officer, cycle)


def last_notice(officer: Officer, cycle: int) -> TalksNotice:
    rows = TalksNotice.objects.seen_by(officer).filter(decision__call__cycle_id=cycle)
    found: TalksNotice | None = rows.select_related("document__commune", "decision__call").first()
    return found or get_object_or_404(rows)


def talk_for(officer: Officer, cycle: int, pk: int, on: date) -> Talk:
    """A talk, to read."""
    rows = Talk.objects.select_related(*OF_TALK)
    return row_for(officer, Right.READ, on, rows, pk=pk, call__cycle_id=cycle)


def talk_to_manage(officer: Officer, cycle: int, pk: int, on: date) -> Talk:
    """A talk, to judge its text and who gives it (tổ chức tham luận)."""
    rows = Talk.objects.select_related(*OF_TALK)
    return row_for(officer, Right.MANAGE_TALKS, on, rows, pk=pk, call__cycle_id=cycle)


def talk_to_give(officer: Officer, cycle: int, pk: int, on: date) -> Talk:
    """A talk, for whoever gives it or stands in for them; the organiser notes it for who has no account."""
    talk = talk_for(officer, cycle, pk, on)
    if not may_give(officer, talk, on):
        raise PermissionDenied(f"Việc này của người trình bày: {talk.speaker_named}.")
    return talk


def talk_to_change(officer: Officer, cycle: int, pk: int, on: date) -> Talk:
    """A proposal, to change or withdraw it: who made it, who is to give it, or the organiser."""
    talk = talk_for(officer, cycle, pk, on)
    if talk.proposed_by_id != officer.pk and not may_give(officer, talk, on):
        require(officer, Right.MANAGE_TALKS, on)
    return talk


def talk_to_advise(officer: Officer, cycle: int, pk: int, on: date) -> Talk:
    """A proposal, to say what one thinks of it: the offices that the plan names to advise, and the organiser."""
    talk = talk_for(officer, cycle, pk, on)
    if not may_advise(officer, talk.call, on):
        raise PermissionDenied("Ý kiến tham mưu do đầu mối và các bộ phận kế hoạch nêu tên ghi.")
    return talk


def may_advise(officer: Officer, call: Call, on: date) -> bool:
    if Right.MANAGE_TALKS in rights_on(officer, on):
        return True
    codes = advising_posts(call.cycle.plan, on)
    return any(post.code in codes for post in posts_acted_for(officer, on))


def advising_posts(plan: ReviewPlan, on: date) -> frozenset[str]:
    """The codes of the posts that the plan's clauses about talks name beside the lead, as the day knows them."""
    works = plan.assignments.filter(kind=WorkKind.TALKS.value)
    words = [name for work in works for name in work.partners]
    if not words:
        return frozenset()
    commune = commune_of(plan.commune, on)
    return frozenset(post.id for name in words for post in posts_meant(name, commune, on))


def may_give(officer: Officer, talk: Talk, on: date) -> bool:
    """Whether the steps of the speaker are the officer's to take on the day."""
    if talk.officer_id is None:
        return Right.MANAGE_TALKS in rights_on(officer, on)
    return talk.officer_id in speakers_acted_for(officer, on)


def speakers_acted_for(officer: Officer, on: date) -> frozenset[int]:
    """The officers whose talks are the officer's to give on the day: themself, and those they stand in for."""
    if not officer.is_active:
        return frozenset()
    rows = StandIn.objects.on(on).filter(deputy=officer, absent__is_active=True)
    return frozenset({officer.pk, *rows.values_list("absent_id", flat=True)})
