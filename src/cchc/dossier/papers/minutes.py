"""The minutes (biên bản, form 1.9): no place and date line, two signatures."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.dossier.agenda import agenda
from cchc.dossier.case import BLANK, Case
from cchc.dossier.compose import NO_NAME, blanks, chairman, committee_paper, dash, khoan, kind_symbol
from cchc.dossier.item import Item
from cchc.lib import days
from cchc.paper.model import Kind, Paper, Paragraph, Section, Signature, para
from cchc.reading.model import WorkKind


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("bien-ban", "Biên bản hội nghị", minutes(case))


def minutes(case: Case) -> Paper:
    """The lines of form 1.9, the course of the conference left open for the secretary."""
    secretary = case.lead_of(WorkKind.MINUTES) or case.post_for("secretary") or case.post_for("office")
    officer = case.commune.holder(secretary, case.held_on) if secretary else None
    chair = case.chair_post
    chair_officer = case.commune.holder(chair, case.held_on) if chair else None
    return committee_paper(
        case,
        Kind.BIEN_BAN,
        case.name,
        body=(
            *_facts(case, f"{officer.name} - {secretary.title}" if officer and secretary else BLANK),
            *_course(case),
        ),
        closing=(
            para(
                f"Hội nghị kết thúc vào …… giờ …… phút, {days.long(case.held_on)}. Biên bản đã được "
                "thông qua tại Hội nghị./."
            ),
        ),
        number_text=f"Số: ……/{kind_symbol(case, Kind.BIEN_BAN)}-{case.commune.symbol}",
        recipients=("Lưu: VT, Hồ sơ",),
        signatures=(
            Signature((), "THƯ KÝ", officer.name if officer else NO_NAME),
            Signature((), "CHỦ TỌA", chair_officer.name if chair_officer else chairman(case)),
        ),
    )


def _facts(case: Case, secretary: str) -> Iterator[Paragraph]:
    yield para(f"Thời gian bắt đầu: …… giờ …… phút, {days.long(case.held_on)}.")
    yield para(f"Địa điểm: {case.venue}.")
    yield para(
        f"Thành phần tham dự: triệu tập và mời {len(case.guests)} đại biểu; có mặt ……; vắng mặt …… (có lý do ……, "
        "không có lý do ……)."
    )
    yield para(f"Chủ trì: {case.chair}.")
    yield para(f"Thư ký: {secretary}.")
    yield para("Nội dung (theo diễn biến Hội nghị):")


def _course(case: Case) -> Iterator[Section]:
    number = 0
    for number, (title, talks) in enumerate((*topics(case), ("Ý kiến thảo luận", ())), 1):
        held = [block for talk in talks for block in (dash(f"{talk}:"), *blanks())]
        yield khoan(number, title, *(held or blanks()))
    yield khoan(
        number + 1,
        "Kết luận của chủ trì",
        dash("Đánh giá chung:"),
        *blanks(),
        dash("Giao nhiệm vụ (chủ trì, phối hợp, nội dung, thời hạn):"),
        *blanks(),
    )


def topics(case: Case) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each item of the agenda that is reported on, the talks that a heading counts under it.

    Discussion and conclusion have their own places in the minutes.
    """
    found: list[tuple[str, list[str]]] = []
    for point in agenda(case):
        what = point.what.rstrip(".;")
        if point.is_heading:
            found.append((what.partition(" (")[0], []))
        elif point.is_talk:
            found[-1][1].append(what)
        elif not what.lower().startswith(("thảo luận", "kết luận")):
            found.append((what, []))
    topics = tuple((title, tuple(talks)) for title, talks in found)
    return topics or (("Báo cáo tại Hội nghị", ()), ("Tham luận", ()))
