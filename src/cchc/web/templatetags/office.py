"""How days, distances and places are written on the pages."""

from __future__ import annotations

from datetime import date

from django import template

from cchc.figures.comparison import Verdict
from cchc.lib import days as lib_days
from cchc.lib.money import dotted
from cchc.paper.model import heading_of
from cchc.review.models import ReviewPlan
from cchc.review.queries.binding import standing_of

register = template.Library()

ACTIONS = {
    "org.open_commune": "Mở đơn vị",
    "org.assign_post": "Bố trí chức danh",
    "org.end_post": "Thôi giữ chức danh",
    "org.appoint_stand_in": "Cử người thay mặt",
    "org.end_stand_in": "Thôi thay mặt",
    "org.change_setting": "Đổi thiết đặt",
    "org.open_post": "Lập chức danh",
    "org.revise_post": "Sửa chức danh",
    "org.open_account": "Mở tài khoản",
    "org.open_reader": "Mở tài khoản người xem của cấp trên",
    "org.revise_account": "Sửa tài khoản",
    "org.close_account": "Đóng tài khoản",
    "org.reopen_account": "Mở lại tài khoản",
    "org.renew_password": "Đặt mật khẩu mới",
    "records.draft_document": "Lập dự thảo",
    "records.revise_document": "Sửa dự thảo",
    "records.issue_document": "Ban hành văn bản",
    "review.load_plan": "Nạp kế hoạch",
    "conference.open_conference": "Mở phần chuẩn bị hội nghị",
    "conference.record_reply": "Ghi trả lời giấy mời",
    "conference.undo_reply": "Hủy lần ghi trả lời",
    "conference.judge_substitute": "Ghi ý kiến chủ trì về người dự thay",
    "conference.renew_link": "Cấp lại đường dẫn trả lời",
    "conference.open_room": "Thêm phòng họp, hội trường",
    "conference.revise_room": "Sửa phòng họp, hội trường",
    "conference.book_room": "Giữ phòng",
    "conference.book_hall": "Giữ hội trường cho hội nghị",
    "conference.give_up_room": "Thôi giữ phòng",
    "conference.adopt_list": "Lập danh sách mẫu của xã",
    "conference.add_line": "Thêm dòng danh sách mẫu",
    "conference.revise_line": "Sửa dòng danh sách mẫu",
    "conference.remove_line": "Bỏ dòng danh sách mẫu",
    "conference.restore_line": "Lấy lại dòng danh sách mẫu",
    "conference.open_checklist": "Lập bảng kiểm hội trường",
    "conference.add_check": "Thêm mục bảng kiểm",
    "conference.revise_check": "Sửa mục bảng kiểm",
    "conference.remove_check": "Bỏ mục bảng kiểm",
    "conference.restore_check": "Lấy lại mục bảng kiểm",
    "conference.tick_check": "Đánh dấu xong mục bảng kiểm",
    "conference.reopen_check": "Mở lại mục bảng kiểm",
    "conference.report_trouble": "Báo trục trặc",
    "conference.note_check": "Ghi chú mục bảng kiểm",
    "conference.remove_photo": "Bỏ ảnh của bảng kiểm",
    "conference.restore_photo": "Lấy lại ảnh của bảng kiểm",
    "conference.open_mail": "Cho gửi thư mời ra ngoài",
    "conference.close_mail": "Trở lại chế độ soạn thử",
    "conference.queue_letters": "Gửi thư cho khách mời",
    "conference.drop_letter": "Thôi gửi thư cho khách",
    "conference.record_letter": "Ghi kết quả gửi thư cho khách",
    "conference.send_letter_again": "Gửi lại thư cho khách",
    "conference.send_letter_anew": "Gửi lại thư tới địa chỉ mới của khách",
    "conference.return_letter": "Ghi thư gửi khách bị trả lại",
    "conference.take_mail": "Nhận thư trả lời",
    "conference.settle_mail": "Ghi là đã xem thư trả lời",
    "conference.confirm_letter": "Ghi là thư đã đến khách",
    "conference.change_conference": "Sửa thông tin hội nghị",
    "conference.cancel_conference": "Hoãn hội nghị",
    "conference.resume_conference": "Thôi hoãn hội nghị",
    "conference.list_guests_of_plan": "Lập danh sách khách mời theo kế hoạch",
    "conference.add_guest": "Thêm khách mời",
    "conference.change_guest": "Sửa khách mời",
    "conference.remove_guests": "Bỏ khách mời",
    "conference.bring_back_guest": "Đưa khách mời trở lại",
    "conference.set_salaried": "Ghi khách mời hưởng lương ngân sách",
    "conference.set_presides": "Ghi người chủ trì hội nghị",
    "conference.set_delivery": "Chọn cách gửi giấy mời",
    "conference.keep_contacts": "Lưu vào danh bạ",
    "conference.add_contact": "Thêm người vào danh bạ",
    "conference.change_contact": "Sửa người trong danh bạ",
    "conference.remove_contacts": "Bỏ khỏi danh bạ",
    "conference.bring_back_contact": "Đưa người trở lại danh bạ",
    "conference.take_guests": "Nhận nhiều khách mời",
    "conference.move_guests": "Xếp lại thứ tự khách mời",
    "conference.finish_inviting": "Báo xong việc mời",
    "conference.merge_guests": "Gộp khách mời trùng",
    "conference.tell_apart": "Ghi là hai khách mời khác nhau",
    "conference.draft_invitation": "Lập giấy mời",
    "conference.hand_over": "Ghi ngày trao giấy mời",
    "review.complete_plan": "Bổ sung kế hoạch",
    "targets.load_year_plan": "Nạp kế hoạch năm",
    "targets.load_targets_from_excel": "Nạp chỉ tiêu từ Excel",
    "targets.add_target": "Thêm chỉ tiêu",
    "targets.change_target": "Sửa chỉ tiêu",
    "targets.remove_target": "Bỏ chỉ tiêu",
    "targets.restore_target": "Khôi phục chỉ tiêu",
    "targets.enter_figures": "Nhập số liệu",
    "targets.load_one_stop_file": "Nạp tệp hồ sơ một cửa",
    "targets.match_columns": "Ghép cột của tệp hồ sơ",
    "targets.use_figures": "Dùng số liệu của tệp hồ sơ",
    "reports.open_reports": "Mở báo cáo lĩnh vực",
    "reports.save_words": "Viết báo cáo lĩnh vực",
    "reports.add_finding": "Thêm tồn tại, hạn chế",
    "reports.carry_finding": "Nêu lại tồn tại kỳ trước",
    "reports.remove_finding": "Bỏ tồn tại, hạn chế",
    "reports.restore_finding": "Lấy lại tồn tại, hạn chế",
    "reports.comment": "Góp ý báo cáo lĩnh vực",
    "reports.resolve_comment": "Xử lý góp ý",
    "reports.attach": "Gửi tệp kèm báo cáo",
    "reports.remove_attachment": "Bỏ tệp kèm báo cáo",
    "reports.restore_attachment": "Lấy lại tệp kèm báo cáo",
    "reports.hand_in": "Nộp báo cáo lĩnh vực",
    "reports.withdraw": "Rút lại báo cáo lĩnh vực",
    "reports.note_reading": "Mở xem báo cáo lĩnh vực",
    "reports.accept_report": "Nhận báo cáo lĩnh vực",
    "reports.return_report": "Trả lại báo cáo lĩnh vực",
    "reports.reopen_report": "Mở lại báo cáo lĩnh vực",
    "targets.record_results": "Ghi kết quả chỉ tiêu từ báo cáo",
    "review.accept_duty": "Nhận việc",
    "review.report_progress": "Báo tiến độ",
    "review.hand_in_duty": "Nộp kết quả việc",
    "review.return_duty": "Trả lại kết quả việc",
    "review.finish_duty": "Nghiệm thu việc",
    "review.reopen_duty": "Mở lại việc",
    "review.ask_extension": "Xin gia hạn",
    "review.decide_extension": "Quyết định gia hạn",
    "review.set_owner": "Giao người làm",
    "review.remove_evidence": "Bỏ minh chứng",
    "review.restore_evidence": "Lấy lại minh chứng",
    "review.compose_message": "Nhắc việc",
    "review.write_message": "Soạn tin",
    "review.record_sending": "Ghi kết quả gửi tin",
    "review.send_again": "Gửi lại tin",
    "review.confirm_sent": "Ghi là tin đã gửi",
    "review.draft_urging_letter": "Lập công văn đôn đốc",
    "review.edit_urging_letter": "Sửa công văn đôn đốc",
    "review.record_run": "Chạy lượt nhắc trong ngày",
    "reports.assemble": "Lập báo cáo tổng hợp",
    "reports.use_item": "Đưa nội dung vào báo cáo tổng hợp",
    "reports.leave_out": "Để nội dung ngoài báo cáo tổng hợp",
    "reports.take_back": "Thôi để nội dung ở ngoài",
    "reports.write_line": "Viết thêm dòng báo cáo tổng hợp",
    "reports.edit_line": "Sửa dòng báo cáo tổng hợp",
    "reports.split_line": "Tách dòng báo cáo tổng hợp",
    "reports.merge_lines": "Gộp dòng báo cáo tổng hợp",
    "reports.move_line": "Chuyển chỗ dòng báo cáo tổng hợp",
    "reports.remove_line": "Bỏ dòng báo cáo tổng hợp",
    "reports.restore_line": "Lấy lại dòng báo cáo tổng hợp",
    "reports.take_change": "Cập nhật dòng theo nguồn mới",
    "reports.keep_line": "Giữ nguyên dòng khi nguồn đổi",
    "reports.bring_back": "Nạp lại bản Word của báo cáo tổng hợp",
    "reports.draft_consolidation": "Lập dự thảo báo cáo tổng hợp",
    "talks.open_call": "Mở đăng ký tham luận",
    "talks.change_call": "Sửa đề nghị đăng ký tham luận",
    "talks.tell_people": "Gửi tin về tham luận",
    "talks.propose_talk": "Đề xuất tham luận",
    "talks.change_proposal": "Sửa đề xuất tham luận",
    "talks.withdraw_proposal": "Rút đề xuất tham luận",
    "talks.advise_on_talk": "Ý kiến tham mưu về tham luận",
    "talks.shortlist_talks": "Lập danh sách tham luận trình UBND",
    "talks.decide_talks": "Quyết định chọn tham luận",
    "talks.draft_notice": "Lập thông báo phân công tham luận",
    "talks.confirm_talk": "Nhận tham luận",
    "talks.name_another": "Xin thay người trình bày",
    "talks.decline_talk": "Không nhận tham luận",
    "talks.take_other": "Đồng ý thay người trình bày",
    "talks.keep_speaker": "Không thay người trình bày",
    "talks.step_in": "Mời dự bị vào thay",
    "talks.hand_in_text": "Nộp bài tham luận",
    "talks.return_text": "Trả lại bài tham luận",
    "talks.approve_text": "Duyệt bài tham luận",
    "talks.arrange_talks": "Xếp thứ tự tham luận",
    "talks.finish_talks": "Kết thúc phần tham luận",
    "budget.draft_estimate": "Lập dự toán",
    "budget.add_line": "Thêm dòng dự toán",
    "budget.edit_line": "Sửa dòng dự toán",
    "budget.remove_line": "Bỏ dòng dự toán",
    "budget.restore_line": "Lấy lại dòng dự toán",
    "budget.move_line": "Chuyển chỗ dòng dự toán",
    "budget.follow_headcount": "Sửa dự toán theo số đại biểu",
    "budget.set_facts": "Ghi số buổi, số bản, báo cáo viên của dự toán",
    "budget.submit_estimate": "Trình dự toán",
    "budget.withdraw_estimate": "Rút lại dự toán",
    "budget.appraise_lines": "Thẩm định dòng dự toán",
    "budget.finish_appraisal": "Thẩm định xong dự toán",
    "budget.approve_estimate": "Phê duyệt dự toán",
    "budget.return_estimate": "Trả lại dự toán",
    "budget.reopen_estimate": "Mở lại dự toán",
    "budget.issue_paper": "Ban hành văn bản dự toán",
    "budget.attach_basis": "Gửi báo giá, hợp đồng",
    "budget.remove_basis": "Bỏ báo giá, hợp đồng",
    "budget.set_norm": "Đặt mức chi",
    "budget.set_allotment": "Ghi kinh phí được giao",
}


@register.filter
def action(name: str) -> str:
    """A step of the log by its Vietnamese name."""
    return ACTIONS.get(name, name)


@register.filter
def plan_standing(plan: ReviewPlan) -> str:
    """``số 01/KH-UBND``, ``ban hành ngoài hệ thống`` or ``chưa ban hành``."""
    return standing_of(plan)


@register.filter(expects_localtime=True)
def weekday(day: date) -> str:
    """The day of the week as it opens a line: ``Thứ Sáu``."""
    return sentence(lib_days.weekday(day))


@register.filter
def how_far(days: int) -> str:
    """``còn 6 ngày``, ``hôm nay``, ``đã qua 12 ngày``, ``đã qua 5 tháng``, ``đã qua hơn 3 năm``."""
    if days == 0:
        return "hôm nay"
    if days > 0:
        return "còn " + f"{days:,} ngày".replace(",", ".")
    past = -days
    if past < 60:
        return f"đã qua {past} ngày"
    return f"đã qua {past // 30} tháng" if past < 366 else f"đã qua hơn {past // 365} năm"


@register.filter
def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


@register.filter
def heading(section: str) -> str:
    """A section path as one cites it: ``mục III.1``, ``Phụ lục, mục 5``."""
    return heading_of(section)


@register.filter
def within(text: str) -> str:
    """A subject behind the kind of its paper: ``Về việc …`` goes on in small letters, a name keeps its capital."""
    return text[:1].lower() + text[1:] if text.startswith(("Về ", "Dự ", "Kết quả ")) else text


@register.filter
def thousands(number: int) -> str:
    """``1.050``."""
    return dotted(number)


@register.filter
def verdict_tag(verdict: Verdict) -> str:
    """The colour of a verdict on a target."""
    return {Verdict.REACHED: "good", Verdict.MISSED: "late", Verdict.UNKNOWN: "soon"}.get(verdict, "")


@register.filter
def lines(value: tuple[str, ...]) -> str:
    return " ".join(value)
