"""Plain text to a ``Flow``: lines as they stand, ``a | b`` rows as tables."""

from __future__ import annotations

import re
from dataclasses import replace

from cchc.lib.errors import UnusableFile
from cchc.lib.vietnamese import looks_legacy
from cchc.paper.flow import Flow, FlowCell, FlowTable, Line
from cchc.paper.form import Rule
from cchc.paper.readers import limits
from cchc.paper.readers.legacy import legacy_error
from cchc.paper.readers.lines import TRAILING_DASHES, is_drawn, is_nfc, nfc

SAMPLE_BYTES = 200_000
CELL_MARK = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")
BREAKS = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
INVISIBLE = str.maketrans("", "", "\u200b\ufeff\u2060\u00ad")


def decode(data: bytes) -> str:
    """Unicode text from bytes: UTF-8 with or without mark, UTF-16 with mark; anything else is refused."""
    for mark, codec in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if data.startswith(mark):
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                break
    raise _undecodable(data)


def _undecodable(data: bytes) -> UnusableFile:
    if _nearly_utf8(data):
        return UnusableFile(
            "Tệp văn bản có vài ký tự bị hỏng (không đúng bảng mã UTF-8).",
            "Hãy mở tệp, sửa các chỗ hiện thành dấu � rồi lưu lại với bảng mã UTF-8.",
        )
    name = looks_legacy(data.decode("latin-1"))
    if name and b"\x00" not in data:
        return legacy_error(name)
    return UnusableFile(
        "Tệp không phải văn bản Unicode (UTF-8) hoặc không phải văn bản.",
        "Hãy lưu lại thành .docx, hoặc lưu .txt với bảng mã UTF-8; chữ TCVN3/VNI thì chuyển sang Unicode trước.",
    )


def _nearly_utf8(data: bytes) -> bool:
    """Whether only a few bytes spoil a text whose marked letters are otherwise UTF-8."""
    sample = data[:SAMPLE_BYTES].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    whole = sum("\u00c0" <= char <= "\u1ef9" for char in sample)
    return b"\x00" not in data and broken * 20 < whole


def read_txt(data: bytes) -> Flow:
    """The lines of a text file; ``number`` is the source line from 1, ``gap`` the blank lines above."""
    text = decode(data)
    if len(text) > limits.MAX_TEXT_CHARACTERS:
        raise UnusableFile("Văn bản quá dài.", "Hãy chia tệp thành nhiều phần.")
    if len(CONTROLS.findall(text[:4096])) > len(text[:4096]) // 50:
        raise _undecodable(b"\x00")
    clean = is_nfc(text)
    items = _items(nfc(text.translate(INVISIBLE)))
    if not items:
        raise UnusableFile("Tệp không có chữ nào.", "Hãy chọn lại tệp hoặc xin lại tệp từ nơi gửi.")
    return Flow(source="txt", items=tuple(items), nfc=clean)


def _items(text: str) -> list[Line | FlowTable]:
    items: list[Line | FlowTable] = []
    rows: list[Line] = []
    gap = 0
    page_break = False
    for number, raw in enumerate(BREAKS.split(text), 1):
        page_break = page_break or "\f" in raw
        shown = CONTROLS.sub("", raw.replace("\f", "")).rstrip()
        if not shown.strip():
            gap += 1
            continue
        line = Line(shown, number, gap=float(gap), page_break=page_break)
        gap, page_break = 0, False
        if CELL_MARK.search(shown):
            if rows and line.gap:
                _close(items, rows)
            rows.append(line)
            continue
        _close(items, rows)
        if not (is_drawn(shown) and _draw(items, shown)):
            items.append(line)
    _close(items, rows)
    return items


def _close(items: list[Line | FlowTable], rows: list[Line]) -> None:
    """Turn the collected ``|`` lines into one table."""
    if rows:
        items.append(FlowTable(tuple(_row(line) for line in rows), number=rows[0].number))
        rows.clear()


def _row(line: Line) -> tuple[FlowCell, ...]:
    return tuple(_cell(piece.strip(), line) for piece in CELL_MARK.split(line.text))


def _cell(text: str, line: Line) -> FlowCell:
    if not text:
        return FlowCell(())
    drawn = TRAILING_DASHES.search(text)
    if not drawn:
        return FlowCell((replace(line, text=text),))
    # The cell joins several lines of the letterhead, so the length says nothing about the last of them.
    return FlowCell((replace(line, text=text[: drawn.start()], rule=Rule(None), rule_known=True),))


def _draw(items: list[Line | FlowTable], shown: str) -> bool:
    """Attach a line of dashes to the text line above; False when there is none."""
    above = items[-1] if items else None
    if not isinstance(above, Line):
        return isinstance(above, FlowTable)
    share = len(shown.strip()) / max(len(above.text.strip()), 1)
    items[-1] = replace(above, rule=Rule(None, share=share), rule_known=True)
    return True
