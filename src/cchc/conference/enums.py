"""Where a guest comes from, how they are reached, what they answered and how we heard of it."""

from __future__ import annotations

from django.db import models


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
