"""The one thing to do next in a review whose plan binds, as each officer finds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import Round
from cchc.budget.queries.hands import RIGHT_OF, is_barred
from cchc.budget.queries.rounds import state_of
from cchc.conference.enums import Answer
from cchc.conference.models import Conference
from cchc.conference.queries.conference import conference_of, held_on
from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import posts_acted_for
from cchc.reports.enums import EDITABLE, ReportState
from cchc.reports.models import Consolidation, FieldReport
from cchc.reports.queries.consolidated import consolidation_of
from cchc.reports.queries.owed import unopened
from cchc.review.models import Cycle
from cchc.web.guests.asks import is_near, next_invitation
from cchc.web.hall.asks import checks_to_come, hall_to_prepare, last_look, own_checks
from cchc.web.letters.asks import letters_due
from cchc.web.review.thing import Thing
from cchc.web.talks.asks import first_ask, may_call
from cchc.web.work.asks import own_work, work_to_give

__all__ = ["Thing", "after_report", "next_thing"]


@dataclass(frozen=True)
class Situation:
    """How the reports of a review stand, as one officer's next step depends on it."""

    cycle: Cycle
    officer: Officer
    today: date

    @cached_property
    def rights(self) -> frozenset[Right]:
        return rights_on(self.officer, self.today)

    @cached_property
    def reports(self) -> list[FieldReport]:
        return list(FieldReport.objects.filter(cycle=self.cycle).select_related("post"))

    @cached_property
    def posts(self) -> set[int]:
        return {post.pk for post in posts_acted_for(self.officer, self.today)}

    @cached_property
    def unopened(self) -> int:
        return len(unopened(self.cycle))

    @property
    def awaited(self) -> int:
        """Reports that their officers have still to hand in, those not begun among them."""
        return sum(not report.accepted and report.state in EDITABLE for report in self.reports) + self.unopened

    @property
    def missing(self) -> int:
        """Reports that nobody can use yet: awaited, or handed in and not accepted."""
        return sum(not report.accepted for report in self.reports) + self.unopened

    @cached_property
    def consolidation(self) -> Consolidation | None:
        return consolidation_of(self.cycle)

    @cached_property
    def conference(self) -> Conference | None:
        return conference_of(self.cycle)

    @property
    def held_on(self) -> date | None:
        return held_on(self.cycle, self.conference)

    @property
    def issued(self) -> bool:
        return self.consolidation is not None and self.consolidation.issued is not None

    @cached_property
    def estimate(self) -> Round | None:
        return state_of(self.cycle)

    def is_free(self, kind: HandKind) -> bool:
        """Whether the officer may lay this hand on the estimate."""
        round = self.estimate
        return round is not None and RIGHT_OF[kind] in self.rights and not is_barred(round, self.officer, kind)

    def url(self, name: str) -> str:
        return reverse(name, args=[self.cycle.pk])


def next_thing(cycle: Cycle, officer: Officer, today: date) -> Thing:
    """The first that fits: talks, own report, reports to read and to urge, the consolidated report, the dossier."""
    here = Situation(cycle, officer, today)
    return next(thing for ask in ORDER if (thing := ask(here)) is not None)


def after_report(cycle: Cycle, officer: Officer, today: date) -> Thing | None:
    """What follows one report of the review: the next one to read, or the report that is made of all."""
    here = Situation(cycle, officer, today)
    return reports_to_read(here) or (None if here.issued else consolidated(here))


def dossier(here: Situation) -> Thing | None:
    if not here.issued:
        return None
    words = "Giấy mời, chương trình, dự toán, biên bản và các văn bản khác, mỗi văn bản một tệp Word và một tệp PDF."
    return Thing("Tải hồ sơ hội nghị", words, here.url("dossier"), "Tải hồ sơ (.zip)", download=True)


def letters(here: Situation) -> Thing | None:
    if Right.INVITE not in here.rights or here.conference is None:
        return None
    return letters_due(here.conference, here.today)


def own_report(here: Situation) -> Thing | None:
    mine = [report for report in here.reports if report.post_id in here.posts and report.state in EDITABLE]
    if mine:
        back = mine[0].state == ReportState.RETURNED
        title = "Sửa báo cáo bị trả lại" if back else "Viết báo cáo lĩnh vực của bạn"
        words = f"Báo cáo của {mine[0].post.name}. Chỉ tiêu và số liệu đã có được điền sẵn; đang viết dở vẫn được lưu."
        return Thing(title, words, reverse("report", args=[mine[0].pk]), "Sửa báo cáo" if back else "Viết báo cáo")
    if not here.reports and any(item.post.pk in here.posts for item in unopened(here.cycle)):
        words = "Chỉ tiêu và số liệu đã có được điền sẵn; viết tới đâu lưu tới đó."
        return Thing("Viết báo cáo lĩnh vực của bạn", words, here.url("my_report"), "Viết báo cáo")
    return None


def reports_to_read(here: Situation) -> Thing | None:
    handed = [one for one in here.reports if one.state == ReportState.HANDED_IN and one.post_id not in here.posts]
    if not handed or Right.ACCEPT_WORK not in here.rights:
        return None
    first = handed[0]
    words = f"Báo cáo của {first.post.name} đang chờ xem; nhận, hoặc trả lại kèm lý do."
    return Thing(f"Xem {len(handed)} báo cáo vừa nộp", words, reverse("report", args=[first.pk]), "Xem báo cáo")


def inviting(here: Situation) -> Thing | None:
    return next_invitation(here.cycle, here.conference, here.rights, here.today)


def invite_with_report(here: Situation) -> Thing | None:
    return inviting(here) if here.issued else None


def invite_now(here: Situation) -> Thing | None:
    """The invitation before other people's reports, once its own day is near."""
    return inviting(here) if is_near(here.cycle, here.conference, here.today) else None


def talks(here: Situation) -> Thing | None:
    return first_ask(here.cycle, here.conference, here.officer, here.rights, here.today)


def talks_to_call(here: Situation) -> Thing | None:
    return may_call(here.cycle, here.conference, here.rights, here.today) if here.missing else None


def reports_to_urge(here: Situation) -> Thing | None:
    if not here.awaited or Right.URGE not in here.rights:
        return None
    title = f"Đôn đốc {here.awaited} báo cáo lĩnh vực còn thiếu"
    return Thing(title, "Chọn người cần nhắc và lời nhắc; mỗi người nhận một thư.", here.url("urge"), "Đôn đốc…")


def consolidated(here: Situation) -> Thing | None:
    if here.missing or not here.rights & {Right.CONSOLIDATE, Right.ISSUE}:
        return None
    if here.consolidation is None:
        words = "Đã nhận đủ báo cáo lĩnh vực. Nội dung được xếp vào đề cương, mỗi dòng ghi rõ lấy từ báo cáo nào."
        return Thing("Lập báo cáo tổng hợp", words, here.url("consolidation"), "Lập báo cáo")
    words = "Sửa, gộp, sắp lại từng dòng; xem trước rồi ban hành."
    return Thing("Hoàn thiện báo cáo tổng hợp", words, here.url("consolidation"), "Mở báo cáo tổng hợp")


def estimate_to_judge(here: Situation) -> Thing | None:
    """Finance and leaders meet a waiting estimate at once: the conference waits for the money."""
    round = here.estimate
    if round is None:
        return None
    url = here.url("budget")
    if round.state == RoundState.SUBMITTED and here.is_free(HandKind.APPRAISER):
        return Thing(
            "Thẩm định dự toán", f"{round.submitted_by} đã trình dự toán kinh phí hội nghị.", url, "Mở dự toán"
        )
    if round.state == RoundState.APPRAISED and here.is_free(HandKind.APPROVER):
        words = f"{round.appraised_by} đã thẩm định xong; phê duyệt, hoặc trả lại kèm lý do."
        return Thing("Phê duyệt dự toán", words, url, "Mở dự toán")
    return None


def estimate_to_write(here: Situation) -> Thing | None:
    """The organiser turns to the estimate when the reports are done with, or when it came back."""
    if Right.ESTIMATE not in here.rights:
        return None
    round = here.estimate
    if round is None:
        words = "Các dòng đầu tiên tính sẵn từ số đại biểu và định mức; sửa rồi trình tài chính thẩm định."
        return Thing("Lập dự toán kinh phí", words, here.url("budget"), "Lập dự toán") if here.issued else None
    if round.state == RoundState.DRAFT and (here.issued or round.number > 1):
        title = "Sửa dự toán bị trả lại" if round.number > 1 else "Hoàn thiện và trình dự toán"
        return Thing(title, "Tài chính thẩm định, rồi lãnh đạo phê duyệt.", here.url("budget"), "Mở dự toán")
    return None


def waiting(here: Situation) -> Thing:
    title = f"Chờ {here.missing} báo cáo lĩnh vực" if here.missing else "Chờ báo cáo tổng hợp"
    return Thing(title, "Bạn chưa phải làm gì.", here.url("reports"), "Xem ai đã nộp", waiting=True)


def replies(here: Situation) -> Thing | None:
    """Substitutes the chair has to agree to, and guests who are still silent when they were to have answered."""
    if Right.INVITE not in here.rights or here.conference is None or here.conference.held_on < here.today:
        return None
    people = here.conference.guests.filter(removed_at__isnull=True, presides=False)
    awaited = list(people.filter(answer=Answer.SUBSTITUTE, consent="").values_list("pk", flat=True))
    if awaited:
        words = "Hỏi chủ trì rồi ghi đồng ý hay chưa; chưa đồng ý thì khách mời được xin trả lời lại."
        url = reverse("guest_answer", args=awaited) if len(awaited) == 1 else here.url("answers")
        return Thing(f"Xin ý kiến về {len(awaited)} người dự thay", words, url, "Xem người dự thay")
    silent = people.filter(answer__isnull=True).count()
    if silent and here.conference.answer_by is not None and here.conference.answer_by < here.today:
        words = "Đã quá ngày xin trả lời. Gọi điện rồi ghi ngay ở danh sách, mỗi người một bấm."
        return Thing(f"Hỏi {silent} khách mời chưa trả lời", words, here.url("answers"), "Xem ai chưa trả lời")
    return None


def checks(here: Situation) -> Thing | None:
    return own_checks(here.conference, here.officer)


def hall(here: Situation) -> Thing | None:
    return hall_to_prepare(here.cycle, here.conference, here.rights, here.today)


def hall_once_issued(here: Situation) -> Thing | None:
    return hall(here) if here.issued else None


def own_work_of_plan(here: Situation) -> Thing | None:
    return own_work(here.cycle, here.posts, here.held_on, here.today) or work_to_give(
        here.cycle, here.rights, here.held_on
    )


def rest_once_issued(here: Situation) -> Thing | None:
    """What is left of the preparation when the report is out."""
    return (own_work_of_plan(here) or checks_to_come(here.conference, here.officer)) if here.issued else None


def readiness(here: Situation) -> Thing | None:
    return last_look(here.conference, here.rights, here.today)


ORDER: tuple[Callable[[Situation], Thing | None], ...] = (
    talks,
    estimate_to_judge,
    estimate_to_write,
    checks,
    letters,
    replies,
    invite_with_report,
    hall_once_issued,
    rest_once_issued,
    readiness,
    dossier,
    own_report,
    reports_to_read,
    talks_to_call,
    invite_now,
    reports_to_urge,
    hall,
    consolidated,
    inviting,
    own_work_of_plan,
    waiting,
)
