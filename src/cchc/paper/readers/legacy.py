"""Text in an encoding from before Unicode (TCVN3 with .VnTime fonts, VNI with VNI-Times fonts).

Such text shows as Vietnamese only under its own fonts; to a program it is a row of wrong letters, so it is refused
with the way to convert it rather than read wrongly.
"""

from __future__ import annotations

from cchc.lib.errors import UnusableFile
from cchc.lib.vietnamese import looks_legacy
from cchc.paper.flow import Flow

SAMPLE = 20_000


def legacy_error(name: str) -> UnusableFile:
    """The refusal, with the way to convert; ``name`` is ``TCVN3`` or ``VNI``."""
    return UnusableFile(
        f"Văn bản dùng bảng mã cũ {name}, không phải Unicode (TCVN 6909:2001).",
        f"Hãy dùng Unikey (Ctrl+Shift+F6; nguồn {name}, đích Unicode) chuyển mã,"
        " đổi phông sang Times New Roman rồi lưu lại.",
    )


def refuse_legacy(flow: Flow) -> None:
    """Raise ``UnusableFile`` when the words of a file are in TCVN3 or VNI."""
    pieces: list[str] = []
    length = 0
    for line in flow.lines():
        pieces.append(line.text)
        length += len(line.text)
        if length > SAMPLE:
            break
    name = looks_legacy("\n".join(pieces))
    if name:
        raise legacy_error(name)
