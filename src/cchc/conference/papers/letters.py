"""The words of the letters that guests get."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings

from cchc.conference.enums import LetterKind
from cchc.conference.links import full_link_for
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.conference import name_of
from cchc.conference.queries.naming import greeting, time_words


@dataclass(frozen=True, slots=True)
class Words:
    subject: str
    body: str


def words_of(kind: LetterKind, guest: Guest) -> Words:
    """A letter to a guest, as things stand now."""
    return WORDS[kind](guest)


def invitation(guest: Guest) -> Words:
    conference = guest.conference
    name = name_of(conference)
    opening = f"{conference.commune.committee} trân trọng kính mời {greeting(guest)} tới dự {name}."
    return letter(guest, f"Giấy mời dự {name}", opening, facts(conference), *answering(guest))


def letter(guest: Guest, subject: str, *blocks: str) -> Words:
    """A letter from its salutation to its signature."""
    parts = [f"Kính gửi {greeting(guest)},", *filter(None, blocks), guest.conference.commune.committee]
    return Words(subject[:300], "\n\n".join(parts) + "\n")


def facts(conference: Conference) -> str:
    rows = (("Thời gian", time_words(conference)), ("Địa điểm", conference.venue), ("Chủ trì", conference.chair))
    return "\n".join(f"{name}: {value}" for name, value in rows if value)


def answering(guest: Guest) -> list[str]:
    """How to answer and until when: the guest's own link, which nobody else should have."""
    by = guest.conference.answer_by
    until = f" trước ngày {by:%d/%m/%Y}" if by else ""
    ask = f"Xin cho biết{until} có dự được không, hoặc cử ai dự thay, tại đường dẫn dành riêng (không cần tài khoản):"
    blocks = [f"{ask}\n{full_link_for(guest)}"]
    if settings.MAILBOX_URL:
        blocks += ["Cũng có thể trả lời ngay ở lời mời họp trong chương trình thư hoặc lịch."]
    return blocks


WORDS: dict[LetterKind, Callable[[Guest], Words]] = {LetterKind.INVITATION: invitation}
