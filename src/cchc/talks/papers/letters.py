"""The words of messages about talks: the call, and what a speaker owes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cchc.org.models import Officer
from cchc.talks.models import Call
from cchc.talks.queries.standing import Row

HEADING = "Tham luận của bạn tại hội nghị cần bạn làm tiếp (mở trang Tham luận của kỳ sơ kết):"
PLACE = "Mở trang Tham luận của kỳ sơ kết để xem và làm."


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to one person."""

    officer: Officer
    subject: str
    body: str


def call_letter(call: Call, officer: Officer, opening: str = "") -> Letter:
    """What is wanted and by when, to an officer whom the plan names."""
    topics = "\n".join(f"- {topic}" for topic in call.topics)
    asked = (
        f"Hội nghị cần {call.wanted} tham luận, tổng thời lượng {call.minutes} phút. "
        f"Hạn đăng ký: {call.propose_by:%d/%m/%Y}; hạn nộp bài: {call.texts_by:%d/%m/%Y}."
    )
    blocks = [
        opening.strip() or "Đề nghị đăng ký tham luận cho mình, hoặc đề xuất người có kinh nghiệm nên nghe.",
        asked,
    ]
    blocks += [f"Chủ đề gợi ý:\n{topics}"] if topics else []
    blocks += [call.words] if call.words else []
    return Letter(officer, f"Đăng ký tham luận trước ngày {call.propose_by:%d/%m/%Y}", composed(call, officer, blocks))


def reminder_letter(call: Call, officer: Officer, rows: Sequence[Row], opening: str = "") -> Letter:
    """What the officer owes for each of their talks."""
    lines = "\n".join(f"- {owed_line(row)}" for row in rows)
    blocks = [opening.strip() or "Tham luận của bạn tại hội nghị cần bạn làm tiếp:", lines]
    what = ", ".join(dict.fromkeys(row.owes for row in rows))
    return Letter(officer, f"Nhắc tham luận: {what}", composed(call, officer, blocks))


def owed_line(row: Row) -> str:
    """``“Giảm hồ sơ trễ hạn”: cần nộp bài, hạn nộp bài 19/06/2023.``"""
    return f"“{row.talk.title}”: cần {row.owes}{by_when(row)}."


def by_when(row: Row) -> str:
    late = f", đã quá {row.late_days} ngày" if row.late_days else ""
    return f", hạn nộp bài {row.call.texts_by:%d/%m/%Y}{late}"


def composed(call: Call, officer: Officer, blocks: Sequence[str]) -> str:
    greeting = f"Kính gửi {(officer.honorific or 'đồng chí').lower()} {officer.full_name},"
    return "\n\n".join([greeting, *blocks, PLACE, call.commune.committee])
