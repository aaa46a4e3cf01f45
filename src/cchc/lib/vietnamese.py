"""Vietnamese text: Unicode form, tone marks, folding, sorting and the lettering of điểm."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def nfc(text: str) -> str:
    """The text in composed form (NFC), the only form kept inside the program."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower-case letters without marks, ``đ`` as ``d``: for searching and for file names."""
    if text.isascii():
        return text.lower()
    bare = "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark))
    return bare.replace("đ", "d").replace("Đ", "D").lower()


def slug(text: str, longest: int = 60) -> str:
    """ASCII words joined by hyphens, at most ``longest`` characters: ``to-trinh-phe-duyet``."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    return "-".join(words)[:longest].rstrip("-")


def is_upper(text: str) -> bool:
    """Whether the text has letters and all of them are capitals."""
    letters = [char for char in nfc(text) if char.isalpha()]
    return bool(letters) and all(char.isupper() for char in letters)


def same_tone_marks(text: str) -> str:
    """The text with the tone mark of ``oa, oe, uy`` on the first vowel (``hòa, khỏe, ủy``), for matching only.

    Both placements are correct spelling (Phụ lục II sets no rule); papers are never rewritten by this.
    """
    return _old_tones().sub(lambda match: _new_to_old(match.group()), nfc(text))


def tone_style(text: str) -> set[str]:
    """Which placements of the tone mark a text uses where they differ: ``old`` (hòa), ``new`` (hoà)."""
    composed = nfc(text)
    return {name for name, pattern in (("old", _pattern(_ends_old)), ("new", _old_tones())) if pattern.search(composed)}


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Key for Vietnamese alphabetical order: letters first (a ă â b … đ), then tone marks, then the text itself."""
    letters: list[int] = []
    tones: list[int] = []
    for char in nfc(text).lower():
        base, tone = _base_and_tone(char)
        letters.append(_rank(base))
        tones.append(tone)
    return tuple(letters), tuple(tones), text


def diem_letter(index: int, order: list[str]) -> str:
    """The letter of the điểm at ``index`` from 0 in the order that law gives. Raises ``IndexError`` past the end."""
    if not 0 <= index < len(order):
        raise IndexError(index)
    return order[index]


def looks_legacy(text: str) -> str | None:
    """The legacy encoding that the text seems to be in (``TCVN3``, ``VNI``) when it was read as Western text.

    Vietnamese in TCVN3 shows letters such as ``®``, ``µ``, ``¸`` inside words; in VNI each marked vowel is
    followed by a letter such as ``ù``, ``ø``, ``ï`` or ``û``. True Vietnamese text has letters of its own
    (``ạ``, ``ế``, ``đ``), which neither encoding can show.
    """
    sample = nfc(text[:20_000])
    words = max(1, len(sample.split()))
    if sum(1 for char in sample if "\u1ea0" <= char <= "\u1ef9" or char in "ăĂđĐơƠưƯ") / words > 0.1:
        return None
    if len(_TCVN3.findall(sample)) / words > 0.1:
        return "TCVN3"
    return "VNI" if len(_VNI.findall(sample)) / words > 0.15 else None


# Signs that TCVN3 puts where Vietnamese letters were; no other text has them next to letters.
_TCVN3 = re.compile(r"[®©¨ª«¬µ¶·¸¹»¼½¾§¡¢£¤¥¦](?=[a-zA-Z])|(?<=[a-zA-Z])[®©¨ª«¬µ¶·¸¹»¼½¾§]")
_VNI = re.compile(r"[aeouyöôAEOUYÖÔ][ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË]|[ñÑ](?=[a-zA-ZöôÖÔ])|[öÖ](?=[ôÔnNc])")


@cache
def _old_tones() -> re.Pattern[str]:
    """Matches endings whose tone mark stands on the second vowel (hoà, khoẻ, uỷ) and may stand on the first."""
    return _pattern(_ends_new)


def _pattern(ending: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{ending})(?!\w)", re.IGNORECASE)


def _marked(vowel: str) -> str:
    return "".join(nfc(vowel + mark) for mark in _TONES)


_ends_new = f"o[{_marked('a')}]|o[{_marked('e')}]|(?<!q)(?<!Q)u[{_marked('y')}]"
_ends_old = f"[{_marked('o')}]a|[{_marked('o')}]e|[{_marked('u')}]y"


def _new_to_old(pair: str) -> str:
    parts = unicodedata.normalize("NFD", pair[1])
    return nfc(pair[0] + parts[1]) + parts[0]


@cache
def _base_and_tone(char: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", char)
    tone = next((_TONES[mark] for mark in parts if mark in _TONES), 0)
    return nfc("".join(mark for mark in parts if mark not in _TONES)), tone


@cache
def _rank(letter: str) -> int:
    if letter in ALPHABET:
        return 1_000 + ALPHABET.index(letter) * 4
    if letter.isalpha() and letter.isascii():
        earlier = [known for known in ALPHABET if fold(known) < letter]
        return 1_000 + ALPHABET.index(earlier[-1]) * 4 + ord(letter) % 3 + 1
    return min(ord(letter), 999)
