"""What the answers of guests ask of who invites: consent of the chair, a call to the silent."""

from __future__ import annotations

from django.urls import reverse

from cchc.conference.enums import Answer
from cchc.org.enums import Right
from cchc.web.review.situation import Situation
from cchc.web.review.thing import Thing


def replies(here: Situation) -> Thing | None:
    """Substitutes the chair has to agree to, and guests who are still silent when they were to have answered."""
    if Right.INVITE not in here.rights or here.conference is None or here.conference.held_on < here.today:
        return None
    people = here.conference.guests.filter(removed_at__isnull=True, presides=False)
    awaited = list(people.filter(answer=Answer.SUBSTITUTE, consent="").values_list("pk", flat=True))
    if awaited:
        url = reverse("guest_answer", args=awaited) if len(awaited) == 1 else here.url("answers")
        if here.conference.guests.filter(removed_at__isnull=True, presides=True, officer=here.officer).exists():
            words = "Bạn chủ trì nên bạn cho ý kiến; chưa đồng ý thì khách mời được xin trả lời lại."
            return Thing(f"Cho ý kiến về {len(awaited)} người dự thay", words, url, "Xem người dự thay")
        words = "Hỏi chủ trì rồi ghi đồng ý hay chưa; chưa đồng ý thì khách mời được xin trả lời lại."
        return Thing(f"Xin ý kiến về {len(awaited)} người dự thay", words, url, "Xem người dự thay")
    silent = people.filter(answer__isnull=True).count()
    if silent and here.conference.answer_by is not None and here.conference.answer_by < here.today:
        words = "Đã quá ngày xin trả lời. Gọi điện rồi ghi ngay ở danh sách, mỗi người một bấm."
        return Thing(f"Hỏi {silent} khách mời chưa trả lời", words, here.url("answers"), "Xem ai chưa trả lời")
    return None
