"""``cchc law``: what the law says on a day, with its citation."""

from __future__ import annotations

import argparse
import json
from datetime import date
from typing import TYPE_CHECKING, Final

from cchc.cli.output import day

if TYPE_CHECKING:
    from cchc.law.book import Law, Value

STANDING: Final = {
    "verified": "đã đối chiếu nguyên văn",
    "reported": "theo một nguồn, chưa đối chiếu nguyên văn",
    "practice": "thông lệ, không phải quy định",
    "assumed": "chưa kiểm chứng, chỉ là thiết lập của xã",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="MÃ", help="mã hoặc phần đầu của mã, ví dụ paper.page hoặc norm.HN03")
    parser.add_argument("--on", type=day, metavar="NGÀY", help="ngày tra cứu (mặc định: hôm nay)")
    parser.add_argument("--place", action="append", default=[], metavar="MÃ", help="mã tỉnh, xã; có thể ghi nhiều lần")


def run(options: argparse.Namespace) -> int:
    from cchc.law.book import law_book

    law = law_book().on(options.on or date.today(), tuple(options.place))
    if options.id is None:
        print(_topics(law))
        return 0
    found = law.topic(options.id)
    if len(found) > 1 and options.id not in found:
        print("\n".join(f"{value.id}: {value.name} = {shown(value)}" for value in found.values()))
        return 0
    print(_entry(law[options.id]))
    return 0


def _topics(law: Law) -> str:
    counts: dict[str, int] = {}
    for id in law.topic(""):
        topic = ".".join(id.split(".")[: 2 if id.startswith("paper.") else 1])
        counts[topic] = counts.get(topic, 0) + 1
    lines = [f"  {topic}  ({count} mục)" for topic, count in sorted(counts.items())]
    return "\n".join([f"Quy định ngày {law.day:%d/%m/%Y}. Tra một mã: cchc law MÃ", *lines])


def shown(value: Value) -> str:
    """The value as a person reads it, with its unit."""
    if value.value is None:
        return "không có số liệu đã kiểm chứng"
    simple = isinstance(value.value, (str, int, float))
    text = str(value.value) if simple else json.dumps(value.value, ensure_ascii=False, default=str)
    return f"{text} {value.unit}".strip()


def _entry(value: Value) -> str:
    lines = [
        f"{value.id}: {value.name}",
        f"  giá trị   {shown(value)}",
        f"  căn cứ    {value.citation}",
        f"  mức độ    {STANDING[value.status.value]}",
    ]
    if value.effective_from:
        lines.append(f"  từ ngày   {value.effective_from:%d/%m/%Y}")
    if value.note:
        lines.append(f"  ghi chú   {value.note}")
    return "\n".join(lines)
