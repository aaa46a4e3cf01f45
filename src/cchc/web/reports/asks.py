"""What the reports of a review ask of an officer: to write, to read, to urge, to make one report of all."""

from __future__ import annotations

from django.urls import reverse

from cchc.org.enums import Right
from cchc.reports.enums import EDITABLE, ReportState
from cchc.reports.queries.owed import unopened
from cchc.web.review.situation import Situation
from cchc.web.review.thing import Thing


def own_report(here: Situation) -> Thing | None:
    mine = [report for report in here.reports if report.post_id in here.posts and report.state in EDITABLE]
    if mine:
        back = mine[0].state == ReportState.RETURNED
        title = "Sửa báo cáo bị trả lại" if back else "Viết báo cáo lĩnh vực của bạn"
        words = f"Báo cáo của {mine[0].post.name}. Chỉ tiêu và số liệu đã có được điền sẵn; đang viết dở vẫn được lưu."
        return Thing(title, words, reverse("report", args=[mine[0].pk]), "Sửa báo cáo" if back else "Viết báo cáo")
    if not here.reports and any(item.post.pk in here.posts for item in unopened(here.cycle)):
        words = "Chỉ tiêu và số liệu đã có được điền sẵn; viết tới đâu lưu tới đó."
        return Thing("Viết báo cáo lĩnh vực của bạn", words, here.url("my_report"), "Viết báo cáo")
    return None


def reports_to_read(here: Situation) -> Thing | None:
    handed = [one for one in here.reports if one.state == ReportState.HANDED_IN and one.post_id not in here.posts]
    if not handed or Right.ACCEPT_WORK not in here.rights:
        return None
    first = handed[0]
    words = f"Báo cáo của {first.post.name} đang chờ xem; nhận, hoặc trả lại kèm lý do."
    return Thing(f"Xem {len(handed)} báo cáo vừa nộp", words, reverse("report", args=[first.pk]), "Xem báo cáo")


def reports_to_urge(here: Situation) -> Thing | None:
    if not here.awaited or Right.URGE not in here.rights:
        return None
    title = f"Đôn đốc {here.awaited} báo cáo lĩnh vực còn thiếu"
    return Thing(title, "Chọn người cần nhắc và lời nhắc; mỗi người nhận một thư.", here.url("urge"), "Đôn đốc…")


def consolidated(here: Situation) -> Thing | None:
    if here.missing or not here.rights & {Right.CONSOLIDATE, Right.ISSUE}:
        return None
    if here.consolidation is None:
        words = "Đã nhận đủ báo cáo lĩnh vực. Nội dung được xếp vào đề cương, mỗi dòng ghi rõ lấy từ báo cáo nào."
        return Thing("Lập báo cáo tổng hợp", words, here.url("consolidation"), "Lập báo cáo")
    words = "Sửa, gộp, sắp lại từng dòng; xem trước rồi ban hành."
    return Thing("Hoàn thiện báo cáo tổng hợp", words, here.url("consolidation"), "Mở báo cáo tổng hợp")
