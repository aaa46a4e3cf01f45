"""The kinds of letters by their words in addresses and on buttons."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.conference.enums import LetterKind


@dataclass(frozen=True, slots=True)
class Shown:
    """A kind as pages show it: ``slug`` in addresses, ``whom`` for the list of those it is due to."""

    kind: LetterKind
    slug: str
    name: str
    whom: str
    nobody: str


KINDS = (
    Shown(
        LetterKind.INVITATION,
        "giay-moi",
        "Giấy mời",
        "Chưa được gửi giấy mời",
        "Thư mời của mọi khách nhận thư điện tử đã xếp hoặc đã gửi; xem Tiến độ.",
    ),
    Shown(
        LetterKind.REMINDER,
        "nhac",
        "Nhắc trả lời",
        "Đã mời, chưa trả lời",
        "Không ai cần nhắc: chưa gửi giấy mời, mọi người đã trả lời, hoặc đã nhắc trong ngày.",
    ),
    Shown(
        LetterKind.CHANGE,
        "thay-doi",
        "Báo thay đổi",
        "Đã mời, chưa biết ngày, giờ, địa điểm mới",
        "Không ai cần báo: mọi người đã mời đều biết ngày, giờ, địa điểm hiện nay.",
    ),
    Shown(
        LetterKind.CANCELLATION,
        "hoan",
        "Báo hoãn",
        "Đã mời, chưa được báo hoãn",
        "Không ai cần báo hoãn. Người đã báo vắng không nhận thư này.",
    ),
)
BY_SLUG = {shown.slug: shown for shown in KINDS}
