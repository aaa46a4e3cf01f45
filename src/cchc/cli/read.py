"""``cchc read``: a file to a paper and what it asks for."""

from __future__ import annotations

import argparse
from pathlib import Path

from cchc.cli.output import print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp .txt, .docx, .odt hoặc .pdf có lớp chữ")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="in kết quả đọc dạng JSON (docs/read.schema.json)")
    form.add_argument("--model", action="store_true", help="in nguyên văn bản dạng JSON, để dùng với cchc render")


def run(options: argparse.Namespace) -> int:
    from cchc.paper.files import read_file

    recognised = read_file(options.file)
    if options.model:
        from cchc.paper.frozen import to_json

        print_json(to_json(recognised.paper))
        return 0
    from cchc.reading import read_object

    reading = read_object(recognised)
    if options.json:
        print_json(reading)
    else:
        from cchc.cli.summary import summary

        print(summary(reading))
    return 0
