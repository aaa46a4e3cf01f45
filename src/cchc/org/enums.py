"""Kinds of unit, the roles a post carries, what each role may do, and what a commune may set for itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db import models


class UnitKind(models.TextChoices):
    """Levels of government; the district level ended on 1 July 2025 and stays for earlier years."""

    CENTRAL = "central", "trung ương"
    PROVINCE = "province", "cấp tỉnh"
    DISTRICT = "district", "cấp huyện"
    COMMUNE = "commune", "cấp xã"


class Role(models.TextChoices):
    """Vai trò: what a post is for in a review, whatever its title is in a given year."""

    CHAIRMAN = "chairman", "Chủ tịch UBND"
    VICE_CHAIRMAN = "vice_chairman", "Phó Chủ tịch UBND"
    ORGANISER = "organiser", "Công chức đầu mối cải cách hành chính"
    CLERK = "clerk", "Văn thư"
    FINANCE = "finance", "Tài chính - Kế toán"
    REFORM_OFFICER = "reform_officer", "Công chức phụ trách lĩnh vực cải cách"
    REFORM_MEMBER = "reform_member", "Công chức tham gia cải cách hành chính"
    COMMITTEE = "committee", "Ủy viên UBND"
    OFFICE = "office", "Văn phòng"
    SECRETARY = "secretary", "Thư ký hội nghị"
    SUPERIOR_READER = "superior_reader", "Người xem của cấp trên"
    SYSTEM_ADMINISTRATOR = "system_administrator", "Quản trị hệ thống"


class Right(StrEnum):
    """Quyền: what a role allows."""

    READ = "xem kỳ sơ kết và văn bản"
    LOAD_PLAN = "nạp kế hoạch"
    COMPLETE_PLAN = "bổ sung kế hoạch"
    ISSUE = "ban hành văn bản"
    READ_LOG = "xem nhật ký"
    URGE = "đôn đốc"
    ACCEPT_WORK = "nghiệm thu việc được giao"
    MANAGE_TARGETS = "lập và sửa chỉ tiêu"
    CONSOLIDATE = "lập báo cáo tổng hợp"
    ASSIGN_POSTS = "bố trí chức danh"
    CHANGE_SETTINGS = "đổi thiết đặt"
    MANAGE_ACCOUNTS = "quản lý tài khoản"
    MANAGE_TALKS = "tổ chức tham luận"
    CHOOSE_TALKS = "chọn tham luận"
    ESTIMATE = "lập dự toán"
    APPRAISE = "thẩm định dự toán"
    APPROVE_BUDGET = "phê duyệt dự toán"
    INVITE = "mời đại biểu"
    PREPARE_HALL = "chuẩn bị hội trường"
    READ_BELOW = "xem văn bản đã ban hành của các xã trực thuộc"


READER = frozenset({Right.READ})
# Accounts are kept by someone who sees no content, and the rights of a superior end at what was issued.
# Who approves money neither estimates nor appraises it.
LEADER = frozenset(Right) - {Right.MANAGE_ACCOUNTS, Right.READ_BELOW, Right.ESTIMATE, Right.APPRAISE}
HOST = READER | {Right.INVITE, Right.PREPARE_HALL}
PLANNER = HOST | {Right.LOAD_PLAN, Right.COMPLETE_PLAN, Right.URGE}
ORGANISER = PLANNER | {
    Right.ACCEPT_WORK,
    Right.MANAGE_TARGETS,
    Right.CONSOLIDATE,
    Right.CHANGE_SETTINGS,
    Right.MANAGE_TALKS,
    Right.ESTIMATE,
}
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CHAIRMAN: LEADER,
    Role.VICE_CHAIRMAN: LEADER,
    Role.ORGANISER: ORGANISER,
    Role.CLERK: PLANNER | {Right.ISSUE},
    Role.FINANCE: READER | {Right.APPRAISE},
    Role.REFORM_OFFICER: READER,
    Role.REFORM_MEMBER: READER,
    Role.COMMITTEE: READER,
    Role.OFFICE: HOST,
    Role.SECRETARY: READER,
    Role.SUPERIOR_READER: frozenset({Right.READ_BELOW}),
    Role.SYSTEM_ADMINISTRATOR: frozenset({Right.READ_LOG, Right.MANAGE_ACCOUNTS}),
}


class SettingKey(models.TextChoices):
    """Thiết đặt của xã; each is the id of the value of the law book that holds while the commune has set none."""

    REMIND_DAYS = "work.remind_days", "Nhắc trước hạn"
    EXTENSIONS_ALLOWED = "work.extensions_allowed", "Số lần được xin gia hạn"
    ESCALATE_UNACCEPTED_DAYS = "work.escalate_unaccepted_days", "Báo lãnh đạo khi việc chưa ai nhận"
    ESCALATE_LATE_DAYS = "work.escalate_late_days", "Báo lãnh đạo khi việc quá hạn"
    SUPERIOR_REPORT_DAY = "report.commune_day", "Hạn gửi báo cáo tổng hợp cho cấp trên"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a setting may be: a whole number between two bounds, or ``many`` of them."""

    least: int
    most: int
    many: bool = False


SHAPES: dict[SettingKey, Shape] = {
    SettingKey.REMIND_DAYS: Shape(1, 60, many=True),
    SettingKey.EXTENSIONS_ALLOWED: Shape(0, 9),
    SettingKey.ESCALATE_UNACCEPTED_DAYS: Shape(1, 60),
    SettingKey.ESCALATE_LATE_DAYS: Shape(1, 60),
    SettingKey.SUPERIOR_REPORT_DAY: Shape(1, 28),
}
