"""Short texts recognised, for tests that read like the paper they are about."""

from __future__ import annotations

from pathlib import Path

from cchc.paper.model import Paper, Section
from cchc.paper.readers import read_flow
from cchc.paper.recognition import Recognised, recognise

TEXTS = Path(__file__).parents[2] / "gold" / "texts"


def recognised(text: str) -> Recognised:
    """What recognition makes of a plain text."""
    return recognise(read_flow(text.encode(), "van-ban.txt"))


def paper(text: str) -> Paper:
    return recognised(text).paper


def outline(blocks: tuple[object, ...], depth: int = 0) -> list[str]:
    """Labels and titles of sections, indented by depth."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Section):
            lines.append("  " * depth + f"{block.label} {block.title or ''}".strip())
            lines.extend(outline(block.blocks, depth + 1))
    return lines


HEAD = """ỦY BAN NHÂN DÂN
XÃ ĐÔNG HÀ
Số: 87/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Hà, ngày 02 tháng 6 năm 2026
KẾ HOẠCH
Sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026
"""

FOOT = """Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Cường
"""
