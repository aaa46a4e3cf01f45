"""Where a guest comes from, how they are reached, what they answered and how we heard of it."""

from __future__ import annotations

from django.db import models

from cchc.dossier.checklist import Before


class Source(models.TextChoices):
    """Nguồn: where the row of a guest comes from."""

    PLAN = "plan", "thành phần của kế hoạch"
    DIRECTORY = "directory", "danh bạ của xã"
    EXCEL = "excel", "tệp Excel"
    HAND = "hand", "thêm tay"


class Delivery(models.TextChoices):
    """Cách gửi giấy mời."""

    MAIL = "mail", "thư điện tử"
    PAPER = "paper", "giấy in"


class Answer(models.TextChoices):
    """Trả lời của khách mời."""

    YES = "yes", "dự họp"
    NO = "no", "vắng mặt"
    SUBSTITUTE = "substitute", "cử người dự thay"


class Consent(models.TextChoices):
    """Ý kiến của chủ trì về người dự thay."""

    AGREED = "agreed", "chủ trì đồng ý"
    REFUSED = "refused", "chủ trì chưa đồng ý"


class Via(models.TextChoices):
    """Trả lời qua đâu."""

    LINK = "link", "đường dẫn trong giấy mời"
    MAIL = "mail", "thư trả lời"
    PHONE = "phone", "điện thoại"
    IN_PERSON = "in_person", "trả lời trực tiếp"


class LetterKind(models.TextChoices):
    """Loại thư gửi khách mời."""

    INVITATION = "invitation", "giấy mời"
    REMINDER = "reminder", "nhắc trả lời"
    CHANGE = "change", "báo thay đổi"
    CANCELLATION = "cancellation", "báo hoãn"


class RoomKind(models.TextChoices):
    """Loại phòng."""

    HALL = "hall", "hội trường"
    ROOM = "room", "phòng họp"
    CULTURE = "culture", "nhà văn hóa"
    OTHER = "other", "nơi khác"


class Equipment(models.TextChoices):
    """Thiết bị của phòng."""

    PROJECTOR = "projector", "máy chiếu"
    SCREEN = "screen", "màn hình"
    SOUND = "sound", "âm thanh"
    GENERATOR = "generator", "máy phát điện"
    WIFI = "wifi", "wifi"
    ONLINE = "online", "họp trực tuyến"
    COOLING = "cooling", "điều hòa"
    PARKING = "parking", "chỗ để xe"


class CountedIn(models.TextChoices):
    """Tính lùi theo: in what the time before the opening is counted."""

    WORKING_DAYS = Before.WORKING_DAYS.value, "ngày làm việc"
    DAYS = Before.DAYS.value, "ngày"
    HOURS = Before.HOURS.value, "giờ"
    MINUTES = Before.MINUTES.value, "phút"


class CheckState(models.TextChoices):
    """Trạng thái của một mục."""

    OPEN = "open", "chưa xong"
    TROUBLE = "trouble", "có trục trặc"
    DONE = "done", "đã xong"


# What is wrong may be told anew, and an item may be done at once when it is mended.
CHECK_MOVES: dict[CheckState, frozenset[CheckState]] = {
    CheckState.OPEN: frozenset({CheckState.DONE, CheckState.TROUBLE}),
    CheckState.TROUBLE: frozenset({CheckState.OPEN, CheckState.DONE, CheckState.TROUBLE}),
    CheckState.DONE: frozenset({CheckState.OPEN, CheckState.TROUBLE}),
}


class CheckStepKind(models.TextChoices):
    """Bước của một mục, as its history shows it."""

    DONE = "done", "đã xong"
    REOPENED = "reopened", "mở lại"
    TROUBLE = "trouble", "báo trục trặc"
    REMEDY = "remedy", "đang xử lý"
    CLEAR = "clear", "hết trục trặc"
    NOTE = "note", "ghi chú"


class MailOutcome(models.TextChoices):
    """Thư đến được xử lý thế nào."""

    TAKEN = "taken", "đã ghi trả lời"
    KEPT = "kept", "để người xem"
    BOUNCE = "bounce", "đã ghi thư bị trả lại"
