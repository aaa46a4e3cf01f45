"""``cchc law``: what the law says on a day, with its citation."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, Final

from cchc.cli.law_value import facts, shown
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
        print("\n".join(map(_line, found.values())))
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


def _line(value: Value) -> str:
    doubt = "" if value.is_law else f"  ({STANDING[value.status.value]})"
    return f"{value.id}: {value.name} = {shown(value)}{doubt}"


def _entry(value: Value) -> str:
    rows = [
        ("giá trị", shown(value)),
        ("căn cứ" if value.is_law else "nguồn", value.citation),
        ("mức độ", STANDING[value.status.value]),
        ("từ ngày", f"{value.effective_from:%d/%m/%Y}" if value.effective_from else ""),
        *facts(value),
        ("ghi chú", value.note),
    ]
    return "\n".join([f"{value.id}: {value.name}", *(f"  {label.ljust(10)} {text}" for label, text in rows if text)])
