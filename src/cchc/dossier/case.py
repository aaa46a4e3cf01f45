"""Everything a paper of the dossier needs to know: the plan completed by the commune's file, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from cchc.dossier.chosen import NOTHING, Chosen
from cchc.dossier.commune import Commune, Guest, Post
from cchc.dossier.deadlines import Deadline, conclusions_due, deadline, is_conclusions
from cchc.dossier.estimate import Estimate, estimate
from cchc.dossier.people import delegates, guests_of, posts_meant
from cchc.dossier.spelling import without_spare_blanks
from cchc.law.book import Law
from cchc.law.formulas import window
from cchc.lib import days
from cchc.lib.days import Period
from cchc.lib.errors import CchcError
from cchc.lib.vietnamese import is_upper, same_tone_marks
from cchc.paper.model import Paper
from cchc.reading.model import Plan, WorkKind

BLANK = "……"
LONGEST_HALF = 200  # days; a window of figures for six months is a little longer than they are


@dataclass(frozen=True)
class Case:
    """A conference in preparation. Facts that neither plan nor file gives are blanks (``……``) in the papers."""

    plan_paper: Paper
    plan: Plan
    commune: Commune
    law: Law
    held_on: date
    costs: Estimate | None = None
    chosen: Chosen = NOTHING

    @property
    def review(self) -> str:
        """What is reviewed: ``công tác cải cách hành chính 6 tháng đầu năm 2023``."""
        words = same_tone_marks(self.plan.review_of or self.plan_paper.subject or "")
        words = words.replace("Cải cách hành chính", "cải cách hành chính").rstrip(" .,;")
        return f"{words} {self.year}" if words.endswith(("tháng đầu năm", "tháng cuối năm")) else words

    @property
    def name(self) -> str:
        """The conference by its name: ``Hội nghị sơ kết công tác …``, else by the subject of the plan."""
        if self.plan.review_of:
            final = "tổng kết" in same_tone_marks(self.plan_paper.subject or "").lower()
            return f"Hội nghị {'tổng kết' if final else 'sơ kết'} {self.review}"
        words = self.review.lower() if is_upper(self.review) else self.review
        start = words.lower().find("hội nghị")
        if start >= 0:
            return f"Hội nghị{words[start + len('hội nghị') :]}"
        return f"Hội nghị {words[:1].lower()}{words[1:]}"

    @property
    def first_half(self) -> bool:
        """Whether the first six months are reviewed; a window of figures may begin in the December before."""
        end = self.plan.period.end
        return end.month < 8 if end else 3 < self.held_on.month < 10

    @property
    def whole_year(self) -> bool:
        """Whether the plan reviews a year rather than six months."""
        start, end = self.plan.period.start, self.plan.period.end
        return bool(start and end and (end - start).days > LONGEST_HALF)

    @property
    def half(self) -> str:
        """The period under review in words: ``6 tháng đầu năm 2023``."""
        if self.whole_year:
            return f"năm {self.year}"
        return f"6 tháng {'đầu' if self.first_half else 'cuối'} năm {self.year}"

    @property
    def next_half(self) -> str:
        """The period that follows it."""
        if self.first_half and not self.whole_year:
            return f"6 tháng cuối năm {self.year}"
        return f"năm {self.year + 1}" if self.whole_year else f"6 tháng đầu năm {self.year + 1}"

    @property
    def window(self) -> Period:
        """The days that the figures cover, by the law on periodic reports (Điều 12 Nghị định 09/2019/NĐ-CP)."""
        name = "year" if self.whole_year else "half_first" if self.first_half else "half_second"
        return window(self.law, name, self.year)

    @property
    def year(self) -> int:
        """The year under review."""
        return self.plan.period.end.year if self.plan.period.end else self.held_on.year

    @property
    def venue(self) -> str:
        """Where the conference is held, or a blank."""
        return same_tone_marks(self.plan.venue or self.commune.defaults.venue or BLANK)

    @property
    def starts_at(self) -> time | None:
        """When it opens, by the plan or else by the commune's file."""
        return self.plan.starts_at or self.commune.defaults.starts_at

    @property
    def time_words(self) -> str:
        """``07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023``; a blank where the hour is unknown."""
        clock = (
            days.clock(self.starts_at.hour, self.starts_at.minute) if self.starts_at else f"{BLANK} giờ {BLANK} phút"
        )
        return f"{clock}, {days.weekday(self.held_on)}, {days.long(self.held_on)}"

    @property
    def chair_post(self) -> Post | None:
        """Who chairs: the post that the plan names, else the chairman of the committee."""
        named = posts_meant(self.plan.chair or "", self.commune, self.held_on)
        return next(iter(named or self.commune.with_role("chairman", self.held_on)), None)

    @property
    def chair(self) -> str:
        """The chair as printed, with the name where the file knows it."""
        post = self.chair_post
        if post is None:
            return same_tone_marks(self.plan.chair or BLANK)
        officer = self.commune.holder(post, self.held_on)
        return f"{(officer.honorific or 'đồng chí').lower()} {officer.name} - {post.title}" if officer else post.title

    def post_for(self, role: str) -> Post | None:
        """The first post that carries a role on the day."""
        return next(iter(self.commune.with_role(role, self.held_on)), None)

    @property
    def author(self) -> Post | None:
        """Who estimates the cost: the post that the plan gives this to, else the organiser."""
        return self.lead_of(WorkKind.ESTIMATE) or self.post_for("organiser")

    @property
    def finance(self) -> Post | None:
        """Who appraises the estimate: the post that the plan gives this to, else the one with this role."""
        return self.lead_of(WorkKind.APPRAISE) or self.post_for("finance")

    @property
    def host(self) -> Post | None:
        """Who looks after guests and hall: the office, else the organiser."""
        return self.post_for("office") or self.post_for("organiser")

    def lead_of(self, *kinds: WorkKind) -> Post | None:
        """The post to which the plan gives work of these kinds, where exactly one is meant."""
        for item in self.deadlines:
            if item.assignment.kind in kinds and len(item.posts) == 1:
                return item.posts[0]
        return None

    @cached_property
    def guests(self) -> tuple[Guest, ...]:
        """Everyone whom the plan's participants bring, each person once."""
        return delegates(self.plan.participants, self.commune, self.held_on)

    @cached_property
    def unnamed(self) -> tuple[str, ...]:
        """Participants whom the file gives no person for: they are invited as the plan names them."""
        words = (same_tone_marks(item.who) for item in self.plan.participants)
        return tuple(who for who in dict.fromkeys(words) if not guests_of(who, self.commune, self.held_on))

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every assignment of the plan in its order, then the conclusions notice where the plan forgets it."""
        given = tuple(deadline(item, self.held_on, self.law, self.commune) for item in self.plan.assignments)
        if any(is_conclusions(item.assignment) for item in given):
            return given
        return (*given, conclusions_due(self.held_on, self.law, self.commune))

    @cached_property
    def estimate(self) -> Estimate:
        """The estimate that somebody has made (``costs``), else that for the guests under the norms of the day."""
        return self.costs or estimate(self.guests, self.commune.defaults.sessions, self.law, self.commune)

    def due(self, kind: WorkKind) -> Deadline | None:
        """The deadline of a kind of work: the earliest that the plan writes, else the earliest worked back."""
        found = [item for item in self.deadlines if item.assignment.kind is kind]
        return min(found, key=lambda item: (item.assignment.due is None, item.due), default=None)


def open_case(plan_paper: Paper, plan: Plan, commune: Commune, law_on: Callable[[date, tuple[str, ...]], Law]) -> Case:
    """The case of a plan. Raises ``CchcError`` when neither plan nor file gives the day of the conference."""
    held_on = plan.held_on or commune.defaults.held_on
    if held_on is None:
        raise CchcError(
            "Kế hoạch không nêu ngày tổ chức hội nghị nên chưa lập được hồ sơ.",
            "Hãy ghi held_on trong mục [conference] của tệp thông tin xã.",
        )
    return Case(plan_paper, without_spare_blanks(plan), commune, law_on(held_on, commune.places), held_on)
