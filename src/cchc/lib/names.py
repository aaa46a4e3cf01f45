"""Names of people as lists write them: with or without an honorific, in any case, tone style and Unicode form."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from cchc.lib.vietnamese import fold, nfc, same_tone_marks

LONGEST_KEY = 330
# Longest first: “Ông (bà)” before “Ông”.
_HONORIFIC = re.compile(
    r"(ông\s*\(bà\)|ông\s*/\s*bà|quý ông|quý bà|đồng chí|ông|bà|anh|chị|đ/c|đc\.|cô|chú|bác|thầy)[\s.:]+", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[\W_]+")


def tidy(text: str) -> str:
    """Composed (NFC), with single blanks and none at the ends, and without signs that nobody sees.

    Those hide a word from a search or turn the reading order of a line around; copying from chats brings them along.
    """
    words = " ".join(nfc(text).split())
    return words if words.isprintable() else " ".join("".join(filter(is_seen, words)).split())


def is_seen(sign: str) -> bool:
    """Whether a sign is neither one of control nor one of format."""
    return unicodedata.category(sign) not in {"Cc", "Cf"}


def without_honorific(text: str) -> tuple[str, str]:
    """The honorific (danh xưng), empty where there is none, and the name: ``("Ông", "Nguyễn Văn A")``."""
    words = tidy(text)
    found = _HONORIFIC.match(words)
    if found is None:
        return "", words
    said = found.group(1)
    known = "Đồng chí" if same_words(said) in ("đ c", "đc", "đồng chí") else said[:1].upper() + said[1:].lower()
    return known, words[found.end() :].strip()


def same_words(text: str) -> str:
    """Lower-case words with one placement of tone marks and no punctuation: equal where two spell one thing."""
    return " ".join(_SEPARATORS.sub(" ", same_tone_marks(nfc(text).casefold())).split())


def same_name(text: str) -> str:
    """A name without its honorific, as ``same_words``; the marks stay, since Hùng and Hưng are two people."""
    return same_words(without_honorific(text)[1])


def bare_name(text: str) -> str:
    """A name without any mark, for one that was typed without them."""
    return fold(same_name(text))


def person_key(name: str, title: str = "", organisation: str = "", *, apart: int = 1) -> str:
    """Who somebody is, in one text: name, post and organisation, each folded.

    ``apart`` counts people of whom nothing else is known and whom a person has told apart. A key that is too long
    for its column ends in its own digest.
    """
    parts = [same_name(name), same_words(title), same_words(organisation)]
    key = "|".join([*parts, str(apart)] if apart > 1 else parts)
    if len(key) <= LONGEST_KEY:
        return key
    mark = hashlib.sha256(key.encode()).hexdigest()
    return f"{key[: LONGEST_KEY - len(mark) - 1]}#{mark}"


def post_at(title: str, organisation: str) -> str:
    """A post with its organisation, once: ``Trưởng thôn Nà Sàng`` says already that it is of thôn Nà Sàng."""
    known = f" {same_words(organisation)} " in f" {same_words(title)} "
    return title if title and known else ", ".join(filter(None, [title, organisation]))


def same_phone(text: str) -> str:
    """The digits of a telephone number, ``+84`` and ``84`` as ``0``; a leading zero that Excel dropped is put back."""
    digits = re.sub(r"\D", "", text)
    if digits.startswith("84") and len(digits) >= 11:
        digits = f"0{digits[2:]}"
    return f"0{digits}" if len(digits) == 9 and not digits.startswith("0") else digits
