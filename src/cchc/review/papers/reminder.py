"""The words of a reminder: one message with everything a person is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cchc.org.models import Officer, Unit
from cchc.paper.model import heading_of
from cchc.review.enums import TO_LEADERS
from cchc.review.queries.notices import Extra, Notice
from cchc.review.queries.parts import Part

OPENING = "Việc được giao cần chú ý đến ngày {day}:"


def subject(notices: Sequence[Notice], day: date, extras: Sequence[Extra] = ()) -> str:
    """``Nhắc việc ngày 05/06/2023: 3 việc, 1 quá hạn``."""
    late = sum(notice.part.is_late for notice in notices) + sum(extra.late for extra in extras)
    count = len(notices) + sum(len(extra.lines) for extra in extras)
    return f"Nhắc việc ngày {day:%d/%m/%Y}: {count} việc" + (f", {late} quá hạn" if late else "")


def body(
    officer: Officer,
    notices: Sequence[Notice],
    day: date,
    commune: Unit,
    opening: str = "",
    *,
    extras: Sequence[Extra] = (),
) -> str:
    """The text: own work, what other parts of a review tell, then what leaders are asked to look at.

    ``opening`` stands instead of the usual one.
    """
    own = [notice for notice in notices if notice.kind not in TO_LEADERS]
    above = [notice for notice in notices if notice.kind in TO_LEADERS]
    blocks = [f"Kính gửi {(officer.honorific or 'đồng chí').lower()} {officer.full_name},"]
    blocks += [opening.strip()] if opening.strip() else []
    if own:
        blocks += [OPENING.format(day=f"{day:%d/%m/%Y}")] if not opening.strip() else []
        blocks += ["\n".join(f"{number}. {own_line(notice.part)}" for number, notice in enumerate(own, 1))]
    for extra in extras:
        blocks += [extra.heading, "\n".join(f"- {line}" for line in extra.lines)]
    if above:
        blocks += ["Việc kéo dài, đề nghị lãnh đạo xem xét:"]
        blocks += ["\n".join(f"{number}. {leader_line(notice.part)}" for number, notice in enumerate(above, 1))]
    blocks += ["Mở trang Việc của tôi để nhận việc, báo tiến độ, xin gia hạn hoặc nộp kết quả."] if notices else []
    blocks += [commune.committee]
    return "\n\n".join(blocks)


def own_line(part: Part) -> str:
    return f"{part.name}: {standing(part)}{place(part)}"


def leader_line(part: Part) -> str:
    return f"{part.who}, {part.name}: {standing(part)}{place(part)}"


def standing(part: Part) -> str:
    """``quá hạn 2 ngày (hạn 13/06/2023), chưa nhận``."""
    far = f"quá hạn {part.days_late} ngày" if part.is_late else f"còn {part.days_left} ngày" if part.days_left else ""
    near = far or ("hạn là hôm nay" if part.days_left == 0 else "")
    day = f"{near} (hạn {part.due:%d/%m/%Y})" if part.due else "không ghi hạn"
    return f"{day}, {part.state_name}"


def place(part: Part) -> str:
    """Where the plan says it."""
    work = part.assignment
    where = ", ".join(filter(None, [heading_of(work.at_section), f"dòng {work.at_line}" if work.at_line else ""]))
    return f". Kế hoạch ghi ở {where}." if where else "."
