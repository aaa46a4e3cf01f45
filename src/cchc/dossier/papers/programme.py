"""The programme (chương trình) of the conference, hung on the clock where the hour is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from cchc.dossier.agenda import agenda
from cchc.dossier.case import Case
from cchc.dossier.commune import Post
from cchc.dossier.compose import collective_signature, committee_paper, filed, head, khoan, row, table
from cchc.dossier.item import Item
from cchc.lib.vietnamese import same_tone_marks
from cchc.paper.model import Align, Kind, Paper, Table, para


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the conference and how many minutes it takes."""

    what: str
    who: str
    minutes: int


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("chuong-trinh", "Chương trình hội nghị", programme(case))


def programme(case: Case) -> Paper:
    """Opening, report, talks, discussion, conclusion: the plan's own agenda within the usual frame."""
    return committee_paper(
        case,
        Kind.CHUONG_TRINH,
        case.name,
        body=(
            khoan(1, None, para(f"Thời gian: {case.time_words}.")),
            khoan(2, None, para(f"Địa điểm: {case.venue}.")),
            khoan(3, None, para(f"Chủ trì: {case.chair}.")),
            khoan(4, None, para("Nội dung:"), _table(case)),
        ),
        closing=(para("Đại biểu có mặt trước giờ khai mạc 15 phút./."),),
        recipients=("Đại biểu dự Hội nghị", filed(case, case.post_for("office"))),
        signatures=(collective_signature(case),),
    )


def _table(case: Case) -> Table:
    header = head("TT", "Thời gian", "Nội dung", "Người thực hiện")
    align = (Align.CENTER, Align.CENTER)
    rows = [row(str(n), when, step.what, step.who, align=align) for n, (step, when) in enumerate(timed(case), 1)]
    return table(header, rows, (6, 19, 46, 29))


def timed(case: Case) -> Iterator[tuple[Step, str]]:
    """The steps with their time: clock hours where the beginning is known, else minutes."""
    at = case.starts_at
    for number, step in enumerate(steps(case)):
        if not step.minutes:
            yield step, ""
            continue
        if at is None:
            yield step, f"{step.minutes:02d} phút"
            continue
        start = _later(at, -step.minutes) if number == 0 else at
        end = _later(start, step.minutes)
        yield step, f"{start:%H}h{start:%M} - {end:%H}h{end:%M}"
        at = end


def steps(case: Case) -> tuple[Step, ...]:
    """The frame of a review conference with the plan's agenda inside; the first step lies before the opening."""
    host = _brief(case.host)
    chair = case.chair_post.short if case.chair_post else ""
    middle, ending = list(_agenda(case)), list(_ending(case, chair))
    last = next((at for at, step in enumerate(middle) if "kết luận" in step.what.lower()), len(middle))
    return (
        Step("Đón tiếp đại biểu, điểm danh", host, 15),
        Step("Tuyên bố lý do, giới thiệu đại biểu", host, 5),
        Step("Phát biểu khai mạc", chair, 5),
        *middle[:last],
        *ending,
        *middle[last:],
        Step("Bế mạc", host, 5),
    )


def _agenda(case: Case) -> Iterator[Step]:
    """The points of the agenda, each with who does it and for how long."""
    for point in agenda(case):
        who = "" if point.is_heading else _doer(case, point.what, point.who)
        minutes = 0 if point.is_heading else _minutes(point.what) if point.minutes is None else point.minutes
        yield Step(point.what, who, minutes)


def _ending(case: Case, chair: str) -> Iterator[Step]:
    """Discussion, break, the Party's word and the conclusion, unless the plan's agenda has them already."""
    said = " ".join(item.what.lower() for item in case.plan.agenda)
    if "thảo luận" not in said:
        yield Step("Thảo luận", "Đại biểu dự Hội nghị", 40)
    if "giải lao" not in said:
        yield Step("Giải lao", "", 15)
    if any("đảng" in item.who.lower() for item in case.plan.participants):
        yield Step("Phát biểu của Thường trực Đảng ủy", "Thường trực Đảng ủy", 10)
    if "kết luận" not in said:
        yield Step("Kết luận Hội nghị", chair, 20)


def _doer(case: Case, what: str, who: str | None) -> str:
    if who:
        return same_tone_marks(who[:1].upper() + who[1:])
    words = what.lower()
    by_chair = words.startswith("triển khai") or "thảo luận" in words or "kết luận" in words
    post = case.chair_post if by_chair else case.post_for("organiser")
    return _brief(post)


def _brief(post: Post | None) -> str:
    """A post's name without its field in brackets, to keep a row of the table on one line."""
    return post.short.partition(" (")[0] if post else ""


def _minutes(what: str) -> int:
    return 40 if "luận" in what.lower() else 20  # Talks, discussion and conclusion take longer than an item read out.


def _later(at: time, minutes: int) -> time:
    return (datetime.combine(datetime.min, at) + timedelta(days=1, minutes=minutes)).time()
