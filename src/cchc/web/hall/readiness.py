"""Whether everything is ready: one line a part of the preparation, with what is not, who has it and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import Truncator

from cchc.budget.enums import RoundState
from cchc.budget.queries.rounds import state_of
from cchc.conference.models import Conference
from cchc.conference.queries.conference import is_announced
from cchc.conference.queries.letters import returned_letters
from cchc.conference.queries.rooms import standing_of_hall
from cchc.dossier.compose import sentence
from cchc.reading.model import WorkKind
from cchc.reports.queries.consolidated import consolidation_of
from cchc.review.queries.parts import Part
from cchc.talks.queries.clause import asks_for_talks
from cchc.talks.queries.standing import call_of, talks_standing
from cchc.web.hall.ground import Fault, Ground, Line


def papers(here: Ground) -> Line:
    made = consolidation_of(here.cycle)
    url = here.url("consolidation")
    if made and made.issued:
        return Line("papers", "Báo cáo tổng hợp", f"đã ban hành, số {made.issued.code}", url)
    fault = here.fault("Báo cáo tổng hợp chưa ban hành", WorkKind.CONSOLIDATE, url)
    return Line("papers", "Báo cáo tổng hợp", "đang soạn" if made else "chưa lập", url, (fault,))


def talks(here: Ground) -> Line:
    url = here.url("talks")
    call = call_of(here.cycle)
    if call is None:
        if not asks_for_talks(here.cycle.plan):
            return Line("talks", "Tham luận", "kế hoạch không yêu cầu", url)
        return Line(
            "talks", "Tham luận", "chưa mở đăng ký", url, (here.fault("Chưa có tham luận", WorkKind.TALKS, url),)
        )
    standing = talks_standing(call, here.today)
    faults = [
        Fault(f"{row.talk}: {row.owes}", row.talk.speaker_named, url, here.since(call.texts_by))
        for row in standing.owing
    ]
    faults += [Fault(f"{row.talk}: chờ duyệt bài", "đầu mối hội nghị", url) for row in standing.to_judge]
    if not standing.speaking:
        faults.append(here.fault("Chưa chọn tham luận", WorkKind.TALKS, url))
    words = f"{len(standing.approved)}/{len(standing.speaking)} bài đã duyệt"
    return Line("talks", "Tham luận", words, url, tuple(faults))


# Whose turn it is at each state of the estimate.
TURN = {RoundState.SUBMITTED: WorkKind.APPRAISE, RoundState.APPRAISED: WorkKind.APPROVE}


def budget(here: Ground) -> Line:
    url, round = here.url("budget"), state_of(here.cycle)
    if round and round.state == RoundState.APPROVED:
        return Line("budget", "Dự toán", "đã phê duyệt", url)
    words = round.get_state_display() if round else "chưa lập"
    turn = TURN.get(RoundState(round.state), WorkKind.ESTIMATE) if round else WorkKind.ESTIMATE
    return Line("budget", "Dự toán", words, url, (here.fault(f"Dự toán {words}", turn, url),))


def invitations(here: Ground) -> Line:
    url = here.url("guests")
    if here.conference and is_announced(here.conference):
        return Line("invitations", "Giấy mời", "đã ban hành", url, tuple(returned(here, here.conference)))
    words = "chưa ban hành" if here.conference else "chưa mở"
    return Line("invitations", "Giấy mời", words, url, (here.fault("Giấy mời chưa ban hành", WorkKind.INVITE, url),))


def returned(here: Ground, conference: Conference) -> Iterator[Fault]:
    """Letters that came back: whoever invites has another address to find, or somebody to ring."""
    if count := returned_letters(conference).count():
        who = here.part(WorkKind.INVITE)
        what = f"{count} thư gửi khách bị trả lại: sửa địa chỉ hoặc gọi điện"
        yield Fault(what, who.who if who else "", here.url("send_letters"), trouble=True)


def answers(here: Ground) -> Line:
    url, count = here.url("answers"), here.people
    if here.conference is None or count is None or not count.asked:
        return Line("answers", "Trả lời của khách mời", "chưa mời ai", url, (Fault("Chưa mời ai", "", url),))
    words = f"{count.coming} dự họp, {count.declined} vắng, {count.silent} chưa trả lời"
    if not count.silent:
        return Line("answers", "Trả lời của khách mời", words, url)
    who, since = here.part(WorkKind.INVITE), here.since(here.conference.answer_by)
    fault = Fault(f"{count.silent} khách mời chưa trả lời", who.who if who else "", url, since)
    return Line("answers", "Trả lời của khách mời", words, url, (fault,))


def hall(here: Ground) -> Line:
    url, name = here.url("hall"), "Hội trường"
    if here.conference is None or here.people is None:
        return Line("hall", name, "chưa giữ", url, (here.fault("Chưa giữ hội trường", WorkKind.VENUE, url),))
    found = standing_of_hall(here.conference, here.people)
    if found.booking is None:
        return Line("hall", name, found.words, url, (here.fault("Chưa giữ hội trường", WorkKind.VENUE, url),))
    seats = f"{found.seats} chỗ, " if found.seats else ""
    words = f"{found.booking.room}: {seats}dự kiến {found.expected} người"
    who = found.booking.booked_by.full_name
    faults = (Fault(sentence(why), who, url, trouble=True) for why in found.misfits)
    return Line("hall", name, words, url, tuple(faults))


def checklist(here: Ground) -> Line:
    url, name, counts = here.url("hall"), "Bảng kiểm", here.checklist.counts
    if not counts.all:
        return Line("checklist", name, counts.words, url, (here.fault("Chưa lập bảng kiểm", WorkKind.VENUE, url),))
    return Line("checklist", name, f"{counts.done}/{counts.all} việc xong", url, tuple(unticked(here)))


def unticked(here: Ground) -> Iterator[Fault]:
    """Each item that is late or in trouble, then how many are still to come."""
    hurting = here.checklist.hurting
    for check in hurting:
        item = check.item
        what = f"{item.what}: {item.trouble}" if item.trouble else item.what
        doing = f" ({item.remedy})" if item.remedy else ""
        since = check.due if check.is_late else None
        yield Fault(what + doing, check.who, reverse("check", args=[item.pk]), since, check.has_trouble)
    coming = here.checklist.counts.all - here.checklist.counts.done - len(hurting)
    if coming:
        yield Fault(f"{coming} việc chưa đến hạn", "", here.url("hall"))


OWN_LINE = {WorkKind.CONSOLIDATE, WorkKind.TALKS, WorkKind.ESTIMATE, WorkKind.APPRAISE, WorkKind.APPROVE,
            WorkKind.INVITE, WorkKind.VENUE}  # fmt: skip


def other_work(here: Ground) -> Line:
    """What the plan gives to people besides the parts above, as far as it is due before the conference."""
    day = here.held_on
    mine = [
        part
        for part in here.parts
        if WorkKind(part.assignment.kind) not in OWN_LINE and not (part.due and day and part.due >= day)
    ]
    faults = tuple(
        Fault(sentence(Truncator(part.assignment.what).words(18)), part.who, url_of(part, here), here.since(part.due))
        for part in mine
        if part.is_open
    )
    words = f"{len(mine) - len(faults)}/{len(mine)} việc đã nộp hoặc xong"
    return Line("work", "Việc khác của kế hoạch", words, here.url("board"), faults)


def url_of(part: Part, here: Ground) -> str:
    return reverse("duty", args=[part.duty.pk]) if part.duty else here.url("board")


LINES: tuple[Callable[[Ground], Line], ...] = (
    papers,
    talks,
    budget,
    invitations,
    answers,
    hall,
    checklist,
    other_work,
)


@dataclass(frozen=True)
class Readiness:
    """Every line, and the answer in one glance."""

    lines: tuple[Line, ...]

    @property
    def ready(self) -> bool:
        return all(line.ready for line in self.lines)

    @property
    def done(self) -> int:
        return sum(line.ready for line in self.lines)

    @property
    def hurting(self) -> list[tuple[Line, Fault]]:
        """Late and in trouble over all parts, what is late longest first."""
        found = [(line, fault) for line in self.lines for fault in line.faults if fault.hurts]
        return sorted(found, key=lambda pair: (0, pair[1].since.timestamp()) if pair[1].since else (1, 0.0))


def readiness_of(ground: Ground) -> Readiness:
    return Readiness(tuple(line(ground) for line in LINES))
