"""What the words in a cell mean: how a dossier was handed in, yes or no, and where it stands."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cchc.figures.dossiers.model import Column
from cchc.lib.vietnamese import fold


class Channel(StrEnum):
    """Hình thức nộp."""

    ONLINE = "online"
    DIRECT = "direct"


class State(StrEnum):
    """What the state of a dossier says of its end."""

    DONE = "done"
    OPEN = "open"
    WITHDRAWN = "withdrawn"


_ONLINE = re.compile(
    r"\b(truc tuyen|online|qua mang|dvctt|muc( do)? [34]|toan trinh|mot phan|cong dich vu cong|internet)\b"
)
_DIRECT = re.compile(r"\b(truc tiep|buu chinh|bcci|buu dien|tai quay|tai bo phan|mot cua|offline|tai cho)\b")
_YES = re.compile(r"(co|roi|da .+|x|yes|true|1|1\.0|✓|✔|hoan thanh|thanh cong)")
_NO = re.compile(r"(khong|khong .+|chua|chua .+|no|false|0|0\.0|-)")
_WITHDRAWN = re.compile(r"\b(rut|huy|tu choi|khong tiep nhan|xoa)\b")
_OPEN = re.compile(r"\b(dang|cho|chua|tam dung|moi|bo sung)\b")
_DONE = re.compile(
    r"\b(da (tra|giai quyet|xu ly|hoan thanh|co ket qua|ket thuc)|hoan thanh|hoan tat|da xong|ket thuc)\b"
)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The words of a cell without marks, case or spare spaces."""
    return " ".join(re.sub(r"[_/,;:()\-–]+", " ", fold(text)).split())


@lru_cache(maxsize=4096)
def channel_of(text: str) -> Channel | None:
    """How a dossier came in, ``None`` when the words say neither or both."""
    words = plain(text)
    online, direct = bool(_ONLINE.search(words)), bool(_DIRECT.search(words))
    if online == direct:
        return None
    return Channel.ONLINE if online else Channel.DIRECT


@lru_cache(maxsize=4096)
def yes_or_no(text: str) -> bool | None:
    """Yes, no, or ``None`` when the words do not say."""
    words = plain(text) or text.strip()
    if _NO.fullmatch(words):
        return False
    return True if _YES.fullmatch(words) else None


@lru_cache(maxsize=4096)
def state_of(text: str) -> State | None:
    """Where a dossier stands, ``None`` when the words are of no known kind."""
    words = plain(text)
    if _WITHDRAWN.search(words):
        return State.WITHDRAWN
    if _OPEN.search(words):
        return State.OPEN
    return State.DONE if _DONE.search(words) else None


class Said(NamedTuple):
    """What the words of a dossier mean; a column that the file does not have is ``UNASKED``."""

    has_field: bool
    has_words: bool
    channel: Channel | str | None
    digitised: bool | None
    paid: bool | None
    state: State | None


UNASKED = "unasked"


def said(words: dict[Column, str]) -> Said:
    """The meaning of the words of the mapped columns."""
    return Said(
        has_field=Column.FIELD not in words or bool(words[Column.FIELD]),
        has_words=any(words.values()),
        channel=channel_of(words[Column.CHANNEL]) if Column.CHANNEL in words else UNASKED,
        digitised=yes_or_no(words.get(Column.DIGITISED, "")),
        paid=yes_or_no(words.get(Column.PAID, "")),
        state=state_of(words.get(Column.STATE, "")),
    )
