"""Kinds of unit, the roles a post carries, and what each role may do."""

from __future__ import annotations

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
    SYSTEM_ADMINISTRATOR = "system_administrator", "Quản trị hệ thống"


class Right(StrEnum):
    """Quyền: what a role allows."""

    READ = "xem kỳ sơ kết và văn bản"
    LOAD_PLAN = "nạp kế hoạch"
    COMPLETE_PLAN = "bổ sung kế hoạch"
    ISSUE = "ban hành văn bản"
    READ_LOG = "xem nhật ký"


LEADER = frozenset(Right)
READER = frozenset({Right.READ})
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CHAIRMAN: LEADER,
    Role.VICE_CHAIRMAN: LEADER,
    Role.ORGANISER: frozenset({Right.READ, Right.LOAD_PLAN, Right.COMPLETE_PLAN}),
    Role.CLERK: frozenset({Right.READ, Right.LOAD_PLAN, Right.COMPLETE_PLAN, Right.ISSUE}),
    Role.FINANCE: READER,
    Role.REFORM_OFFICER: READER,
    Role.REFORM_MEMBER: READER,
    Role.COMMITTEE: READER,
    Role.OFFICE: READER,
    Role.SECRETARY: READER,
    Role.SYSTEM_ADMINISTRATOR: frozenset({Right.READ_LOG}),
}
