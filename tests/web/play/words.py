"""What the officers of 2023 write under the headings of their reports."""

from __future__ import annotations

import tomllib
from pathlib import Path

TOLD = Path("examples/bao-cao-linh-vuc.toml")
OF_2023 = {
    "Các hoạt động": "UBND xã ban hành 12 văn bản chỉ đạo; họp riêng về cải cách hành chính 02 lần trong kỳ.",
    "Tiến độ": "Hoàn thành 14/26 nhiệm vụ của Kế hoạch cải cách hành chính năm 2023.",
    "Công tác kiểm tra": "Tự kiểm tra bộ phận một cửa 02 lần; đã khắc phục 05/06 tồn tại.",
    "Công tác thông tin": "Đăng 21 tin, bài trên trang thông tin điện tử; 46 lượt phát thanh tại 09 bản.",
    "Thực hiện nhiệm vụ": "UBND huyện giao 31 nhiệm vụ, hoàn thành đúng hạn 30, còn 01 nhiệm vụ trong hạn.",
    "Mô hình": "Mô hình “Ngày không viết, không hẹn” tại bộ phận một cửa, thực hiện thứ Năm hằng tuần.",
    "Chức năng": "Rà soát quy chế làm việc của UBND xã; phân công lại việc của 02 công chức sau khi luân chuyển.",
    "Diễn giải thêm": "Số liệu lấy từ hệ thống một cửa đến hết ngày 14/6/2023.",
    "Đề xuất": "Đề nghị UBND huyện sớm cấp thiết bị ký số cho công chức bộ phận một cửa.",
}


def prose_under(heading: str) -> str:
    """What was written under a heading of the outline, or a plain sentence where nothing was."""
    reports = [report for review in tomllib.loads(TOLD.read_text("utf-8"))["review"] for report in review["report"]]
    if heading.startswith("Phương hướng"):
        return str(reports[0]["direction"])
    in_example = ((name.split(": ", 1)[-1], text) for report in reports for name, text in report["words"].items())
    words = [*OF_2023.items(), *in_example]
    found = (str(text) for start, text in words if start and heading.startswith(start))
    return next(found, f"{heading}: thực hiện theo kế hoạch, không phát sinh vướng mắc.")
