"""Text in an encoding from before Unicode (TCVN3 with .VnTime fonts, VNI with VNI-Times fonts).

Such text shows as Vietnamese only under its own fonts; to a program it is a row of wrong letters, so it is refused
with the way to convert it rather than read wrongly.
"""

from __future__ import annotations

import re

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow

SAMPLE = 20_000
TCVN3_TEXT = (
    "viÖt héi céng nh©n d©n ñy uû cña vµ lµ ngµy th¸ng n¨m kÕ ho¹ch x· hoµ chñ nghÜa ®éc tù b¸o c¸o thùc hiÖn c¸c"
    " ®­îc ®Þnh quyÕt tæ chøc th«ng chÝnh c¶i c¸ch hµnh ph¶i tr­ëng vÒ ®Õn n­íc"
)
VNI_TEXT = (
    "vieät hoäi coäng nhaân daân uûy cuûa vaø laø ngaøy thaùng naêm keá hoaïch xaõ hoøa chuû nghóa ñoäc töï baùo caùo"
    " thöïc hieän caùc ñöôïc ñònh quyeát toå chöùc thoâng chính caûi caùch haønh tröôûng veà ñeán nöôùc"
)
KNOWN = (("TCVN3", frozenset(TCVN3_TEXT.split())), ("VNI", frozenset(VNI_TEXT.split())))
UNICODE_VIETNAMESE = re.compile("[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111]")
WORD = re.compile(r"[^\s.,;:!?()\[\]\"'/|0-9-]+")
MIN_HITS = 3


def legacy_encoding(text: str) -> str | None:
    """``"TCVN3"`` or ``"VNI"`` when letters of ``text`` are those of that old encoding, else ``None``."""
    sample = text[:SAMPLE]
    words = [word.lower() for word in WORD.findall(sample)]
    unicode_letters = len(UNICODE_VIETNAMESE.findall(sample))
    for name, known in KNOWN:
        hits = sum(word in known for word in words)
        if hits >= MIN_HITS and hits > unicode_letters and hits * 25 >= len(words):
            return name
    return None


def legacy_error(name: str) -> UnusableFile:
    """The refusal, with the way to convert."""
    return UnusableFile(
        f"Văn bản dùng bảng mã cũ {name}, không phải Unicode (TCVN 6909:2001).",
        f"Hãy dùng Unikey (Ctrl+Shift+F6; nguồn {name}, đích Unicode) chuyển mã,"
        " đổi phông sang Times New Roman rồi lưu lại.",
    )


def refuse_legacy(flow: Flow) -> None:
    """Raise ``UnusableFile`` when the words of a file are in TCVN3 or VNI."""
    text = ""
    for line in flow.lines():
        text += line.text + "\n"
        if len(text) > SAMPLE:
            break
    name = legacy_encoding(text)
    if name:
        raise legacy_error(name)
