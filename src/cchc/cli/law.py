"""``cchc law``: what the law says on a day, with its citation."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from cchc.cli.output import day

if TYPE_CHECKING:
    from cchc.law.book import Law, Value


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
    from cchc.law.wording import headline

    doubt = "" if value.is_law else f"  ({value.status.vietnamese})"
    return f"{value.id}: {value.name} = {headline(value)}{doubt}"


def _entry(value: Value) -> str:
    from cchc.law.wording import headline, in_words, rows

    table = value.value if isinstance(value.value, dict) else {}
    shown = [
        ("giá trị", "" if headline(value) == in_words(table) else headline(value)),
        ("căn cứ" if value.is_law else "nguồn", value.citation),
        ("mức tin cậy", value.status.vietnamese),
        ("từ ngày", f"{value.effective_from:%d/%m/%Y}" if value.effective_from else ""),
        *rows({key: item for key, item in table.items() if key != "amount"}),
        ("ghi chú", value.note),
    ]
    width = max(len(label) for label, text in shown if text)
    return "\n".join(
        [f"{value.id}: {value.name}", *(f"  {label.ljust(width)}  {text}" for label, text in shown if text)]
    )
