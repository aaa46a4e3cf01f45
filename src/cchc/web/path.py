"""The path of a review: its steps in order, how each stands in words, and where the review is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Q
from django.urls import reverse

from cchc.budget.enums import RoundState
from cchc.budget.queries.rounds import state_of
from cchc.conference.models import Conference
from cchc.conference.queries.checklist import counts_of
from cchc.conference.queries.conference import conference_of, is_announced, is_over
from cchc.conference.queries.headcount import Headcount, headcount
from cchc.conference.queries.rooms import standing_of_hall
from cchc.reports.models import FieldReport
from cchc.reports.queries.consolidated import consolidation_of
from cchc.reports.queries.period import half_of_cycle
from cchc.reports.queries.progress import ARRIVED
from cchc.review.models import Cycle
from cchc.review.queries.binding import binds, standing_of
from cchc.review.queries.counts import WorkCounts, work_counts
from cchc.talks.queries.clause import asks_for_talks
from cchc.talks.queries.standing import Standing, call_of, talks_standing
from cchc.targets.models import Target
from cchc.web.request import now


@dataclass(frozen=True, slots=True)
class Step:
    """A step: ``key`` is the folder of its pages; ``late`` says that its words are about what is late."""

    key: str
    name: str
    words: str
    url: str
    done: bool = False
    now: bool = False
    late: bool = False


def path_of(cycle: Cycle, today: date) -> list[Step]:
    """The steps of a review; the first of its main line that is not done is where it stands."""
    steps = list(steps_of(cycle, today))
    main = [step for step in steps if step.key not in BESIDE]
    here = next((step for step in main if not step.done), main[-1])
    return [replace(step, now=step is here) for step in steps]


# Work and figures go along with the reports; a review never waits for the whole of them.
BESIDE = frozenset({"work", "targets"})


def steps_of(cycle: Cycle, today: date) -> Iterator[Step]:
    plan, work = plan_step(cycle), work_counts(cycle.plan, today)
    yield plan
    yield work_step(cycle, work, binding=plan.done)
    yield figures_step(cycle)
    yield reports_step(cycle)
    yield consolidation_step(cycle)
    conference = conference_of(cycle)
    yield talks_step(cycle, conference, today)
    yield budget_step(cycle, work, binding=plan.done)
    people = headcount(conference) if conference else None
    yield guests_step(cycle, conference, people)
    yield replies_step(cycle, conference, people, today)
    yield hall_step(cycle, conference, people)
    yield Step("dossier", "Hồ sơ hội nghị", "tải được ngay", reverse("dossier", args=[cycle.pk]))


def plan_step(cycle: Cycle) -> Step:
    return Step(
        "review", "Kế hoạch", standing_of(cycle.plan), reverse("cycle", args=[cycle.pk]), done=binds(cycle.plan)
    )


def work_step(cycle: Cycle, counts: WorkCounts, *, binding: bool) -> Step:
    late = counts.late if binding else 0
    words = f"{counts.done}/{counts.all} việc xong"
    if counts.nobody:
        words = f"{counts.nobody} việc chưa có người"
    if late:
        words = f"{late} việc quá hạn"
    done = counts.done == counts.all and not counts.nobody
    return Step("work", "Phân công", words, reverse("board", args=[cycle.pk]), done=done, late=bool(late))


def figures_step(cycle: Cycle) -> Step:
    half = half_of_cycle(cycle)
    found = Target.objects.filter(plan__commune=cycle.commune_id, plan__year=half.year, removed_at__isnull=True).count()
    words = f"{found} chỉ tiêu" if found else "chưa có chỉ tiêu"
    return Step(
        "targets", "Chỉ tiêu, số liệu", words, reverse("figures", args=[half.year, half.part]), done=bool(found)
    )


def reports_step(cycle: Cycle) -> Step:
    arrived, taken = Q(state__in=ARRIVED), Q(accepted__gt=0)
    counts = FieldReport.objects.filter(cycle=cycle).aggregate(
        all=Count("pk"), arrived=Count("pk", filter=arrived), taken=Count("pk", filter=taken)
    )
    words = f"{counts['arrived']}/{counts['all']} đã nộp" if counts["all"] else "chưa mở"
    done = 0 < counts["all"] == counts["taken"]
    return Step("reports", "Báo cáo lĩnh vực", words, reverse("reports", args=[cycle.pk]), done=done)


def consolidation_step(cycle: Cycle) -> Step:
    made = consolidation_of(cycle)
    issued = made.issued if made else None
    words = f"số {issued.code}" if issued else "đang soạn" if made else "chưa lập"
    url = reverse("consolidation", args=[cycle.pk])
    return Step("consolidation", "Báo cáo tổng hợp", words, url, done=issued is not None)


def talks_step(cycle: Cycle, conference: Conference | None, today: date) -> Step:
    """Done when every text is approved, when the plan asks for no talks, and when the day is past."""
    call = call_of(cycle)
    standing = talks_standing(call, today) if call else None
    over = is_over(cycle, conference, today)
    if standing is None:
        wanted = asks_for_talks(cycle.plan)
        words, done = "chưa mở đăng ký" if wanted else "không yêu cầu", not wanted
    else:
        words, done = talks_words(standing), standing.is_ready
    late = bool(standing and not over and (standing.unconfirmed or standing.late))
    return Step("talks", "Tham luận", words, reverse("talks", args=[cycle.pk]), done=over or done, late=late)


def talks_words(standing: Standing) -> str:
    """Who has not confirmed stands out before everything else."""
    if standing.late:
        return f"{len(standing.late)} bài trễ hạn"
    if standing.unconfirmed:
        return f"{len(standing.unconfirmed)} người chưa xác nhận"
    if standing.speaking:
        return f"{len(standing.approved)}/{len(standing.speaking)} bài đã duyệt"
    return f"{len(standing.proposals)} đề xuất"


def budget_step(cycle: Cycle, counts: WorkCounts, *, binding: bool) -> Step:
    """Late when a day that the plan sets for it is past and somebody still has to do something."""
    round = state_of(cycle)
    words = round.get_state_display() if round else "chưa lập"
    done = round is not None and round.state == RoundState.APPROVED
    late = binding and bool(counts.late_money) and not done
    words = f"{words}, quá hạn" if late else words
    return Step("budget", "Dự toán", words, reverse("budget", args=[cycle.pk]), done=done, late=late)


def guests_step(cycle: Cycle, conference: Conference | None, people: Headcount | None) -> Step:
    """Whom the commune invites; done when the invitation is issued."""
    url = reverse("guests", args=[cycle.pk])
    if conference is None or people is None:
        return Step("guests", "Khách mời", "chưa mở", url)
    words = f"{people.asked} khách mời" if people.asked else "chưa có danh sách"
    if conference.cancelled_at is not None:
        words = "hội nghị hoãn"
    return Step("guests", "Khách mời", words, url, done=is_announced(conference))


def replies_step(cycle: Cycle, conference: Conference | None, people: Headcount | None, today: date) -> Step:
    invited, silent = (people.asked, people.silent) if people else (0, 0)
    words = f"{invited - silent}/{invited} đã trả lời" if invited else "chưa mời ai"
    done = is_over(cycle, conference, today) or (invited > 0 and not silent)
    return Step("replies", "Trả lời", words, reverse("answers", args=[cycle.pk]), done=done)


def hall_step(cycle: Cycle, conference: Conference | None, people: Headcount | None) -> Step:
    """Room and checklist; done when the room fits and every item is ticked."""
    url = reverse("hall", args=[cycle.pk])
    if conference is None or people is None:
        return Step("hall", "Hội trường", "chưa chuẩn bị", url)
    hall, checks = standing_of_hall(conference, people), counts_of(conference, now())
    hurts = bool(hall.misfits or checks.hurting)
    words = "phòng không còn hợp" if hall.misfits else checks.words if checks.all else hall.words
    return Step("hall", "Hội trường", words, url, done=hall.fits and checks.is_complete, late=hurts)
