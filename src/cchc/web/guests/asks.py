"""The next step of the invitation: open, list, draft, issue, send, hand over."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from cchc.conference.actions.finish_inviting import unreached
from cchc.conference.enums import Delivery, LetterKind
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.conference import held_on, is_announced, is_over
from cchc.conference.queries.letters import astray, returned_letters
from cchc.lib.days import working_days_before
from cchc.org.enums import Right
from cchc.org.queries.law import law_at
from cchc.reading.model import WorkKind
from cchc.review.actions.follow import reaching
from cchc.review.enums import WorkState
from cchc.review.models import Cycle
from cchc.review.queries.duties import duties_about
from cchc.web.review.thing import Thing

NEAR = 3  # working days before the invitation should go out: our own measure of when it comes before the rest


def next_invitation(cycle: Cycle, conference: Conference | None, rights: frozenset[Right], today: date) -> Thing | None:
    """What somebody who invites has to do next; None when nothing, or when the day is past."""
    if Right.INVITE not in rights or held_on(cycle, conference) is None or is_over(cycle, conference, today):
        return None
    if conference is None:
        words = "Mở phần chuẩn bị rồi lấy khách mời theo thành phần của kế hoạch, danh bạ hoặc tệp Excel."
        return Thing("Lập danh sách khách mời", words, url("guests", cycle), "Mở trang khách mời")
    if conference.cancelled_at is not None:
        return None
    return sending(cycle, conference) if is_announced(conference) else announcing(cycle, conference, rights)


def announcing(cycle: Cycle, conference: Conference, rights: frozenset[Right]) -> Thing | None:
    if not conference.guests.filter(removed_at__isnull=True).exists():
        words = "Người của từng nhóm lấy theo thông tin xã; nhóm chưa rõ là ai được nêu để thêm."
        return Thing("Lập danh sách khách mời", words, url("guests", cycle), "Mở trang khách mời")
    if conference.invitation is None:
        words = "Nội dung lấy theo ngày, giờ, địa điểm của hội nghị; danh sách khách mời kèm theo."
        return Thing("Lập giấy mời", words, url("invitation", cycle), "Mở trang giấy mời")
    if Right.ISSUE not in rights:
        return None
    words = "Xem trang đầu, ban hành lấy số; mỗi khách có ngay bản cùng số ghi tên mình."
    return Thing("Ban hành giấy mời", words, url("invitation", cycle), "Xem giấy mời")


def sending(cycle: Cycle, conference: Conference) -> Thing | None:
    guests = conference.guests.filter(removed_at__isnull=True, presides=False)
    back = returned_letters(conference).exclude(pk__in=astray(conference)).count()
    if back:
        words = "Sửa địa chỉ rồi gửi lại; chưa có địa chỉ khác thì gọi điện cho khách."
        return Thing(f"Xử lý {back} thư bị trả lại", words, url("send_letters", cycle), "Xem thư bị trả lại")
    unsent = guests.filter(delivery=Delivery.MAIL).exclude(letters__kind=LetterKind.INVITATION).count()
    unsent += astray(conference).count()
    if unsent:
        words = "Mỗi người một thư kèm giấy mời ghi tên mình và lịch họp."
        return Thing(f"Gửi giấy mời cho {unsent} khách mời", words, url("send_letters", cycle), "Gửi thư…")
    left = unreached(conference, guests.filter(delivery=Delivery.PAPER))
    if left:
        words = "In, trao, rồi đánh dấu người đã nhận ở danh sách."
        return Thing(f"Trao giấy mời cho {left} khách nhận giấy in", words, url("invitation", cycle), "In giấy mời")
    if reached_all(cycle, conference, guests):
        words = "Giấy mời đã ban hành và đến mọi khách; bấm một lần là nộp kết quả phần việc của kế hoạch."
        return Thing("Báo xong việc mời", words, url("invitation", cycle), "Mở trang giấy mời")
    return None


def reached_all(cycle: Cycle, conference: Conference, guests: QuerySet[Guest]) -> bool:
    """Whether the plan's work of inviting waits only to be handed in."""
    duties = reaching(duties_about(cycle.pk, WorkKind.INVITE), WorkState.HANDED_IN)
    return any(duties) and not unreached(conference, guests)


def is_near(cycle: Cycle, conference: Conference | None, today: date) -> bool:
    """Whether the day by which the invitation should go out is close."""
    day = held_on(cycle, conference)
    wanted = law_at(cycle.commune, today).get("meeting.invitation_before_days")
    if day is None or wanted is None:
        return False
    return today >= working_days_before(day, int(wanted.value) + NEAR)


def url(name: str, cycle: Cycle) -> str:
    return reverse(name, args=[cycle.pk])
