"""The one thing to do next in a review whose plan binds, as each officer finds it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.models import Cycle
from cchc.web.budget.asks import estimate_to_judge, estimate_to_write
from cchc.web.guests.asks import is_near, next_invitation
from cchc.web.hall.asks import checks_to_come, hall_to_prepare, last_look, own_checks
from cchc.web.letters.asks import letters_due
from cchc.web.replies.asks import replies
from cchc.web.reports.asks import consolidated, own_report, reports_to_read, reports_to_urge
from cchc.web.review.situation import Situation
from cchc.web.review.thing import Thing
from cchc.web.talks.asks import first_ask, may_call
from cchc.web.work.asks import own_work, work_to_give


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


def waiting(here: Situation) -> Thing:
    title = f"Chờ {here.missing} báo cáo lĩnh vực" if here.missing else "Chờ báo cáo tổng hợp"
    return Thing(title, "Bạn chưa phải làm gì.", here.url("reports"), "Xem ai đã nộp", waiting=True)


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
