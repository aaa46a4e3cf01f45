"""The venue checklist as a scheme (phương án), each task hung on the clock before the opening."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from cchc.dossier.case import Case
from cchc.dossier.compose import collective_signature, committee_paper, filed, head, khoan, row, table
from cchc.dossier.item import Item
from cchc.lib import days
from cchc.paper.model import Align, Kind, Paper, para
from cchc.reading.model import WorkKind

# Minutes before the opening, and what must be ready then; None is the working day before.
TASKS: tuple[tuple[int | None, str, str], ...] = (
    (None, "Kê bàn ghế, biển tên, sơ đồ chỗ ngồi theo số đại biểu", "Đủ chỗ, hàng đầu cho đại biểu mời"),
    (None, "Maket, cờ, tượng Bác, hoa, khánh tiết", "Đúng tên Hội nghị, đúng ngày"),
    (None, "Âm thanh, máy chiếu, đường truyền, máy in, nguồn điện dự phòng", "Chạy thử tại chỗ"),
    (None, "Tài liệu, giấy, bút; gửi tài liệu điện tử", "Theo số đại biểu"),
    (60, "Mở hội trường, vệ sinh, ánh sáng, nhiệt độ phòng", "Sạch, sáng"),
    (45, "Kiểm tra lại âm thanh, trình chiếu báo cáo và tham luận", "Mở được mọi tệp"),
    (30, "Nước uống, bàn đón tiếp, danh sách điểm danh", "Có người trực"),
    (15, "Đón tiếp, mời đại biểu ký tên, hướng dẫn chỗ ngồi", "Báo số có mặt cho chủ trì"),
    (0, "Ổn định hội trường, đóng cửa, bắt đầu ghi biên bản", "Đúng giờ khai mạc"),
)


def items(case: Case) -> Iterator[Item]:
    yield Item("phuong-an-hoi-truong", "Bảng kiểm hội trường, cơ sở vật chất", venue(case))


def venue(case: Case) -> Paper:
    post = case.lead_of(WorkKind.VENUE) or case.post_for("office")
    who = post.title if post else "……"
    align = (Align.CENTER, Align.CENTER)
    rows = [
        row(str(number), _when(case, minutes), what, asked, "", align=align)
        for number, (minutes, what, asked) in enumerate(TASKS, 1)
    ]
    grid = table(head("TT", "Thời điểm xong", "Nội dung", "Yêu cầu", "Đã xong"), rows, (6, 17, 43, 26, 8))
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
        closing=(para("Người phụ trách đánh dấu vào cột cuối và báo cáo chủ trì trước giờ khai mạc./."),),
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
