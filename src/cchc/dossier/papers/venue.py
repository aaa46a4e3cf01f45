"""The venue checklist as a scheme (phương án), each task hung on the clock before the opening."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from cchc.dossier.case import BLANK, Case
from cchc.dossier.compose import collective_signature, committee_paper, filed, head, khoan, row, table
from cchc.dossier.item import Item
from cchc.lib import days
from cchc.paper.model import Align, Kind, Paper, para
from cchc.reading.model import WorkKind

# Minutes before the opening, and what must be ready then; None is the working day before.
TASKS: tuple[tuple[int | None, str, str], ...] = (
    (None, "Bàn ghế, biển tên, sơ đồ chỗ ngồi", "Hàng đầu cho đại biểu mời"),
    (None, "Maket, cờ, tượng Bác, hoa", "Đúng tên, đúng ngày"),
    (None, "Âm thanh, máy chiếu, đường truyền", "Chạy thử tại chỗ"),
    (None, "Tài liệu, giấy, bút", "Đủ theo số đại biểu"),
    (60, "Mở hội trường, vệ sinh, ánh sáng", "Sạch, sáng"),
    (45, "Thử lại âm thanh, trình chiếu", "Mở được mọi tệp"),
    (30, "Nước uống, bàn đón, danh sách", "Có người trực"),
    (15, "Đón đại biểu, ký tên, xếp chỗ", "Báo số có mặt"),
    (0, "Ổn định, bắt đầu ghi biên bản", "Đúng giờ khai mạc"),
)


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("phuong-an-hoi-truong", "Bảng kiểm hội trường, cơ sở vật chất", venue(case))


def venue(case: Case) -> Paper:
    """The checklist with the person in charge and the time of each task."""
    post = case.lead_of(WorkKind.VENUE) or case.post_for("office")
    who = post.addressed if post else BLANK
    align = (Align.CENTER, Align.CENTER)
    rows = [
        row(str(number), _when(case, minutes), what, asked, "", align=align)
        for number, (minutes, what, asked) in enumerate(TASKS, 1)
    ]
    grid = table(head("TT", "Thời điểm", "Nội dung", "Yêu cầu", "Xong"), rows, (6, 18, 39, 27, 10))
    return committee_paper(
        case,
        Kind.PHUONG_AN,
        f"Chuẩn bị hội trường, cơ sở vật chất phục vụ {case.name}",
        body=(
            khoan(1, None, para(f"Địa điểm: {case.venue}; số chỗ: {len(case.guests)}.")),
            khoan(2, None, para(f"Thời gian khai mạc: {case.time_words}.")),
            khoan(3, None, para(f"Phụ trách: {who}.")),
            khoan(4, None, para("Các việc và thời điểm phải xong:"), grid),
        ),
        closing=(para("Người phụ trách báo cáo chủ trì trước giờ khai mạc./."),),
        recipients=("Lãnh đạo " + case.commune.short, "Các cá nhân được phân công", filed(case, post)),
        signatures=(collective_signature(case),),
    )


def _when(case: Case, minutes: int | None) -> str:
    """The clock hour where the opening is known, else the minutes before it."""
    if minutes is None:
        before = case.due(WorkKind.VENUE)
        day = before.due if before else days.working_days_before(case.held_on, 1)
        return days.short(day)
    if case.starts_at is None:
        return f"Trước {minutes} phút" if minutes else "Giờ khai mạc"
    at = datetime.combine(case.held_on, case.starts_at) - timedelta(minutes=minutes)
    return f"{at:%H}h{at:%M}"
