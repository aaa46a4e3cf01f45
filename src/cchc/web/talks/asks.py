"""What the talks of a review ask of an officer: speaker, organiser or leader, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from cchc.conference.models import Conference
from cchc.conference.queries.conference import is_over
from cchc.org.enums import Right, Role
from cchc.org.models import Officer
from cchc.org.queries.posts import holders_of
from cchc.review.models import Cycle
from cchc.talks.access import speakers_acted_for
from cchc.talks.enums import TalkState
from cchc.talks.queries.clause import asks_for_talks
from cchc.talks.queries.standing import Row, Standing, call_of, talks_standing
from cchc.web.review.thing import Thing

OWN: dict[TalkState, tuple[str, str, str]] = {
    TalkState.CHOSEN: (
        "Xác nhận tham luận của bạn",
        "UBND đã chọn bạn trình bày. Nhận, giới thiệu người khác, hoặc báo không nhận kèm lý do.",
        "Mở và xác nhận",
    ),
    TalkState.RETURNED: ("Sửa bài tham luận bị trả lại", "Xem điều cần sửa, rồi nộp lại.", "Sửa và nộp lại"),
    TalkState.CONFIRMED: ("Nộp bài tham luận của bạn", "Gõ bài vào ô, hoặc gửi tệp Word, PDF, ODT.", "Nộp bài"),
}


@dataclass(frozen=True)
class Asked:
    """The talks as one officer stands to them."""

    standing: Standing
    officer: Officer
    rights: frozenset[Right]
    today: date

    @property
    def cycle(self) -> Cycle:
        return self.standing.call.cycle

    def url(self, name: str, *more: int) -> str:
        return reverse(name, args=[self.standing.call.cycle_id, *more])


def first_ask(
    cycle: Cycle, conference: Conference | None, officer: Officer, rights: frozenset[Right], today: date
) -> Thing | None:
    """The most pressing thing of the talks; None when they ask nothing, or the conference is over."""
    call = call_of(cycle)
    if call is None or is_over(cycle, conference, today):
        return None
    call.cycle = cycle
    return next(asks(Asked(talks_standing(call, today), officer, rights, today)), None)


def asks(here: Asked) -> Iterator[Thing]:
    yield from of_speaker(here)
    if Right.CHOOSE_TALKS in here.rights:
        yield from of_leader(here)
    elif Right.MANAGE_TALKS in here.rights:
        yield from of_organiser(here)


def of_speaker(here: Asked) -> Iterator[Thing]:
    if not (owing := [row for row in here.standing.owing if row.talk.officer_id]):
        return
    mine = speakers_acted_for(here.officer, here.today)
    order = list(OWN)
    for row in sorted((row for row in owing if row.talk.officer_id in mine), key=lambda row: order.index(row.state)):
        title, words, button = OWN[row.state]
        due = "" if row.state == TalkState.CHOSEN else f" Hạn nộp bài {here.standing.call.texts_by:%d/%m/%Y}."
        name = "talk" if row.state == TalkState.CHOSEN else "talk_text"
        yield Thing(title, f"“{row.talk.title}”. {words}{due}", here.url(name, row.talk.pk), button)


def of_leader(here: Asked) -> Iterator[Thing]:
    standing = here.standing
    if standing.listed:
        title = f"Chọn tham luận: {len(standing.listed)} đề xuất đang trình"
        words = "Đầu mối đã lập danh sách, mỗi đề xuất kèm lý do. Chọn, xếp dự bị hoặc không chọn trong một quyết định."
        yield Thing(title, words, here.url("talks_choose"), "Xem và chọn")
    if standing.refused and not standing.reserves:
        gone = standing.refused[0].talk.speaker
        yield Thing(
            f"{gone} không nhận tham luận và không còn dự bị",
            "Quyết định lại: chọn người khác, hoặc bớt một tham luận.",
            here.url("talks_choose"),
            "Quyết định lại",
        )
    if standing.to_judge:
        organisers = {officer.pk for officer in holders_of(here.officer.commune, Role.ORGANISER, here.today)}
        rows = [row for row in standing.to_judge if row.talk.officer_id in organisers]
        yield from (judge(here, row, "bài của đầu mối") for row in rows[:1])


def of_organiser(here: Asked) -> Iterator[Thing]:
    standing = here.standing
    for row in standing.to_replace:
        words = f"“{row.talk.title}”: đồng ý người được giới thiệu, hoặc giữ người đã chọn."
        yield Thing(f"{row.talk.speaker} xin thay người", words, here.url("talk", row.talk.pk), "Xem và quyết định")
    if first := standing.first_reserve:
        words = f"{standing.refused[0].talk.speaker} không nhận. Dự bị thứ nhất: {first.talk.speaker_named}."
        yield Thing("Mời dự bị vào thay", words, here.url("talk", first.talk.pk), "Xem dự bị")
    yield from (
        judge(here, row, "bài tham luận") for row in standing.to_judge if row.talk.officer_id != here.officer.pk
    )
    yield from to_list(here)
    if rows := [row for row in standing.owing if row.silent_days or row.late_days]:
        names = ", ".join(row.talk.speaker for row in rows[:3]) + ("…" if len(rows) > 3 else "")
        what = "chưa xác nhận" if any(row.silent_days for row in rows) else "chưa nộp bài"
        yield Thing(
            f"Nhắc {len(rows)} người {what} tham luận",
            f"{names}. Không ai được coi là đã nhận khi chưa xác nhận.",
            here.url("talks_tell"),
            "Nhắc…",
        )
    if standing.is_ready and not standing.is_finished:
        words = "Mọi bài đã duyệt. Bấm xong để nộp kết quả phần việc tham luận của kế hoạch."
        yield Thing("Kết thúc phần tham luận", words, here.url("talks"), "Mở trang Tham luận")


def judge(here: Asked, row: Row, what: str) -> Thing:
    title = f"Duyệt {what}: {row.talk.speaker}"
    return Thing(title, f"“{row.talk.title}” đã nộp, đang chờ.", here.url("talk", row.talk.pk), "Đọc và duyệt")


def to_list(here: Asked) -> Iterator[Thing]:
    """Once the day of proposals is past, or enough of them are there."""
    fresh = [row for row in here.standing.proposals if row.state == TalkState.PROPOSED]
    call = here.standing.call
    if fresh and (here.today > call.propose_by or len(here.standing.proposals) >= call.wanted):
        words = "Xét từng đề xuất: đưa vào danh sách hay không, kèm lý do; rồi lãnh đạo UBND chọn."
        yield Thing(f"Lập danh sách trình: {len(fresh)} đề xuất mới", words, here.url("talks_list"), "Lập danh sách")


def may_call(cycle: Cycle, conference: Conference | None, rights: frozenset[Right], today: date) -> Thing | None:
    """For the organiser of a review that asks for talks and has not called for them yet."""
    over = is_over(cycle, conference, today)
    if over or Right.MANAGE_TALKS not in rights or Right.CHOOSE_TALKS in rights:
        return None
    if call_of(cycle) or not asks_for_talks(cycle.plan):
        return None
    words = "Ghi chủ đề, số tham luận cần chọn, hạn đăng ký và hạn nộp bài; rồi báo cho những người kế hoạch giao việc."
    return Thing("Mở đăng ký tham luận", words, reverse("talks_call", args=[cycle.pk]), "Mở đăng ký")
