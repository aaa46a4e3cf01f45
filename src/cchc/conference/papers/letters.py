"""The words of the letters that guests get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.conf import settings

from cchc.conference.enums import LetterKind
from cchc.conference.links import full_link_for
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.changes import changes_of, now_of
from cchc.conference.queries.conference import name_of
from cchc.conference.queries.letters import told_to
from cchc.conference.queries.naming import greeting, moment_words, time_words
from cchc.conference.queries.outdated import outdated_of
from cchc.lib import days

# Stands for the guest's own link in what is stored: the link itself is kept nowhere.
LINK = "[đường dẫn riêng của khách]"


@dataclass(frozen=True, slots=True)
class Words:
    subject: str
    body: str


def words_of(kind: LetterKind, guest: Guest, believed: Mapping[str, Any]) -> Words:
    """A letter to a guest, as things stand now; ``believed`` is what they know otherwise (``changed_since``)."""
    if kind is LetterKind.CHANGE:
        return change(guest, believed)
    return WORDS[kind](guest)


def with_link(body: str, guest: Guest) -> str:
    """A stored letter as the guest reads it."""
    return body.replace(LINK, full_link_for(guest))


def invitation(guest: Guest) -> Words:
    conference = guest.conference
    name = name_of(conference)
    opening = f"{conference.commune.committee} trân trọng kính mời {greeting(guest)} tới dự {name}."
    return letter(guest, f"Giấy mời dự {name}", opening, facts(conference), newer(conference), *answering(guest))


def newer(conference: Conference) -> str:
    """Which of the two holds, where the paper that goes along was issued before a change."""
    lines = [one.words for one in outdated_of(conference)]
    if not lines:
        return ""
    return "\n".join(["Giấy mời gửi kèm ban hành trước khi có thay đổi; thời gian, địa điểm theo thư này.", *lines])


def reminder(guest: Guest) -> Words:
    name = name_of(guest.conference)
    opening = f"{guest.conference.commune.committee} đã gửi giấy mời dự {name} và chưa nhận được trả lời."
    closing = "Nếu đã trả lời theo cách khác, xin bỏ qua thư này."
    return letter(
        guest,
        f"Nhắc trả lời: {name}",
        opening,
        facts(guest.conference),
        newer(guest.conference),
        *answering(guest),
        closing,
    )


def change(guest: Guest, believed: Mapping[str, Any]) -> Words:
    """What is otherwise than the guest knows, and the whole as it is now."""
    conference = guest.conference
    name = name_of(conference)
    what = "Vẫn tổ chức" if "cancelled" in believed else f"Thay đổi {changed_words(believed)}"
    opening = f"{conference.commune.committee} xin báo: {name} {what[:1].lower()}{what[1:]}."
    was, why = before_words(conference, believed), reasons(guest, believed)
    now = f"Nay là:\n{facts(conference, believed)}"
    return letter(guest, f"{what}: {name}", opening, why, was, now, *answered(guest), *answering(guest))


def cancellation(guest: Guest) -> Words:
    conference = guest.conference
    name = name_of(conference)
    opening = f"{conference.commune.committee} xin báo hoãn {name}, dự kiến họp {time_words(conference)}."
    reason = f"Lý do: {conference.cancelled_for.rstrip('.')}." if conference.cancelled_for else ""
    return letter(guest, f"Hoãn: {name}", opening, reason, *substitute(guest), "Mong ông (bà) thông cảm.")


def changed_words(believed: Mapping[str, Any]) -> str:
    """``ngày, giờ, địa điểm``, of those that changed."""
    parts = [
        *(("ngày", {"held_on"}), ("giờ", {"starts_at", "ends_at"})),
        *(("số buổi", {"sessions"}), ("địa điểm", {"venue"})),
    ]
    return ", ".join(word for word, facts in parts if believed.keys() & facts) or "thông tin"


def before_words(conference: Conference, believed: Mapping[str, Any]) -> str:
    """Day, hour and hall as the guest knows them, where they changed."""
    held_on = date.fromisoformat(believed.get("held_on") or conference.held_on.isoformat())
    known = believed.get("starts_at", conference.starts_at and conference.starts_at.isoformat())
    lines = []
    if believed.keys() & {"held_on", "starts_at"}:
        lines += [f"Thời gian: {moment_words(held_on, time.fromisoformat(known) if known else None)}"]
    lines += [f"{name}: {value}" for name, value in length_words(believed)]
    lines += [f"Địa điểm: {believed['venue'] or 'chưa ghi'}"] if "venue" in believed else []
    return "Trước đây báo:\n" + "\n".join(lines) if lines else ""


def length_words(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The hour of the end and the count of half days, of those that ``said`` names."""
    if "ends_at" in said:
        ends = time.fromisoformat(said["ends_at"]) if said["ends_at"] else None
        yield "Kết thúc", days.clock(ends.hour, ends.minute) if ends else "chưa định"
    if "sessions" in said:
        yield "Số buổi", str(said["sessions"])


def reasons(guest: Guest, believed: Mapping[str, Any]) -> str:
    """Why what the guest knows was changed, as whoever changed it said, each reason once."""
    told = told_to(guest)
    since = [change for change in changes_of(guest.conference) if change.sequence > told]
    said = [change.reason.rstrip(".") for change in since if change.reason and change.after.keys() & believed.keys()]
    return f"Lý do: {'; '.join(dict.fromkeys(said))}." if said else ""


def answered(guest: Guest) -> list[str]:
    """What the guest has answered, which holds until they answer anew."""
    if not guest.answer:
        return []
    who = f" ({guest.substitute})" if guest.substitute else ""
    return [f"Trả lời đã nhận: {guest.get_answer_display()}{who}. Trả lời này vẫn giữ nếu không có trả lời mới."]


def substitute(guest: Guest) -> list[str]:
    return [f"Xin báo giúp người dự thay: {guest.substitute}."] if guest.substitute else []


def letter(guest: Guest, subject: str, *blocks: str) -> Words:
    """A letter from its salutation to its signature."""
    parts = [f"Kính gửi {greeting(guest)},", *filter(None, blocks), guest.conference.commune.committee]
    return Words(subject[:300], "\n\n".join(parts) + "\n")


def facts(conference: Conference, changed: Iterable[str] = ()) -> str:
    """When, where and under whom; how long where that is among what ``changed``."""
    long = {fact: now_of(conference, fact) for fact in changed}
    rows = (
        ("Thời gian", time_words(conference)),
        *length_words(long),
        *(("Địa điểm", conference.venue), ("Chủ trì", conference.chair)),
    )
    return "\n".join(f"{name}: {value}" for name, value in rows if value)


def answering(guest: Guest) -> list[str]:
    """How to answer and until when: the guest's own link, which nobody else should have."""
    by = guest.conference.answer_by
    until = f" trước ngày {by:%d/%m/%Y}" if by else ""
    ask = f"Xin cho biết{until} có dự được không, hoặc cử ai dự thay, tại đường dẫn dành riêng (không cần tài khoản):"
    blocks = [f"{ask}\n{LINK}"]
    if settings.MAILBOX_URL:
        blocks += ["Cũng có thể trả lời ngay ở lời mời họp trong chương trình thư hoặc lịch."]
    return blocks


WORDS: dict[LetterKind, Callable[[Guest], Words]] = {
    LetterKind.INVITATION: invitation,
    LetterKind.REMINDER: reminder,
    LetterKind.CANCELLATION: cancellation,
}
